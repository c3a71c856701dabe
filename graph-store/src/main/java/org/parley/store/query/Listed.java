package org.parley.store.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;
import org.parley.store.query.SelectPage.Filter;
import org.parley.store.query.SelectPage.Listing;
import org.parley.store.query.SelectPage.Position;
import org.parley.store.query.SelectPage.Request;
import org.parley.store.query.SelectPage.Whole;

/**
 * The things of a listing that a filter lets through, for each of several owners, as parts of a query: put together of texts of this program alone,
 * with all values in parameters. See docs/decisions/207-listings.md.
 */
final class Listed {

    private static final String OWNERS = """
            UNWIND range(0, size($owners) - 1) AS at
            WITH at, $owners[at].actor AS actor, $owners[at].article AS article
            """;
    /** The actor that a merged one is by now. */
    private static final String OWNER = """
            OPTIONAL MATCH (:Actor {id: actor})-[:MERGED_INTO*0..20]->(a:Actor) WHERE NOT EXISTS { (a)-[:MERGED_INTO]->() }
            WITH a.id AS owner
            """;

    private static final Map<Found, String> MATCHES = Arrays.stream(Found.values())
            .filter(f -> !f.isRanged())
            .collect(Collectors.toUnmodifiableMap(f -> f, f -> Cypher.of(Listed.class, f.file)));
    /** Ids begin with an ASCII letter, so all lie between the two. */
    private static final String BEFORE_ALL_IDS = "";

    private static final String BEHIND_ALL_IDS = "~";

    private final Found found;
    private final Filter filter;
    private final Where where;
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param filters one for each owner, otherwise the same
     */
    Listed(Listing listing, List<Filter> filters) {
        this.filter = filters.getFirst();
        this.found = Found.of(listing, filter);
        this.where = new Where(filter.condition());
        parameters.putAll(where.parameters());
        parameters.put("owners", filters.stream().map(Listed::owner).toList());
        parameters.put("from", filter.from() == null ? Database.FIRST_DAY : filter.from());
        parameters.put("to", filter.to() == null ? Database.LAST_DAY : filter.to());
        parameters.put("lasting", Window.lasting(filter.from()));
    }

    /** What is to be counted of several owners. */
    static Listed of(List<Whole> wholes) {
        return new Listed(
                wholes.getFirst().listing(), wholes.stream().map(Whole::filter).toList());
    }

    /** How the things of a listing are found: those with a day by it, those of an owner from there. */
    private enum Found {
        ARTICLES("articles", "n.publishedAt"),
        ACTORS("actors", "n.name"),
        TOPICS("topics", "n.id"),
        NEGOTIATIONS("negotiations", "n.name"),
        NEGOTIATIONS_OF("negotiations-of", "n.name"),
        AUDIT("audit", "right('000000000000' + toString(n.number), 12)"),
        /** The likeliest first. */
        MERGE_CANDIDATES("merge-candidates", "toString(toInteger(1000 + round(1000 * (1 - n.score))))"),
        STATEMENTS("statements", "n.onset"),
        STATEMENTS_OF("statements-of", "n.onset"),
        STATEMENTS_IN("statements-in", "n.onset"),
        EVENTS("events", "n.onset"),
        EVENTS_OF("events-of", "n.onset"),
        EVENTS_IN("events-in", "n.onset");

        private final String file;
        /** What it is ordered by, before the id. */
        private final String by;

        Found(String file, String by) {
            this.file = file;
            this.by = by;
        }

        static Found of(Listing listing, Filter filter) {
            return switch (listing) {
                case ARTICLES -> ARTICLES;
                case ACTORS -> ACTORS;
                case TOPICS -> TOPICS;
                case NEGOTIATIONS -> filter.actor() == null ? NEGOTIATIONS : NEGOTIATIONS_OF;
                case AUDIT -> AUDIT;
                case MERGE_CANDIDATES -> MERGE_CANDIDATES;
                case STATEMENTS ->
                    filter.actor() != null ? STATEMENTS_OF : filter.article() != null ? STATEMENTS_IN : STATEMENTS;
                case EVENTS -> filter.actor() != null ? EVENTS_OF : filter.article() != null ? EVENTS_IN : EVENTS;
            };
        }

