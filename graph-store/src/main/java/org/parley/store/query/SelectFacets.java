package org.parley.store.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.store.Nodes.Bucket;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;
import org.parley.store.query.SelectPage.Whole;

/** How the whole of a listing, not a page of it, is spread over values and over time. */
public final class SelectFacets {

    private static final String VALUE = """
            WITH %1$s AS value, count(*) AS count WHERE value IS NOT NULL
            WITH value, value AS label, count
            """;
    private static final String TIED = """
            MATCH %1$s WHERE coalesce(r.knownAt <= $asOf, true)
            WITH x, count(DISTINCT n) AS count
            WITH x.id AS value, coalesce(x.name, x.id) AS label, count
            """;
    private static final String COMMONEST = """
            ORDER BY count DESC, value LIMIT $most
            RETURN collect({value: value, label: label, count: count}) AS values
            """;
    private static final String BINS = "AS day, count(n) AS things WHERE day IS NOT NULL\n"
            + Cypher.of(SelectFacets.class, "window-buckets")
                    .replace("RETURN start, count ORDER BY start", "WITH start, count ORDER BY start LIMIT $most")
            + "RETURN collect({start: start, count: count}) AS bins\n";

    private final Database database;

    public SelectFacets(Database database) {
        this.database = database;
    }

    /** By what a listing can be spread; each fits the listings that have it. */
    public enum By {
        SPEECH_ACT(VALUE.formatted("n.speechAct")),
        SPEAKER(TIED.formatted("(x:Actor)-[r:SAID]->(n)")),
        TOPIC(TIED.formatted("(n)-[r:ON_TOPIC]->(x:Topic)")),
        /** Who published what a statement stands in. */
        STATED_BY(named("(n)-[r:IN]->(:ArticleVersion)-[:VERSION_OF]->(:Article)-[:FROM]->(x:Source)")),
        TYPE(VALUE.formatted(Condition.Told.OF.formatted("type").formatted("n"))),
        STATUS(VALUE.formatted(Condition.Told.OF.formatted("status").formatted("n"))),
        /** The states that events took place in. */
        COUNTRY("""
                MATCH (n)-[r:AT]->(x:Place) WHERE r.knownAt <= $asOf AND x.country IS NOT NULL
                WITH x.country AS value, count(DISTINCT n) AS count
                WITH value, value AS label, count
                """),
        PARTICIPANT(TIED.formatted("(x:Actor)-[r:PARTICIPATED_IN]->(n)")),
        /** Who published what tells of an event. */
        TOLD_BY(named(
                "(n)<-[:ABOUT]-(r:Claim)-[:IN]->(:ArticleVersion)-[:VERSION_OF]->(:Article)-[:FROM]->(x:Source)")),
        /** Who published an article. */
        SOURCE(named("(n)-[r:FROM]->(x:Source)"));

        private final String text;

        By(String text) {
            this.text = text;
        }
    }

    /** What filters know by its name. */
    private static String named(String pattern) {
        return TIED.formatted(pattern).replace("x.id AS value", "x.name AS value");
    }

    /**
     * What is to be spread by what.
     *
     * @param most so many of the commonest values
     */
    public record Facet(Whole whole, By by, int most) {}

    /** A value and how many have it. The label is the name of what the value is the id of, or the value itself. */
    public record Count(String value, String label, long count) {}

    /**
     * What is to be spread over time.
     *
     * @param width days, weeks (from Monday), months or years
     * @param most so many of the earliest bins; without gaps for what is empty
     */
    public record Bins(Whole whole, ChronoUnit width, int most) {}

    /** The commonest values of each, the commonest first: those that differ in actor or article alone are one question. */
    public Map<Facet, List<Count>> facets(Collection<Facet> facets) {
        var found = new HashMap<Facet, List<Count>>();
        for (var group : Listed.alike(facets, f -> new Facet(f.whole().ownerless(), f.by(), f.most()))) {
            var facet = group.getFirst();
            var listed = Listed.of(group.stream().map(Facet::whole).toList());
            listed.parameters().put("most", facet.most());
            var cypher = Listed.eachOf(listed.all() + facet.by().text + COMMONEST, "values");
            for (var row : database.query(cypher, listed.parameters())) {
                var values = row.get("values")
                        .asList(v -> new Count(
                                v.get("value").asString(),
                                v.get("label").asString(),
                                v.get("count").asLong()));
                found.put(group.get(row.get("at").asInt()), values);
            }
        }
        return found;
    }

    /** The bins of each, in the order of time, without those that nothing begins in. */
    public Map<Bins, List<Bucket>> bins(Collection<Bins> all) {
        var found = new HashMap<Bins, List<Bucket>>();
        for (var group : Listed.alike(all, b -> new Bins(b.whole().ownerless(), b.width(), b.most()))) {
            var bins = group.getFirst();
            var listed = Listed.of(group.stream().map(Bins::whole).toList());
            listed.parameters().put("most", bins.most());
            listed.parameters().put("unit", unit(bins.width()));
            var cypher = Listed.eachOf(listed.all() + "WITH " + listed.day() + " " + BINS, "bins");
            for (var row : database.query(cypher, listed.parameters())) {
                var buckets = row.get("bins")
                        .asList(b -> bucket(
                                b.get("start").asLocalDate(),
                                bins.width(),
                                b.get("count").asLong()));
                found.put(group.get(row.get("at").asInt()), buckets);
            }
        }
        return found;
    }

    /** The unit as Cypher calls it. */
    static String unit(ChronoUnit width) {
        return width.name().substring(0, width.name().length() - 1).toLowerCase(Locale.ROOT);
    }

    static Bucket bucket(LocalDate start, ChronoUnit width, long count) {
        return new Bucket(start, start.plus(1, width).minusDays(1), count);
    }
}
