package org.parley.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.gqlstatus.ErrorGqlStatusObject;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.api.query.ExecutingQuery;
import org.neo4j.kernel.impl.query.QueryExecutionMonitor;
import org.neo4j.kernel.impl.util.DefaultValueMapper;
import org.neo4j.monitoring.Monitors;
import org.neo4j.values.virtual.MapValue;
import org.parley.api.GraphQl;
import org.parley.core.Extractor;
import org.parley.store.GraphStore;
import org.parley.store.StoreSettings;
import org.parley.store.neo4j.EmbeddedServer;

/**
 * What the screens' questions cost through GraphQL, and the very Cypher that each led to through the bare driver, one after the
 * other on one embedded database of synthetic news. Arguments: an empty folder for the database, and how many articles.
 */
public final class GraphSpeed {

    private static final int WARM_UPS = 10;
    private static final int MEASURED = 40;

    private final GraphQl api;
    private final Driver driver;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    private GraphSpeed(EmbeddedServer server, GraphStore store, Driver driver) {
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
                new GraphSpeed(server, store, driver).measure(articles, out);
            }
        }
    }

    private static Extractor noExtractor() {
        throw new IllegalStateException("nothing is read here");
    }

    private void measure(int articles, PrintStream out) {
        out.printf("%-28s %26s %26s  p95 ratio%n", "question", "GraphQL p50, p95 in ms", "its Cypher p50, p95 in ms");
        questions(articles).forEach((name, question) -> {
            var graphQl = new ArrayList<Double>();
            var cypher = new ArrayList<Double>();
            for (int i = 0; i < WARM_UPS + MEASURED; i++) {
                var q = question.apply(i);
                asked.clear();
                listening = true;
                double took = time(() -> ask(q));
                listening = false;
                var replay = List.copyOf(asked);
                double replayed = time(() -> replay(replay));
                if (i >= WARM_UPS) {
                    graphQl.add(took);
                    cypher.add(replayed);
                }
            }
            out.printf(
                    "%-28s %12.1f %12.1f  %12.1f %12.1f  %10.2f%n",
                    name,
                    percentile(graphQl, 50),
                    percentile(graphQl, 95),
                    percentile(cypher, 50),
                    percentile(cypher, 95),
                    percentile(graphQl, 95) / percentile(cypher, 95));
        });
    }

    /** A question of GraphQL with its variables. */
    private record Question(String document, Map<String, Object> variables) {}

    private static Map<String, IntFunction<Question>> questions(int articles) {
        var random = new SplittableRandom(7);
        var questions = new LinkedHashMap<String, IntFunction<Question>>();
        var window =
                "query($from: Date, $to: Date, $actor: ID) { timeline(from: $from, to: $to, actor: $actor, limit: 500) {"
                        + " total buckets { from to count } items { id kind label type status time { earliest latest } actors { name } } } }";
        questions.put("window of a week", i -> new Question(window, days(random, 7)));
        questions.put("window of a month", i -> new Question(window, days(random, 30)));
        questions.put("month of an actor", i -> {
            var variables = days(random, 30);
            variables.put("actor", SyntheticNews.actorId(random.nextInt(100)));
            return new Question(window, variables);
        });
        questions.put(
                "all time, buckets only",
                i -> new Question("{ timeline(limit: 1) { total buckets { from to count } } }", Map.of()));
        var dossier =
                "query($id: ID!) { actor(id: $id) { id name kind aliases roles statements(last: 10) { totalCount nodes {"
                        + " id text time { earliest latest } evidence { article { id title } sentence } } } events(last: 10) {"
                        + " totalCount nodes { id label type status time { earliest latest } } } negotiations(first: 10) { nodes { id name } } } }";
        questions.put(
                "actor dossier", i -> new Question(dossier, Map.of("id", SyntheticNews.actorId(random.nextInt(200)))));
        var network =
                "query($actor: ID!, $from: Date, $to: Date) { network(actor: $actor, from: $from, to: $to) { hidden"
                        + " nodes { hiddenNeighbours actor { id name kind } } edges { from to weight } } }";
        questions.put("ego network, a month", i -> {
            var variables = days(random, 30);
            variables.put("actor", SyntheticNews.actorId(random.nextInt(100)));
            return new Question(network, variables);
        });
        var talks =
                "query($id: ID!) { negotiation(id: $id) { name parties { id name } rounds { number venue agenda { name }"
                        + " event { id label status time { earliest latest } participants { role actor { name } } } } } }";
        questions.put(
                "negotiation",
                i -> new Question(talks, Map.of("id", SyntheticNews.id("n", random.nextInt(5 + articles / 500)))));
        questions.put(
                "search",
                i -> new Question(
                        "query($text: String!) { search(text: $text, limit: 12) { label node { __typename id } } }",
                        Map.of(
                                "text",
                                SyntheticNews.word(random.nextInt(3000)) + " "
                                        + SyntheticNews.word(random.nextInt(100)))));
        return questions;
    }

    private static Map<String, Object> days(SplittableRandom random, int length) {
        var from = SyntheticNews.START.plusDays(random.nextInt(SyntheticNews.DAYS - length));
        return new LinkedHashMap<>(
                Map.of("from", from.toString(), "to", from.plusDays(length).toString()));
    }

    private void ask(Question question) {
        var answer = api.execute(question.document(), question.variables(), null);
        if (!answer.getErrors().isEmpty()) {
            throw new IllegalStateException(answer.getErrors().toString());
        }
    }

    private void replay(List<Asked> queries) {
        for (var query : queries) {
            var parameters = new LinkedHashMap<String, Object>();
            query.parameters().foreach((name, value) -> parameters.put(name, value.map(new DefaultValueMapper(null))));
            try (var session = driver.session()) {
                session.executeRead(tx -> tx.run(query.cypher(), parameters).list());
            }
        }
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double percentile(List<Double> times, int percent) {
        var sorted = times.stream().mapToDouble(t -> t).toArray();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
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
