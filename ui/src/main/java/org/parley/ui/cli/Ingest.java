package org.parley.ui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.ArticleReader;
import org.parley.core.article.Reading;
import org.parley.core.article.Reading.Origin;
import org.parley.core.article.Reading.Read;
import org.parley.core.article.Reading.Refused;
import org.parley.store.GraphStore;
import org.parley.store.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends articles to the running server, or opens the graph itself where none runs, and tells what became of each. */
@Command(
        name = "ingest",
        description =
                "Takes articles into the graph: through the server where one runs and no graph is named, else directly.",
        mixinStandardHelpOptions = true)
final class Ingest implements Callable<Integer> {

    private static final Duration TO_ANSWER = Duration.ofSeconds(3);
    private static final JsonMapper MAPPER = new JsonMapper();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication, such as 2025-07-23, for articles that tell none themselves.")
    private @Nullable LocalDate published;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StoreOptions storeOptions;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private AddressOptions addressOptions;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|URL",
            description = "Text, a web page, a feed or JSON Lines; - reads standard input.")
    private List<String> inputs = List.of();

    private final Progress progress = Progress.onTerminal("ingested");
    private final AtomicInteger failed = new AtomicInteger();

    @Override
    public Integer call() throws InterruptedException {
        var client = HttpClient.newBuilder().connectTimeout(TO_ANSWER).build();
        var server = URI.create("http://" + addressOptions.host() + ":" + addressOptions.port() + "/");
        if (!storeOptions.named() && answers(client, server)) {
            for (var input : inputs) {
                open(input, (bytes, origin) -> send(client, server, bytes, origin));
            }
        } else {
            var models = new Application.Models();
            // One core opens the database meanwhile, which takes about as long.
            Thread.ofPlatform().daemon().name("parley-models").start(models::extractor);
            try (var store = GraphStore.open(storeOptions.settings(), models::extractor, Clock.systemUTC())) {
                for (var input : inputs) {
                    open(input, (bytes, origin) -> take(store, bytes, origin));
                }
            }
        }
        progress.close();
        return failed.get() == 0 ? 0 : 1;
    }

    /** What is done with an input. */
    private interface Use {
        void of(InputStream bytes, Origin origin) throws IOException, InterruptedException;
    }

    private void open(String input, Use use) throws InterruptedException {
        try (var source = Source.open(input)) {
            use.of(source.bytes(), new Origin(input, source.url(), published));
        } catch (NoSuchFileException e) {
            tell(input, "REFUSED", "does not exist: check the path");
        } catch (IOException e) {
            tell(input, "REFUSED", "cannot be read (" + e.getMessage() + ")");
        }
    }

    /** Whether the program that answers there is Parley. */
    private static boolean answers(HttpClient client, URI server) throws InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/health"))
                .timeout(TO_ANSWER)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body().contains("\"parley\"");
        } catch (IOException e) {
            return false;
        }
    }

    private void send(HttpClient client, URI server, InputStream bytes, Origin origin) throws InterruptedException {
        var query = "?name=" + encoded(origin.name())
                + (origin.url() == null ? "" : "&url=" + encoded(origin.url().toString()))
                + (published == null ? "" : "&published=" + published);
        var request = HttpRequest.newBuilder(server.resolve("/api/articles" + query))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> bytes))
                .build();
        try {
            read(client.send(request, BodyHandlers.ofInputStream()), origin);
        } catch (IOException e) {
            tell(origin.name(), "REFUSED", "was not taken in to its end by the server: see its log, and send it again");
        }
    }

    private void read(HttpResponse<InputStream> answer, Origin origin) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            if (answer.statusCode() != 200) {
                tell(origin.name(), "REFUSED", "was turned down by the server with status " + answer.statusCode());
                return;
            }
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    JsonNode end = MAPPER.readTree(line);
                    tell(
                            end.path("where").asText(),
                            end.path("state").asText(),
                            end.path("reason").textValue());
                }
            }
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void take(GraphStore store, InputStream bytes, Origin origin) throws IOException {
        var ends = new ArrayList<CompletableFuture<Void>>();
        ArticleReader.read(bytes, origin, reading -> take(store, reading, ends));
        CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).join();
    }

    private void take(GraphStore store, Reading reading, List<CompletableFuture<Void>> ends) {
        switch (reading) {
            case Refused refused -> tell(refused.where(), "REFUSED", refused.reason());
            case Read read ->
                ends.add(store.submit(read.article())
                        .end()
                        .thenAccept(receipt -> tell(read.article().id(), receipt)));
        }
    }

    private void tell(String where, Receipt receipt) {
        tell(where, receipt.state().name(), receipt.reason());
    }

    /** One line for each article: on standard output what went in, on standard error what did not. */
    private synchronized void tell(String where, String state, @Nullable String reason) {
        progress.clear();
        if (state.equals("DONE") || state.equals("ALREADY_KNOWN")) {
            System.out.println(where + (state.equals("DONE") ? " is in the graph" : " was in the graph before"));
        } else {
            failed.incrementAndGet();
            System.err.println("parley: " + where + " " + reason);
        }
        progress.step();
    }
}
