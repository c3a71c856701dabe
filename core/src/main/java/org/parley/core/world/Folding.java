package org.parley.core.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides which event a claim belongs to. */
public final class Folding {

    private static final Comparator<Telling> FULLEST_FIRST = Comparator.comparing(Telling::isDated)
            .reversed()
            .thenComparingInt(t -> -t.sides().size())
            .thenComparingInt(t -> -t.evidence().length())
            .thenComparing(Telling::id);

    private Folding() {}

    /** An event, and how well a claim fits it. */
    public record Fit(String event, Likeness likeness) {}

    /**
     * Groups an article's claims by what they tell of, so that its own words hold them together before those of others pull at them: the
     * dated, fuller and longer ones come first, and the rest join the one that they fit best.
     */
    public static List<List<Telling>> groups(Collection<Telling> claims) {
        var groups = new TreeMap<String, List<Telling>>();
        claims.stream().sorted(FULLEST_FIRST).forEach(claim -> {
            var fits = fits(List.of(claim), groups);
            boolean joins = !fits.isEmpty() && fits.getFirst().likeness().score() >= Likeness.MERGES;
            groups.computeIfAbsent(joins ? fits.getFirst().event() : claim.id(), id -> new ArrayList<>())
                    .add(claim);
        });
        return List.copyOf(groups.values());
    }

    /**
     * The events that a group of claims fits at all, best first, then by id, so that the order of the claims given does not matter. It fits an
     * event as well as the two claims that are most alike, and not at all where one that is dated speaks against one of it.
     *
     * @param events the claims known of each event, by its id
     */
    public static List<Fit> fits(List<Telling> group, Map<String, List<Telling>> events) {
        var fits = new ArrayList<Fit>();
        new TreeMap<>(events)
                .forEach((event, known) -> fit(group, known)
                        .filter(likeness -> likeness.score() >= Likeness.DOUBTFUL)
                        .ifPresent(likeness -> fits.add(new Fit(event, likeness))));
        fits.sort(Comparator.comparingDouble((Fit f) -> -f.likeness().score()).thenComparing(Fit::event));
        return fits;
    }

    private static Optional<Likeness> fit(List<Telling> group, List<Telling> known) {
        var likenesses = group.stream()
                .flatMap(claim -> known.stream().map(k -> Likeness.of(claim, k)))
                .toList();
        boolean apart = likenesses.stream().anyMatch(Likeness::isOfDifferentDays);
        return apart ? Optional.empty() : likenesses.stream().max(Comparator.comparingDouble(Likeness::score));
    }
}
