package org.parley.store.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.core.Extraction;
import org.parley.core.Extractor;
import org.parley.core.article.Article;
import org.parley.store.Receipt;
import org.parley.store.Receipt.State;
import org.parley.store.neo4j.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durable queue: an article handed in is a job in the database before anything else happens, is read by one of several
 * threads and written by one. What the end of the process leaves undone is done after the next start.
 */
public final class IngestQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestQueue.class);
    private static final int MOST_TRIES = 3;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Database database;
    private final Supplier<Extractor> extractor;
    private final Clock clock;
    private final SaveExtraction save;
    private final ExecutorService readers;
    private final ExecutorService writer;
    private final List<Consumer<Receipt>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param extractor asked for when the first article is read, for it takes its time to load
     */
    public IngestQueue(Database database, Supplier<Extractor> extractor, Clock clock, SaveExtraction save) {
        this.database = database;
        this.extractor = extractor;
        this.clock = clock;
        this.save = save;
        this.readers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("parley-reader-", 0).daemon().factory());
        this.writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("parley-writer").daemon().factory());
    }

    /** Takes up the jobs that an earlier process left. */
    public void resume() {
        for (var row : database.query(
                "MATCH (j:IngestJob {state: 'QUEUED'}) RETURN j.id AS id, j.article AS article, j.tries AS tries ORDER BY j.at",
                Map.of())) {
            var article = article(row.get("article").asString());
            start(row.get("id").asString(), article, row.get("tries").asInt(0), new CompletableFuture<>());
        }
    }

    /** Tells of each article that is done or given up, on a thread of the queue's. */
    public void onEnd(Consumer<Receipt> listener) {
        listeners.add(listener);
    }

    /** Takes a listener away. */
    public void forget(Consumer<Receipt> listener) {
        listeners.remove(listener);
    }

    /** How many articles are not done yet. */
    public int waiting() {
        return waiting.get();
    }

    /** Keeps the article and tells what will become of it; the future ends when it is in the graph or given up. */
    public Submission submit(Article article) {
        var job = Ids.job(article);
        var articleId = Ids.article(article);
        var parameters = new HashMap<String, Object>();
        parameters.put("job", job);
        parameters.put("articleId", articleId);
        parameters.put("article", json(article));
        parameters.put("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
        var state =
                database.write(tx -> tx.run("""
                        MERGE (j:IngestJob {id: $job})
                          ON CREATE SET j.state = 'NEW', j.article = $article, j.articleId = $articleId, j.at = $now, j.tries = 0
                        WITH j, j.state AS was
                        SET j.state = CASE WHEN was IN ['NEW', 'FAILED'] THEN 'QUEUED' ELSE was END,
                            j.article = CASE WHEN was IN ['NEW', 'FAILED'] THEN $article ELSE j.article END,
                            j.tries = CASE WHEN was = 'FAILED' THEN 0 ELSE j.tries END
                        RETURN was
                        """, parameters).single().get("was").asString());
        if (state.equals("DONE")) {
            var known = new Receipt(job, articleId, State.ALREADY_KNOWN, null);
            return new Submission(known, CompletableFuture.completedFuture(known));
        }
        var queued = new Receipt(job, articleId, State.QUEUED, null);
        // Queued already by another caller: the end of that job is the end of this one.
        if (state.equals("QUEUED")) {
            return new Submission(queued, awaitEnd(queued));
        }
        var end = new CompletableFuture<Receipt>();
        start(job, article, 0, end);
        return new Submission(queued, end);
    }

    /**
     * An article on its way.
     *
     * @param receipt what holds now
     * @param end what it comes to; never fails
     */
    public record Submission(Receipt receipt, CompletableFuture<Receipt> end) {}

    private CompletableFuture<Receipt> awaitEnd(Receipt queued) {
        var end = new CompletableFuture<Receipt>();
        Consumer<Receipt> listener = new Consumer<>() {
            @Override
            public void accept(Receipt receipt) {
                if (receipt.job().equals(queued.job())) {
                    forget(this);
                    end.complete(receipt);
                }
            }
        };
        onEnd(listener);
        // It may have ended before anyone listened.
        for (var row : database.query(
                "MATCH (j:IngestJob {id: $job}) WHERE j.state <> 'QUEUED' RETURN j.state AS state, j.reason AS reason",
                Map.of("job", queued.job()))) {
            forget(listener);
            end.complete(new Receipt(
                    queued.job(),
                    queued.article(),
                    State.valueOf(row.get("state").asString()),
                    row.get("reason").isNull() ? null : row.get("reason").asString()));
        }
        return end;
    }

    private void start(String job, Article article, int tries, CompletableFuture<Receipt> end) {
        waiting.incrementAndGet();
        readers.execute(() -> read(job, article, tries, end));
    }

    private void read(String job, Article article, int tries, CompletableFuture<Receipt> end) {
        Extraction extraction;
        try {
            extraction = extractor.get().extract(article);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("article {} could not be read", article.id(), e);
            again(
                    job,
                    article,
                    tries,
                    "could not be read (" + e.getClass().getSimpleName() + "): please report it",
                    end);
            return;
        }
        writer.execute(() -> {
            try {
                save.save(extraction);
                end(new Receipt(job, Ids.article(article), State.DONE, null), end);
            } catch (RuntimeException e) {
                LOG.warn("article {} could not be written", article.id(), e);
                again(job, article, tries, "could not be written to the database", end);
            }
        });
    }

    private void again(String job, Article article, int tries, String reason, CompletableFuture<Receipt> end) {
        if (tries + 1 < MOST_TRIES && !readers.isShutdown()) {
            readers.execute(() -> read(job, article, tries + 1, end));
            return;
        }
        try {
            database.update(
                    "MATCH (j:IngestJob {id: $job}) SET j.state = 'FAILED', j.reason = $reason, j.tries = $tries",
                    Map.of("job", job, "reason", reason, "tries", tries + 1));
        } catch (RuntimeException e) {
            LOG.warn("job {} stays queued", job, e);
        }
        end(new Receipt(job, Ids.article(article), State.FAILED, reason), end);
    }

    private void end(Receipt receipt, CompletableFuture<Receipt> end) {
        waiting.decrementAndGet();
        end.complete(receipt);
        listeners.forEach(l -> l.accept(receipt));
    }

    private static String json(Article article) {
        var fields = new HashMap<String, @Nullable String>();
        fields.put("id", article.id());
        fields.put("url", article.url());
        fields.put("title", article.title());
        fields.put("source", article.source());
        fields.put(
                "published",
                article.published() == null ? null : article.published().toString());
        fields.put("language", article.language());
        fields.put("text", article.text());
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain fields always serialise", e);
        }
    }

    private static Article article(String json) {
        try {
            var fields = MAPPER.readTree(json);
            var published = fields.get("published").textValue();
            return new Article(
                    fields.get("id").textValue(),
                    fields.get("url").textValue(),
                    fields.get("title").textValue(),
                    fields.get("source").textValue(),
                    published == null ? null : LocalDate.parse(published),
                    fields.get("language").textValue(),
                    fields.get("text").textValue());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the queue wrote this itself", e);
        }
    }

    /** Ends the threads; what is not done stays queued in the database. */
    @Override
    public void close() {
        readers.shutdownNow();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(2, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
