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
 * @param people ids of the people among them
 * @param place name of the place; null where not told
 * @param country of the place; null where not told
 * @param reported day of publication; null where unknown
 * @param words what it is told with, without names of participants
 * @param evidence the first span of its evidence
 */
public record Telling(
        String id,
        String version,
        @Nullable EventType type,
        @Nullable String mode,
        Status status,
        Set<String> sides,
        Set<String> people,
        @Nullable String place,
        @Nullable String country,
        When time,
        @Nullable LocalDate reported,
        Set<String> words,
        Span evidence) {

    public Telling {
        sides = Set.copyOf(sides);
        people = Set.copyOf(people);
        words = Set.copyOf(words);
    }
}
