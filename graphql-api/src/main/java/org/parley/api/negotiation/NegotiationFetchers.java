package org.parley.api.negotiation;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.parley.api.relay.Connections;
import org.parley.api.relay.Detail;
import org.parley.api.relay.Loaders;
import org.parley.store.Nodes.NegotiationNode;
import org.parley.store.Nodes.OutcomeNode;
import org.parley.store.Nodes.Position;
import org.parley.store.Nodes.RoundNode;
import org.parley.store.Nodes.TopicRef;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectPage.Filter;
import org.parley.store.query.SelectPage.Listing;
import org.parley.store.query.SelectPositions;

/** Fetches negotiations with their parties and rounds. */
public final class NegotiationFetchers {

    private final Connections connections;

    public NegotiationFetchers(Connections connections) {
        this.connections = connections;
    }

    /** Ties the fields of the negotiation's part of the schema to the graph. */
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("negotiation", e -> Loaders.load(e, Ids.Kind.NEGOTIATION, e.getArgument("id")))
                        .dataFetcher("negotiations", e -> connections.page(e, Listing.NEGOTIATIONS, Filter.ALL)));
        wiring.type(
                "Negotiation",
                type -> type.dataFetcher(
                                "parties",
                                e -> Loaders.loadMany(
                                        e, Ids.Kind.ACTOR, negotiation(e).parties()))
                        .dataFetcher(
                                "rounds",
                                e -> Loaders.detail(
                                        e, Detail.ROUNDS, negotiation(e).id()))
                        .dataFetcher("positions", NegotiationFetchers::positions));
        wiring.type(
                "Round",
                type -> type.dataFetcher("event", e -> Loaders.load(e, Ids.Kind.EVENT, round(e).event()))
                        .dataFetcher(
                                "said",
                                e -> Loaders.said(e, SelectPositions.key(round(e).negotiation(), round(e).event())))
                        .dataFetcher(
                                "agenda",
                                e -> Loaders.loadMany(
                                        e,
                                        Ids.Kind.TOPIC,
                                        round(e).agenda().stream()
                                                .map(TopicRef::id)
                                                .map(Ids::topic)
                                                .toList())));
        wiring.type(
                "Outcome",
                type -> type.dataFetcher("event", e -> {
                    OutcomeNode outcome = e.getSource();
                    return Loaders.load(
                            e, Ids.Kind.EVENT, Objects.requireNonNull(outcome).event());
                }));
        wiring.type("NegotiationConnection", type -> type.dataFetcher("totalCount", connections::total));
    }

    /** The positions of all parties in one list. */
    private static CompletableFuture<List<Position>> positions(DataFetchingEnvironment environment) {
        var loads = negotiation(environment).parties().stream()
                .map(party -> Loaders.positions(environment, party))
                .toList();
        return CompletableFuture.allOf(loads.toArray(CompletableFuture[]::new))
                .thenApply(
                        done -> loads.stream().flatMap(l -> l.join().stream()).toList());
    }

    private static NegotiationNode negotiation(DataFetchingEnvironment environment) {
        NegotiationNode talks = environment.getSource();
        return Objects.requireNonNull(talks);
    }

    private static RoundNode round(DataFetchingEnvironment environment) {
        RoundNode round = environment.getSource();
        return Objects.requireNonNull(round);
    }
}
