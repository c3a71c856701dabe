package org.parley.api.relay;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.parley.api.relay.Connections.Connection;
import org.parley.api.relay.Refusal.Code;
import org.parley.core.statement.Topics;
import org.parley.store.Nodes.Bucket;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectFacets.Bins;
import org.parley.store.query.SelectFacets.By;
import org.parley.store.query.SelectFacets.Count;
import org.parley.store.query.SelectFacets.Facet;
import org.parley.store.query.SelectPage.Whole;

/** How all that a connection's filter lets through is spread over values and over time: the fields {@code facets} and {@code bins}. */
public final class Spread {

    private static final int MOST_VALUES = 100;
    private static final int MOST_BINS = 5000;

    private Spread() {}

    /**
     * Ties the fields to the graph.
     *
     * @param of name of what the connection lists, such as Event
     * @param facets by what each field of its facets spreads
     */
    public static void wire(RuntimeWiring.Builder wiring, String of, Map<String, By> facets) {
        wiring.type(
                of + "Connection",
                type -> type.dataFetcher("facets", DataFetchingEnvironment::getSource)
                        .dataFetcher("bins", Spread::bins));
        wiring.type(of + "Facets", type -> {
            facets.forEach((field, by) -> type.dataFetcher(field, e -> values(e, by)));
            return type;
        });
    }

    private static CompletableFuture<List<Count>> values(DataFetchingEnvironment environment, By by) {
        var facet = new Facet(whole(environment), by, Arguments.limit(environment, MOST_VALUES));
        return Loaders.facet(environment, facet)
                .thenApply(counts ->
                        by == By.TOPIC ? counts.stream().map(Spread::topic).toList() : counts);
    }

    private static Count topic(Count count) {
        return new Count(
                Ids.topic(count.value()), Topics.labels().getOrDefault(count.value(), count.label()), count.count());
    }

    private static CompletableFuture<List<Bucket>> bins(DataFetchingEnvironment environment) {
        int most = Arguments.limit(environment, MOST_BINS);
        String width = Objects.requireNonNull(environment.getArgument("by"));
        var bins = new Bins(whole(environment), ChronoUnit.valueOf(width + "S"), most + 1);
        return Loaders.bins(environment, bins).thenApply(found -> {
            if (found.size() > most) {
                throw new Refusal(
                        Code.TOO_COSTLY,
                        "there are more than " + most + " bins: take wider ones, fewer days, or a greater limit up to "
                                + MOST_BINS);
            }
            return found;
        });
    }

    private static Whole whole(DataFetchingEnvironment environment) {
        Connection connection = Objects.requireNonNull(environment.getSource());
        return new Whole(connection.listing(), connection.filter());
    }
}
