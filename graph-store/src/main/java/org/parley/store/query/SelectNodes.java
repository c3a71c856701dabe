package org.parley.store.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.parley.core.article.Span;
import org.parley.store.Evidence;
import org.parley.store.Nodes.ActorNode;
import org.parley.store.Nodes.ArticleNode;
import org.parley.store.Nodes.Claim;
import org.parley.store.Nodes.Contradiction;
import org.parley.store.Nodes.EventNode;
import org.parley.store.Nodes.Mark;
import org.parley.store.Nodes.MergeCandidate;
import org.parley.store.Nodes.NegotiationNode;
import org.parley.store.Nodes.OutcomeNode;
import org.parley.store.Nodes.Part;
import org.parley.store.Nodes.RoundNode;
import org.parley.store.Nodes.StatementNode;
import org.parley.store.Nodes.TopicRef;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** Nodes by their ids, many at once. */
public final class SelectNodes {

    private static final String ACTOR = Cypher.of(SelectNodes.class, "actor");
    private static final String STATEMENT = Cypher.of(SelectNodes.class, "statement");
    private static final String EVENT = Cypher.of(SelectNodes.class, "event");
    private static final String MERGE_CANDIDATE = Cypher.of(SelectNodes.class, "merge-candidate");
    private static final String NEGOTIATION = Cypher.of(SelectNodes.class, "negotiation");
    private static final String ARTICLE = Cypher.of(SelectNodes.class, "article");

    private final Database database;

    public SelectNodes(Database database) {
        this.database = database;
    }

    /** Actors by id; unknown ids are left out. */
    public Map<String, ActorNode> actors(Collection<String> ids) {
        var found = new LinkedHashMap<String, ActorNode>();
        for (var row : rows(ACTOR, ids)) {
            var a = row.get("a");
            found.put(
                    row.get("id").asString(),
                    new ActorNode(
                            a.get("id").asString(),
                            a.get("name").asString(),
                            a.get("kind").asString(),
                            Mapping.text(a.get("country")),
                            Mapping.text(a.get("wikidata")),
                            Mapping.texts(row.get("aliases")),
                            Mapping.texts(row.get("roles"))));
        }
        return found;
    }

    /** Statements by id; unknown ids are left out. */
    public Map<String, StatementNode> statements(Collection<String> ids) {
        var found = new LinkedHashMap<String, StatementNode>();
        for (var row : rows(STATEMENT, ids)) {
            var s = row.get("s");
            found.put(
                    s.get("id").asString(),
                    new StatementNode(
                            s.get("id").asString(),
                            s.get("kind").asString(),
                            s.get("text").asString(),
                            s.get("speechAct").asString(),
                            s.get("medium").asString(),
                            Mapping.text(row.get("speaker")),
                            Mapping.text(row.get("addressee")),
                            Mapping.text(row.get("within")),
                            topics(row.get("topics")),
                            Mapping.time(s),
                            s.get("confidence").asDouble(),
                            evidence(row.get("place"), Mapping.spans(s.get("contentSpans")))));
        }
        return found;
    }

    /** Events by id; unknown ids are left out. */
    public Map<String, EventNode> events(Collection<String> ids) {
        var found = new LinkedHashMap<String, EventNode>();
        for (var row : rows(EVENT, ids)) {
            var e = row.get("e");
            found.put(
                    row.get("id").asString(),
                    new EventNode(
                            row.get("event").asString(),
                            Mapping.text(e.get("type")),
                            Mapping.text(e.get("mode")),
                            e.get("label").asString(),
                            e.get("status").asString(),
                            Mapping.texts(e.get("contexts")),
                            Mapping.time(e),
                            Mapping.place(row.get("place")),
                            parts(row.get("participants")),
                            row.get("claims").asList(SelectNodes::claim),
                            row.get("sources").asLong()));
        }
        return found;
    }

    /** Pairs of events that may be one, by id; unknown ids are left out. */
    public Map<String, MergeCandidate> mergeCandidates(Collection<String> ids) {
        var found = new LinkedHashMap<String, MergeCandidate>();
        for (var row : rows(MERGE_CANDIDATE, ids)) {
            var id = row.get("id").asString();
            found.put(
                    id,
                    new MergeCandidate(
                            id,
                            row.get("first").asString(),
                            row.get("second").asString(),
                            row.get("score").asDouble(),
                            Mapping.texts(row.get("reasons"))));
        }
        return found;
    }

    /** Negotiations by id; unknown ids are left out. */
    public Map<String, NegotiationNode> negotiations(Collection<String> ids) {
        var found = new LinkedHashMap<String, NegotiationNode>();
        for (var row : rows(NEGOTIATION, ids)) {
            var n = row.get("n");
            found.put(
                    n.get("id").asString(),
                    new NegotiationNode(
                            n.get("id").asString(),
                            n.get("name").asString(),
                            Mapping.texts(row.get("parties")),
                            parts(row.get("thirdParties")),
                            row.get("rounds").asList(r -> round(n.get("id").asString(), r))));
        }
        return found;
    }

    /** Articles by id, each in its newest version; unknown ids are left out. */
    public Map<String, ArticleNode> articles(Collection<String> ids) {
        var found = new LinkedHashMap<String, ArticleNode>();
        for (var row : rows(ARTICLE, ids)) {
            var a = row.get("a");
            var marks = new ArrayList<Mark>();
            addMarks(row.get("mentions"), "ACTOR", marks);
            addMarks(row.get("statements"), "STATEMENT", marks);
            addMarks(row.get("events"), "EVENT", marks);
            marks.sort((x, y) -> x.span().compareTo(y.span()));
            found.put(
                    a.get("id").asString(),
                    new ArticleNode(
                            a.get("id").asString(),
                            row.get("v").get("id").asString(),
                            Mapping.text(a.get("url")),
                            Mapping.text(a.get("title")),
                            row.get("source").isNull()
                                    ? null
                                    : Mapping.text(row.get("source").get("name")),
                            Mapping.day(a.get("publishedAt")),
                            a.get("addedAt").asOffsetDateTime(),
                            Mapping.text(row.get("copyOf")),
                            row.get("v").get("text").asString(),
                            marks,
                            row.get("conflicts")
                                    .asList(c -> new Contradiction(
                                            c.get("what").asString(),
                                            Mapping.evidence(
                                                    row.get("v"),
                                                    a,
                                                    row.get("source"),
                                                    Mapping.spans(c.get("spans")))))));
        }
        return found;
    }

    private List<Record> rows(String cypher, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : database.query(cypher, Map.of("ids", List.copyOf(ids)));
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

    private static RoundNode round(String negotiation, Value row) {
        return new RoundNode(
                negotiation,
                row.get("event").asString(),
                row.get("number").isNull() ? null : row.get("number").asInt(),
                Mapping.text(row.get("level")),
                Mapping.text(row.get("venue")),
                topics(row.get("agenda")),
                row.get("outcomes")
                        .asList(o -> new OutcomeNode(
                                o.get("event").asString(), o.get("result").asString())));
    }

    private static Evidence evidence(Value place, List<Span> spans) {
        return Mapping.evidence(place.get("version"), place.get("article"), place.get("source"), spans);
    }

    private static List<TopicRef> topics(Value topics) {
        return topics.asList(t -> new TopicRef(t.get("id").asString(), Mapping.text(t.get("stance")))).stream()
                .distinct()
                .toList();
    }

    private static List<Part> parts(Value parts) {
        return parts.asList(p -> new Part(p.get("id").asString(), p.get("role").asString()));
    }
}
