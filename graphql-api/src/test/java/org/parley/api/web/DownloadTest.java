package org.parley.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.article.ArticleReader;

class DownloadTest {

    private HttpServer site;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/text", 200, "The envoy left.".getBytes(StandardCharsets.UTF_8));
        serve("/gone", 410, new byte[0]);
        serve("/large", 200, new byte[ArticleReader.LARGEST_ARTICLE + 50_000]);
        site.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/text");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        site.createContext("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round?" + asked.incrementAndGet());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        site.start();
    }

    private void serve(String path, int status, byte[] body) {
        site.createContext(path, exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            } catch (IOException e) {
                // The reader has had enough.
            }
        });
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }

    @Test
    void address_isReadOverRedirects() throws IOException {
        assertThat(Download.of(at("/moved"), Reach.ANYWHERE).bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("The envoy left.");
    }

    @Test
    void redirectsWithoutEnd_areGivenUp() {
        assertThatThrownBy(() -> Download.of(at("/round"), Reach.ANYWHERE)).isInstanceOf(IOException.class);
        assertThat(asked).hasValueLessThan(10);
    }

    @Test
    void moreThanAnArticleMayHave_isNotRead() throws IOException {
        assertThat(Download.of(at("/large"), Reach.ANYWHERE).bytes().readAllBytes())
                .hasSize(ArticleReader.LARGEST_ARTICLE + 1);
    }

    @Test
    void failure_saysWhatToDo() {
        assertThatThrownBy(() -> Download.of(at("/gone"), Reach.ANYWHERE))
                .hasMessage("its server answered with status 410: check the address");
        assertThatThrownBy(() -> Download.of("file:///etc/hostname", Reach.ANYWHERE))
                .hasMessage("it is no address: write it as https://host/path");
    }

    @Test
    void serverThatOthersAsk_doesNotReadItsOwnMachine() {
        assertThatThrownBy(() -> Download.of(at("/text"), Reach.PUBLIC)).hasMessageContaining("private network");
        assertThatThrownBy(() -> Download.of(at("/text").replace("127.0.0.1", "localhost"), Reach.PUBLIC))
                .hasMessageContaining("private network");
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fc00::1",
                "fe80::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001::1"
            })
    void addressWithinANetwork_isNotPublic(String address) throws IOException {
        assertThat(Reach.PUBLIC.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.216.34",
                "100.128.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "2606:4700::1111",
                "2001:4860:4860::8888"
            })
    void addressOnTheInternet_isPublic(String address) throws IOException {
        assertThat(Reach.PUBLIC.allows(InetAddress.getByName(address))).isTrue();
    }
}
