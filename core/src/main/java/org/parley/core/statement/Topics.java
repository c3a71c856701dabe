package org.parley.core.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
            TERMS.add(fields[0], Lines.list(fields[2]));
        }
    }

    private Topics() {}

    /** Topic ids with their labels for people, in the order of the topic list. */
    public static Map<String, String> labels() {
        return Map.copyOf(LABELS);
    }

    static List<TopicStance> of(String content, SpeechAct act) {
        var stance = stance(content, act);
        return TERMS.in(content).stream()
                .map(topic -> new TopicStance(topic, stance))
                .toList();
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
