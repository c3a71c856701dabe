package org.parley.ui.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;

/**
 * Opens the start page and asks what a person's first screens and first clicks ask, so that all it takes is loaded, the database has planned its
 * questions and the actors have their colours before anybody waits for it.
 */
@Singleton
public final class WarmUp {

    /** The page, and what its script begins with. */
    private static final List<String> FIRST_REQUESTS = List.of("situation", "?v-r=init&location=situation&query=");

    /** The database plans a question once, and the JVM compiles what is run several times. */
    private static final int AGAIN = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Ask ask;
    private final ActorColours colours;

    WarmUp(Ask ask, ActorColours colours) {
        this.ask = ask;
        this.colours = colours;
    }

    /**
     * Takes some seconds; an empty graph has little to ask about.
     *
     * @param address where the screens are
     * @throws IOException if they do not answer
     */
    public void run(URI address) throws IOException, InterruptedException {
        open(address);
        var situation = ask("situation/situation", Map.of());
        timeline();
        askOfFirst(situation.the("negotiations"), "details/negotiation");
        askOfFirst(situation.the("refusals"), "details/statement");
        askOfFirst(situation.the("agreed"), "details/event");
        ask("shell/search", Map.of("text", "a"));
        askOfFirst(situation.the("negotiations"), "negotiation/negotiation");
        colours.foremost().stream().limit(1).forEach(actor -> ask("actor/actor", Map.of("id", actor)));
        for (int again = 0; again < AGAIN; again++) {
            open(address);
            ask("situation/situation", Map.of());
            timeline();
        }
    }

    private void timeline() {
        ask("timeline/overview", Map.of("bounded", false));
        ask("filter", Map.of("ids", List.of()));
        ask("timeline/timeline", Map.of());
        ask("timeline/first", Map.of());
    }

    private void askOfFirst(Answer found, String document) {
        found.list("nodes").stream().limit(1).forEach(node -> ask(document, Map.of("id", node.textOr("id", ""))));
    }

    private Answer ask(String document, Map<String, Object> variables) {
        return ask.run(Ask.document(WarmUp.class, document), variables);
    }

    private static void open(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(PATIENCE)
                .build()) {
            for (var path : FIRST_REQUESTS) {
                var request = HttpRequest.newBuilder(address.resolve("/" + path))
                        .timeout(PATIENCE)
                        .build();
                var status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (status != 200) {
                    throw new IOException(path + " answers with " + status);
                }
            }
        }
    }
}
