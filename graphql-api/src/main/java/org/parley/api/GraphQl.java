package org.parley.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.parley.api.actor.ActorFetchers;
import org.parley.api.article.ArticleFetchers;
import org.parley.api.curation.CurationFetchers;
import org.parley.api.event.EventFetchers;
import org.parley.api.exchange.ExchangeFetchers;
import org.parley.api.limit.CostCheck;
import org.parley.api.limit.Faults;
import org.parley.api.limit.Limits;
import org.parley.api.limit.ReadDocuments;
import org.parley.api.negotiation.NegotiationFetchers;
import org.parley.api.network.NetworkFetchers;
import org.parley.api.relay.Arguments;
import org.parley.api.relay.Connections;
import org.parley.api.relay.Loaders;
import org.parley.api.relay.Refusal;
import org.parley.api.relay.Refusal.Code;
import org.parley.api.search.SearchFetchers;
import org.parley.api.statement.StatementFetchers;
import org.parley.api.timeline.TimelineFetchers;
import org.parley.store.GraphStore;
import org.parley.store.Nodes;
import org.parley.store.curation.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way to ask the graph, for screens and for programs alike. Safe to use from many threads. */
public final class GraphQl {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQl.class);
    /** Whom decisions are put down to where nobody is named: there are no users yet. */
    public static final String LOCAL = "local";

    private static final int MOST_NODES = 100;
    private static final List<String> FEATURES = List.of(
            "schema",
            "article",
            "actor",
            "statement",
            "exchange",
            "event",
            "negotiation",
            "timeline",
            "network",
            "search",
            "curation");

    private final GraphStore store;
    private final GraphQLSchema schema;
    private final GraphQL engine;

    public GraphQl(GraphStore store) {
        this.store = store;
        this.schema = new SchemaGenerator().makeExecutableSchema(types(), wiring(store));
        DataFetcherExceptionHandler failures = GraphQl::failure;
        this.engine = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(failures)
                .instrumentation(new CostCheck())
                .preparsedDocumentProvider(new ReadDocuments())
                .build();
    }

    /**
     * Runs one operation.
     *
     * @param operation which one of the document; null where it holds only one
     * @return the answer as GraphQL's specification has it, with {@code extensions.cost} where the document is valid and
     *     {@code extensions.code} in each error; for a subscription its data are a
     *     {@link org.reactivestreams.Publisher} of such answers
     */
    public ExecutionResult execute(String document, Map<String, Object> variables, @Nullable String operation) {
        return execute(document, variables, operation, LOCAL);
    }

    /**
     * Runs one operation in somebody's name.
     *
     * @param curator who decides what its mutations decide
     */
    public ExecutionResult execute(
            String document, Map<String, Object> variables, @Nullable String operation, String curator) {
        var input = ExecutionInput.newExecutionInput(document)
                .variables(variables)
                .operationName(operation)
                .dataLoaderRegistry(Loaders.over(store))
                .graphQLContext(Limits::apply)
                .graphQLContext(context -> context.of(CurationFetchers.CURATOR, curator))
                .build();
        return CostCheck.told(Faults.coded(engine.execute(input), input), input.getGraphQLContext());
    }

    /** The whole schema in GraphQL's schema language, in a stable order. */
    public String schema() {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectives(false)
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(true))
                .print(schema);
    }

    private static TypeDefinitionRegistry types() {
        var types = new TypeDefinitionRegistry();
        for (var feature : FEATURES) {
            try (var in = Objects.requireNonNull(GraphQl.class.getResourceAsStream(feature + ".graphqls"));
                    var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                types.merge(new SchemaParser().parse(reader));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return types;
    }

    private static RuntimeWiring wiring(GraphStore store) {
        var connections = new Connections();
        var wiring = RuntimeWiring.newRuntimeWiring().scalar(ExtendedScalars.Date);
        wiring.type(
                "Query",
                type -> type.dataFetcher("node", e -> Loaders.load(e, id(e)))
                        .dataFetcher("nodes", GraphQl::nodes)
                        .dataFetcher("stats", e -> store.stats(Arguments.asOf(e))));
        TypeResolver resolver = environment ->
                environment.getSchema().getObjectType(typeName(Objects.requireNonNull(environment.getObject())));
        wiring.type("Node", type -> type.typeResolver(resolver));
        new ArticleFetchers(store, connections).wire(wiring);
        new ActorFetchers(connections).wire(wiring);
        new StatementFetchers(connections).wire(wiring);
        new ExchangeFetchers(store).wire(wiring);
        new EventFetchers(connections).wire(wiring);
        new NegotiationFetchers(connections).wire(wiring);
        new TimelineFetchers(store).wire(wiring);
        new NetworkFetchers(store).wire(wiring);
        new SearchFetchers(store).wire(wiring);
        new CurationFetchers(store, connections).wire(wiring);
        return wiring.build();
    }

    private static String id(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getArgument("id"));
    }

    private static CompletableFuture<List<@Nullable Object>> nodes(DataFetchingEnvironment environment) {
        List<String> ids = Objects.requireNonNull(environment.getArgument("ids"));
        if (ids.size() > MOST_NODES) {
            throw new Refusal(Code.BAD_INPUT, "ask for at most " + MOST_NODES + " ids at once, not " + ids.size());
        }
        var loads = ids.stream().map(id -> Loaders.load(environment, id)).toList();
        return CompletableFuture.allOf(loads.toArray(CompletableFuture[]::new))
                .thenApply(done -> loads.stream().map(CompletableFuture::join).toList());
    }

    private static String typeName(Object node) {
        return switch (node) {
            case Nodes.ArticleNode a -> "Article";
            case Nodes.ActorNode a -> "Actor";
            case Nodes.StatementNode s -> "Statement";
            case Nodes.EventNode e -> "Event";
            case Nodes.NegotiationNode n -> "Negotiation";
            case Act a -> "AuditEntry";
            case Nodes.MergeCandidate m -> "MergeCandidate";
            default -> "Topic";
        };
    }

    /** A refusal is told as it is; any other failure is told in the log alone. */
    private static CompletableFuture<DataFetcherExceptionHandlerResult> failure(
            DataFetcherExceptionHandlerParameters parameters) {
        var cause = parameters.getException();
        if (cause instanceof java.util.concurrent.CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (!(cause instanceof Refusal)) {
            LOG.warn("{} could not be answered", parameters.getPath(), cause);
            cause = new Refusal(Code.INTERNAL, "this could not be answered; the log of the program tells why");
        }
        var error = GraphqlErrorBuilder.newError()
                .message("%s", String.valueOf(cause.getMessage()))
                .path(parameters.getPath())
                .location(parameters.getSourceLocation())
                .extensions(((Refusal) cause).getExtensions())
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }
}
