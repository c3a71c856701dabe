package org.parley.api.exchange;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.parley.api.relay.Arguments;
import org.parley.api.relay.Connections;
import org.parley.api.relay.Loaders;
import org.parley.core.world.Answer;
import org.parley.core.world.Contradiction;
import org.parley.core.world.Lineage;
import org.parley.store.GraphStore;
import org.parley.store.Nodes.StatementNode;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectSaid;
import org.parley.store.query.SelectSaid.Filter;

/** Fetches who answers and contradicts whom, and where quotations come from. */
public final class ExchangeFetchers {

    private final GraphStore store;

    public ExchangeFetchers(GraphStore store) {
        this.store = store;
    }

    /** Ties the fields of the exchanges' part of the schema to the graph. */
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher(
                                "contradictions",
                                e -> Connections.part(
                                        e,
                                        "CONTRADICTIONS",
                                        said(e).contradictions(filter(e)),
                                        c -> c.earlier() + " " + c.later()))
                        .dataFetcher(
                                "replies",
                                e -> Connections.part(e, "REPLIES", said(e).answers(filter(e)), Answer::answer)));
        wiring.type(
                "Contradiction",
                type -> type.dataFetcher(
                                "earlier", e -> statement(e, contradiction(e).earlier()))
                        .dataFetcher("later", e -> statement(e, contradiction(e).later()))
                        .dataFetcher(
                                "topic",
                                e -> Loaders.load(
                                        e,
                                        Ids.Kind.TOPIC,
                                        Ids.topic(contradiction(e).topic()))));
        wiring.type(
                "Reply",
                type -> type.dataFetcher("answer", e -> statement(e, answer(e).answer()))
                        .dataFetcher("to", e -> statement(e, answer(e).to())));
        wiring.type(
                "Statement",
                type -> type.dataFetcher("lineage", e -> {
                    StatementNode statement = e.getSource();
                    return Loaders.lineage(e, Objects.requireNonNull(statement).id());
                }));
        wiring.type(
                "Lineage",
                type -> type.dataFetcher("first", e -> {
                    Lineage lineage = e.getSource();
                    return statement(e, Objects.requireNonNull(lineage).first());
                }));
        wiring.type(
                "QuotationVersion",
                type -> type.dataFetcher("statement", e -> {
                    Lineage.Version version = e.getSource();
                    return statement(e, Objects.requireNonNull(version).id());
                }));
    }

    private SelectSaid said(DataFetchingEnvironment environment) {
        return store.asOf(Arguments.asOf(environment)).said();
    }

    private static Filter filter(DataFetchingEnvironment environment) {
        return new Filter(
                environment.getArgument("speaker"),
                Arguments.topic(environment),
                Arguments.from(environment),
                Arguments.to(environment));
    }

    private static CompletableFuture<@Nullable Object> statement(DataFetchingEnvironment environment, String id) {
        return Loaders.load(environment, Ids.Kind.STATEMENT, id);
    }

    private static Contradiction contradiction(DataFetchingEnvironment environment) {
        Contradiction contradiction = environment.getSource();
        return Objects.requireNonNull(contradiction);
    }

    private static Answer answer(DataFetchingEnvironment environment) {
        Answer answer = environment.getSource();
        return Objects.requireNonNull(answer);
    }
}
