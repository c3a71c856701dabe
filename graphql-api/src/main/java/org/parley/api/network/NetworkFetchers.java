package org.parley.api.network;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.idl.RuntimeWiring;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.api.relay.Arguments;
import org.parley.api.relay.Loaders;
import org.parley.api.relay.Refusal;
import org.parley.api.relay.Refusal.Code;
import org.parley.store.GraphStore;
import org.parley.store.Nodes.Ego;
import org.parley.store.Nodes.EgoEdge;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectEgo.Part;

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
        wiring.type("Query", type -> type.dataFetcher("network", this::network).dataFetcher("path", this::path));
        wiring.type(
                "Path", type -> type.dataFetcher("actors", e -> Loaders.loadMany(e, Ids.Kind.ACTOR, way(e).actors())));
        wiring.type(
                "PathStep",
                type -> type.dataFetcher("from", e -> Loaders.load(e, Ids.Kind.ACTOR, step(e).from()))
                        .dataFetcher("to", e -> Loaders.load(e, Ids.Kind.ACTOR, step(e).to()))
                        .dataFetcher("via", e -> Loaders.load(e, step(e).via())));
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
        var network = store.asOf(Arguments.asOf(environment))
                .ego()
                .select(
                        actor,
                        expand,
                        Arguments.from(environment),
                        Arguments.to(environment),
                        Arguments.limit(environment, MOST),
                        parts(environment.getSelectionSet()));
        if (network.nodes().isEmpty()) {
            throw new Refusal(Code.NOT_FOUND, "there is no actor of the id " + actor);
        }
        return network;
    }

    /** What of the network the query asks for; the rest is not looked for. */
    private static Set<Part> parts(DataFetchingFieldSelectionSet fields) {
        var parts = EnumSet.noneOf(Part.class);
        if (fields.contains("nodes/hiddenNeighbours")) {
            parts.add(Part.HIDDEN_NEIGHBOURS);
        }
        if (fields.contains("edges")) {
            parts.add(Part.EDGES);
        }
        return parts;
    }

    /** The way between two actors; null where there is none. */
    record Way(List<String> actors, List<Step> steps) {}

    /** From one actor by an event or statement to the next one. */
    record Step(String from, String via, String to) {}

    private @Nullable Way path(DataFetchingEnvironment environment) {
        String start = Objects.requireNonNull(environment.getArgument("start"));
        String end = Objects.requireNonNull(environment.getArgument("end"));
        if (start.equals(end)) {
            throw new Refusal(Code.SAME_NODE, "a path leads from one actor to another: give two ids");
        }
        var known = store.asOf(Arguments.asOf(environment));
        var found = known.nodes().actors(List.of(start, end));
        for (var id : List.of(start, end)) {
            if (!found.containsKey(id)) {
                throw new Refusal(Code.NOT_FOUND, "there is no actor of the id " + id);
            }
        }
        var ids = known.path(start, end, Arguments.from(environment), Arguments.to(environment));
        // An actor, what ties it to the next one, and so on.
        var steps = IntStream.range(0, ids.size() / 2)
                .mapToObj(i -> new Step(ids.get(2 * i), ids.get(2 * i + 1), ids.get(2 * i + 2)))
                .toList();
        return steps.isEmpty()
                ? null
                : new Way(
                        ids.stream()
                                .filter(id -> Ids.kind(id).equals(Optional.of(Ids.Kind.ACTOR)))
                                .toList(),
                        steps);
    }

    private static Way way(DataFetchingEnvironment environment) {
        Way way = environment.getSource();
        return Objects.requireNonNull(way);
    }

    private static Step step(DataFetchingEnvironment environment) {
        Step step = environment.getSource();
        return Objects.requireNonNull(step);
    }

    private static EgoEdge edge(DataFetchingEnvironment environment) {
        EgoEdge edge = environment.getSource();
        return Objects.requireNonNull(edge);
    }
}
