package org.parley.api.search;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Objects;
import org.parley.api.relay.Arguments;
import org.parley.api.relay.Loaders;
import org.parley.api.relay.Refusal;
import org.parley.api.relay.Refusal.Code;
import org.parley.store.GraphStore;
import org.parley.store.Nodes.Hit;

/** Fetches what is found by words. */
public final class SearchFetchers {

    private static final int MOST = 100;
    private static final int LONGEST = 200;

    private final GraphStore store;

    public SearchFetchers(GraphStore store) {
        this.store = store;
    }

    /** Ties the search field to the graph. */
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("search", this::search));
        wiring.type(
                "Hit",
                type -> type.dataFetcher("node", e -> {
                    Hit hit = e.getSource();
                    return Loaders.load(e, Objects.requireNonNull(hit).id());
                }));
    }

    private List<Hit> search(DataFetchingEnvironment environment) {
        String text = Objects.requireNonNull(environment.getArgument("text"));
        if (text.length() > LONGEST) {
            throw new Refusal(Code.BAD_INPUT, "search for at most " + LONGEST + " characters");
        }
        return store.asOf(Arguments.asOf(environment)).search(text, Arguments.limit(environment, MOST));
    }
}
