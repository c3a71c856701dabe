package org.parley.store.query;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** Pages of ids: articles by publication, statements and events by when they begin, pairs that may be one with the likeliest first, the rest by name. */
public final class SelectPage {

    private static final String OWNERS = """
            UNWIND range(0, size($owners) - 1) AS at
            WITH at, $owners[at].actor AS actor, $owners[at].article AS article
            """;

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
     * @param addedSince only articles that were first taken in after this moment; null for all
     */
    public record Filter(
            @Nullable String actor,
            @Nullable String article,
            @Nullable String topic,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable OffsetDateTime addedSince) {

        /** All there are. */
        public static final Filter ALL = new Filter(null, null, null, null, null, null, null);
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
     * Which page of a listing.
     *
     * @param from where to go on, itself left out; null for the start, or the end when reading backwards
     * @param back whether to read backwards
     * @param limit 1 to 100
     */
    public record Request(
            Listing listing, Filter filter, @Nullable Position from, boolean back, int limit) {}

    /** Which listing is to be counted. */
    public record Whole(Listing listing, Filter filter) {}

    /** A page, see {@link Request}. */
    public Page page(Listing listing, Filter filter, @Nullable Position from, boolean back, int limit) {
        var request = new Request(listing, filter, from, back, limit);
        return pages(List.of(request)).values().iterator().next();
    }

    /** Many pages: those that differ in actor or article alone are one question. */
    public Map<Request, Page> pages(Collection<Request> requests) {
        var found = new HashMap<Request, Page>();
        alike(requests, r -> new Request(r.listing(), shared(r.filter()), r.from(), r.back(), r.limit()))
                .forEach(group -> read(group, found));
        return found;
    }

    /** How many there are on all pages of a listing together. */
    public long count(Listing listing, Filter filter) {
        return counts(List.of(new Whole(listing, filter))).values().iterator().next();
    }

    /** How many there are in many listings: those that differ in actor or article alone are one question. */
    public Map<Whole, Long> counts(Collection<Whole> wholes) {
        var found = new HashMap<Whole, Long>();
        for (var group : alike(wholes, w -> new Whole(w.listing(), shared(w.filter())))) {
            var filters = group.stream().map(Whole::filter).toList();
            var rows = database.query(
                    eachOf(query(group.getFirst().listing(), filters.getFirst()) + count, "total"),
                    parameters(filters));
            rows.forEach(row ->
                    found.put(group.get(row.get("at").asInt()), row.get("total").asLong()));
        }
        return found;
    }

    /** Groups of what is the same but for its owner. */
    private static <T> Collection<List<T>> alike(Collection<T> all, Function<T, T> ownerless) {
        return all.stream()
                .distinct()
                .collect(Collectors.groupingBy(ownerless, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** The filter but for whose things it lets through; of any one actor it stays different from that of all. */
    private static Filter shared(Filter filter) {
        return new Filter(
                filter.actor() == null ? null : "",
                null,
                filter.topic(),
                filter.kind(),
                filter.from(),
                filter.to(),
                filter.addedSince());
    }

    private void read(List<Request> group, Map<Request, Page> found) {
        var request = group.getFirst();
        var filters = group.stream().map(Request::filter).toList();
        var from = request.from();
        var parameters = parameters(filters);
        Mapping.put(parameters, "key", from == null ? null : from.key());
        Mapping.put(parameters, "id", from == null ? null : from.id());
        parameters.put("limit", request.limit() + 1);
        var cypher = query(request.listing(), filters.getFirst()) + (request.back() ? backward : forward);
        for (var row : database.query(eachOf(cypher, "positions"), parameters)) {
            var read = row.get("positions")
                    .asList(p ->
                            new Position(p.get("key").asString(), p.get("id").asString()));
            var shown = read.stream().limit(request.limit()).toList();
            found.put(
                    group.get(row.get("at").asInt()),
                    new Page(request.back() ? shown.reversed() : shown, read.size() > request.limit()));
        }
    }

    /** The query run for each owner; both parts are texts of this program's. */
    private static String eachOf(String query, String answer) {
        return OWNERS + "CALL (actor, article) {\n" + query + "}\nRETURN at, " + answer;
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

    /**
     * @param filters one for each owner, otherwise the same
     */
    private static Map<String, Object> parameters(List<Filter> filters) {
        var filter = filters.getFirst();
        var parameters = new HashMap<String, Object>();
        parameters.put("owners", filters.stream().map(SelectPage::owner).toList());
        Mapping.put(parameters, "topic", filter.topic());
        Mapping.put(parameters, "kind", filter.kind());
        Mapping.put(parameters, "from", filter.from());
        Mapping.put(parameters, "to", filter.to());
        Mapping.put(parameters, "addedSince", filter.addedSince());
        return parameters;
    }

    private static Map<String, Object> owner(Filter filter) {
        var owner = new HashMap<String, Object>();
        Mapping.put(owner, "actor", filter.actor());
        Mapping.put(owner, "article", filter.article());
        return owner;
    }
}
