package org.parley.api.relay;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.parley.core.statement.Topics;
import org.parley.core.world.Lineage;
import org.parley.store.GraphStore;
import org.parley.store.Knowledge;
import org.parley.store.Nodes.Bucket;
import org.parley.store.Nodes.Fulfilment;
import org.parley.store.Nodes.Position;
import org.parley.store.Nodes.StatementNode;
import org.parley.store.curation.Decision;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectFacets.Bins;
import org.parley.store.query.SelectFacets.Count;
import org.parley.store.query.SelectFacets.Facet;
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
    private static final String FACETS = "facets";
    private static final String BINS = "bins";
    private static final String FULFILMENTS = "fulfilments";
    private static final String LINEAGES = "lineages";

    /** What one level of a query asks for is asked at the same time. */
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private Loaders() {}

    /** A topic as a node. */
    public record TopicNode(String id, String name) {}

    /** Where nodes of a kind come from, many at once. */
    interface Source {

        /** The nodes by their ids; unknown ids are left out. */
        Map<String, ?> load(Knowledge known, Collection<String> ids);
    }

    /** Where answers about keys come from, many at once. */
    private interface Answers<K, T> {

        Map<K, ? extends T> load(Knowledge known, Collection<K> keys);
    }

    /** What is asked for, by what was known on a day; null for all that is known. */
    private record Asked<K>(K key, @Nullable LocalDate asOf) {}

    /** Fresh loaders for one query. */
    public static DataLoaderRegistry over(GraphStore store) {
        var sources = sources(store);
        var pages = new Pages(sources);
        var registry = new DataLoaderRegistry();
        sources.forEach((kind, source) -> register(store, registry, kind.name(), source::load));
        for (var detail : Detail.values()) {
            register(store, registry, detail.name(), detail::load);
        }
        register(
                store,
                registry,
                DECISIONS,
                (Knowledge known, Collection<String> ids) -> store.curation().decisions(ids));
        register(
                store,
                registry,
                POSITIONS,
                (Knowledge known, Collection<String> ids) -> known.positions().of(ids));
        register(store, registry, SAID, (Knowledge known, Collection<String> rounds) -> said(known, rounds));
        register(store, registry, PAGES, pages::load);
        register(
                store,
                registry,
                TOTALS,
                (Knowledge known, Collection<Whole> wholes) -> known.pages().counts(wholes));
        register(
                store,
                registry,
                FACETS,
                (Knowledge known, Collection<Facet> facets) -> known.facets().facets(facets));
        register(
                store,
                registry,
                BINS,
                (Knowledge known, Collection<Bins> bins) -> known.facets().bins(bins));
        register(
                store,
                registry,
                FULFILMENTS,
                (Knowledge known, Collection<String> ids) -> known.followUps().of(ids));
        register(
                store,
                registry,
                LINEAGES,
                (Knowledge known, Collection<String> ids) -> known.lineages().of(ids));
        return registry;
    }

    private static Map<Ids.Kind, Source> sources(GraphStore store) {
        return Map.of(
                Ids.Kind.ARTICLE, (known, ids) -> known.nodes().articles(ids),
                Ids.Kind.ACTOR, (known, ids) -> known.nodes().actors(ids),
                Ids.Kind.STATEMENT, (known, ids) -> known.nodes().statements(ids),
                Ids.Kind.EVENT, (known, ids) -> known.nodes().events(ids),
                Ids.Kind.NEGOTIATION, (known, ids) -> known.nodes().negotiations(ids),
                Ids.Kind.MERGE_CANDIDATE, (known, ids) -> known.nodes().mergeCandidates(ids),
                Ids.Kind.TOPIC, (known, ids) -> topics(ids),
                Ids.Kind.AUDIT_ENTRY, (known, ids) -> store.curation().audit().acts(ids));
    }

    private static <K, T> void register(
            GraphStore store, DataLoaderRegistry registry, String name, Answers<K, T> answers) {
        registry.register(
                name,
                DataLoaderFactory.<Asked<K>, T>newMappedDataLoader(
                        asked -> CompletableFuture.supplyAsync(() -> load(store, answers, asked), THREADS),
                        DataLoaderOptions.newOptions()
                                .setMaxBatchSize(MOST_AT_ONCE)
                                .build()));
    }

    /** One question for each day by which things are to be known; mostly there is one such day in a query. */
    private static <K, T> Map<Asked<K>, T> load(GraphStore store, Answers<K, T> answers, Collection<Asked<K>> asked) {
        var keys = new HashMap<@Nullable LocalDate, List<K>>();
        asked.forEach(
                a -> keys.computeIfAbsent(a.asOf(), day -> new ArrayList<>()).add(a.key()));
        var found = new HashMap<Asked<K>, T>();
        keys.forEach((day, some) ->
                answers.load(store.asOf(day), some).forEach((key, answer) -> found.put(new Asked<>(key, day), answer)));
        return found;
    }

    private static Map<String, TopicNode> topics(Collection<String> ids) {
        var labels = Topics.labels();
        return ids.stream()
                .filter(id -> labels.containsKey(Ids.topicName(id)))
                .collect(java.util.stream.Collectors.toMap(
                        id -> id, id -> new TopicNode(id, labels.getOrDefault(Ids.topicName(id), id))));
    }

    private static Map<String, List<StatementNode>> said(Knowledge known, Collection<String> rounds) {
        var ids = known.positions().said(rounds);
        var statements = known.nodes()
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
                : Loaders.<String, @Nullable Object>ask(environment, kind.name(), id);
    }

    /** A detail of the node of this id; null where the node has none, or is not known. */
    public static <T extends @Nullable Object> CompletableFuture<T> detail(
            DataFetchingEnvironment environment, Detail detail, String id) {
        return ask(environment, detail.name(), id);
    }

    /** Nodes of a kind, in the order of their ids; what does not exist is left out. */
    public static CompletableFuture<List<Object>> loadMany(
            DataFetchingEnvironment environment, Ids.Kind kind, List<String> ids) {
        DataLoader<Asked<String>, Object> loader = loader(environment, kind.name());
        var asOf = Arguments.asOf(environment);
        return loader.loadMany(ids.stream().map(id -> new Asked<>(id, asOf)).toList())
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
        return Loaders.<String, @Nullable List<Position>>ask(environment, POSITIONS, actor)
                .thenApply(found -> found == null ? List.of() : found);
    }

    /** What came of an event; null where it promises nothing. */
    public static CompletableFuture<@Nullable Fulfilment> fulfilment(
            DataFetchingEnvironment environment, String event) {
        return ask(environment, FULFILMENTS, event);
    }

    /** Where the words of a statement come from; null where no other has them. */
    public static CompletableFuture<@Nullable Lineage> lineage(DataFetchingEnvironment environment, String statement) {
        return ask(environment, LINEAGES, statement);
    }

    /** What people decided about a node. */
    public static CompletableFuture<Decision> decision(DataFetchingEnvironment environment, String id) {
        return ask(environment, DECISIONS, id);
    }

    /** What was said after a round, by its key. */
    public static CompletableFuture<List<StatementNode>> said(DataFetchingEnvironment environment, String round) {
        return Loaders.<String, @Nullable List<StatementNode>>ask(environment, SAID, round)
                .thenApply(found -> found == null ? List.of() : found);
    }

    /** A page with its nodes. */
    static CompletableFuture<Pages.Filled> page(DataFetchingEnvironment environment, Request request) {
        return ask(environment, PAGES, request);
    }

    /** How many there are on all pages. */
    static CompletableFuture<Long> total(DataFetchingEnvironment environment, Whole whole) {
        return ask(environment, TOTALS, whole);
    }

    /** The commonest values of all that a filter lets through. */
    static CompletableFuture<List<Count>> facet(DataFetchingEnvironment environment, Facet facet) {
        return ask(environment, FACETS, facet);
    }

    /** How all that a filter lets through is spread over time. */
    static CompletableFuture<List<Bucket>> bins(DataFetchingEnvironment environment, Bins bins) {
        return ask(environment, BINS, bins);
    }

    private static <K, T extends @Nullable Object> CompletableFuture<T> ask(
            DataFetchingEnvironment environment, String name, K key) {
        DataLoader<Asked<K>, T> loader = loader(environment, name);
        return loader.load(new Asked<>(key, Arguments.asOf(environment)));
    }

    private static <K, T extends @Nullable Object> DataLoader<K, T> loader(
            DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.getDataLoader(name), "every kind has a loader");
    }
}
