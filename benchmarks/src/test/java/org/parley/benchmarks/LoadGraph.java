package org.parley.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionConfig;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/**
 * Writes synthetic news as Parley's own writer leaves it in the graph, many articles in a transaction. This and the
 * {@code load-*.cypher} files are the one place to follow when the graph changes.
 */
final class LoadGraph {

    private static final int ARTICLES_AT_ONCE = 250;
    private static final int ROWS_AT_ONCE = 5000;

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final String FULLTEXT = "CREATE FULLTEXT INDEX ";

    private final Driver driver;

    LoadGraph(Driver driver) {
        this.driver = driver;
    }

    /** Writes so many articles into an empty graph and waits for the indexes. Those of words are filled at the end, which is quicker. */
    void load(int articles) {
        var words = wordIndexes();
        words.forEach((name, create) -> run("DROP INDEX " + name + " IF EXISTS"));
        var news = new SyntheticNews(articles);
        var world = news.world();
        for (int at = 0; at < world.size(); at += ROWS_AT_ONCE) {
            run("load-world", world.subList(at, Math.min(world.size(), at + ROWS_AT_ONCE)));
        }
        for (int at = 0; at < articles; at += ARTICLES_AT_ONCE) {
            var batch = new ArrayList<SyntheticNews.Rows>();
            for (int i = at; i < Math.min(articles, at + ARTICLES_AT_ONCE); i++) {
                batch.add(news.article(i));
            }
            run("load-articles", batch.stream().map(SyntheticNews.Rows::article).toList());
            run(
                    "load-statements",
                    batch.stream().flatMap(r -> r.statements().stream()).toList());
            run("load-claims", batch.stream().flatMap(r -> r.claims().stream()).toList());
        }
        words.values().forEach(this::run);
        run("CALL db.awaitIndexes(1800)");
    }

    /** The full-text indexes of the schema: how each is made, by its name. */
    private static Map<String, String> wordIndexes() {
        return Stream.of("V001__schema", "V008__said")
                .flatMap(file -> Stream.of(Cypher.of(Database.class, file).split(";|\n")))
                .filter(line -> line.startsWith(FULLTEXT))
                .collect(Collectors.toMap(
                        line -> line.substring(FULLTEXT.length()).split(" ")[0], line -> line));
    }

    /** The server ends what takes longer than a minute, unless it is told otherwise. */
    private void run(String cypher) {
        var config = TransactionConfig.builder().withTimeout(LONGEST).build();
        try (var session = driver.session()) {
            session.run(cypher, config).consume();
        }
    }

    private void run(String file, List<? extends Map<String, ?>> rows) {
        var cypher = Cypher.of(LoadGraph.class, file);
        try (var session = driver.session()) {
            session.executeWrite(
                    tx -> tx.run(cypher, Map.of("rows", (Object) rows)).consume());
        }
    }
}
