package org.parley.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.core.io.Readable;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.api.web.Download;
import org.parley.api.web.Reach;
import org.parley.core.article.ArticleReader;
import org.parley.core.article.Reading;
import org.parley.core.article.Reading.Origin;
import org.parley.core.article.Reading.Read;
import org.parley.core.article.Reading.Refused;
import org.parley.store.GraphStore;

/** Takes articles in, many at a time. */
@Controller("/api/articles")
final class ArticlesController {

    private static final String JSON_LINES = "application/x-ndjson";

    private final GraphStore store;
    private final Reach reach;

    ArticlesController(GraphStore store, Reach reach) {
        this.store = store;
        this.reach = reach;
    }

    /**
     * Takes in what the body holds: text, a web page, a feed or JSON Lines. Answers with one line of JSON for each article as
     * soon as it is in the graph or turned down: {@code {"where", "state", "article", "reason"}}.
     *
     * @param name what to call the body in the answer
     * @param url address that the body was read from
     * @param published day of publication for articles that tell none themselves, such as 2025-07-23
     */
    @Post
    @Consumes("*/*")
    @Produces(JSON_LINES)
    HttpResponse<?> take(
            @Body Readable body,
            @QueryValue(defaultValue = "article") String name,
            @QueryValue @Nullable URI url,
            @QueryValue @Nullable String published) {
        return answer(name, published, day -> new Intake(store, body::asInputStream, new Origin(name, url, day)));
    }

    /**
     * Takes in what lies at a web address: a page, a feed, text or JSON Lines. Only public addresses are read. Answers as
     * {@link #take} does.
     *
     * @param url beginning with http:// or https://
     * @param published day of publication for articles that tell none themselves, such as 2025-07-23
     */
    @Post("/from")
    @Consumes("*/*")
    @Produces(JSON_LINES)
    HttpResponse<?> from(@QueryValue String url, @QueryValue @Nullable String published) {
        return answer(
                url,
                published,
                day -> new Intake(store, () -> Download.of(url, reach).bytes(), new Origin(url, url(url), day)));
    }

    private static @Nullable URI url(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            // Reading it then tells what is wrong with it.
            return null;
        }
    }

    private static HttpResponse<?> answer(
            String name, @Nullable String published, Function<@Nullable LocalDate, Intake> intake) {
        LocalDate day;
        try {
            day = published == null ? null : LocalDate.parse(published);
        } catch (DateTimeParseException e) {
            return HttpResponse.badRequest(
                    line(name, "REFUSED", null, "'" + published + "' is no date: write it as 2025-07-23"));
        }
        Writable answers = out -> intake.apply(day).answer(out);
        return HttpResponse.ok(answers);
    }

    /** What is read; opening it fails with a message that completes "cannot be read (…)". */
    private interface Source {
        InputStream open() throws IOException;
    }

    /** One body on its way in. Answers come in the order in which articles end; the last one ends the answer. */
    private static final class Intake {

        private static final String END = "";

        private final GraphStore store;
        private final Source source;
        private final Origin origin;
        private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        private final AtomicInteger open = new AtomicInteger(1);

        Intake(GraphStore store, Source source, Origin origin) {
            this.store = store;
            this.source = source;
            this.origin = origin;
        }

        void answer(Writer out) throws IOException {
            Thread.ofVirtual().start(this::read);
            try {
                for (var line = answers.take(); !line.equals(END); line = answers.take()) {
                    out.write(line);
                    out.flush();
                }
            } catch (InterruptedException e) {
                // The server stops; what was kept is read after the next start.
                Thread.currentThread().interrupt();
            }
        }

        private void read() {
            try (var bytes = source.open()) {
                receive(bytes);
            } catch (IOException e) {
                answers.add(line(origin.name(), "REFUSED", null, "cannot be read (" + e.getMessage() + ")"));
            }
            end();
        }

        private void receive(InputStream bytes) {
            try {
                ArticleReader.read(bytes, origin, this::take);
            } catch (IOException e) {
                answers.add(line(origin.name(), "REFUSED", null, "was not received to its end: send it again"));
            }
        }

        private void take(Reading reading) {
            switch (reading) {
                case Refused refused -> answers.add(line(refused.where(), "REFUSED", null, refused.reason()));
                case Read read -> {
                    open.incrementAndGet();
                    var _ = store.submit(read.article()).end().thenAccept(receipt -> {
                        answers.add(
                                line(read.article().id(), receipt.state().name(), receipt.article(), receipt.reason()));
                        end();
                    });
                }
            }
        }

        private void end() {
            if (open.decrementAndGet() == 0) {
                answers.add(END);
            }
        }
    }

    private static String line(String where, String state, @Nullable String article, @Nullable String reason) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("where", where);
        fields.put("state", state);
        fields.put("article", article);
        fields.put("reason", reason);
        try {
            return Operation.MAPPER.writeValueAsString(fields) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain fields always serialise", e);
        }
    }
}
