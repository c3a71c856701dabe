package org.parley.api.relay;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.parley.core.statement.Topics;
import org.parley.store.GraphStore;
import org.parley.store.Nodes.Position;
import org.parley.store.Nodes.StatementNode;
import org.parley.store.curation.Decision;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectPage.Request;
import org.parley.store.query.SelectPage.Whole;

/** Loads nodes many at a time: whatever one level of a query asks for is one question to the database. */
public final class Loaders {

    private static final int MOST_AT_ONCE = 500;
    private static final String DECISIONS = "decisions";
    private static final String POSITIONS = "positions";
    private static final String SAID = "said";
    private static final String PAGES = "pages";
    private static final String TOTALS = "totals";

    private Loaders() {}

    /** A topic as a node. */
    public record TopicNode(String id, String name) {}

    /** Where nodes of a kind come from, many at once. */
    interface Source {

        /** The nodes by their ids; unknown ids are left out. */
        Map<String, ?> load(Collection<String> ids);
    }

    /** Fresh loaders for one query. */
    public static DataLoaderRegistry over(GraphStore store) {
        var sources = sources(store);
        var pages = new Pages(store, sources);
        var registry = new DataLoaderRegistry();
        sources.forEach((kind, source) -> register(registry, kind.name(), source::load));
        register(registry, DECISIONS, store.curation()::decisions);
        register(registry, POSITIONS, store.positions()::of);
        register(registry, SAID, (Collection<String> rounds) -> said(store, rounds));
        register(registry, PAGES, pages::load);
        register(registry, TOTALS, store.pages()::counts);
        return registry;
    }

    private static Map<Ids.Kind, Source> sources(GraphStore store) {
        var nodes = store.nodes();
        return Map.of(
                Ids.Kind.ARTICLE, nodes::articles,
                Ids.Kind.ACTOR, nodes::actors,
                Ids.Kind.STATEMENT, nodes::statements,
                Ids.Kind.EVENT, nodes::events,
                Ids.Kind.NEGOTIATION, nodes::negotiations,
                Ids.Kind.MERGE_CANDIDATE, nodes::mergeCandidates,
                Ids.Kind.TOPIC, Loaders::topics,
                Ids.Kind.AUDIT_ENTRY, store.curation().audit()::acts);
    }

    private static <K, T> void register(
            DataLoaderRegistry registry, String name, Function<Collection<K>, ? extends Map<K, ? extends T>> load) {
        registry.register(
                name,
                DataLoaderFactory.<K, T>newMappedDataLoader(
                        keys -> CompletableFuture.completedFuture(new HashMap<K, T>(load.apply(keys))),
                        DataLoaderOptions.newOptions()
                                .setMaxBatchSize(MOST_AT_ONCE)
                                .build()));
    }

    private static Map<String, TopicNode> topics(Collection<String> ids) {
        var labels = Topics.labels();
        return ids.stream()
                .filter(id -> labels.containsKey(Ids.topicName(id)))
                .collect(java.util.stream.Collectors.toMap(
                        id -> id, id -> new TopicNode(id, labels.getOrDefault(Ids.topicName(id), id))));
    }

    private static Map<String, List<StatementNode>> said(GraphStore store, Collection<String> rounds) {
        var ids = store.positions().said(rounds);
        var statements = store.nodes()
                .statements(
                        ids.values().stream().flatMap(List::stream).distinct().toList());
        var found = new HashMap<String, List<StatementNode>>();
        ids.forEach((round, said) -> found.put(
                round,
                said.stream().map(statements::get).filter(Objects::nonNull).toList()));
        return found;
    }

    /** A node of a kind; null where there is none of that id. */
    public static CompletableFuture<@Nullable Object> load(
            DataFetchingEnvironment environment, Ids.Kind kind, @Nullable String id) {
        return id == null
                ? CompletableFuture.completedFuture(null)
                : loader(environment, kind).load(id);
    }

    /** Nodes of a kind, in the order of their ids; what does not exist is left out. */
    public static CompletableFuture<List<Object>> loadMany(
            DataFetchingEnvironment environment, Ids.Kind kind, List<String> ids) {
        return loader(environment, kind)
                .loadMany(ids)
                .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    }

    /** A node of whatever kind its id shows. */
    public static CompletableFuture<@Nullable Object> load(DataFetchingEnvironment environment, String id) {
        return Ids.kind(id)
                .map(kind -> load(environment, kind, id))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** The positions of an actor. */
    public static CompletableFuture<List<Position>> positions(DataFetchingEnvironment environment, String actor) {
        DataLoader<String, List<Position>> loader = loader(environment, POSITIONS);
        return loader.load(actor).thenApply(found -> found == null ? List.of() : found);
    }

    /** What people decided about a node. */
    public static CompletableFuture<Decision> decision(DataFetchingEnvironment environment, String id) {
        DataLoader<String, Decision> loader = loader(environment, DECISIONS);
        return loader.load(id);
    }

    /** What was said after a round, by its key. */
    public static CompletableFuture<List<StatementNode>> said(DataFetchingEnvironment environment, String round) {
        DataLoader<String, List<StatementNode>> loader = loader(environment, SAID);
        return loader.load(round).thenApply(found -> found == null ? List.of() : found);
    }

    /** A page with its nodes. */
    static CompletableFuture<Pages.Filled> page(DataFetchingEnvironment environment, Request request) {
        DataLoader<Request, Pages.Filled> loader = loader(environment, PAGES);
        return loader.load(request);
    }

    /** How many there are on all pages. */
    static CompletableFuture<Long> total(DataFetchingEnvironment environment, Whole whole) {
        DataLoader<Whole, Long> loader = loader(environment, TOTALS);
        return loader.load(whole);
    }

    private static DataLoader<String, Object> loader(DataFetchingEnvironment environment, Ids.Kind kind) {
        return loader(environment, kind.name());
    }

    private static <K, T> DataLoader<K, T> loader(DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.getDataLoader(name), "every kind has a loader");
    }
}
