package org.parley.store.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** Pages of ids: articles by publication, statements and events by when they begin, pairs that may be one with the likeliest first, the rest by name. */
public final class SelectPage {

    private final Database database;
    private final Map<String, String> queries = Stream.of(
                    "articles",
                    "actors",
                    "topics",
                    "negotiations",
                    "merge-candidates",
                    "statements",
                    "statements-of",
                    "events",
                    "events-of",
                    "audit")
            .collect(Collectors.toUnmodifiableMap(q -> q, q -> Cypher.of(SelectPage.class, q)));
    private final String forward = Cypher.of(SelectPage.class, "page-forward");
    private final String backward = Cypher.of(SelectPage.class, "page-backward");
    private final String count = Cypher.of(SelectPage.class, "page-count");

    public SelectPage(Database database) {
        this.database = database;
    }

    /** What is listed. */
    public enum Listing {
        ARTICLES,
        ACTORS,
        TOPICS,
        NEGOTIATIONS,
        STATEMENTS,
        EVENTS,
        AUDIT,
        MERGE_CANDIDATES
    }

    /**
     * Which of them.
     *
     * @param actor id of an actor that said it, took part in it or is party to it, or of what an act is about; null for any
     * @param article id of the article that it was read from; null for any
     * @param topic id of its topic; null for any
     * @param kind kind of actor, PLOVER type of event or act of speech; null for any
     * @param from first day of the window; null for an open one
     * @param to last day of the window; null for an open one
     */
    public record Filter(
            @Nullable String actor,
            @Nullable String article,
            @Nullable String topic,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** All there are. */
        public static final Filter ALL = new Filter(null, null, null, null, null, null);
    }

    /** A place in a listing: what it is ordered by, and the id there. */
    public record Position(String key, String id) {}

    /**
     * One page of a listing.
     *
     * @param positions in the order of the listing
     * @param more whether there is more beyond it in the direction that was read
     */
    public record Page(List<Position> positions, boolean more) {}

    /**
     * A page.
     *
     * @param from where to go on, itself left out; null for the start, or the end when reading backwards
     * @param back whether to read backwards
     * @param limit 1 to 100
     */
    public Page page(Listing listing, Filter filter, @Nullable Position from, boolean back, int limit) {
        var parameters = parameters(filter);
        put(parameters, "key", from == null ? null : from.key());
        put(parameters, "id", from == null ? null : from.id());
        parameters.put("limit", limit + 1);
        var rows = database.query(query(listing, filter) + (back ? backward : forward), parameters);
        var positions = rows.stream()
                .limit(limit)
                .map(r -> new Position(r.get("key").asString(), r.get("id").asString()))
                .toList();
        return new Page(back ? positions.reversed() : positions, rows.size() > limit);
    }

    /** How many there are on all pages together. */
    public long count(Listing listing, Filter filter) {
        return database.query(query(listing, filter) + count, parameters(filter))
                .getFirst()
                .get("total")
                .asLong();
    }

    private String query(Listing listing, Filter filter) {
        var name = switch (listing) {
            case ARTICLES -> "articles";
            case ACTORS -> "actors";
            case TOPICS -> "topics";
            case NEGOTIATIONS -> "negotiations";
            case AUDIT -> "audit";
            case MERGE_CANDIDATES -> "merge-candidates";
            case STATEMENTS -> filter.actor() == null ? "statements" : "statements-of";
            case EVENTS -> filter.actor() == null ? "events" : "events-of";
        };
        return queries.getOrDefault(name, "");
    }

    private static Map<String, Object> parameters(Filter filter) {
        var parameters = new HashMap<String, Object>();
        put(parameters, "actor", filter.actor());
        put(parameters, "article", filter.article());
        put(parameters, "topic", filter.topic());
        put(parameters, "kind", filter.kind());
        put(parameters, "from", filter.from());
        put(parameters, "to", filter.to());
        return parameters;
    }

    /** The driver takes a null for a parameter that is not set. */
    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        parameters.put(name, value);
    }
}
