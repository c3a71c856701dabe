package org.parley.core.world;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.core.statement.Statement.Stance;

/**
 * A statement, as far as it matters for what it answers or contradicts.
 *
 * @param id of the statement
 * @param version of the article's text
 * @param at where its words begin in that text, in code points
 * @param speaker id of who said it
 * @param side whom the speaker speaks for: the country of a state, its organs and its people, else the speaker's own id
 * @param addressee the side of whom it was said to; null where not told
 * @param day when it was said, by its first day; null where undated
 * @param topics the stance taken on each topic by its name, {@link Stance#NEUTRAL} where none shows
 * @param cue the words that say that it was said; empty where there are none
 * @param text what was said
 */
public record Said(
        String id,
        String version,
        int at,
        String speaker,
        String side,
        @Nullable String addressee,
        @Nullable LocalDate day,
        SpeechAct act,
        Map<String, Stance> topics,
        String cue,
        String text) {

    public Said {
        topics = Map.copyOf(topics);
    }

    /** Whether one article has the words of the one within those of the other. */
    boolean isNested(Said other) {
        return version.equals(other.version) && (text.contains(other.text) || other.text.contains(text));
    }

    /** Whether it says that something is not so, or turns it down. */
    boolean isNegative() {
        return act == SpeechAct.DENY || act == SpeechAct.REJECT;
    }

    Set<String> sharedTopics(Said other) {
        var shared = new TreeMap<>(topics);
        shared.keySet().retainAll(other.topics.keySet());
        return shared.keySet();
    }
}
