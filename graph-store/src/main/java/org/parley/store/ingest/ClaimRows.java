package org.parley.store.ingest;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.core.Extraction;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Mention;
import org.parley.core.event.Event;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.event.EventType;
import org.parley.core.event.Place;
import org.parley.core.time.When;
import org.parley.core.world.Telling;
import org.parley.core.world.Wording;

/** The claims of an article as rows, with what they are folded by: sides, people, figures, words and the days to look for others between. */
final class ClaimRows {

    /** What began longer before than this is dated too broadly to be told as the same. */
    private static final int WINDOW_DAYS = 32;

    /** What has figures is recognised by them for about so long: "the second round", "the 1,200 prisoners". */
    private static final int FIGURES_DAYS = 150;

    /** What is undated can be told so long after it happened, and be known before. */
    private static final int FRESH_DAYS = 2;

    /** An index takes no more than some 8,000 bytes, and a side has up to 25; nobody reads of a deed of so many. */
    private static final int MOST_SIDES = 200;

    /** They share an index with the sides, and one has up to 20 bytes. */
    private static final int MOST_FIGURES = 100;

    /** What is published so many days apart can be the same news. */
    private static final int NEWS_DAYS = 1;

    /** What a claim is and what others are held against of it alike. */
    private static final Set<String> LOOKED_FOR_BY =
            Set.of("type", "status", "sides", "figures", "onset", "reportedAt");

    private final Extraction extraction;
    private final ArticleIds ids;

    ClaimRows(Extraction extraction, ArticleIds ids) {
        this.extraction = extraction;
        this.ids = ids;
    }

    List<Map<String, Object>> rows() {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        for (var event : extraction.events()) {
            var row = new HashMap<String, @Nullable Object>();
            var id = ids.claim(event.id());
            row.put("id", id);
            row.put(
                    "participants",
                    event.participants().stream()
                            .map(p -> Map.of(
                                    "actor",
                                    ids.actor(p.actor()),
                                    "role",
                                    p.role().name()))
                            .distinct()
                            .toList());
            row.put(
                    "factuality",
                    event.factuality().stream()
                            .filter(f -> ids.isActor(f.source()))
                            .map(f -> Map.of("actor", ids.actor(f.source()), "value", f.value()))
                            .toList());
            row.put("statement", event.statement() == null ? null : ids.statement(event.statement()));
            row.put("place", event.place() == null ? null : place(event.place()));
            var properties = eventProperties(event);
            row.put("properties", properties);
            row.put("near", near(event, properties));
            rows.putIfAbsent(id, Row.plain(row));
        }
        return Row.sorted(rows.values());
    }

