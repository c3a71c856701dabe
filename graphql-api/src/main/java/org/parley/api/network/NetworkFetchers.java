package org.parley.api.network;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Objects;
import org.parley.api.relay.Arguments;
import org.parley.api.relay.Loaders;
import org.parley.api.relay.Refusal;
import org.parley.api.relay.Refusal.Code;
import org.parley.store.GraphStore;
import org.parley.store.Nodes.Ego;
import org.parley.store.Nodes.EgoEdge;
import org.parley.store.ingest.Ids;

/** Fetches networks of actors. */
public final class NetworkFetchers {

    private static final int MOST = 500;
    private static final int MOST_EXPANDED = 20;

    private final GraphStore store;

    public NetworkFetchers(GraphStore store) {
        this.store = store;
    }

    /** Ties the fields of the network's part of the schema to the graph. */
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("network", this::network));
        wiring.type(
                "NetworkEdge",
                type -> type.dataFetcher("events", e -> Loaders.loadMany(e, Ids.Kind.EVENT, edge(e).events()))
                        .dataFetcher("statements", e -> Loaders.loadMany(e, Ids.Kind.STATEMENT, edge(e).statements())));
    }

    private Ego network(DataFetchingEnvironment environment) {
        String actor = Objects.requireNonNull(environment.getArgument("actor"));
        List<String> expand = environment.getArgumentOrDefault("expand", List.of());
        if (expand.size() > MOST_EXPANDED) {
            throw new Refusal(Code.TOO_COSTLY, "at most " + MOST_EXPANDED + " actors can be expanded at once");
        }
        var known = store.asOf(Arguments.asOf(environment));
        if (known.nodes().actors(List.of(actor)).isEmpty()) {
            throw new Refusal(Code.NOT_FOUND, "there is no actor of the id " + actor);
        }
        return known.ego(
                actor,
                expand,
                Arguments.from(environment),
                Arguments.to(environment),
                Arguments.limit(environment, MOST));
    }

    private static EgoEdge edge(DataFetchingEnvironment environment) {
        EgoEdge edge = environment.getSource();
        return Objects.requireNonNull(edge);
    }
}
