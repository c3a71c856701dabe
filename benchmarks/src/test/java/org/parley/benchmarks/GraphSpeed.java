package org.parley.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.gqlstatus.ErrorGqlStatusObject;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.api.query.ExecutingQuery;
import org.neo4j.kernel.impl.query.QueryExecutionMonitor;
import org.neo4j.kernel.impl.util.DefaultValueMapper;
import org.neo4j.monitoring.Monitors;
import org.neo4j.values.virtual.MapValue;
import org.parley.api.GraphQl;
import org.parley.benchmarks.GraphQuestions.Question;
import org.parley.core.Extractor;
import org.parley.store.GraphStore;
import org.parley.store.StoreSettings;
import org.parley.store.neo4j.EmbeddedServer;

/**
 * What the screens' questions cost through GraphQL, on one embedded database of synthetic news: when asked for the first time, and when asked again, beside
 * the very Cypher that each leads to through the bare driver. When asked again, now the one and now the other goes first, so that neither finds more in
 * the caches. Arguments: an empty folder for the database, how many articles, and a file to add figures to for
 * {@link GrowthPlot} if wanted.
 */
public final class GraphSpeed {

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
    private static final int WARM_UPS = 40;
    private static final int MEASURED = 200;

    /** Slow questions are asked less often, though at least so often. */
    private static final int LEAST = 10;

    private static final int MOST_SECONDS = 18;

    private final EmbeddedServer server;
    private final GraphQl api;
    private final Driver driver;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    private GraphSpeed(EmbeddedServer server, GraphStore store, Driver driver) {
        this.server = server;
        this.api = new GraphQl(store);
        this.driver = driver;
        server.database()
                .getDependencyResolver()
                .resolveDependency(Monitors.class)
                .addMonitorListener(new Listener());
    }

    /** What reached the database. */
    private record Asked(String cypher, MapValue parameters) {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        int articles = Integer.parseInt(arguments[1]);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var server = EmbeddedServer.start(folder)) {
            var settings = new StoreSettings.Remote(URI.create(server.uri()), EmbeddedServer.USER, server.password());
            try (var store = GraphStore.open(settings, GraphSpeed::noExtractor, Clock.systemUTC());
                    var driver = GraphDatabase.driver(
                            server.uri(), AuthTokens.basic(EmbeddedServer.USER, server.password()))) {
                if (store.stats().articles() == 0) {
                    long start = System.nanoTime();
                    new LoadGraph(driver).load(articles);
                    out.printf("loaded in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
                }
                var stats = store.stats();
                out.printf(
                        "%d articles, %d statements, %d nodes, %d relationships%n",
                        stats.articles(), stats.statements(), stats.nodes(), stats.relationships());
                var figures = arguments.length > 2 ? Path.of(arguments[2]) : null;
                new GraphSpeed(server, store, driver).measure(articles, figures, out);
            }
        }
    }

    private static Extractor noExtractor() {
        throw new IllegalStateException("nothing is read here");
    }

