package org.parley.store.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.parley.core.article.Span;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;
import org.parley.core.time.When;
import org.parley.core.world.Folding;
import org.parley.core.world.Likeness;
import org.parley.core.world.Telling;
import org.parley.store.neo4j.PlannedQuery;

/** Finds for each claim the event that it tells of, and the pairs of events that a person should look at. */
final class FoldClaims {

    private static final PlannedQuery KNOWN = PlannedQuery.of(FoldClaims.class, "known");
    private static final PlannedQuery FOLD = PlannedQuery.of(FoldClaims.class, "fold");
    private static final int OPEN_START_YEAR = 1;
    private static final int OPEN_END_YEAR = 9999;

    private final TransactionContext tx;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Map<String, Object>> candidates = new TreeMap<>();

    /**
     * @param reread the claims of texts that were read before; those that are in the graph already keep their events
     */
    FoldClaims(TransactionContext tx, List<Map<String, Object>> reread) {
        this.tx = tx;
        if (!reread.isEmpty()) {
            KNOWN.run(tx, Map.of("ids", reread.stream().map(FoldClaims::id).toList()))
                    .forEachRemaining(r ->
                            known.put(r.get("claim").asString(), r.get("event").asString()));
        }
    }

    /** The rows of an article's claims with the ids of their events, and those first that an event is named after. */
    List<Map<String, Object>> fold(List<Map<String, Object>> claims) {
        var fresh = claims.stream().filter(c -> !known.containsKey(id(c))).toList();
        var events = eventsNear(fresh);
        for (var group : Folding.groups(fresh.stream().map(FoldClaims::telling).toList())) {
            var event = place(group, events);
            group.forEach(claim -> known.put(claim.id(), event));
        }
        claims.forEach(claim -> {
            claim.put("event", Objects.requireNonNull(known.get(id(claim))));
            claim.remove("near");
        });
        // An event is described by the claim that it was named after.
        return claims.stream()
                .sorted(Comparator.comparing(claim -> !Ids.event(id(claim)).equals(claim.get("event"))))
                .toList();
    }

    /** Pairs of events that may be one, as rows. */
    List<Map<String, Object>> candidates() {
        return List.copyOf(candidates.values());
    }

    /** What is known of the events that the claims may tell of, by the ids of the events. */
    private Map<String, List<Telling>> eventsNear(List<Map<String, Object>> claims) {
        var events = new TreeMap<String, List<Telling>>();
        if (!claims.isEmpty()) {
            FOLD.run(tx, Map.of("rows", claims.stream().map(c -> c.get("near")).toList()))
                    .forEachRemaining(r -> events.computeIfAbsent(r.get("event").asString(), e -> new ArrayList<>())
                            .add(telling(r.get("version").asString(), r.get("claim"))));
        }
        return events;
    }

    private String place(List<Telling> group, Map<String, List<Telling>> events) {
        var fits = Folding.fits(group, events);
        boolean merges = !fits.isEmpty() && fits.getFirst().likeness().score() >= Likeness.MERGES;
        var event =
                merges ? fits.getFirst().event() : Ids.event(group.getFirst().id());
        events.computeIfAbsent(event, e -> new ArrayList<>()).addAll(group);
        for (var fit : fits) {
            if (!fit.event().equals(event)) {
                candidate(event, fit);
            }
        }
        return event;
    }

    private void candidate(String event, Folding.Fit fit) {
        var id = Ids.candidate(event, fit.event());
        boolean first = event.compareTo(fit.event()) < 0;
        var row = Map.<String, Object>of(
                "id",
                id,
                "one",
                first ? event : fit.event(),
                "other",
                first ? fit.event() : event,
                "score",
                fit.likeness().score(),
                "reasons",
                fit.likeness().reasons());
        candidates.merge(id, row, (a, b) -> score(a) >= score(b) ? a : b);
    }

    private static double score(Map<String, Object> row) {
        return row.get("score") instanceof Double score ? score : 0;
    }

    private static Telling telling(Map<String, Object> claim) {
        var properties = new HashMap<String, Object>();
        ((Map<?, ?>) claim.getOrDefault("properties", Map.of()))
                .forEach((k, v) -> properties.put(String.valueOf(k), v));
        properties.put("id", id(claim));
        return telling(String.valueOf(claim.get("version")), Values.value((Object) properties));
    }

    private static String id(Map<String, Object> claim) {
        return String.valueOf(claim.get("id"));
    }

    private static Telling telling(String version, Value claim) {
        var spans = claim.get("evidenceSpans").asList(Value::asInt);
        return new Telling(
                claim.get("id").asString(),
                version,
                claim.get("type").isNull()
                        ? null
                        : EventType.valueOf(claim.get("type").asString()),
                text(claim.get("mode")),
                Status.valueOf(claim.get("status").asString()),
                texts(claim.get("sides")),
                texts(claim.get("agents")),
                texts(claim.get("people")),
                text(claim.get("placeName")),
                text(claim.get("placeCountry")),
                when(claim),
                claim.get("reportedAt").isNull()
                        ? null
                        : claim.get("reportedAt").asLocalDate(),
                texts(claim.get("words")),
                texts(claim.get("around")),
                texts(claim.get("figures")),
                new Span(spans.get(0), spans.get(1)));
    }

    private static When when(Value claim) {
        return new When(
                text(claim.get("edtf")),
                bound(claim.get("tMin"), OPEN_START_YEAR),
                bound(claim.get("tMax"), OPEN_END_YEAR),
                When.Basis.valueOf(claim.get("timeBasis").asString()));
    }

    private static @Nullable LocalDate bound(Value day, int open) {
        return day.asLocalDate().getYear() == open ? null : day.asLocalDate();
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }

    private static Set<String> texts(Value value) {
        return value.isNull() ? Set.of() : Set.copyOf(value.asList(Value::asString));
    }
}
