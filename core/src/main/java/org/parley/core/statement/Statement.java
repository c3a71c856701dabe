package org.parley.core.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.time.When;

/**
 * An attribution: a source said some content.
 *
 * @param id names it within one extraction
 * @param kind by the quotation marks of its content
 * @param speaker id of the actor who said it; null where the source is unnamed or unknown
 * @param addressee id of the actor it was said to; null where the text does not say
 * @param source spans of the source; empty where the text gives none
 * @param cue spans of the cue; empty where the text gives none
 * @param content spans of what was said, in order, never empty
 * @param speechAct what the speaker does by it
 * @param topics what it is about
 * @param medium how it was said
 * @param within id of the statement it is nested in; null at the top
 * @param time when it was said
 * @param confidence 0.0 to 1.0
 */
public record Statement(
        String id,
        Kind kind,
        @Nullable String speaker,
        @Nullable String addressee,
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        SpeechAct speechAct,
        List<TopicStance> topics,
        Medium medium,
        @Nullable String within,
        When time,
        double confidence) {

    public Statement {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        topics = List.copyOf(topics);
    }

    /** Wholly, partly or not at all in quotation marks. */
    public enum Kind {
        DIRECT,
        MIXED,
        INDIRECT
    }

    /** What a speaker does by saying it. */
    public enum SpeechAct {
        ASSERT,
        DEMAND,
        PROPOSE,
        PROMISE,
        THREATEN,
        ACCUSE,
        DENY,
        REJECT,
        ACCEPT,
        PREDICT,
        ASSESS,
        QUESTION
    }

    /** How it was said. */
    public enum Medium {
        PRESS_CONFERENCE,
        INTERVIEW,
        WRITTEN,
        SOCIAL,
        SPEECH,
        UNKNOWN
    }

    /** Where the speaker stands on a topic. */
    public enum Stance {
        FAVOURS,
        OPPOSES,
        OPPOSES_NOW,
        CONDITIONAL,
        NEUTRAL
    }

    /**
     * A topic of the statement.
     *
     * @param topic id in the topic list
     * @param stance null where the content does not show one
     */
    public record TopicStance(String topic, @Nullable Stance stance) {}
}