        /** Whether an index finds them by their actor and their days, in that order. */
        boolean isOfActor() {
            return this == STATEMENTS_OF || this == EVENTS_OF;
        }

        /** Whether an index finds them by their days, in that order. */
        boolean isRanged() {
            return this == STATEMENTS || this == EVENTS || this == ARTICLES;
        }

        /** Whether they are ordered by days, which some have not. */
        boolean isDated() {
            return by.equals("n.onset");
        }

        /** Of what goes on for days. */
        private String label() {
            return this == STATEMENTS || this == STATEMENTS_OF ? "Statement" : "Event";
        }

        /** What ties it to its actor. */
        private String tie() {
            return this == STATEMENTS_OF ? "SAID" : "PARTICIPATED_IN";
        }

        /** What has a day, as rows of n. */
        String dated() {
            if (isOfActor()) {
                return Window.OF_OWNER.formatted(label(), tie()) + " AND NOT n:Hidden";
            }
            return this == ARTICLES
                    ? "MATCH (n:Article) WHERE n.publishedAt >= $since AND n.publishedAt <= $to AND n.knownAt <= $asOf\n"
                    : Window.LASTING.formatted(label()) + " AND NOT n:Hidden";
        }

        /** What has none. */
        String undated() {
            if (isOfActor()) {
                return Window.UNDATED_OF_OWNER.formatted(label(), tie()) + " AND NOT n:Hidden AND ";
            }
            return this == ARTICLES
                    ? "MATCH (n:Article) WHERE n.publishedAt IS NULL AND n.knownAt <= $asOf AND "
                    : "MATCH (n:%1$s) USING INDEX n:%1$s(undated, id) WHERE n.undated = true AND n.knownAt <= $asOf AND NOT n:Hidden AND "
                            .formatted(label());
        }
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The day that a thing of the listing is ordered by. */
    String day() {
        return found.by;
    }

    /** The query run for each owner, whose number is {@code at}; both parts are texts of this program's. */
    static String eachOf(String query, String answer) {
        return OWNERS + "CALL (actor, article) {\n" + query + "}\nRETURN at, " + answer;
    }

