package org.parley.api.statement;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import java.util.Objects;
import org.parley.api.relay.Connections;
import org.parley.api.relay.Detail;
import org.parley.api.relay.Filters;
import org.parley.api.relay.Loaders;
import org.parley.api.relay.Spread;
import org.parley.store.Nodes.StatementNode;
import org.parley.store.Nodes.TopicRef;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectFacets.By;
import org.parley.store.query.SelectPage.Filter;
import org.parley.store.query.SelectPage.Listing;

/** Fetches statements with their speakers and topics. */
public final class StatementFetchers {

    private final Connections connections;

    public StatementFetchers(Connections connections) {
        this.connections = connections;
    }

    /** Ties the fields of the statement's part of the schema to the graph. */
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("statement", e -> Loaders.load(e, Ids.Kind.STATEMENT, e.getArgument("id")))
                        .dataFetcher(
                                "statements",
                                e -> connections.page(e, Listing.STATEMENTS, Filters.statements(e, null, null)))
                        .dataFetcher("topics", e -> connections.page(e, Listing.TOPICS, Filter.ALL)));
        wiring.type(
                "Statement",
                type -> type.dataFetcher(
                                "speaker",
                                e -> Loaders.load(
                                        e, Ids.Kind.ACTOR, statement(e).speaker()))
                        .dataFetcher(
                                "addressee",
                                e -> Loaders.load(
                                        e, Ids.Kind.ACTOR, statement(e).addressee()))
                        .dataFetcher(
                                "within",
                                e -> Loaders.load(
                                        e, Ids.Kind.STATEMENT, statement(e).within())));
        wiring.type(
                "Statement",
                type -> type.dataFetcher(
                        "evidence",
                        e -> Loaders.detail(e, Detail.EVIDENCE, statement(e).id())));
        wiring.type(
                "TopicStance",
                type -> type.dataFetcher("topic", e -> {
                    TopicRef topic = e.getSource();
                    return Loaders.load(
                            e,
                            Ids.Kind.TOPIC,
                            Ids.topic(Objects.requireNonNull(topic).id()));
                }));
        wiring.type("StatementConnection", type -> type.dataFetcher("totalCount", connections::total));
        Spread.wire(
                wiring,
                "Statement",
                Map.of(
                        "speechAct", By.SPEECH_ACT,
                        "speaker", By.SPEAKER,
                        "topic", By.TOPIC,
                        "source", By.STATED_BY));
        wiring.type("TopicConnection", type -> type.dataFetcher("totalCount", connections::total));
    }

    private static StatementNode statement(DataFetchingEnvironment environment) {
        StatementNode statement = environment.getSource();
        return Objects.requireNonNull(statement);
    }
}
