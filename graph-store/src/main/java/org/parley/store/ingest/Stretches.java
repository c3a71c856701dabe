package org.parley.store.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The stretches of days in which claims of a type are looked for, as rows: those of several claims, put together where they overlap, so that what lies in
 * them is gone through once and not for each.
 */
final class Stretches {

    private Stretches() {}

    /**
     * One or more for each type.
     *
     * @param looksFor what others of its event are looked for by, of each claim, see {@link ClaimRows}
     * @param after by which name each has the day before its stretch; a claim without is left out
     * @param before by which name each has the day behind it
     */
    static List<Map<String, Object>> of(List<Map<String, Object>> looksFor, String after, String before) {
        var stretches = new ArrayList<Stretch>();
        for (var claim : looksFor) {
            if (claim.get(after) instanceof LocalDate first && claim.get(before) instanceof LocalDate last) {
                Row.texts(claim.get("types")).forEach(type -> stretches.add(Stretch.of(claim, type, first, last)));
            }
        }
        stretches.sort(Comparator.comparing(Stretch::type).thenComparing(Stretch::after));
        var merged = new ArrayList<Stretch>();
        for (var stretch : stretches) {
            if (!merged.isEmpty() && merged.getLast().overlaps(stretch)) {
                merged.add(merged.removeLast().plus(stretch));
            } else {
                merged.add(stretch);
            }
        }
        return merged.stream().map(Stretch::row).toList();
    }

    /** Neither of the two days is within. */
    private record Stretch(
            String type,
            LocalDate after,
            LocalDate before,
            TreeSet<String> sides,
            TreeSet<String> figures,
            boolean undated) {

        static Stretch of(Map<String, Object> claim, String type, LocalDate after, LocalDate before) {
            return new Stretch(
                    type,
                    after,
                    before,
                    new TreeSet<>(Row.texts(claim.get("sides"))),
                    new TreeSet<>(Row.texts(claim.get("figures"))),
                    claim.get("onset") == null);
        }

        /** Whether this one, which does not begin later, has days of the other. */
        boolean overlaps(Stretch later) {
            return type.equals(later.type) && later.after.isBefore(before);
        }

        Stretch plus(Stretch later) {
            sides.addAll(later.sides);
            figures.addAll(later.figures);
            return new Stretch(
                    type,
                    after,
                    before.isAfter(later.before) ? before : later.before,
                    sides,
                    figures,
                    undated || later.undated);
        }

        Map<String, Object> row() {
            return Map.of(
                    "type",
                    type,
                    "after",
                    after,
                    "before",
                    before,
                    "sides",
                    List.copyOf(sides),
                    "figures",
                    List.copyOf(figures),
                    "undated",
                    undated);
        }
    }
}
