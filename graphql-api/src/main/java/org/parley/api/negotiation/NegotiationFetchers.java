package org.parley.api.negotiation;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Objects;
import org.parley.api.relay.Connections;
import org.parley.api.relay.Loaders;
import org.parley.store.Nodes.NegotiationNode;
import org.parley.store.Nodes.OutcomeNode;
import org.parley.store.Nodes.RoundNode;
import org.parley.store.Nodes.TopicRef;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectPage.Filter;
import org.parley.store.query.SelectPage.Listing;

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
                type -> type.dataFetcher("parties", e -> {
                    NegotiationNode talks = e.getSource();
                    return Loaders.loadMany(
                            e, Ids.Kind.ACTOR, Objects.requireNonNull(talks).parties());
                }));
        wiring.type(
                "Round",
                type -> type.dataFetcher("event", e -> Loaders.load(e, Ids.Kind.EVENT, round(e).event()))
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

    private static RoundNode round(DataFetchingEnvironment environment) {
        RoundNode round = environment.getSource();
        return Objects.requireNonNull(round);
    }
}
