package org.parley.core.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.core.event.Event.Status;

/**
 * What claims of one event contradict each other in; all of them stand.
 *
 * @param values at least two, in rising order
 */
public record Dispute(Point what, List<Value> values) {

    public Dispute {
        values = List.copyOf(values);
    }

    /** What claims can contradict each other in. */
    public enum Point {
        /** The day. */
        DATE,
        /** How far it came. */
        STATUS,
        /** Figures in the words of the claims, see {@link Wording#figures}. */
        FIGURE
    }

    /**
     * A claim, as far as it can be contradicted.
     *
     * @param id of the claim
     * @param earliest the first day it can have been; null where open
     * @param latest the last day it can have been; null where open
     * @param words it is told with
     */
    public record Version(
            String id,
            Status status,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            String words) {}

    /** A value, and the ids of the claims that have it. */
    public record Value(String value, List<String> claims) {}

    /** The contradictions among claims; silence contradicts nobody, nor does a date that only says it less exactly. */
    public static List<Dispute> among(Collection<Version> claims) {
        var found = new ArrayList<Dispute>();
        add(Point.DATE, claims, Dispute::day, found);
        add(
                Point.STATUS,
                claims,
                claim ->
                        claim.status() == Status.UNKNOWN ? null : claim.status().name(),
                found);
        add(Point.FIGURE, claims, Dispute::figures, found);
        return found;
    }

    private static void add(
            Point what, Collection<Version> claims, Function<Version, @Nullable String> value, List<Dispute> found) {
        var sides = new TreeMap<String, List<String>>();
        for (var claim : claims) {
            var told = value.apply(claim);
            if (told != null) {
                sides.computeIfAbsent(told, v -> new ArrayList<>()).add(claim.id());
            }
        }
        if (sides.size() > 1) {
            found.add(new Dispute(
                    what,
                    sides.entrySet().stream()
                            .map(e -> new Value(e.getKey(), List.copyOf(e.getValue())))
                            .toList()));
        }
    }

    private static @Nullable String day(Version claim) {
        var day = claim.earliest();
        return day != null && day.equals(claim.latest()) ? day.toString() : null;
    }

    private static @Nullable String figures(Version claim) {
        var figures = Wording.figures(claim.words());
        return figures.isEmpty() ? null : String.join(", ", figures);
    }
}
