package org.parley.store.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.core.Extraction;
import org.parley.core.actor.Mention;
import org.parley.core.negotiation.Negotiation;
import org.parley.core.statement.Lead;
import org.parley.core.statement.Statement;
import org.parley.core.world.Simhash;

/** An extraction as rows for the database: plain maps, sorted by id, so that writers never wait for each other in a circle. */
final class Rows {

    private static final int BANDS = 4;
    private static final int BAND_BITS = 16;
    private static final long BAND = 0xffff;

    /** A mention's span holds the marker, a name does not. */
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    /** "(President Anna) Keller". */
    private static final Pattern BRACKET = Pattern.compile("[()]");

    private final Extraction extraction;
    private final ArticleIds ids;

    Rows(Extraction extraction) {
        this.extraction = extraction;
        this.ids = new ArticleIds(extraction);
    }

    String version() {
        return ids.version();
    }

    /** The day of publication; null where unknown. */
    @Nullable
    LocalDate published() {
        return extraction.article().published();
    }

    /** The one row of the work on the article. */
    List<Map<String, Object>> jobs() {
        return List.of(Map.of("id", Ids.job(extraction.article())));
    }

    /** The one row of the article itself. */
    List<Map<String, Object>> articles() {
        var article = extraction.article();
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", Ids.article(article));
        row.put("url", article.url());
        row.put("title", article.title());
        row.put("inputId", article.id());
        row.put("language", article.language());
        long simhash = Simhash.of(article.text());
        row.put("simhash", simhash == 0 ? null : simhash);
        for (int band = 0; band < BANDS; band++) {
            row.put("band" + band, simhash == 0 ? null : simhash >>> band * BAND_BITS & BAND);
        }
        row.put("text", article.text());
        row.put("source", article.source());
        row.put("sourceId", article.source() == null ? null : Ids.source(article.source()));
        row.put(
                "boilerplate",
                Row.flat(extraction.boilerplate().stream().map(b -> b.span()).toList()));
        return List.of(Row.plain(row));
    }

    List<Map<String, Object>> actors() {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        for (var actor : extraction.actors()) {
            var id = ids.actor(actor.id());
            var spans = Row.flat(actor.mentions().stream().map(Mention::span).toList());
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
                            .map(m -> BRACKET.matcher(
                                            POSSESSIVE.matcher(m.text()).replaceFirst(""))
                                    .replaceAll(""))
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
            rows.merge(id, Row.plain(row), Rows::sameActor);
        }
        return Row.sorted(rows.values());
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
            row.put("id", ids.statement(statement.id()));
            row.put("speaker", statement.speaker() == null ? null : ids.actor(statement.speaker()));
            row.put("addressee", statement.addressee() == null ? null : ids.actor(statement.addressee()));
            row.put("within", statement.within() == null ? null : ids.statement(statement.within()));
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
            rows.putIfAbsent(ids.statement(statement.id()), Row.plain(row));
        }
        return Row.sorted(rows.values());
    }

    private Map<String, Object> statementProperties(Statement statement) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("kind", statement.kind().name());
        row.put("speechAct", statement.speechAct().name());
        row.put("medium", statement.medium().name());
        row.put("text", Row.quote(extraction.article().text(), statement.content()));
        row.put("cue", Row.quote(extraction.article().text(), statement.cue()));
        row.put("lead", Lead.of(statement, extraction.article().text()).orElse(null));
        row.put("sourceSpans", Row.flat(statement.source()));
        row.put("cueSpans", Row.flat(statement.cue()));
        row.put("contentSpans", Row.flat(statement.content()));
        row.put("confidence", statement.confidence());
        Row.time(row, statement.time());
        return Row.plain(row);
    }

    List<Map<String, Object>> claims() {
        return new ClaimRows(extraction, ids).rows();
    }

    List<Map<String, Object>> conflicts() {
        return Row.sorted(extraction.conflicts().stream()
                .map(c -> Map.of("id", Ids.conflict(ids.version(), c.spans()), "what", c.what(), "spans", (Object)
                        Row.flat(c.spans())))
                .toList());
    }

    List<Map<String, Object>> negotiations() {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        for (var negotiation : extraction.negotiations()) {
            var sides = new TreeSet<String>();
            negotiation.parties().forEach(p -> sides.add(ids.side(p)));
            var id = Ids.negotiation(List.copyOf(sides));
            var row = new HashMap<String, @Nullable Object>();
            row.put("id", id);
            row.put("name", negotiation.name());
            row.put("sides", List.copyOf(sides));
            row.put(
                    "parties",
                    negotiation.parties().stream()
                            .map(ids::actor)
                            .distinct()
                            .sorted()
                            .toList());
            row.put(
                    "thirdParties",
                    negotiation.thirdParties().stream()
                            .map(t -> Map.of(
                                    "actor",
                                    ids.actor(t.actor()),
                                    "role",
                                    t.role().name()))
                            .toList());
            row.put("rounds", negotiation.rounds().stream().map(this::round).toList());
            rows.putIfAbsent(id, Row.plain(row));
        }
        return Row.sorted(rows.values());
    }

    private Map<String, Object> round(Negotiation.Round round) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("claim", ids.claim(round.event()));
        row.put("number", round.number());
        row.put("venue", round.venue());
        row.put("level", round.level() == null ? null : round.level().name());
        row.put(
                "agenda",
                round.agenda().stream()
                        .map(a -> Map.of("topic", a.topic(), "by", a.by() == null ? "" : ids.actor(a.by())))
                        .toList());
        row.put(
                "outcomes",
                round.outcomes().stream()
                        .filter(o -> o.event() != null)
                        .map(o -> Map.of(
                                "claim",
                                ids.claim(Objects.requireNonNull(o.event())),
                                "result",
                                o.result().name()))
                        .toList());
        return Row.plain(row);
    }
}
