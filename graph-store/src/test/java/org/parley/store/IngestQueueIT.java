package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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

/** Articles that are written together share a transaction, and no fate. The tests share a database, with texts of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestQueueIT {

    private static final int ARTICLES = 6;

    private Database database;

    @BeforeAll
    void open(@TempDir Path folder) {
        database = Database.open(new StoreSettings.Embedded(folder));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void articleThatCannotBeWritten_takesNoneAlongThatIsWrittenWithIt() {
        var articles = articles("Ship");
        var bad = articles.get(3);
        try (var queue = writingOnceAllAreRead(bad)) {
            var ends = articles.stream().map(a -> queue.submit(a).end()).toList();

            assertThat(ends)
                    .map(end -> end.join().state())
                    .containsExactly(State.DONE, State.DONE, State.DONE, State.FAILED, State.DONE, State.DONE);
            assertThat(ends.get(3).join().reason()).isEqualTo("could not be written to the database");
            assertThat(queue.waiting()).isZero();
        }
        assertThat(texts()).contains(articles.getFirst().text()).doesNotContain(bad.text());
    }

    @Test
    void listenerThatFails_keepsNoArticleFromItsEnd() {
        try (var queue = writingOnceAllAreRead(article("Train", ARTICLES))) {
            queue.onEnd(receipt -> {
                throw new IllegalStateException("nobody listens");
            });

            var ends =
                    articles("Train").stream().map(a -> queue.submit(a).end()).toList();

            assertThat(ends).map(end -> end.join().state()).containsOnly(State.DONE);
        }
    }

    @Test
    void articleThatCannotBeKept_comesToItsEndWithAReason(@TempDir Path folder) {
        var closed = Database.open(new StoreSettings.Embedded(folder));
        closed.close();
        var save = new SaveExtraction(closed, Clock.systemUTC(), (tx, versions) -> {});
        try (var queue = new IngestQueue(closed, Samples::bare, Clock.systemUTC(), save)) {
            var submissions = articles("Bus").stream().map(queue::submit).toList();

            assertThat(submissions).allSatisfy(one -> {
                assertThat(one.kept().join().state()).isEqualTo(State.FAILED);
                assertThat(one.end().join().reason()).isEqualTo("could not be written to the database");
            });
            assertThat(queue.waiting()).isZero();
        }
    }

    /** A queue that writes nothing until all articles were read, so that what is left is written together, and never one of them. */
    private IngestQueue writingOnceAllAreRead(Article bad) {
        var read = new CountDownLatch(ARTICLES);
        var extractor = new Extractor((article, boilerplate) -> {
            read.countDown();
            return new Document(article, Document.flat(article.text()), boilerplate, List.of());
        });
        var save = new SaveExtraction(
                database, Clock.systemUTC(), (tx, versions) -> writeNoneOf(Ids.version(bad), versions, read, tx));
        return new IngestQueue(database, () -> extractor, Clock.systemUTC(), save);
    }

    private static void writeNoneOf(String bad, List<String> versions, CountDownLatch read, TransactionContext tx) {
        try {
            read.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (versions.contains(bad)) {
            tx.run("RETURN 1 / 0").consume();
        }
    }

    private List<String> texts() {
        return database.query("MATCH (v:ArticleVersion) RETURN v.text AS text", Map.of()).stream()
                .map(r -> r.get("text").asString())
                .toList();
    }

    private static List<Article> articles(String what) {
        return IntStream.range(0, ARTICLES).mapToObj(i -> article(what, i)).toList();
    }

    private static Article article(String what, int number) {
        return new Article(what + number, null, null, null, null, "en", what + " " + number + " left the harbour.");
    }
}
