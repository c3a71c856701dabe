package org.parley.ui.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.api.GraphQl;
import org.parley.api.web.Reach;
import org.parley.core.event.Event.Status;
import org.parley.store.GraphStore;
import org.parley.store.Samples;
import org.parley.store.StoreSettings;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerIT {

    private GraphStore store;
    private ApplicationContext beans;
    private WebServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        store = GraphStore.open(new StoreSettings.Embedded(folder), Samples::bare, Clock.systemUTC());
        store.save(Samples.meeting("https://a.example/1", "The A", LocalDate.of(2031, 5, 5), Status.HELD));
        beans = ApplicationContext.builder()
                .singletons(store, new GraphQl(store), Reach.ANYWHERE)
                .start();
        server = WebServer.start("127.0.0.1", 0, beans);
    }

    @AfterAll
    void stop() {
        server.close();
        beans.close();
        store.close();
    }

    @Test
    void page_loadsOwnElementsAndStyle() throws Exception {
        var page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("parley/parley.js").contains("parley/parley.css");
        assertThat(get("/parley/parley.js").statusCode()).isEqualTo(200);
        assertThat(get("/parley/parley.css").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
    }

    @Test
    void answer_isNeitherFramedNorSniffedNorLoadingFromElsewhere() throws Exception {
        var headers = get("/").headers();

        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void fileOfTheMachine_isNotServed() throws IOException {
        for (var path : new String[] {
            "/etc/passwd", "/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/VAADIN/../../etc/passwd"
        }) {
            assertThat(raw(path)).as(path).doesNotContain("root:x:");
        }
    }

    @Test
    void otherAddressesOfTheMachine_refuseToConnect() throws IOException {
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address :
                    network.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
                assertThatThrownBy(() -> new Socket(address, server.address().getPort()).close())
                        .isInstanceOfAny(ConnectException.class, java.net.SocketException.class);
            }
        }
    }

    @Test
    void foreignOriginOrName_isRefused() throws Exception {
        var foreign = HttpRequest.newBuilder(server.address().resolve("/health"))
                .header("Origin", "https://elsewhere.example")
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(foreign, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(raw("/health", "elsewhere.example")).startsWith("HTTP/1.1 403");
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void graphQl_answersOverHttp() throws Exception {
        var answer = post(
                "/graphql",
                "application/json",
                "{\"query\": \"{ actor(id: \\\"Q55\\\") { name roles } nobody: actor(id: \\\"Q404\\\") { name } }\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.body())
                .startsWith(
                        "{\"data\":{\"actor\":{\"name\":\"Northland\",\"roles\":[]},\"nobody\":null},\"extensions\":{\"cost\":{");
    }

    @Test
    void requestThatIsNoOperation_isToldInOneSentence() throws Exception {
        for (var body :
                new String[] {"", "no JSON", "{}", "[]", "{\"query\": 1}", "{\"query\": \"{a}\", \"variables\": 3}"}) {
            var answer = post("/graphql", "application/json", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).as(body).contains("BAD_INPUT").doesNotContain("Exception");
        }
    }

    @Test
    void graphiql_isServedByTheProgramItself() throws Exception {
        var page = get("/graphiql");

        assertThat(page.body()).contains("/parley/graphiql.js").doesNotContain("https://");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(get("/parley/graphiql.js").statusCode()).isEqualTo(200);
    }

    @Test
    void articles_areTakenInAndEachIsToldOf() throws Exception {
        var answer = post(
                "/api/articles?name=two.jsonl",
                "application/x-ndjson",
                "{\"id\": \"one\", \"text\": \"Nobody said anything.\"}\n{\"id\": \"two\"}\n");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("\"where\":\"one\"", "\"state\":\"DONE\""))
                .anySatisfy(line -> assertThat(line).contains("line 2", "\"state\":\"REFUSED\""));
        assertThat(post("/api/articles?published=soon", "text/plain", "Text.").statusCode())
                .isEqualTo(400);
    }

    @Test
    void everythingOfAKind_isTakenOutAsJsonLinesAndAsATable() throws Exception {
        for (var kind : new String[] {"statements", "events", "claims", "actors", "articles"}) {
            var lines = get("/api/export/" + kind + ".jsonl?from=2031-05-01&to=2031-05-31");
            assertThat(lines.statusCode()).as(kind).isEqualTo(200);
            assertThat(lines.headers().firstValue("Content-Type")).hasValue("application/x-ndjson;charset=utf-8");
            assertThat(lines.body().lines())
                    .as(kind)
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(line).startsWith("{\"id\":\"").endsWith("}"));
            var table = get("/api/export/" + kind + ".csv?from=2031-05-01&to=2031-05-31");
            assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
            assertThat(table.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"parley-" + kind + ".csv\"");
            assertThat(List.of(table.body().split("\r\n")))
                    .as(kind)
                    .hasSize((int) lines.body().lines().count() + 1)
                    .first()
                    .asString()
                    .startsWith("id,");
        }
        assertThat(get("/api/export/statements.jsonl?from=2031-05-01&to=2031-05-31")
                        .body())
                .contains(
                        "\"text\":\"a truce was near\"",
                        "\"speakerName\":\"Anna Keller\"",
                        "\"topics\":[\"ceasefire\"]");
        assertThat(get("/api/export/events.jsonl?from=2031-05-05&to=2031-05-05").body())
                .contains("\"earliest\":\"2031-05-05\"", "\"place\":\"Harbour\"", "\"lat\":59.9");
        assertThat(get("/api/export/events.jsonl?from=2032-01-01").body()).isEmpty();
    }

    @Test
    void tableForSpreadsheets_holdsNoFormula() throws Exception {
        post(
                "/api/articles?name=formula",
                "application/x-ndjson",
                "{\"id\": \"formula\", \"title\": \"=HYPERLINK(1)\", \"published\": \"2035-01-01\", \"text\": \"-1 was said.\"}\n");

        assertThat(get("/api/export/articles.csv?from=2035-01-01&to=2035-01-01").body())
                .contains(",'=HYPERLINK(1),", ",'-1 was said.");
    }

    @Test
    void badWindowOrFile_isToldWithACode() throws Exception {
        for (var query : new String[] {"from=soon", "to=2031-02-30", "from=2031-05-02&to=2031-05-01"}) {
            var answer = get("/api/export/events.csv?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body())
                    .as(query)
                    .contains("\"code\":\"BAD_INPUT\"")
                    .doesNotContain("Exception");
        }
        for (var file : new String[] {"events.xml", "secrets.csv", "events"}) {
            var answer = get("/api/export/" + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(404);
            assertThat(answer.body()).as(file).contains("\"code\":\"NOT_FOUND\"");
        }
    }

    @Test
    void whatAScreenShows_isTakenOutAsAFile() throws Exception {
        var table = get("/api/view/timeline.csv?from=2031-05-01&to=2031-05-31");

        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(table.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"parley-timeline.csv\"");
        assertThat(table.headers().firstValue("X-Parley-Extent").orElseThrow()).startsWith("all ");
        assertThat(table.body()).contains("2031-05-0");
        assertThat(get("/api/view/timeline.csv?from=2032-01-01&to=2032-01-31").body())
                .doesNotContain("2031-05-0");
        assertThat(get("/api/view/map.graphml").body()).contains("<graphml");
        for (var unknown : new String[] {
            "timeline.exe",
            "timeline",
            "reader.csv",
            "..%2Ftimeline.csv",
            "graph.csv",
            "graph.ics?ego=x",
            "graph.csv?ego=no-such"
        }) {
            assertThat(get("/api/view/" + unknown).statusCode()).as(unknown).isBetween(400, 404);
        }
    }

    @Test
    void articleAtAnAddress_isRead_andABadAddressIsToldInOneLine() throws Exception {
        var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/news", exchange -> {
            var page =
                    "<!doctype html><title>Envoy</title><article><p>The envoy said talks would resume at the harbour.</p></article>"
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        site.start();
        try {
            var address = "http://127.0.0.1:" + site.getAddress().getPort();
            var good = post("/api/articles/from?published=2031-06-01&url=" + address + "/news", "*/*", "");
            assertThat(good.body()).contains("\"state\":\"DONE\"").hasLineCount(1);
            var missing = post("/api/articles/from?url=" + address + "/none", "text/plain", "");
            assertThat(missing.body()).contains("REFUSED", "status 404").hasLineCount(1);
            assertThat(post("/api/articles/from?url=ftp%3A%2F%2Fhost%2Fnews", "text/plain", "")
                            .body())
                    .contains("REFUSED", "it is no address")
                    .hasLineCount(1);
        } finally {
            site.stop(0);
        }
    }

    @Test
    void network_isTakenOutWithItsTies() throws Exception {
        var found = post(
                "/graphql", "application/json", "{\"query\": \"{ timeline(limit: 50) { items { actors { id } } } }\"}");
        var ego = found.body().replaceFirst("(?s).*?\"actors\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");

        var ties = get("/api/view/graph.csv?ego=" + ego).body();
        var xml = get("/api/view/graph.gexf?ego=" + ego).body();

        assertThat(ties).startsWith("source,source name,target,target name,weight\r\n");
        assertThat(xml).contains("<node id=\"" + ego + "\"");
        assertThat(xml.split("<edge ", -1)).hasSameSizeAs(ties.split("\r\n"));
    }

    @Test
    void subscription_tellsOfAnAddedArticle() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(
                        URI.create(server.address().toString().replace("http", "ws") + "graphql"), new Hearing(heard))
                .get(10, TimeUnit.SECONDS);
        socket.sendText("{\"type\":\"connection_init\"}", true).get();
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("{\"type\":\"connection_ack\"}");
        socket.sendText(
                        "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { articleAdded { text } }\"}}",
                        true)
                .get();
        // The answer to a query on the same socket shows that the subscription before it stands.
        socket.sendText("{\"id\":\"2\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ stats { events } }\"}}", true)
                .get();
        assertThat(heard.poll(10, TimeUnit.SECONDS)).contains("\"id\":\"2\"").contains("\"events\":1");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).contains("complete");

        post("/api/articles", "text/plain", "Silence fell over the harbour.");

        assertThat(heard.poll(30, TimeUnit.SECONDS)).contains("Silence fell over the harbour.", "\"id\":\"1\"");
        socket.abort();
    }

    @Test
    void socketOfAForeignOrigin_isRefused() {
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Origin", "https://elsewhere.example")
                        .subprotocols("graphql-transport-ws")
                        .buildAsync(
                                URI.create(server.address().toString().replace("http", "ws") + "graphql"),
                                new Hearing(new LinkedBlockingQueue<>()))
                        .get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void portInUse_isToldInOneSentence() {
        assertThatThrownBy(() ->
                        WebServer.requireFree("127.0.0.1", server.address().getPort()))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("--port");
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
                                .build(),
                        BodyHandlers.ofString());
    }

    private String raw(String path) throws IOException {
        return raw(path, "127.0.0.1");
    }

    private String raw(String path, String host) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Puts whole messages into a queue. */
    private record Hearing(BlockingQueue<String> heard) implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return null;
        }
    }
}
