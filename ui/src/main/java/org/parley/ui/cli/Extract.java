package org.parley.ui.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.parley.core.ExtractionJson;
import org.parley.core.Extractor;
import org.parley.core.article.Article;
import org.parley.core.article.ArticleReader;
import org.parley.core.article.Reading;
import org.parley.core.article.Reading.Origin;
import org.parley.core.article.Reading.Read;
import org.parley.core.article.Reading.Refused;
import org.parley.core.language.Nlp4jParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what articles yield as JSON Lines, in input order, without a database or a server. */
@Command(
        name = "extract",
        description = "Reads articles and prints what each yields as one line of JSON.",
        mixinStandardHelpOptions = true)
final class Extract implements Callable<Integer> {

    /** How many articles may wait for the slowest one, so that output keeps its order and memory its bounds. */
    private static final int IN_FLIGHT = 64;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication, such as 2025-07-23, for articles that tell none themselves.")
    private @Nullable LocalDate published;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|URL",
            description = "Text, a web page, a feed or JSON Lines, in UTF-8; - reads standard input.")
    private List<String> files = List.of();

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private final Progress progress = Progress.onTerminal("extracted");
    private final Deque<InFlight> inFlight = new ArrayDeque<>();
    private int refused;

    /** An article, and what it will yield. */
    private record InFlight(Article article, Future<String> json) {}

    @Override
    public Integer call() throws InterruptedException {
        var extractor = new Extractor(Nlp4jParser.load());
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var file : files) {
                read(file, extractor, threads);
            }
            while (!inFlight.isEmpty()) {
                printNext();
            }
        }
        out.flush();
        progress.close();
        return refused == 0 ? 0 : 1;
    }

    private void read(String file, Extractor extractor, ExecutorService threads) throws InterruptedException {
        try (var source = Source.open(file)) {
            ArticleReader.read(
                    source.bytes(),
                    new Origin(file, source.url(), published),
                    reading -> take(reading, extractor, threads));
        } catch (NoSuchFileException e) {
            refuse(new Refused(file, "does not exist: check the path"));
        } catch (IOException e) {
            refuse(new Refused(file, "cannot be read (" + e.getMessage() + ")"));
        }
    }

    private void take(Reading reading, Extractor extractor, ExecutorService threads) {
        switch (reading) {
            case Refused refusal -> refuse(refusal);
            case Read(Article article) -> {
                inFlight.add(
                        new InFlight(article, threads.submit(() -> ExtractionJson.write(extractor.extract(article)))));
                if (inFlight.size() >= IN_FLIGHT) {
                    printNext();
                }
            }
        }
    }

    private void printNext() {
        var next = inFlight.remove();
        try {
            out.println(next.json().get());
            progress.step();
        } catch (ExecutionException e) {
            refuse(new Refused(
                    "article " + next.article().id(), "could not be read (" + e.getCause() + "): please report it"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(Refused refusal) {
        refused++;
        progress.clear();
        System.err.println("parley: " + refusal.where() + " " + refusal.reason());
    }
}
