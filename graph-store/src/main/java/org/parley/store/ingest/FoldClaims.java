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

/**
 * Finds for each claim of some articles the event that it tells of, and the pairs of events that a person should look at. Articles are folded in their order:
 * each is held against what the graph tells, and against the articles before it, which are not written yet.
 */
final class FoldClaims {

    private static final PlannedQuery KNOWN = PlannedQuery.of(FoldClaims.class, "known");
    private static final PlannedQuery NEAR = PlannedQuery.of(FoldClaims.class, "near");
    private static final PlannedQuery TOLD = PlannedQuery.of(FoldClaims.class, "told");
    private static final int OPEN_START_YEAR = 1;
    private static final int OPEN_END_YEAR = 9999;

    private final Map<String, String> known = new HashMap<>();

    /** What is told of each event, in the graph and by the articles folded so far. */
    private final Map<String, List<Telling>> tellings = new HashMap<>();

    /** The claims of the graph that these may be held against, and those folded so far. */
    private final Near near = new Near();

    private final List<Map<String, Object>> folded = new ArrayList<>();
    private final Map<String, Map<String, Object>> candidates = new TreeMap<>();

    private FoldClaims() {}

    /**
     * Folds them.
     *
     * @param articles the claims of each article
     * @param reread the ids of the texts that were read before; their claims that are in the graph already keep their events
     */
    static FoldClaims of(TransactionContext tx, List<List<Map<String, Object>>> articles, Set<String> reread) {
        var folding = new FoldClaims();
        folding.lookUp(tx, articles.stream().flatMap(List::stream).toList(), reread);
        articles.forEach(folding::fold);
        return folding;
    }

    private void lookUp(TransactionContext tx, List<Map<String, Object>> claims, Set<String> reread) {
        var again = claims.stream()
                .filter(c -> reread.contains(version(c)))
                .map(FoldClaims::id)
                .toList();
        if (!again.isEmpty()) {
            KNOWN.run(tx, Map.of("ids", again))
                    .forEachRemaining(r ->
                            known.put(r.get("claim").asString(), r.get("event").asString()));
        }
        var looksFor =
                claims.stream().filter(this::isFresh).map(FoldClaims::looksFor).toList();
        if (looksFor.isEmpty()) {
            return;
        }
        var withFigures =
                looksFor.stream().filter(l -> l.get("figures") != null).toList();
        NEAR.run(
                        tx,
                        Map.of(
                                "days",
                                Stretches.of(looksFor, "after", "before"),
                                "figures",
                                Stretches.of(withFigures, "figuresAfter", "figuresBefore"),
                                "news",
                                Stretches.of(looksFor, "newsAfter", "newsBefore")))
                .forEachRemaining(r -> near.add(
                        r.get("id").asString(),
                        r.get("properties").asMap(),
                        r.get("event").asString()));
        var events = looksFor.stream()
                .flatMap(l -> near.events(l).stream())
                .distinct()
                .toList();
        TOLD.run(tx, Map.of("events", events))
                .forEachRemaining(r ->
                        tell(r.get("event").asString(), telling(r.get("version").asString(), r.get("claim"))));
    }

    private void fold(List<Map<String, Object>> claims) {
        var fresh = claims.stream().filter(this::isFresh).toList();
        var events = eventsNear(fresh);
        for (var group : Folding.groups(fresh.stream().map(FoldClaims::telling).toList())) {
            var event = place(group, events);
            group.forEach(claim -> {
                known.put(claim.id(), event);
                tell(event, claim);
            });
            events.put(event, told(event));
        }
        claims.forEach(claim -> {
            var event = Objects.requireNonNull(known.get(id(claim)));
            claim.put("event", event);
            claim.remove("near");
            near.add(id(claim), properties(claim), event);
        });
        // An event is described by the claim that it was named after.
        folded.addAll(claims.stream()
                .sorted(Comparator.comparing(claim -> !Ids.event(id(claim)).equals(claim.get("event"))))
                .toList());
    }

    /** The rows of all claims with the ids of their events, and of each article those first that an event is named after. */
    List<Map<String, Object>> claims() {
        return folded;
    }

    /** Pairs of events that may be one, as rows. */
    List<Map<String, Object>> candidates() {
        return List.copyOf(candidates.values());
    }

    private boolean isFresh(Map<String, Object> claim) {
        return !known.containsKey(id(claim));
    }

    /** What is told of the events that an article's claims may tell of, by the ids of the events. */
    private Map<String, List<Telling>> eventsNear(List<Map<String, Object>> claims) {
        var events = new TreeMap<String, List<Telling>>();
        for (var claim : claims) {
            near.events(looksFor(claim)).forEach(event -> events.put(event, told(event)));
        }
        return events;
    }

    private List<Telling> told(String event) {
        return tellings.getOrDefault(event, List.of());
    }

    private void tell(String event, Telling telling) {
        tellings.computeIfAbsent(event, e -> new ArrayList<>()).add(telling);
    }

    private String place(List<Telling> group, Map<String, List<Telling>> events) {
        var fits = Folding.fits(group, events);
        boolean merges = !fits.isEmpty() && fits.getFirst().likeness().score() >= Likeness.MERGES;
        var event =
                merges ? fits.getFirst().event() : Ids.event(group.getFirst().id());
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
        var properties = new HashMap<>(properties(claim));
        properties.put("id", id(claim));
        return telling(version(claim), Values.value((Object) properties));
    }

    private static String id(Map<String, Object> claim) {
        return String.valueOf(claim.get("id"));
    }

    private static String version(Map<String, Object> claim) {
        return String.valueOf(claim.get("version"));
    }

    private static Map<String, Object> properties(Map<String, Object> claim) {
        return Row.map(claim.get("properties"));
    }

    private static Map<String, Object> looksFor(Map<String, Object> claim) {
        return Row.map(claim.get("near"));
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
