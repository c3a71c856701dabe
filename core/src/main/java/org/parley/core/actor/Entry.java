package org.parley.core.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An actor that the gazetteer knows.
 *
 * @param wikidata null where no source shows one
 * @param country ISO 3166-1 alpha-3 code
 * @param offices of a person, oldest first or not: see each one's dates
 */
record Entry(
        @Nullable String wikidata,
        String name,
        List<String> aliases,
        ActorKind kind,
        @Nullable String country,
        List<Office> offices) {

    /**
     * An office and when it was held, as ISO 8601 dates of any precision.
     *
     * @param start empty where unknown
     * @param end empty where it is held still or the end is unknown
     */
    record Office(String title, String start, String end) {

        boolean heldOn(String day) {
            return (start.isEmpty() || start.compareTo(day) <= 0) && (end.isEmpty() || end.compareTo(day) > 0);
        }
    }

    /** Whether the person held an office with all these words in its title on that day. */
    boolean held(String words, String day) {
        return offices.stream()
                .anyMatch(o -> o.heldOn(day)
                        && List.of(o.title().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                                .containsAll(List.of(words.split(" "))));
    }
}
