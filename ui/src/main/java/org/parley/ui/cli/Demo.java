package org.parley.ui.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.parley.core.article.Article;
import org.parley.core.article.ArticleReader;
import org.parley.core.article.Reading.Origin;
import org.parley.core.article.Reading.Read;
import org.parley.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves a graph of demonstration articles. */
@Command(
        name = "demo",
        description = "Loads articles written for demonstration and serves their graph until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StoreOptions storeOptions;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private AddressOptions addressOptions;

    @Override
    public Integer call() throws InterruptedException {
        try (var application =
                Application.start(storeOptions.settings("demo"), addressOptions.host(), addressOptions.port())) {
            load(application.store());
            System.err.println("Parley answers at " + application.address() + " (Ctrl-C ends it)");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    static void load(GraphStore store) {
        var articles = articles();
        try (var progress = Progress.onTerminal("demonstration articles read", articles.size())) {
            progress.draw();
            var ends = articles.stream()
                    .map(article -> store.submit(article).end().thenAccept(end -> progress.step()))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(ends).join();
        }
    }

    static List<Article> articles() {
        var articles = new ArrayList<Article>();
        try (var in = Objects.requireNonNull(Cli.class.getResourceAsStream("/org/parley/ui/demo/articles.jsonl"))) {
            ArticleReader.read(in, new Origin("demo", null, null), reading -> {
                if (reading instanceof Read(Article article)) {
                    articles.add(article);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return articles;
    }
}
