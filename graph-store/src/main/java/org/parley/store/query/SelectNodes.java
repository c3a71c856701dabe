package org.parley.store.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.parley.store.Nodes.ActorNode;
import org.parley.store.Nodes.ArticleNode;
import org.parley.store.Nodes.EventNode;
import org.parley.store.Nodes.MergeCandidate;
import org.parley.store.Nodes.NegotiationNode;
import org.parley.store.Nodes.Part;
import org.parley.store.Nodes.StatementNode;
import org.parley.store.Nodes.TopicRef;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** Nodes by their ids, many at once; what not everybody asks of them is in {@link SelectDetails}. */
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
            found.put(row.get("id").asString(), actor(row.get("a")));
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
                            Mapping.text(s.get("lead")),
                            s.get("speechAct").asString(),
                            s.get("medium").asString(),
                            Mapping.text(row.get("speaker")),
                            Mapping.text(row.get("addressee")),
                            Mapping.text(row.get("within")),
                            topics(row.get("topics")),
                            Mapping.time(s),
                            s.get("confidence").asDouble()));
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
                            parts(row.get("participants"))));
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
            var id = n.get("id").asString();
            found.put(
                    id,
                    new NegotiationNode(
                            id,
                            n.get("name").asString(),
                            Mapping.texts(row.get("parties")),
                            parts(row.get("thirdParties"))));
        }
        return found;
    }

    /** Articles by id, each with its newest version; unknown ids are left out. */
    public Map<String, ArticleNode> articles(Collection<String> ids) {
        var found = new LinkedHashMap<String, ArticleNode>();
        for (var row : rows(ARTICLE, ids)) {
            var a = row.get("a");
            found.put(
                    a.get("id").asString(),
                    new ArticleNode(
                            a.get("id").asString(),
                            row.get("version").asString(),
                            Mapping.text(a.get("url")),
                            Mapping.text(a.get("title")),
                            Mapping.text(row.get("source")),
                            Mapping.day(a.get("publishedAt")),
                            a.get("addedAt").asOffsetDateTime()));
        }
        return found;
    }

    static ActorNode actor(Value a) {
        return new ActorNode(
                a.get("id").asString(),
                a.get("name").asString(),
                a.get("kind").asString(),
                Mapping.text(a.get("country")),
                Mapping.text(a.get("wikidata")));
    }

    private List<Record> rows(String cypher, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : database.query(cypher, Map.of("ids", List.copyOf(ids)));
    }

    static List<TopicRef> topics(Value topics) {
        return topics.asList(t -> new TopicRef(t.get("id").asString(), Mapping.text(t.get("stance")))).stream()
                .distinct()
                .toList();
    }

    private static List<Part> parts(Value parts) {
        return parts.asList(p -> new Part(p.get("id").asString(), p.get("role").asString()));
    }
}