    /** Groups of what is the same but for its owner. */
    static <T> Collection<List<T>> alike(Collection<T> all, Function<T, T> ownerless) {
        return all.stream()
                .distinct()
                .collect(Collectors.groupingBy(ownerless, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** All of them, as rows of n. */
    String all() {
        if (!found.isRanged()) {
            return matches();
        }
        parameters.put("since", first(null));
        parameters.put("before", BEFORE_ALL_IDS);
        var each = found == Found.ARTICLES ? "" : "UNWIND $lasting AS lasting\n";
        var dated = each + found.dated() + " AND " + where.text() + "\nRETURN n\n";
        var undated = found.undated() + "n.id > $before AND " + where.text() + "\nRETURN n\n";
        return "CALL () {\n" + (isWindow() ? dated : undated + "UNION ALL\n" + dated) + "}\n";
    }

    /** A page's places, in the order of the listing, or against it when reading backwards. */
    String page(Request request) {
        parameters.put("limit", request.limit() + 1);
        var from = request.from();
        Mapping.put(parameters, "id", from == null ? null : from.id());
        return found.isRanged() || found.isOfActor() ? dated(request, from) : sorted(request, from);
    }

    /** What has a place in an index is read in its order, as far as the page goes. */
    private String dated(Request request, @Nullable Position from) {
        boolean back = request.back();
        var day = from == null || from.key().isEmpty() ? null : LocalDate.parse(from.key());
        Mapping.put(parameters, "day", day);
        parameters.put("before", from == null || day != null || back ? BEFORE_ALL_IDS : from.id());
        parameters.put("behind", from == null || day != null || !back ? BEHIND_ALL_IDS : from.id());
        if (day != null) {
            narrow(day, back);
        }
        parameters.put("since", first(back ? null : day));
        var order = back ? " DESC" : "";
        var by = found.by + order + ", n.id" + order;
        // All that the index is ordered by, so that it is read in its order.
        var one = found.isOfActor()
                ? "r.actor" + order + ", r.lasts" + order + ", r.onset" + order + ", n.id" + order
                : found == Found.ARTICLES ? by : "n.lasts" + order + ", " + by;
        var beyond = back ? "<" : ">";
        // What has no day stands before all that has one.
        boolean noUndated = isWindow() || !back && day != null;
        boolean noDated = back && from != null && day == null;
        var nothing = "UNWIND [] AS n\n";
        var dated = spread(found.dated() + " AND ($day IS NULL OR " + found.by + " " + beyond + " $day OR n.id "
                        + beyond + " $id) AND " + where.text() + "\nWITH n ORDER BY " + one
                        + (found.isOfActor() ? "\nWITH DISTINCT n" : "") + " LIMIT $limit\nRETURN n")
                + "WITH n ORDER BY " + by + " LIMIT $limit\n";
        var undated = found.undated() + "n.id > $before AND n.id < $behind AND " + where.text()
                + "\nWITH DISTINCT n ORDER BY n.id" + order + " LIMIT $limit\n";
        dated = noDated ? nothing : dated;
        undated = noUndated ? nothing : undated;
        var first = back ? dated : undated;
        var second = back ? undated : dated;
        return (found.isOfActor() ? OWNER : "WITH null AS owner\n") + "CALL (owner) {\n" + first
                + "RETURN collect(n) AS first\n}\n"
                + "CALL (owner, first) {\nWITH owner, first WHERE size(first) < $limit\n" + second
                + "RETURN collect(n) AS second\n}\n"
                + "RETURN [n IN (first + second)[..$limit] | {id: n.id, key: coalesce(toString(" + found.by
                + "), '')}] AS positions\n";
    }

    /** Starts or ends at the day of the cursor. */
    private void narrow(LocalDate day, boolean back) {
        var to = filter.to();
        if (back && (to == null || day.isBefore(to))) {
            parameters.put("to", day);
        }
        if (!back) {
            parameters.put("lasting", Window.lasting(filter.from(), day));
        }
    }

    /** The first day of the window, or the given one where that is later. */
    private LocalDate first(@Nullable LocalDate day) {
        var from = filter.from() == null ? Database.FIRST_DAY : filter.from();
        return day != null && day.isAfter(from) ? day : from;
    }

    /** Articles are one range of days; what goes on for days is one for each step of how long. */
    private String spread(String query) {
        return found == Found.ARTICLES
                ? "CALL () {\n" + query + "\n}\n"
                : "UNWIND $lasting AS lasting\nCALL (owner, lasting) {\n" + query + "\n}\n";
    }

    private String sorted(Request request, @Nullable Position from) {
        Mapping.put(parameters, "key", from == null ? null : from.key());
        var key = found.isDated() ? "coalesce(toString(" + found.by + "), '')" : found.by;
        return matches() + "WITH n, " + key + " AS key\n"
                + Cypher.of(Listed.class, request.back() ? "page-backward" : "page-forward");
    }

    private String matches() {
        var window = found.isDated() && isWindow() ? " AND n.tMax >= $from AND n.onset <= $to" : "";
        return MATCHES.getOrDefault(found, "") + window + " AND " + where.text() + "\n";
    }

    private boolean isWindow() {
        return filter.from() != null || filter.to() != null;
    }

    private static Map<String, Object> owner(Filter filter) {
        var owner = new HashMap<String, Object>();
        Mapping.put(owner, "actor", filter.actor());
        Mapping.put(owner, "article", filter.article());
        return owner;
    }
}
