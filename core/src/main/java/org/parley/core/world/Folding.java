package org.parley.core.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides which event a claim belongs to. */
public final class Folding {

    private Folding() {}

    /** An event, and how well a claim fits it. */
    public record Fit(String event, Likeness likeness) {}

    /**
     * The events that a claim fits at all, best first, then by id, so that the order of the claims given does not matter. It fits an event
     * as well as the claim of it that is most like it, and not at all where one that is dated speaks against it.
     *
     * @param events the claims known of each event, by its id
     */
    public static List<Fit> fits(Telling claim, Map<String, List<Telling>> events) {
        var fits = new ArrayList<Fit>();
        new TreeMap<>(events)
                .forEach((event, known) -> fit(claim, known)
                        .filter(likeness -> likeness.score() >= Likeness.DOUBTFUL)
                        .ifPresent(likeness -> fits.add(new Fit(event, likeness))));
        fits.sort(Comparator.comparingDouble((Fit f) -> -f.likeness().score()).thenComparing(Fit::event));
        return fits;
    }

    private static Optional<Likeness> fit(Telling claim, List<Telling> known) {
        var likenesses = known.stream().map(k -> Likeness.of(claim, k)).toList();
        boolean apart =
                likenesses.stream().anyMatch(l -> l.score() == 0 && l.reasons().contains("on different days"));
        return apart ? Optional.empty() : likenesses.stream().max(Comparator.comparingDouble(Likeness::score));
    }
}
