package org.parley.store.ingest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.parley.store.ingest.Intake.HandedIn;
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
    private static final int MOST_TOGETHER = 32;

    /** How long an article that is read waits for others at most, well within what a person notices. */
    private static final long MOST_NANOS_TO_WAIT = TimeUnit.MILLISECONDS.toNanos(500);

    /** How many articles may be read ahead of the next to be written, so that memory has its bounds. */
    private static final int MOST_READY = 64;

    private final Jobs jobs;
    private final Supplier<Extractor> extractor;
    private final SaveExtraction save;
    private final Intake intake;
    private final ExecutorService readers;
    private final ExecutorService writer;
    private final InOrder<Ready> ready = new InOrder<>(MOST_READY);
    private final List<Consumer<Receipt>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param extractor asked for when the first article is read, for it takes its time to load
     */
    public IngestQueue(Database database, Supplier<Extractor> extractor, Clock clock, SaveExtraction save) {
        this.jobs = new Jobs(database, clock);
        this.intake = new Intake(jobs, MOST_TOGETHER, this::takeUp);
        this.extractor = extractor;
        this.save = save;
        this.readers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("parley-reader-", 0).daemon().factory());
        this.writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("parley-writer").daemon().factory());
    }

    /** Takes up the jobs that an earlier process left. */
    public void resume() {
        jobs.eachQueued(j -> start(new Work(j.job(), j.article(), j.tries(), new CompletableFuture<>())));
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

    /**
     * Hands in an article. It is kept together with those that others, or the same caller, hand in meanwhile, and lost no more once it is
     * kept. Waits where many are to be kept.
     */
    public Submission submit(Article article) {
        return intake.take(article);
    }

    /**
     * An article on its way.
     *
     * @param kept what holds once it is kept; never fails
     * @param end what it comes to, in the graph or given up; never fails
     */
    public record Submission(CompletableFuture<Receipt> kept, CompletableFuture<Receipt> end) {}

    private void takeUp(HandedIn one, @Nullable State before) {
        if (before == null) {
            start(new Work(one.job(), one.article(), 0, one.submission().end()));
        } else {
            awaitEnd(one.receipt(State.QUEUED, null), one.submission().end());
        }
    }

    /** Queued already by another caller: the end of that job is the end of this one. */
    private void awaitEnd(Receipt queued, CompletableFuture<Receipt> end) {
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
        jobs.end(queued).ifPresent(listener);
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
            again(work, Intake.NOT_WRITTEN);
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
            jobs.fail(work.job(), reason, work.tries() + 1);
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
        intake.close();
        readers.shutdownNow();
        Intake.finish(writer);
    }
}
