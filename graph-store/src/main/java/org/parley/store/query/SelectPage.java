package org.parley.store.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.store.neo4j.Database;

/** Pages of ids: articles by publication, statements and events by when they begin, pairs that may be one with the likeliest first, the rest by name. */
public final class SelectPage {

    private static final String COUNT = "RETURN count(n) AS total\n";

    private final Database database;

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
     * @param article id of the article that it was read from; null for any, and where an actor is given
     * @param from first day of the window that a statement or event lies in at least partly, or an article was published in; null for an open one
     * @param to last day of the window; null for an open one
     * @param condition what else holds of it
     */
    public record Filter(
            @Nullable String actor,
            @Nullable String article,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Condition condition) {

        /** All there are. */
        public static final Filter ALL = new Filter(null, null, null, null, Condition.NONE);

        /** Those of an actor, or of what an act is about. */
        public static Filter of(@Nullable String actor) {
            return new Filter(actor, null, null, null, Condition.NONE);
        }

        /** What all filters have in common that differ in nothing but whose things they let through; a kind of owner stays told from the other. */
        Filter ownerless() {
            return new Filter(actor == null ? null : "", article == null ? null : "", from, to, condition);
        }
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
    public record Whole(Listing listing, Filter filter) {

        Whole ownerless() {
            return new Whole(listing, filter.ownerless());
        }
    }

    /** A page, see {@link Request}. */
    public Page page(Listing listing, Filter filter, @Nullable Position from, boolean back, int limit) {
        var request = new Request(listing, filter, from, back, limit);
        return pages(List.of(request)).values().iterator().next();
    }

    /** Many pages: those that differ in actor or article alone are one question. */
    public Map<Request, Page> pages(Collection<Request> requests) {
        var found = new HashMap<Request, Page>();
        Listed.alike(requests, r -> new Request(r.listing(), r.filter().ownerless(), r.from(), r.back(), r.limit()))
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
        for (var group : Listed.alike(wholes, Whole::ownerless)) {
            var listed = Listed.of(group);
            for (var row : database.query(Listed.eachOf(listed.all() + COUNT, "total"), listed.parameters())) {
                found.put(group.get(row.get("at").asInt()), row.get("total").asLong());
            }
        }
        return found;
    }

    private void read(List<Request> group, Map<Request, Page> found) {
        var request = group.getFirst();
        var listed = new Listed(
                request.listing(), group.stream().map(Request::filter).toList());
        for (var row : database.query(Listed.eachOf(listed.page(request), "positions"), listed.parameters())) {
            var read = row.get("positions")
                    .asList(p ->
                            new Position(p.get("key").asString(), p.get("id").asString()));
            var shown = read.stream().limit(request.limit()).toList();
            found.put(
                    group.get(row.get("at").asInt()),
                    new Page(request.back() ? shown.reversed() : shown, read.size() > request.limit()));
        }
    }
}
