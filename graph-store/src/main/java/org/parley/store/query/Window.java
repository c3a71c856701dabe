package org.parley.store.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.store.ingest.Lasting;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/**
 * The queries of a window of time, put together of texts of this program alone. A thing is asked for by how long it goes on ({@code lasts}, see
 * {@code V010__lasting}), or from its actor where one is wanted.
 */
final class Window {

    /** What goes on for as long as {@code lasting} says. */
    static final String LASTING = """
            MATCH (n:%1$s) USING INDEX n:%1$s(lasts, onset, tMax, knownAt)
            WHERE n.lasts = lasting.days AND n.onset >= lasting.since AND n.onset <= $to AND n.tMax >= $from AND n.knownAt <= $asOf
            """;

    private static final String DATED = "UNWIND $lasting AS lasting\n" + LASTING;
    private static final String UNDATED = """
            MATCH (n:%1$s) USING INDEX n:%1$s(undated)
            WHERE n.undated = true AND n.knownAt <= $asOf
            """;
    /** What its {@code owner} said or took part in, for as long as {@code lasting} says; once for each role. */
    static final String OF_OWNER = """
            MATCH ()-[r:%2$s]->(n:%1$s) USING INDEX r:%2$s(actor, lasts, onset)
            WHERE r.actor = owner AND r.lasts = lasting.days AND r.onset >= lasting.since AND r.onset <= $to AND coalesce(r.knownAt <= $asOf, true)
              AND n.tMax >= $from AND n.knownAt <= $asOf
            """;

    /** What of it has no day. */
    static final String UNDATED_OF_OWNER = """
            MATCH (x:Actor {id: owner})-[r:%2$s]->(n:%1$s) USING INDEX x:Actor(id)
            WHERE n.undated = true AND coalesce(r.knownAt <= $asOf, true) AND n.knownAt <= $asOf
            """;

    private static final String OWNER = """
            MATCH (:Actor {id: $actor})-[:MERGED_INTO*0..20]->(a:Actor) WHERE NOT EXISTS { (a)-[:MERGED_INTO]->() }
            WITH a.id AS owner
            """;
    private static final String EACH_ONCE = "WITH DISTINCT n WHERE true\n";
    private static final String DATED_OF_ACTOR = OWNER + "UNWIND $lasting AS lasting\n" + OF_OWNER + EACH_ONCE;
    private static final String UNDATED_OF_ACTOR = OWNER + UNDATED_OF_OWNER + EACH_ONCE;
    private static final String SHOWN = " AND NOT n:Hidden\n";
    private static final String ALIKE = SHOWN + """
              AND ($topic IS NULL OR EXISTS { (n)-[:ON_TOPIC]->(:Topic {id: $topic}) })
              AND ($type IS NULL OR n.type = $type)
            """;
    private static final String OF_EVENTS = ALIKE
            + " AND ($negotiation IS NULL OR EXISTS { (:Negotiation {id: $negotiation})-[r:HAS_ROUND]->(n) WHERE r.knownAt <= $asOf })\n";
    private static final String OF_STATEMENTS = ALIKE + " AND $negotiation IS NULL\n";
    private static final String ITEMS = Cypher.of(Window.class, "window-items");
    private static final String BUCKETS = Cypher.of(Window.class, "window-buckets");
    private static final String LANES = Cypher.of(Window.class, "window-lanes");

    private static final String HIDDEN = """
            UNION ALL
            MATCH (n:Hidden&(Event|Statement))
            WHERE n.onset <= $to AND n.tMax >= $from AND n.knownAt <= $asOf
            RETURN n.onset AS day, -count(*) AS things
            """;

    private Window() {}

    /** What has a day in the window: events first, statements only as far as events leave room. */
    static String items(boolean ofActor) {
        return items(ofActor ? DATED_OF_ACTOR : DATED);
    }

    /** What has no day, in the same order. */
    static String undated(boolean ofActor) {
        return items(ofActor ? UNDATED_OF_ACTOR : UNDATED);
    }

