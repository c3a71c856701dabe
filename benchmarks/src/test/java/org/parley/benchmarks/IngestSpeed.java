package org.parley.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.parley.core.Extractor;
import org.parley.core.article.Article;
import org.parley.core.language.Nlp4jParser;
import org.parley.store.GraphStore;
import org.parley.store.Receipt.State;
import org.parley.store.StoreSettings;
import org.parley.store.ingest.IngestQueue.Submission;

/**
 * Which share of the rate of extraction ingesting keeps on a server that has been running for a while: the same blocks of articles are extracted, by as many
 * threads as the queue has, and ingested, now the one first and now the other. Arguments: the folder of a graph, which may be empty and does not
 * know these articles yet; a file of JSON Lines; and how many of its articles are for warming up, the rest being measured.
 */
public final class IngestSpeed {

    /** Many, because at the end of each only the last are written and nothing is read beside, as it would be where articles keep coming. */
    private static final int BLOCK = 250;

    private IngestSpeed() {}

    public static void main(String[] arguments) throws Exception {
        var articles = NewsFile.read(Path.of(arguments[1]));
        int warmUp = Integer.parseInt(arguments[2]);
        var extractor = new Extractor(Nlp4jParser.load());
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var store = GraphStore.open(
                new StoreSettings.Embedded(Path.of(arguments[0])), () -> extractor, Clock.systemUTC())) {
            compare(extractor, store, articles.subList(0, warmUp)).print(out, "warming up");
            compare(extractor, store, articles.subList(warmUp, articles.size())).print(out, "measured");
        }
    }

    private static Comparison compare(Extractor extractor, GraphStore store, List<Article> articles) throws Exception {
        var extracted = Cost.NONE;
        var ingested = Cost.NONE;
        for (int from = 0; from < articles.size(); from += BLOCK) {
            var block = articles.subList(from, Math.min(from + BLOCK, articles.size()));
            boolean extractFirst = from / BLOCK % 2 == 0;
            if (extractFirst) {
                extracted = extracted.plus(Cost.of(() -> extract(extractor, block)));
            }
            ingested = ingested.plus(Cost.of(() -> ingest(store, block)));
            if (!extractFirst) {
                extracted = extracted.plus(Cost.of(() -> extract(extractor, block)));
            }
        }
        return new Comparison(articles.size(), extracted, ingested);
    }

    private static void extract(Extractor extractor, List<Article> articles)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var end : articles.stream()
                    .map(a -> threads.submit(() -> extractor.extract(a)))
                    .toList()) {
                end.get();
            }
        }
    }

    private static void ingest(GraphStore store, List<Article> articles) {
        var submissions = new ArrayList<Submission>();
        for (var article : articles) {
            submissions.add(store.submit(article));
        }
        for (var submission : submissions) {
            var state = submission.end().join().state();
            if (state != State.DONE) {
                throw new IllegalStateException("an article is " + state + ": take a folder that does not know it yet");
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException, ExecutionException;
    }

    /** Seconds by the clock, and of all processors together for this process. */
    private record Cost(double wall, double cpu) {

        static final Cost NONE = new Cost(0, 0);

        static Cost of(Work work) throws Exception {
            var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpu = process.getProcessCpuTime();
            long wall = System.nanoTime();
            work.run();
            return new Cost((System.nanoTime() - wall) / 1e9, (process.getProcessCpuTime() - cpu) / 1e9);
        }

        Cost plus(Cost other) {
            return new Cost(wall + other.wall, cpu + other.cpu);
        }
    }

    private record Comparison(int articles, Cost extracted, Cost ingested) {

        void print(PrintStream out, String what) {
            out.printf(
                    "%s: %d articles, extracted at %.2f a second (%.0f ms of CPU each), ingested at %.2f a second (%.0f ms), keeping %.2f%n",
                    what,
                    articles,
                    articles / extracted.wall,
                    1000 * extracted.cpu / articles,
                    articles / ingested.wall,
                    1000 * ingested.cpu / articles,
                    extracted.wall / ingested.wall);
        }
    }
}
