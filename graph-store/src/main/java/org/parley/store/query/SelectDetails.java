package org.parley.store.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.parley.core.article.Span;
import org.parley.store.Evidence;
import org.parley.store.Nodes.Claim;
import org.parley.store.Nodes.Content;
import org.parley.store.Nodes.Contradiction;
import org.parley.store.Nodes.Mark;
import org.parley.store.Nodes.Names;
import org.parley.store.Nodes.OutcomeNode;
import org.parley.store.Nodes.RoundNode;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** What takes work to find of nodes, or is long, and is asked for by some questions only; many at once. Unknown ids are left out. */
public final class SelectDetails {

    private static final String NAMES = Cypher.of(SelectDetails.class, "actor-names");
    private static final String EVIDENCE = Cypher.of(SelectDetails.class, "statement-evidence");
    private static final String CLAIMS = Cypher.of(SelectDetails.class, "event-claims");
    private static final String SOURCES = Cypher.of(SelectDetails.class, "event-sources");
    private static final String CONTENT = Cypher.of(SelectDetails.class, "article-content");
    private static final String ROUNDS = Cypher.of(SelectDetails.class, "negotiation-rounds");
    private static final String ORIGINAL = Cypher.of(SelectDetails.class, "article-original");

    private final Database database;

    public SelectDetails(Database database) {
        this.database = database;
    }

    /** The other names of actors, by their ids. */
    public Map<String, Names> names(Collection<String> ids) {
        return each(NAMES, ids, row -> new Names(Mapping.texts(row.get("aliases")), Mapping.texts(row.get("roles"))));
    }

    /** Where statements stand, by their ids. */
    public Map<String, Evidence> evidence(Collection<String> ids) {
        return each(EVIDENCE, ids, row -> evidence(row.get("place"), Mapping.spans(row.get("spans"))));
    }

    /** The claims of events, by the events' ids; at most 100 of each, in the order of publication. */
    public Map<String, List<Claim>> claims(Collection<String> ids) {
        return each(CLAIMS, ids, row -> row.get("claims").asList(SelectDetails::claim));
    }

    /** How many sources tell of events, by the events' ids; copies of one text, and texts of one publisher, are one. */
    public Map<String, Long> sources(Collection<String> ids) {
        return each(SOURCES, ids, row -> row.get("sources").asLong());
    }

    /** What articles consist of, by their ids. */
    public Map<String, Content> contents(Collection<String> ids) {
        return each(CONTENT, ids, SelectDetails::content);
    }

    /** Ids of the first published articles of the same or almost the same text, by the ids of their copies. */
    public Map<String, String> originals(Collection<String> ids) {
        return each(ORIGINAL, ids, row -> row.get("original").asString());
    }

    /** The rounds of negotiations, by their ids, the first one first. */
    public Map<String, List<RoundNode>> rounds(Collection<String> ids) {
        return each(
                ROUNDS,
                ids,
                row -> row.get("rounds").asList(r -> round(row.get("id").asString(), r)));
    }

    private <T> Map<String, T> each(String cypher, Collection<String> ids, Function<Record, T> detail) {
        var found = new LinkedHashMap<String, T>();
        if (!ids.isEmpty()) {
            database.query(cypher, Map.of("ids", List.copyOf(ids)))
                    .forEach(row -> found.put(row.get("id").asString(), detail.apply(row)));
        }
        return found;
    }

    private static RoundNode round(String negotiation, Value row) {
        return new RoundNode(
                negotiation,
                row.get("event").asString(),
                row.get("number").isNull() ? null : row.get("number").asInt(),
                Mapping.text(row.get("level")),
                Mapping.text(row.get("venue")),
                SelectNodes.topics(row.get("agenda")),
                row.get("outcomes")
                        .asList(o -> new OutcomeNode(
                                o.get("event").asString(), o.get("result").asString())));
    }

    private static Content content(Record row) {
        var marks = new ArrayList<Mark>();
        addMarks(row.get("mentions"), "ACTOR", marks);
        addMarks(row.get("statements"), "STATEMENT", marks);
        addMarks(row.get("events"), "EVENT", marks);
        marks.sort((x, y) -> x.span().compareTo(y.span()));
        var place = row.get("place");
        var conflicts = row.get("conflicts")
                .asList(c ->
                        new Contradiction(c.get("what").asString(), evidence(place, Mapping.spans(c.get("spans")))));
        return new Content(place.get("version").get("text").asString(), marks, conflicts);
    }

    private static void addMarks(Value rows, String kind, List<Mark> marks) {
        for (var row : rows.asList(v -> v)) {
            for (var span : Mapping.spans(row.get("spans"))) {
                marks.add(new Mark(span, kind, row.get("id").asString()));
            }
        }
    }

    private static Claim claim(Value row) {
        var c = row.get("claim");
        return new Claim(
                c.get("id").asString(),
                c.get("status").asString(),
                Mapping.time(c),
                Mapping.texts(row.get("accordingTo")),
                evidence(row.get("place"), Mapping.spans(c.get("evidenceSpans"))));
    }

    private static Evidence evidence(Value place, List<Span> spans) {
        return Mapping.evidence(place.get("version"), place.get("article"), place.get("source"), spans);
    }
}
