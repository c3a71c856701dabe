package org.parley.api.relay;

import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.api.relay.Refusal.Code;
import org.parley.store.query.SelectPage.Filter;
import org.parley.store.query.SelectPage.Listing;
import org.parley.store.query.SelectPage.Position;
import org.parley.store.query.SelectPage.Request;
import org.parley.store.query.SelectPage.Whole;

/** Pages in the form of Relay's connections: {@code first} with {@code after}, or {@code last} with {@code before}. */
public final class Connections {

    private static final int MOST = 100;
    private static final String SEPARATOR = "\n";

    /** A page of nodes. */
    public record Connection(List<Edge> edges, List<Object> nodes, PageInfo pageInfo, Listing listing, Filter filter) {}

    /** A node on a page. */
    public record Edge(String cursor, Object node) {}

    /** Where a page stands. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * The page that a field's arguments ask for.
     *
     * @throws Refusal if the arguments name no page
     */
    public CompletableFuture<Connection> page(DataFetchingEnvironment environment, Listing listing, Filter filter) {
        var wanted = wanted(environment);
        boolean back = wanted.back();
        var from = wanted.cursor() == null ? null : checked(listing, position(listing.name(), wanted.cursor()));
        return Loaders.page(environment, new Request(listing, filter, from, back, wanted.size()))
                .thenApply(page -> connection(page, from != null, back, listing, filter));
    }

    /** How many, from the end or from the start, and from where on; null for the very end or start. */
    private record Wanted(boolean back, int size, @Nullable String cursor) {}

    private static Wanted wanted(DataFetchingEnvironment environment) {
        Integer first = environment.getArgument("first");
        Integer last = environment.getArgument("last");
        if ((first == null) == (last == null)) {
            throw new Refusal(Code.BAD_INPUT, "give either first or last, from 1 to " + MOST);
        }
        boolean back = first == null;
        int size = first == null ? required(last) : first;
        if (size < 1 || size > MOST) {
            throw new Refusal(Code.BAD_INPUT, "give first or last from 1 to " + MOST + ", not " + size);
        }
        if (environment.getArgument(back ? "after" : "before") != null) {
            throw new Refusal(Code.BAD_INPUT, "after goes with first, and before with last");
        }
        return new Wanted(back, size, environment.getArgument(back ? "before" : "after"));
    }

    private static Connection connection(
            Pages.Filled page, boolean goesOn, boolean back, Listing listing, Filter filter) {
        var edges = page.edges();
        var info = info(edges, back ? goesOn : page.more(), back ? page.more() : goesOn);
        return new Connection(edges, edges.stream().map(Edge::node).toList(), info, listing, filter);
    }

    /**
     * A page of a list that is worked out as a whole.
     *
     * @param totalCount how many there are on all pages
     */
    public record Part(List<Edge> edges, List<Object> nodes, PageInfo pageInfo, int totalCount) {}

    /**
     * The page of a list that a field's arguments ask for.
     *
     * @param name of the list, which its cursors carry
     * @param id what tells its members apart
     * @throws Refusal if the arguments name no page
     */
    public static <T> Part part(DataFetchingEnvironment environment, String name, List<T> all, Function<T, String> id) {
        var wanted = wanted(environment);
        int start = 0;
        int end = all.size();
        if (wanted.cursor() != null) {
            int at = all.stream()
                    .map(id)
                    .toList()
                    .indexOf(position(name, wanted.cursor()).id());
            if (at < 0) {
                throw new Refusal(
                        Code.BAD_CURSOR, "what this cursor stood at is no longer there: start again without it");
            }
            start = wanted.back() ? 0 : at + 1;
            end = wanted.back() ? at : end;
        }
        if (wanted.back()) {
            start = Math.max(start, end - wanted.size());
        } else {
            end = Math.min(end, start + wanted.size());
        }
        var edges = all.subList(start, Math.max(start, end)).stream()
                .map(one -> new Edge(cursor(name, new Position("", id.apply(one))), one))
                .toList();
        var info = info(edges, end < all.size(), start > 0);
        return new Part(edges, edges.stream().map(Edge::node).toList(), info, all.size());
    }

    private static PageInfo info(List<Edge> edges, boolean hasNext, boolean hasPrevious) {
        return new PageInfo(
                hasNext,
                hasPrevious,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
    }

    /** How many nodes there are on all pages of a connection. */
    public CompletableFuture<Long> total(DataFetchingEnvironment environment) {
        Connection connection = environment.getSource();
        if (connection == null) {
            throw new IllegalStateException("a count belongs to a connection");
        }
        return Loaders.total(environment, new Whole(connection.listing(), connection.filter()));
    }

    private static int required(@Nullable Integer size) {
        return size == null ? 0 : size;
    }

    static String cursor(Listing listing, Position position) {
        return cursor(listing.name(), position);
    }

    private static String cursor(String list, Position position) {
        var text = String.join(SEPARATOR, list, position.id(), position.key());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place, which has a day or nothing as its key where days order the listing. */
    private static Position checked(Listing listing, Position position) {
        boolean dated = listing == Listing.STATEMENTS || listing == Listing.EVENTS || listing == Listing.ARTICLES;
        if (dated && !position.key().isEmpty()) {
            try {
                LocalDate.parse(position.key());
            } catch (DateTimeParseException e) {
                throw badCursor(listing.name());
            }
        }
        return position;
    }

    private static Refusal badCursor(String list) {
        return new Refusal(
                Code.BAD_CURSOR,
                "this is no cursor of a page of " + list.toLowerCase(Locale.ROOT)
                        + ": take endCursor or startCursor of such a page");
    }

    private static Position position(String list, String cursor) {
        String[] parts;
        try {
            parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, 3);
        } catch (IllegalArgumentException e) {
            parts = new String[0];
        }
        if (parts.length != 3 || !parts[0].equals(list)) {
            throw badCursor(list);
        }
        return new Position(parts[2], parts[1]);
    }
}
