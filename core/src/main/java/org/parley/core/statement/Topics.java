package org.parley.core.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.core.data.Lines;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.core.statement.Statement.Stance;
import org.parley.core.statement.Statement.TopicStance;

/** What a content is about, and whether its speaker is for it. */
public final class Topics {

    private static final Map<String, Pattern> TERMS = new LinkedHashMap<>();
    private static final Map<String, String> LABELS = new LinkedHashMap<>();
    private static final Pattern LATER = Pattern.compile(
            "\\b(unless|until|without|only (after|if|when)|provided|on condition|as long as|first)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATED = Pattern.compile(
            "\\b(not|no|never|cannot|impossible|unlikely|makes little sense|too (early|theoretical|soon)|premature|won't|won’t|refuses?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FOR = Pattern.compile(
            "\\b(need|must|should|ready|willing|important|priority|necessary|prefer|preferable|support|insist|want|first step)\\w*\\b",
            Pattern.CASE_INSENSITIVE);

    static {
        for (var line : Lines.of(Topics.class, "topics.tsv")) {
            var fields = line.split("\t");
            LABELS.put(fields[0], fields[1]);
            var terms =
                    List.of(fields[2].split(";")).stream().map(Pattern::quote).collect(Collectors.joining("|"));
            TERMS.put(fields[0], Pattern.compile("(?<![\\p{L}])(" + terms + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE));
        }
    }

    private Topics() {}

    /** Topic ids with their labels for people, in the order of the topic list. */
    public static Map<String, String> labels() {
        return Map.copyOf(LABELS);
    }

    static List<TopicStance> of(String content, SpeechAct act) {
        var found = new ArrayList<TopicStance>();
        var text = content.replace('’', '\'').toLowerCase(Locale.ROOT);
        TERMS.forEach((topic, terms) -> {
            if (terms.matcher(text).find()) {
                found.add(new TopicStance(topic, stance(text, act)));
            }
        });
        return found;
    }

    private static @Nullable Stance stance(String text, SpeechAct act) {
        boolean negated = NEGATED.matcher(text).find();
        if (LATER.matcher(text).find()) {
            return Stance.CONDITIONAL;
        }
        return switch (act) {
            case DEMAND, PROPOSE, PROMISE, ACCEPT -> negated ? Stance.OPPOSES : Stance.FAVOURS;
            case REJECT, DENY -> Stance.OPPOSES;
            case PREDICT, ASSERT, ASSESS ->
                negated ? Stance.OPPOSES_NOW : FOR.matcher(text).find() ? Stance.FAVOURS : null;
            default -> null;
        };
    }
}