    private static String items(String matching) {
        return "CALL () {\n" + events(matching)
                + "WITH n ORDER BY n.tMax, n.id LIMIT $limit\nRETURN collect(n) AS events\n}\n"
                + "CALL (events) {\nWITH events WHERE size(events) < $limit\n" + statements(matching)
                + "WITH n ORDER BY n.tMax, n.id LIMIT $limit\nRETURN collect(n) AS statements\n}\n" + ITEMS;
    }

    /** How many things begin in each stretch of the window. */
    static String buckets(boolean ofActor) {
        var matching = ofActor ? DATED_OF_ACTOR : DATED;
        return "CALL () {\n" + events(matching) + "RETURN n.onset AS day, count(*) AS things\nUNION ALL\n"
                + statements(matching) + "RETURN n.onset AS day, count(*) AS things\n}\n" + BUCKETS;
    }

    /** The ids of the fullest {@code $first} lanes, the fullest first. */
    static String fullest(SelectTimeline.By by, boolean ofActor) {
        return things(by, ofActor)
                + "UNWIND lanes AS lane\nWITH lane, count(*) AS things ORDER BY things DESC, lane LIMIT $first\nRETURN lane AS id\n";
    }

    /** How many things of each lane of {@code $shown} begin in each stretch of the window, and how many others do. */
    static String lanes(SelectTimeline.By by, boolean ofActor) {
        var name = switch (by) {
            case ACTOR -> "COLLECT { MATCH (x:Actor {id: lane}) RETURN x.name }[0]";
            case TOPIC -> "COLLECT { MATCH (x:Topic {id: lane}) RETURN x.name }[0]";
            case NEGOTIATION -> "COLLECT { MATCH (x:Negotiation {id: lane}) RETURN x.name }[0]";
            case TYPE -> "lane";
        };
        return things(by, ofActor) + LANES + "RETURN lane AS id, " + name
                + " AS name, count, buckets ORDER BY lane IS NULL, count DESC, lane\n";
    }

    /** The day of each thing in the window, and the ids of its lanes. */
    private static String things(SelectTimeline.By by, boolean ofActor) {
        var matching = ofActor ? DATED_OF_ACTOR : DATED;
        var own = switch (by) {
            case ACTOR ->
                "COLLECT { MATCH ()-[r:SAID|PARTICIPATED_IN]->(n) WHERE coalesce(r.knownAt <= $asOf, true) RETURN DISTINCT r.actor }";
            case TOPIC -> "COLLECT { MATCH (n)-[:ON_TOPIC]->(x:Topic) RETURN DISTINCT x.id }";
            case NEGOTIATION ->
                "COLLECT { MATCH (x:Negotiation)-[r:HAS_ROUND]->(n) WHERE r.knownAt <= $asOf RETURN DISTINCT x.id }";
            case TYPE -> "[coalesce(n.type, n.speechAct)]";
        };
        return "CALL () {\n" + events(matching) + "RETURN n\nUNION ALL\n" + statements(matching) + "RETURN n\n}\n"
                + "WITH n.onset AS day, " + own + " AS lanes\n";
    }

    /** The same of everything: nothing but the index is read, and what is hidden, which is little, is taken off again. */
    static String buckets() {
        var indexed = DATED + "RETURN n.onset AS day, count(*) AS things\n";
        return "CALL () {\n" + indexed.formatted("Event") + "UNION ALL\n" + indexed.formatted("Statement") + HIDDEN
                + "}\n" + BUCKETS;
    }

    private static String events(String matching) {
        return matching.formatted("Event", "PARTICIPATED_IN") + OF_EVENTS;
    }

    private static String statements(String matching) {
        return matching.formatted("Statement", "SAID") + OF_STATEMENTS;
    }

    /** How long things go on, each with the first day that one of them can have begun on to lie in a window. */
    static List<Map<String, Object>> lasting(@Nullable LocalDate from) {
        return lasting(from, Database.FIRST_DAY);
    }

    /** The same, of what begins on a day or later. */
    static List<Map<String, Object>> lasting(@Nullable LocalDate from, LocalDate begins) {
        return Lasting.steps()
                .mapToObj(days -> Map.<String, Object>of(
                        "days",
                        days,
                        "since",
                        from == null
                                        || days == Lasting.WITHOUT_END
                                        || from.minusDays(days).isBefore(begins)
                                ? begins
                                : from.minusDays(days)))
                .toList();
    }
}
