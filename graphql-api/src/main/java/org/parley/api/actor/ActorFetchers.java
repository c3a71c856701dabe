package org.parley.api.actor;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.parley.api.relay.Connections;
import org.parley.api.relay.Detail;
import org.parley.api.relay.Filters;
import org.parley.api.relay.Loaders;
import org.parley.store.Nodes.ActorNode;
import org.parley.store.Nodes.Names;
import org.parley.store.Nodes.Position;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectPage.Filter;
import org.parley.store.query.SelectPage.Listing;

/** Fetches actors with what they said and took part in. */
public final class ActorFetchers {

    private final Connections connections;

    public ActorFetchers(Connections connections) {
        this.connections = connections;
    }

    /** Ties the fields of the actor's part of the schema to the graph. */
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("actor", e -> Loaders.load(e, Ids.Kind.ACTOR, e.getArgument("id")))
                        .dataFetcher("actors", e -> connections.page(e, Listing.ACTORS, Filters.actors(e))));
        wiring.type(
                "Actor",
                type -> type.dataFetcher("aliases", e -> names(e).thenApply(Names::aliases))
                        .dataFetcher("roles", e -> names(e).thenApply(Names::roles))
                        .dataFetcher(
                                "statements",
                                e -> connections.page(e, Listing.STATEMENTS, Filters.statements(e, id(e), null)))
                        .dataFetcher("events", e -> connections.page(e, Listing.EVENTS, Filters.events(e, id(e), null)))
                        .dataFetcher("positions", e -> Loaders.positions(e, id(e)))
                        .dataFetcher("negotiations", e -> connections.page(e, Listing.NEGOTIATIONS, Filter.of(id(e)))));
        wiring.type(
                "Position",
                type -> type.dataFetcher(
                                "actor",
                                e -> Loaders.load(e, Ids.Kind.ACTOR, position(e).actor()))
                        .dataFetcher(
                                "topic",
                                e -> Loaders.load(
                                        e, Ids.Kind.TOPIC, Ids.topic(position(e).topic())))
                        .dataFetcher(
                                "latest",
                                e -> Loaders.load(
                                        e, Ids.Kind.STATEMENT, position(e).latest())));
        wiring.type("ActorConnection", type -> type.dataFetcher("totalCount", connections::total));
    }

    private static CompletableFuture<Names> names(DataFetchingEnvironment environment) {
        return Loaders.detail(environment, Detail.NAMES, id(environment));
    }

    private static Position position(DataFetchingEnvironment environment) {
        Position position = environment.getSource();
        return Objects.requireNonNull(position);
    }

    private static String id(DataFetchingEnvironment environment) {
        ActorNode actor = environment.getSource();
        return Objects.requireNonNull(actor).id();
    }
}
