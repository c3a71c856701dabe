package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.TransactionContext;
import org.parley.core.Extractor;
import org.parley.core.article.Article;
import org.parley.core.language.Document;
import org.parley.store.Receipt.State;
import org.parley.store.ingest.Ids;
import org.parley.store.ingest.IngestQueue;
import org.parley.store.ingest.SaveExtraction;
import org.parley.store.neo4j.Database;

/** Articles that are written together share a transaction, and no fate. */
class IngestQueueIT {

    private static final int ARTICLES = 6;

    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(new StoreSettings.Embedded(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void articleThatCannotBeWritten_takesNoneAlongThatIsWrittenWithIt() {
        var articles =
                IntStream.range(0, ARTICLES).mapToObj(IngestQueueIT::article).toList();
        var bad = articles.get(3);
        try (var queue = writingOnceAllAreRead(bad)) {
            var ends = articles.stream().map(a -> queue.submit(a).end()).toList();

            assertThat(ends)
                    .map(end -> end.join().state())
                    .containsExactly(State.DONE, State.DONE, State.DONE, State.FAILED, State.DONE, State.DONE);
            assertThat(ends.get(3).join().reason()).isEqualTo("could not be written to the database");
            assertThat(queue.waiting()).isZero();
        }
        assertThat(texts()).hasSize(ARTICLES - 1).doesNotContain(bad.text());
    }

    /** A queue that writes nothing until all articles were read, so that what is left is written together, and never one of them. */
    private IngestQueue writingOnceAllAreRead(Article bad) {
        var read = new CountDownLatch(ARTICLES);
        var extractor = new Extractor((article, boilerplate) -> {
            read.countDown();
            return new Document(article, Document.flat(article.text()), boilerplate, List.of());
        });
        var save = new SaveExtraction(
                database, Clock.systemUTC(), (tx, version) -> writeNoneOf(Ids.version(bad), version, read, tx));
        return new IngestQueue(database, () -> extractor, Clock.systemUTC(), save);
    }

    private static void writeNoneOf(String bad, String version, CountDownLatch read, TransactionContext tx) {
        try {
            read.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (version.equals(bad)) {
            tx.run("RETURN 1 / 0").consume();
        }
    }

    private List<String> texts() {
        return database.query("MATCH (v:ArticleVersion) RETURN v.text AS text", Map.of()).stream()
                .map(r -> r.get("text").asString())
                .toList();
    }

    private static Article article(int number) {
        return new Article("q" + number, null, null, null, null, "en", "Ship " + number + " left the harbour.");
    }
}
