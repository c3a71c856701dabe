package org.parley.core.statement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.core.data.Lines;
import org.parley.core.data.Terms;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.core.statement.Statement.Stance;
import org.parley.core.statement.Statement.TopicStance;

/** What a content is about, and whether its speaker is for it. */
public final class Topics {

    private static final Terms TERMS = new Terms();
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        for (var line : Lines.of(Topics.class, "topics.tsv")) {
            var fields = line.split("\t");
            LABELS.put(fields[0], fields[1]);
            TERMS.add(fields[0], Lines.list(fields[2]));
        }
    }

    private Topics() {}

    /** Topic ids with their labels for people, in the order of the topic list. */
    public static Map<String, String> labels() {
        return Map.copyOf(LABELS);
    }

    /**
     * The topics of a content, in the order of the topic list, each with the stance that it is first spoken of with.
     *
     * @param cue what is done by the cue alone
     * @param own how the content speaks of its speaker or his side
     */
    static List<TopicStance> of(String content, SpeechAct cue, Collection<String> own) {
        var said = new Stances.Said(
                Terms.folded(content), cue, own.stream().map(Terms::folded).collect(Collectors.toSet()));
        var stances = new LinkedHashMap<String, @Nullable Stance>();
        for (var found : TERMS.found(said.text())) {
            if (stances.get(found.subject()) == null) {
                stances.put(found.subject(), Stances.of(said, found.start(), found.end()));
            }
        }
        return stances.entrySet().stream()
                .map(topic -> new TopicStance(topic.getKey(), topic.getValue()))
                .toList();
    }
}