    private void measure(int articles, @Nullable Path figures, PrintStream out) throws IOException {
        var load = ManagementFactory.getOperatingSystemMXBean();
        out.printf("load average %.1f at the start%n", load.getSystemLoadAverage());
        out.printf(
                "%-32s %7s  %22s  %22s  %22s  %s%n",
                "question",
                "answers",
                "first time p50, p95 ms",
                "again p50, p95 ms",
                "its Cypher p50, p95 ms",
                "again to Cypher p50, p95");
        var questions = GraphQuestions.of(articles, WARM_UPS + MEASURED);
        var times = new LinkedHashMap<String, Times>();
        // All of them first, so that the one that happens to be the first is not measured on a cold program.
        questions.values().forEach(q -> q.variables().stream().limit(LEAST).forEach(v -> ask(q.document(), v)));
        for (var entry : questions.entrySet()) {
            var measured = measure(entry.getValue());
            times.put(entry.getKey(), measured.first());
            var first = measured.first();
            var graphQl = measured.again();
            var cypher = measured.cypher();
            out.printf(
                    "%-32s %7d  %10.1f %10.1f   %10.1f %10.1f   %10.1f %10.1f  %6.2f %6.2f%n",
                    entry.getKey(),
                    first.count(),
                    first.percentile(50),
                    first.percentile(95),
                    graphQl.percentile(50),
                    graphQl.percentile(95),
                    cypher.percentile(50),
                    cypher.percentile(95),
                    graphQl.percentile(50) / cypher.percentile(50),
                    graphQl.percentile(95) / cypher.percentile(95));
        }
        out.printf("load average %.1f at the end%n", load.getSystemLoadAverage());
        if (figures != null) {
            note(figures, articles, times);
        }
        new GraphQlPeer(server.uri(), server.password()).compare(questions, times, out);
    }

    /** Adds lines for {@link GrowthPlot}: articles, question, 50th and 95th percentile. */
    private static void note(Path figures, int articles, Map<String, Times> times) throws IOException {
        var lines = times.entrySet().stream()
                .map(e -> "%d\t%s\t%.2f\t%.2f"
                        .formatted(
                                articles,
                                e.getKey(),
                                e.getValue().percentile(50),
                                e.getValue().percentile(95)))
                .toList();
        Files.write(figures, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** How long a question took for the first time, again, and by its Cypher alone. */
    private record Measured(Times first, Times again, Times cypher) {

        Measured() {
            this(new Times(), new Times(), new Times());
        }

        void add(double one, double other, double bare) {
            first.add(one);
            again.add(other);
            cypher.add(bare);
        }
    }

    private Measured measure(Question question) {
        var measured = new Measured();
        long warm = System.nanoTime() + MOST_SECONDS * 250_000_000L;
        long end = System.nanoTime() + MOST_SECONDS * 1_000_000_000L;
        for (int i = 0; i < WARM_UPS + MEASURED && (i < 2 * LEAST || System.nanoTime() < end); i++) {
            var variables = question.variables().get(i);
            asked.clear();
            listening = true;
            double first = time(() -> ask(question.document(), variables));
            listening = false;
            var queries = List.copyOf(asked);
            boolean bareFirst = i % 2 == 0;
            double before = bareFirst ? time(() -> replay(queries)) : 0;
            double again = time(() -> ask(question.document(), variables));
            double bare = bareFirst ? before : time(() -> replay(queries));
            if (i >= WARM_UPS || i >= LEAST && System.nanoTime() > warm) {
                measured.add(first, again, bare);
            }
        }
        return measured;
    }

    private void ask(String document, Map<String, Object> variables) {
        var answer = api.execute(document, variables, null);
        if (!answer.getErrors().isEmpty()) {
            throw new IllegalStateException(answer.getErrors().toString());
        }
    }

    private void replay(List<Asked> queries) {
        for (var query : queries) {
            var parameters = new LinkedHashMap<String, Object>();
            query.parameters().foreach((name, value) -> parameters.put(name, value.map(new DefaultValueMapper(null))));
            try (var session = driver.session(READING)) {
                session.run(query.cypher(), parameters).list();
            }
        }
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Notes each query that ends while a question is asked. */
    private final class Listener implements QueryExecutionMonitor {

        @Override
        public void startProcessing(ExecutingQuery query) {}

        @Override
        public void startExecution(ExecutingQuery query) {}

        @Override
        public void endSuccess(ExecutingQuery query) {
            if (listening) {
                asked.add(new Asked(query.rawQueryText(), query.rawQueryParameters()));
            }
        }

        @Override
        public void endFailure(ExecutingQuery query, Throwable failure) {}

        @Override
        public void endFailure(ExecutingQuery query, String reason, Status status, ErrorGqlStatusObject error) {}
    }
}
