package org.parley.core.world;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;
import org.parley.core.time.When;

/**
 * One article's claim of an event, as far as it matters for whether another one tells of the same.
 *
 * @param id of the claim
 * @param version of the article's text
 * @param sides who takes part, organs and people rolled up to their states
 * @param agents those of the sides that do it; the others have it done to them
 * @param people ids of the people among them
 * @param place name of the place; null where not told
 * @param country of the place; null where not told
 * @param reported day of publication; null where unknown
 * @param words what it is told with, in lower case and without names of participants; kept as stems
 * @param figures the figures among its words, as {@link Wording#figures} gives them
 * @param evidence the first span of its evidence
 */
public record Telling(
        String id,
        String version,
        @Nullable EventType type,
        @Nullable String mode,
        Status status,
        Set<String> sides,
        Set<String> agents,
        Set<String> people,
        @Nullable String place,
        @Nullable String country,
        When time,
        @Nullable LocalDate reported,
        Set<String> words,
        Set<String> figures,
        Span evidence) {

    public Telling {
        sides = Set.copyOf(sides);
        agents = Set.copyOf(agents);
        people = Set.copyOf(people);
        words = Set.copyOf(Wording.stems(words));
        figures = Set.copyOf(figures);
    }

    /** How real what is claimed is; what differs in it is never one event. */
    enum Reality {
        REFUSED,
        INTENDED,
        REAL
    }

    /**
     * A demand, refusal, accusation or threat is real by being spoken, whatever comes of it; of all else, the status tells: a proposed meeting never
     * becomes a held one.
     */
    Reality reality() {
        if (isSpoken()) {
            return Reality.REAL;
        }
        return switch (status) {
            case HELD, ONGOING, ALLEGED -> Reality.REAL;
            case REJECTED, CANCELLED -> Reality.REFUSED;
            case PROPOSED, PLANNED, AGREED, SCHEDULED, POSTPONED, UNKNOWN -> Reality.INTENDED;
        };
    }

    /** Whether the deed consists of words. */
    boolean isSpoken() {
        return type == EventType.REQUEST
                || type == EventType.REJECT
                || type == EventType.ACCUSE
                || type == EventType.THREATEN;
    }

    /** Whether more is known of its time than that it was over by a day. */
    boolean isDated() {
        return time.basis() != When.Basis.PUBLICATION && time.earliest() != null;
    }
}
