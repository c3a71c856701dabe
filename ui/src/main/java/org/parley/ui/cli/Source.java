package org.parley.ui.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.ArticleReader;

/** An input that a person named: a file, an address or standard input. */
record Source(InputStream bytes, @Nullable URI url) implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    /**
     * Opens it.
     *
     * @param name a path, an address that begins with http, or {@code -}
     * @throws IOException if it cannot be read; the message completes "cannot be read (…)"
     */
    static Source open(String name) throws IOException, InterruptedException {
        if (name.equals("-")) {
            return new Source(System.in, null);
        }
        if (name.startsWith("http://") || name.startsWith("https://")) {
            return fetch(name);
        }
        return new Source(new BufferedInputStream(Files.newInputStream(Path.of(name))), null);
    }

    private static Source fetch(String name) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(Redirect.NORMAL)
                .build()) {
            var url = URI.create(name);
            var request = HttpRequest.newBuilder(url)
                    .timeout(TO_ANSWER)
                    .header("User-Agent", "Parley")
                    .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IOException("its server answered with status " + answer.statusCode() + ": check the address");
            }
            // One byte more than an article may have, so that the reader can tell that it is too long.
            var bytes = answer.body().readNBytes(ArticleReader.LARGEST_ARTICLE + 1);
            return new Source(new ByteArrayInputStream(bytes), url);
        } catch (IllegalArgumentException e) {
            throw new IOException("it is no address: write it as https://host/path", e);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new IOException("its server cannot be reached: check the address and the connection", e);
        } catch (HttpTimeoutException e) {
            throw new IOException(
                    "its server did not answer within " + TO_ANSWER.toSeconds() + " s: try again later", e);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
