package org.parley.store.ingest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.core.event.Event.Status;

/**
 * What has been told, and which of it may tell of the same event as a claim: claims of its type, or of what was agreed and of the agreement, with a side in
 * common, in its days, in longer ones with a figure in common, or in the same news where one of the two is undated.
 */
final class Near {

    /** So many are held against a claim, the nearest. */
    static final int MOST = 200;

    private static final String AGREED = Status.AGREED.name();
    private static final int NOT_NEAR = -1;

    /** How far one is whose days cannot be counted. */
    private static final int FAR = Integer.MAX_VALUE;

    /** By type and side. */
    private final Map<String, Map<String, List<Told>>> told = new HashMap<>();

    private record Told(String id, Map<String, Object> properties, String event) {}

    private record Found(Told told, int distance) {}

    /**
     * Takes in what is told.
     *
     * @param id of the claim; one that is given again counts once
     * @param properties of the claim, see {@link ClaimRows}
     * @param event the id of what it tells of
     */
    void add(String id, Map<String, Object> properties, String event) {
        if (properties.get("type") instanceof String type) {
            var bySide = told.computeIfAbsent(type, t -> new HashMap<>());
            var one = new Told(id, properties, event);
            Row.texts(properties.get("sides"))
                    .forEach(side ->
                            bySide.computeIfAbsent(side, s -> new ArrayList<>()).add(one));
        }
    }

    /**
     * The ids of the events of the claims that a claim is to be held against, in order.
     *
     * @param looksFor what others of its event are looked for by, see {@link ClaimRows}
     */
    Set<String> events(Map<String, Object> looksFor) {
        var found = new LinkedHashMap<String, Found>();
        for (var type : Row.texts(looksFor.get("types"))) {
            var bySide = told.getOrDefault(type, Map.of());
            for (var side : Row.texts(looksFor.get("sides"))) {
                for (var one : bySide.getOrDefault(side, List.of())) {
                    int distance = distance(looksFor, one.properties);
                    if (distance != NOT_NEAR) {
                        found.putIfAbsent(one.id, new Found(one, distance));
                    }
                }
            }
        }
        var events = new TreeSet<String>();
        found.values().stream()
                .sorted(Comparator.comparingInt(Found::distance)
                        .thenComparing(f -> f.told().id()))
                .limit(MOST)
                .forEach(f -> events.add(f.told().event()));
        return events;
    }

    /** In days; nothing lies between two with a figure in common. */
    private static int distance(Map<String, Object> looksFor, Map<String, Object> other) {
        if (!goTogether(looksFor, other)) {
            return NOT_NEAR;
        }
        var onset = other.get("onset");
        if (isBetween(looksFor.get("figuresAfter"), onset, looksFor.get("figuresBefore"))
                && !Collections.disjoint(list(looksFor.get("figures")), list(other.get("figures")))) {
            return 0;
        }
        return IntStream.of(
                        isBetween(looksFor.get("after"), onset, looksFor.get("before"))
                                ? days(looksFor.get("onset"), onset)
                                : NOT_NEAR,
                        isBetween(looksFor.get("newsAfter"), other.get("reportedAt"), looksFor.get("newsBefore"))
                                        && (looksFor.get("onset") == null || onset == null)
                                ? days(looksFor.get("reportedAt"), other.get("reportedAt"))
                                : NOT_NEAR)
                .filter(days -> days != NOT_NEAR)
                .min()
                .orElse(NOT_NEAR);
    }

    /** Whether they are of one type, or what was agreed and the agreement. */
    private static boolean goTogether(Map<String, Object> looksFor, Map<String, Object> other) {
        return String.valueOf(other.get("type")).equals(looksFor.get("type"))
                || AGREED.equals(looksFor.get("status"))
                || AGREED.equals(other.get("status"));
    }

    private static int days(@Nullable Object one, @Nullable Object other) {
        return one instanceof LocalDate a && other instanceof LocalDate b
                ? (int) Math.abs(ChronoUnit.DAYS.between(a, b))
                : FAR;
    }

    private static boolean isBetween(@Nullable Object after, @Nullable Object day, @Nullable Object before) {
        return after instanceof LocalDate a
                && before instanceof LocalDate b
                && day instanceof LocalDate d
                && d.isAfter(a)
                && d.isBefore(b);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
