package org.parley.store.ingest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
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
 * threads and written by one, in the order in which they were handed in. What the end of the process leaves undone is done after the next start.
 */
public final class IngestQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestQueue.class);
    private static final int MOST_TRIES = 3;

    /** How many articles share a transaction at most: more make it hardly cheaper, and hold longer what others want to change. */
    private static final int MOST_TOGETHER = 16;

    /** How long an article that is read waits for others at most, well within what a person notices. */
    private static final long MOST_NANOS_TO_WAIT = TimeUnit.MILLISECONDS.toNanos(500);

    /** How many articles may be read ahead of the next to be written, so that memory has its bounds. */
    private static final int MOST_READY = 64;

    private final Database database;
    private final Supplier<Extractor> extractor;
    private final Clock clock;
    private final SaveExtraction save;
    private final ExecutorService readers;
    private final ExecutorService writer;
    private final InOrder<Ready> ready = new InOrder<>(MOST_READY);
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
            var article = ArticleJson.read(row.get("article").asString());
            start(new Work(row.get("id").asString(), article, row.get("tries").asInt(0), new CompletableFuture<>()));
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
        parameters.put("article", ArticleJson.write(article));
        parameters.put("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
        // Setting what is set already takes the job's lock: a state read without it may be DONE by the time that it is
        // written back.
        var state =
                database.write(tx -> tx.run("""
                        MERGE (j:IngestJob {id: $job})
                          ON CREATE SET j.state = 'NEW', j.article = $article, j.articleId = $articleId, j.at = $now, j.tries = 0
                          ON MATCH SET j.articleId = $articleId
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
        start(new Work(job, article, 0, end));
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

    private void start(Work work) {
        waiting.incrementAndGet();
        take(work);
    }

    /** Turns are taken up in the order in which they are given, whoever hands in articles. */
    private synchronized void take(Work work) {
        long turn = ready.begin();
        readers.execute(() -> read(work, turn));
    }

    private void read(Work work, long turn) {
        try {
            ready.awaitRoom(turn);
            var extraction = extraction(work);
            ready.end(turn, extraction == null ? null : new Ready(work, extraction));
            writer.execute(this::write);
        } catch (InterruptedException | RejectedExecutionException e) {
            LOG.debug("the queue was closed: job {} is taken up after the next start", work.job(), e);
        }
    }

    /** What the article yields; null where it cannot be read, which is tried again behind the others. */
    private @Nullable Extraction extraction(Work work) {
        try {
            return extractor.get().extract(work.article());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("article {} could not be read", work.article().id(), e);
            again(work, "could not be read (" + e.getClass().getSimpleName() + "): please report it");
            return null;
        }
    }

    private void write() {
        try {
            write(readyTogether());
        } catch (InterruptedException e) {
            LOG.debug("the queue was closed: what is not written is taken up after the next start", e);
        }
    }

    /**
     * What is ready, and what becomes ready very soon where more is on its way: a transaction of its own for each article costs more than
     * what is written in it. None where an earlier turn has taken all.
     */
    private List<Ready> readyTogether() throws InterruptedException {
        var together = new ArrayList<Ready>();
        long until = System.nanoTime() + MOST_NANOS_TO_WAIT;
        var next = ready.poll(0);
        while (next != null) {
            together.add(next);
            boolean more = together.size() < MOST_TOGETHER && waiting() > together.size();
            next = more ? ready.poll(until - System.nanoTime()) : null;
        }
        return together;
    }

    /** Writes them in one transaction; where that fails, each in one of its own, so that only those fail that are to blame. */
    private void write(List<Ready> together) {
        if (together.isEmpty()) {
            return;
        }
        try {
            save.save(together.stream().map(Ready::extraction).toList());
        } catch (RuntimeException e) {
            if (together.size() > 1) {
                together.forEach(one -> write(List.of(one)));
                return;
            }
            var work = together.getFirst().work();
            LOG.warn("article {} could not be written", work.article().id(), e);
            again(work, "could not be written to the database");
            return;
        }
        together.forEach(one -> end(one.work(), State.DONE, null));
    }

    private void again(Work work, String reason) {
        if (readers.isShutdown()) {
            LOG.debug("the queue was closed: job {} is taken up after the next start", work.job());
            return;
        }
        if (work.tries() + 1 < MOST_TRIES) {
            take(work.again());
            return;
        }
        try {
            database.update(
                    "MATCH (j:IngestJob {id: $job}) SET j.state = 'FAILED', j.reason = $reason, j.tries = $tries",
                    Map.of("job", work.job(), "reason", reason, "tries", work.tries() + 1));
        } catch (RuntimeException e) {
            LOG.warn("job {} stays queued", work.job(), e);
        }
        end(work, State.FAILED, reason);
    }

    private void end(Work work, State state, @Nullable String reason) {
        var receipt = new Receipt(work.job(), Ids.article(work.article()), state, reason);
        waiting.decrementAndGet();
        work.end().complete(receipt);
        listeners.forEach(listener -> tell(listener, receipt));
    }

    /** A listener that fails keeps neither the others nor the articles that end together with this one from being told of. */
    private static void tell(Consumer<Receipt> listener, Receipt receipt) {
        try {
            listener.accept(receipt);
        } catch (RuntimeException e) {
            LOG.warn("the end of job {} could not be passed on", receipt.job(), e);
        }
    }

    /** One article's way through the queue. */
    private record Work(String job, Article article, int tries, CompletableFuture<Receipt> end) {

        Work again() {
            return new Work(job, article, tries + 1, end);
        }
    }

    /** What was read and is to be written. */
    private record Ready(Work work, Extraction extraction) {}

    /** Ends the threads; what is not done stays queued in the database. */
    @Override
    public void close() {
        readers.shutdownNow();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(1, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
