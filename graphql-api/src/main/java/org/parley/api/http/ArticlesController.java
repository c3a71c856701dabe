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
import java.io.Writer;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
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

    ArticlesController(GraphStore store) {
        this.store = store;
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
        LocalDate day;
        try {
            day = published == null ? null : LocalDate.parse(published);
        } catch (DateTimeParseException e) {
            return HttpResponse.badRequest(
                    line(name, "REFUSED", null, "'" + published + "' is no date: write it as 2025-07-23"));
        }
        Writable answers = out -> new Intake(store, body, new Origin(name, url, day)).answer(out);
        return HttpResponse.ok(answers);
    }

    /** One body on its way in. Answers come in the order in which articles end; the last one ends the answer. */
    private static final class Intake {

        private static final String END = "";

        private final GraphStore store;
        private final Readable body;
        private final Origin origin;
        private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        private final AtomicInteger open = new AtomicInteger(1);

        Intake(GraphStore store, Readable body, Origin origin) {
            this.store = store;
            this.body = body;
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
            try (var bytes = body.asInputStream()) {
                ArticleReader.read(bytes, origin, this::take);
            } catch (IOException e) {
                answers.add(line(origin.name(), "REFUSED", null, "was not received to its end: send it again"));
            }
            end();
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