    private static Map<String, Object> place(Place place) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", Ids.place(place));
        row.put("name", place.name());
        row.put("country", place.country());
        row.put("lat", place.lat());
        row.put("lon", place.lon());
        return Row.plain(row);
    }

    private Map<String, Object> eventProperties(Event event) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("type", event.type() == null ? null : event.type().name());
        row.put("mode", event.mode());
        row.put("contexts", event.contexts());
        row.put("label", event.label());
        row.put("status", event.status().name());
        row.put("sides", sides(event));
        row.put("agents", sides(event, EnumSet.of(ParticipantRole.ACTOR)));
        var figures = figures(event);
        row.put("figures", figures.isEmpty() ? null : figures);
        row.put("people", people(event));
        row.put("words", words(event, Row.quote(extraction.article().text(), event.evidence())));
        row.put("around", words(event, clauses(event)));
        row.put("placeName", event.place() == null ? null : event.place().name());
        row.put("placeCountry", event.place() == null ? null : event.place().country());
        row.put("reportedAt", extraction.article().published());
        row.put("confidence", event.confidence());
        row.put("evidenceSpans", Row.flat(event.evidence()));
        Row.time(row, event.time());
        return Row.plain(row);
    }

    private List<String> sides(Event event) {
        return sides(event, EnumSet.of(ParticipantRole.ACTOR, ParticipantRole.RECIPIENT));
    }

    private List<String> sides(Event event, Set<ParticipantRole> roles) {
        var sides = new TreeSet<String>();
        event.participants().stream()
                .filter(p -> roles.contains(p.role()))
                .forEach(p ->
                        sides.add(p.role() == ParticipantRole.RECIPIENT ? sideOf(p.actor()) : ids.side(p.actor())));
        return sides.stream().limit(MOST_SIDES).toList();
    }

    /** What befalls people without a name of their own, befalls their state: "Ukrainians were exchanged". */
    private String sideOf(String local) {
        var actor = ids.actorOf(local);
        boolean some = actor.kind() == ActorKind.GROUP
                && actor.country() != null
                && actor.wikidata() == null
                && actor.mentions().stream().noneMatch(m -> m.kind() == Mention.Kind.NAME);
        return some ? String.valueOf(actor.country()) : ids.side(local);
    }

    private List<String> people(Event event) {
        return event.participants().stream()
                .map(p -> ids.actorOf(p.actor()))
                .filter(a -> a.kind() == ActorKind.PERSON)
                .map(a -> ids.actor(a.id()))
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> figures(Event event) {
        var clauses = clauses(event);
        var figures = new TreeSet<>(Wording.figures(clauses));
        figures.addAll(Wording.amounts(clauses));
        // What is asked for or threatened is known by when it is due; what is planned has that as its own time.
        if (Telling.isSpoken(event.type())) {
            figures.addAll(Wording.deadlines(around(event, Wording::sentence)));
        }
        return figures.stream().limit(MOST_FIGURES).toList();
    }

    /** The clauses that tell of it: "agreed" is told with what was agreed. */
    private String clauses(Event event) {
        return around(event, Wording::clause);
    }

    private String around(Event event, Part part) {
        var text = extraction.article().text();
        return String.join(
                " ",
                event.evidence().stream()
                        .map(s -> part.of(
                                text, text.offsetByCodePoints(0, s.start()), text.offsetByCodePoints(0, s.end())))
                        .toList());
    }

    /** What of a text is around a stretch of it. */
    private interface Part {
        String of(String text, int start, int end);
    }

    /** What it is told with, without the names of those who take part. */
    private List<String> words(Event event, String text) {
        var words = new TreeSet<>(Wording.words(Ids.fold(text)));
        for (var participant : event.participants()) {
            var actor = ids.actorOf(participant.actor());
            words.removeAll(Wording.words(Ids.fold(actor.name())));
            actor.mentions().forEach(m -> words.removeAll(Wording.words(Ids.fold(m.text()))));
        }
        return List.copyOf(words);
    }

    /** What claims of the same event are looked for by. */
    private Map<String, Object> near(Event event, Map<String, Object> properties) {
        var row = new HashMap<String, @Nullable Object>(properties);
        row.keySet().retainAll(LOOKED_FOR_BY);
        row.put(
                "types",
                event.type() == null
                        ? List.of()
                        : Telling.types(event.type(), event.status()).stream()
                                .map(EventType::name)
                                .toList());
        window(row, event.time(), extraction.article().published());
        return Row.plain(row);
    }

    /**
     * The days between which an onset of the same event can lie, also with the same figures, which tell it long afterwards; and those between which
     * the same news is where one of the two has none. None of them is within: Neo4j loses what lies on a bound that is, in the transaction that wrote
     * it, where the index ends with a list.
     */
    private static void window(Map<String, @Nullable Object> row, When time, @Nullable LocalDate published) {
        var first = time.earliest() == null ? time.latest() : time.earliest();
        var last = time.latest() == null ? first : time.latest();
        row.put("after", first == null ? null : first.minusDays(WINDOW_DAYS + 1));
        row.put("figuresAfter", first == null ? null : first.minusDays(FIGURES_DAYS + 1));
        row.put("before", last == null ? null : last.plusDays(FRESH_DAYS + 1));
        row.put("figuresBefore", last == null ? null : last.plusDays(FIGURES_DAYS + 1));
        row.put("newsAfter", published == null ? null : published.minusDays(NEWS_DAYS + 1));
        row.put("newsBefore", published == null ? null : published.plusDays(NEWS_DAYS + 1));
    }
}
