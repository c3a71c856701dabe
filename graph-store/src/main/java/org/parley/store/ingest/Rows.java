package org.parley.store.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.core.Extraction;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Mention;
import org.parley.core.article.Span;
import org.parley.core.event.Event;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.event.EventType;
import org.parley.core.event.Place;
import org.parley.core.negotiation.Negotiation;
import org.parley.core.statement.Statement;
import org.parley.core.time.When;
import org.parley.core.world.Simhash;
import org.parley.core.world.Telling;
import org.parley.core.world.Wording;
import org.parley.store.neo4j.Database;

/** An extraction as rows for the database: plain maps, sorted by id, so that writers never wait for each other in a circle. */
final class Rows {

    /** What began longer before than this is dated too broadly to be told as the same. */
    private static final int WINDOW_DAYS = 32;

    /** What has figures is recognised by them for about so long: "the second round", "the 1,200 prisoners". */
    private static final int FIGURES_DAYS = 150;

    /** What is undated can be told so long after it happened, and be known before. */
    private static final int FRESH_DAYS = 2;

    private static final int BANDS = 4;
    private static final int BAND_BITS = 16;
    private static final long BAND = 0xffff;

    /** A mention's span holds the marker, a name does not. */
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private final Extraction extraction;
    private final String version;
    private final Map<String, String> actorIds = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, String> statementIds = new HashMap<>();
    private final Map<String, String> claimIds = new HashMap<>();

    Rows(Extraction extraction) {
        this.extraction = extraction;
        this.version = Ids.version(extraction.article());
        for (var actor : extraction.actors()) {
            actorIds.put(actor.id(), Ids.actor(actor));
            actors.put(actor.id(), actor);
        }
        extraction.statements().forEach(s -> statementIds.put(s.id(), Ids.statement(version, s.content())));
        for (var event : extraction.events()) {
            claimIds.put(
                    event.id(),
                    Ids.claim(
                            version,
                            String.valueOf(event.type()),
                            event.evidence().getFirst()));
        }
    }

    String version() {
        return version;
    }

    String job() {
        return Ids.job(extraction.article());
    }

    Map<String, Object> article() {
        var article = extraction.article();
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", Ids.article(article));
        row.put("version", version);
        row.put("url", article.url());
        row.put("title", article.title());
        row.put("inputId", article.id());
        row.put("language", article.language());
        long simhash = Simhash.of(article.text());
        row.put("simhash", simhash == 0 ? null : simhash);
        for (int band = 0; band < BANDS; band++) {
            row.put("band" + band, simhash == 0 ? null : simhash >>> band * BAND_BITS & BAND);
        }
        row.put("publishedAt", article.published());
        row.put("text", article.text());
        row.put("source", article.source());
        row.put("sourceId", article.source() == null ? null : Ids.source(article.source()));
        row.put(
                "boilerplate",
                flat(extraction.boilerplate().stream().map(b -> b.span()).toList()));
        return plain(row);
    }

    List<Map<String, Object>> actors() {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        for (var actor : extraction.actors()) {
            var id = actorId(actor.id());
            var spans = flat(actor.mentions().stream().map(Mention::span).toList());
            var row = new HashMap<String, @Nullable Object>();
            row.put("id", id);
            row.put("name", actor.name());
            row.put("kind", actor.kind().name());
            row.put("country", actor.country());
            row.put("wikidata", actor.wikidata());
            row.put("spans", spans);
            row.put(
                    "aliases",
                    actor.mentions().stream()
                            .filter(m -> m.kind() == Mention.Kind.NAME)
                            .map(m -> POSSESSIVE.matcher(m.text()).replaceFirst(""))
                            .filter(t -> !t.equals(actor.name()))
                            .distinct()
                            .sorted()
                            .toList());
            row.put(
                    "roles",
                    actor.roles().stream()
                            .map(r -> Map.<String, Object>of(
                                    "id",
                                    id + ":" + Ids.fold(r.title()),
                                    "title",
                                    r.title(),
                                    "start",
                                    r.span().start(),
                                    "end",
                                    r.span().end()))
                            .toList());
            rows.merge(id, plain(row), Rows::sameActor);
        }
        return sorted(rows.values());
    }

    /** Two of the article's actors that are one in the world share one row. */
    private static Map<String, Object> sameActor(Map<String, Object> one, Map<String, Object> other) {
        var joined = new HashMap<>(one);
        for (var list : List.of("spans", "aliases", "roles")) {
            var both = new ArrayList<Object>((List<?>) Objects.requireNonNull(one.get(list)));
            both.addAll((List<?>) Objects.requireNonNull(other.get(list)));
            joined.put(list, both);
        }
        return joined;
    }

