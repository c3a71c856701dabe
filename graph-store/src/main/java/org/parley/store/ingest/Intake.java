package org.parley.store.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Article;
import org.parley.store.Receipt;
import org.parley.store.Receipt.State;
import org.parley.store.ingest.IngestQueue.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where articles are handed in: what comes while one transaction keeps the articles before is kept by the next one together. */
final class Intake implements AutoCloseable {

    /** Why an article is given up that the database does not take. */
    static final String NOT_WRITTEN = "could not be written to the database";

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final String NOT_KEPT = "was not kept, as the program is ending: hand it in again";
    private static final String NOT_READ = "is read after the next start, as the program is ending";

    /** How many articles may wait to be kept; whoever hands in more waits. */
    private static final int MOST_WAITING = 64;

    private final Jobs jobs;
    private final int mostTogether;
    private final Use use;
    private final BlockingQueue<HandedIn> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ExecutorService keeper = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("parley-keeper").daemon().factory());

    /**
     * @param mostTogether how many articles share a transaction at most
     * @param use given the articles that are kept, one after the other, in the order in which they were handed in
     */
    Intake(Jobs jobs, int mostTogether, Use use) {
        this.jobs = jobs;
        this.mostTogether = mostTogether;
        this.use = use;
    }

    /** What is done with an article that is kept. */
    interface Use {
        /**
         * Sees to it that the article comes to its end.
         *
         * @param before {@code QUEUED} where its job was there before; null for a new one
         */
        void of(HandedIn article, @Nullable State before);
    }

    /** An article that is handed in. */
    record HandedIn(String job, Article article, Submission submission) {

        Receipt receipt(State state, @Nullable String reason) {
            return new Receipt(job, Ids.article(article), state, reason);
        }

        private void end(Receipt receipt) {
            submission.kept().complete(receipt);
            submission.end().complete(receipt);
        }

        private void fail(String reason) {
            end(receipt(State.FAILED, reason));
        }
    }

    Submission take(Article article) {
        var one = new HandedIn(
                Ids.job(article), article, new Submission(new CompletableFuture<>(), new CompletableFuture<>()));
        try {
            waiting.put(one);
            keeper.execute(() -> keep(together()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            one.fail(NOT_KEPT);
        } catch (RejectedExecutionException e) {
            LOG.debug("the queue was closed: {} is not kept", article.id(), e);
            one.fail(NOT_KEPT);
        }
        return one.submission();
    }

    /** What waits, but of an article that comes twice the second only the next time. None where an earlier call has taken all. */
    private List<HandedIn> together() {
        var together = new LinkedHashMap<String, HandedIn>();
        var next = waiting.peek();
        while (next != null && together.size() < mostTogether && together.putIfAbsent(next.job(), next) == null) {
            waiting.remove();
            next = waiting.peek();
        }
        return List.copyOf(together.values());
    }

    /** Keeps them in one transaction; where that fails, each in one of its own. */
    private void keep(List<HandedIn> together) {
        if (together.isEmpty()) {
            return;
        }
        var articles = new LinkedHashMap<String, Article>();
        together.forEach(one -> articles.put(one.job(), one.article()));
        Map<String, State> before;
        try {
            before = jobs.keep(articles);
        } catch (RuntimeException e) {
            if (together.size() > 1) {
                together.forEach(one -> keep(List.of(one)));
                return;
            }
            var one = together.getFirst();
            LOG.warn("article {} could not be kept", one.article().id(), e);
            one.fail(NOT_WRITTEN);
            return;
        }
        together.forEach(one -> handOn(one, before.get(one.job())));
    }

    private void handOn(HandedIn one, @Nullable State before) {
        if (before == State.DONE) {
            one.end(one.receipt(State.ALREADY_KNOWN, null));
            return;
        }
        one.submission().kept().complete(one.receipt(State.QUEUED, null));
        try {
            use.of(one, before);
        } catch (RejectedExecutionException e) {
            LOG.debug("the queue was closed: job {} is taken up after the next start", one.job(), e);
            one.fail(NOT_READ);
        } catch (RuntimeException e) {
            LOG.warn("what job {} comes to is not told", one.job(), e);
            one.fail(NOT_WRITTEN);
        }
    }

    /** Keeps what was handed in, for a second at most. */
    @Override
    public void close() {
        finish(keeper);
    }

    /** Has a thread do what it was given, for a second at most. */
    static void finish(ExecutorService thread) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