    List<Map<String, Object>> statements() {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        for (var statement : extraction.statements()) {
            var row = new HashMap<String, @Nullable Object>();
            row.put("id", statementIds.get(statement.id()));
            row.put("speaker", statement.speaker() == null ? null : actorId(statement.speaker()));
            row.put("addressee", statement.addressee() == null ? null : actorId(statement.addressee()));
            row.put("within", statement.within() == null ? null : statementIds.get(statement.within()));
            row.put(
                    "topics",
                    statement.topics().stream()
                            .map(t -> Map.of(
                                    "id",
                                    t.topic(),
                                    "stance",
                                    t.stance() == null ? "" : t.stance().name()))
                            .toList());
            row.put("properties", statementProperties(statement));
            rows.putIfAbsent(Objects.requireNonNull(statementIds.get(statement.id())), plain(row));
        }
        return sorted(rows.values());
    }

    private Map<String, Object> statementProperties(Statement statement) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("kind", statement.kind().name());
        row.put("speechAct", statement.speechAct().name());
        row.put("medium", statement.medium().name());
        row.put("text", quote(statement.content()));
        row.put("cue", quote(statement.cue()));
        row.put("sourceSpans", flat(statement.source()));
        row.put("cueSpans", flat(statement.cue()));
        row.put("contentSpans", flat(statement.content()));
        row.put("confidence", statement.confidence());
        time(row, statement.time());
        return plain(row);
    }

    List<Map<String, Object>> claims() {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        for (var event : extraction.events()) {
            var row = new HashMap<String, @Nullable Object>();
            var id = Objects.requireNonNull(claimIds.get(event.id()));
            row.put("id", id);
            row.put("sides", sides(event));
            window(row, event.time(), extraction.article().published());
            row.put(
                    "types",
                    event.type() == null
                            ? List.of()
                            : Telling.types(event.type(), event.status()).stream()
                                    .map(EventType::name)
                                    .toList());
            row.put(
                    "participants",
                    event.participants().stream()
                            .map(p -> Map.of(
                                    "actor",
                                    actorId(p.actor()),
                                    "role",
                                    p.role().name()))
                            .distinct()
                            .toList());
            row.put(
                    "factuality",
                    event.factuality().stream()
                            .filter(f -> actors.containsKey(f.source()))
                            .map(f -> Map.of("actor", actorId(f.source()), "value", f.value()))
                            .toList());
            row.put("statement", event.statement() == null ? null : statementIds.get(event.statement()));
            row.put("place", event.place() == null ? null : place(event.place()));
            row.put("properties", eventProperties(event));
            rows.putIfAbsent(id, plain(row));
        }
        return sorted(rows.values());
    }

    private static Map<String, Object> place(Place place) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", Ids.place(place));
        row.put("name", place.name());
        row.put("country", place.country());
        row.put("lat", place.lat());
        row.put("lon", place.lon());
        return plain(row);
    }

    List<Map<String, Object>> conflicts() {
        return sorted(extraction.conflicts().stream()
                .map(c -> Map.of(
                        "id", Ids.conflict(version, c.spans()), "what", c.what(), "spans", (Object) flat(c.spans())))
                .toList());
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
        row.put("figures", figures(event));
        row.put("people", people(event));
        row.put("words", words(event, quote(event.evidence())));
        row.put("around", words(event, clauses(event)));
        row.put("placeName", event.place() == null ? null : event.place().name());
        row.put("placeCountry", event.place() == null ? null : event.place().country());
        row.put("reportedAt", extraction.article().published());
        row.put("confidence", event.confidence());
        row.put("evidenceSpans", flat(event.evidence()));
        time(row, event.time());
        return plain(row);
    }

    List<Map<String, Object>> negotiations() {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        for (var negotiation : extraction.negotiations()) {
            var sides = new TreeSet<String>();
            negotiation.parties().forEach(p -> sides.add(side(p)));
            var id = Ids.negotiation(List.copyOf(sides));
            var row = new HashMap<String, @Nullable Object>();
            row.put("id", id);
            row.put("name", negotiation.name());
            row.put("sides", List.copyOf(sides));
            row.put(
                    "parties",
                    negotiation.parties().stream()
                            .map(this::actorId)
                            .distinct()
                            .sorted()
                            .toList());
            row.put(
                    "thirdParties",
                    negotiation.thirdParties().stream()
                            .map(t -> Map.of(
                                    "actor",
                                    actorId(t.actor()),
                                    "role",
                                    t.role().name()))
                            .toList());
            row.put("rounds", negotiation.rounds().stream().map(this::round).toList());
            rows.putIfAbsent(id, plain(row));
        }
        return sorted(rows.values());
    }

    private Map<String, Object> round(Negotiation.Round round) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("claim", claimIds.get(round.event()));
        row.put("number", round.number());
        row.put("venue", round.venue());
        row.put("level", round.level() == null ? null : round.level().name());
        row.put(
                "agenda",
                round.agenda().stream()
                        .map(a -> Map.of("topic", a.topic(), "by", a.by() == null ? "" : actorId(a.by())))
                        .toList());
        row.put(
                "outcomes",
                round.outcomes().stream()
                        .filter(o -> o.event() != null)
                        .map(o -> Map.of(
                                "claim",
                                Objects.requireNonNull(claimIds.get(Objects.requireNonNull(o.event()))),
                                "result",
                                o.result().name()))
                        .toList());
        return plain(row);
    }

    private String actorId(String local) {
        return Objects.requireNonNull(actorIds.get(local), local);
    }

    /** Who a participant stands for: its state, or itself where it has none or is a group of its own. */
    private String side(String local) {
        var actor = Objects.requireNonNull(actors.get(local));
        boolean own = actor.country() == null || actor.kind() == ActorKind.GROUP || actor.kind() == ActorKind.IGO;
        return own ? actorId(local) : String.valueOf(actor.country());
    }

    private List<String> sides(Event event) {
        return sides(event, EnumSet.of(ParticipantRole.ACTOR, ParticipantRole.RECIPIENT));
    }

    private List<String> sides(Event event, Set<ParticipantRole> roles) {
        var sides = new TreeSet<String>();
        event.participants().stream()
                .filter(p -> roles.contains(p.role()))
                .forEach(p -> sides.add(p.role() == ParticipantRole.RECIPIENT ? sideOf(p.actor()) : side(p.actor())));
        return List.copyOf(sides);
    }

    /** What befalls people without a name of their own, befalls their state: "Ukrainians were exchanged". */
    private String sideOf(String local) {
        var actor = Objects.requireNonNull(actors.get(local));
        boolean some = actor.kind() == ActorKind.GROUP
                && actor.country() != null
                && actor.wikidata() == null
                && actor.mentions().stream().noneMatch(m -> m.kind() == Mention.Kind.NAME);
        return some ? String.valueOf(actor.country()) : side(local);
    }

    private List<String> people(Event event) {
        return event.participants().stream()
                .map(p -> Objects.requireNonNull(actors.get(p.actor())))
                .filter(a -> a.kind() == ActorKind.PERSON)
                .map(a -> actorId(a.id()))
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
        return List.copyOf(figures);
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
            var actor = Objects.requireNonNull(actors.get(participant.actor()));
            words.removeAll(Wording.words(Ids.fold(actor.name())));
            actor.mentions().forEach(m -> words.removeAll(Wording.words(Ids.fold(m.text()))));
        }
        return List.copyOf(words);
    }

    /**
     * The days that an onset of the same event can lie on, also with the same figures, which tell it long afterwards; and those of the same news
     * where one of the two has none.
     */
    private static void window(Map<String, @Nullable Object> row, When time, @Nullable LocalDate published) {
        var first = time.earliest() == null ? time.latest() : time.earliest();
        var last = time.latest() == null ? first : time.latest();
        row.put("from", first == null ? null : first.minusDays(WINDOW_DAYS));
        row.put("figuresFrom", first == null ? null : first.minusDays(FIGURES_DAYS));
        row.put("to", last == null ? null : last.plusDays(FRESH_DAYS));
        row.put("figuresTo", last == null ? null : last.plusDays(FIGURES_DAYS));
        row.put("newsFrom", published == null ? null : published.minusDays(1));
        row.put("newsTo", published == null ? null : published.plusDays(1));
    }

    private String quote(List<Span> spans) {
        var text = extraction.article().text();
        return String.join(
                " ",
                spans.stream()
                        .map(s -> text.substring(
                                text.offsetByCodePoints(0, s.start()), text.offsetByCodePoints(0, s.end())))
                        .toList());
    }

    /**
     * The bounds, and beside them the {@code onset}: the day to show it at, which is the first one, or the last one where the
     * first is open, and none where both are.
     */
    private static void time(Map<String, @Nullable Object> row, When time) {
        row.put("edtf", time.edtf());
        row.put("timeBasis", time.basis().name());
        var onset = time.earliest() == null ? time.latest() : time.earliest();
        var last = time.latest() == null ? Database.LAST_DAY : time.latest();
        row.put("onset", onset);
        row.put("tMin", time.earliest() == null ? Database.FIRST_DAY : time.earliest());
        row.put("tMax", last);
        row.putAll(Lasting.properties(onset, last));
    }

    private static List<Integer> flat(List<Span> spans) {
        var flat = new ArrayList<Integer>();
        for (var span : spans) {
            flat.add(span.start());
            flat.add(span.end());
        }
        return flat;
    }

    private static List<Map<String, Object>> sorted(Iterable<Map<String, Object>> rows) {
        var list = new ArrayList<Map<String, Object>>();
        rows.forEach(list::add);
        list.sort(Comparator.comparing(r -> String.valueOf(r.get("id"))));
        return list;
    }

    /** The driver takes null values as they are; only the types do not say so. */
    @SuppressWarnings({"unchecked", "NullAway"})
    private static Map<String, Object> plain(Map<String, @Nullable Object> row) {
        return (Map<String, Object>) (Map<?, ?>) row;
    }
}
