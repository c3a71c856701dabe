package org.parley.api.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;
import org.parley.core.article.ArticleReader;

/**
 * What an address answered.
 *
 * @param bytes wholly received; at most one more than an article may have, so that its reader can tell that it is too long
 * @param url the address, as it was asked for
 */
public record Download(InputStream bytes, URI url) {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 5;
    private static final int PIECE = 16 * 1024;

    /**
     * Reads an address, over at most {@value #MOST_REDIRECTS} redirects and for 30 s.
     *
     * @param address beginning with http:// or https://
     * @param reach holds for each redirect too; it is the very address found for a name that is checked and then asked
     * @throws IOException if it cannot be read; the message completes "cannot be read (…)"
     */
    public static Download of(String address, Reach reach) throws IOException {
        var url = url(address);
        try (var client = client(reach)) {
            var bytes = client.execute(new HttpGet(url), Download::body);
            return new Download(new ByteArrayInputStream(bytes), url);
        } catch (NotAllowed e) {
            throw e;
        } catch (InterruptedIOException e) {
            throw new IOException(
                    "its server did not answer within " + TO_ANSWER.toSeconds() + " s: try again later", e);
        } catch (SSLException e) {
            throw new IOException("its server cannot be trusted: check the address", e);
        } catch (UnknownHostException | java.net.SocketException e) {
            throw new IOException("its server cannot be reached: check the address and the connection", e);
        } catch (org.apache.hc.client5.http.ClientProtocolException e) {
            throw new IOException("its server does not answer as a web server does: check the address", e);
        }
    }

    private static URI url(String address) throws IOException {
        try {
            var url = URI.create(address);
            var scheme = url.getScheme();
            if (url.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Told below, as what has no host is.
        }
        throw new IOException("it is no address: write it as https://host/path");
    }

    private static CloseableHttpClient client(Reach reach) {
        var timeout = Timeout.of(TO_CONNECT);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked(reach))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(Timeout.of(TO_ANSWER))
                        .build())
                .build();
        var settings = RequestConfig.custom()
                .setResponseTimeout(Timeout.of(TO_ANSWER))
                .setMaxRedirects(MOST_REDIRECTS)
                .build();
        var client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(settings)
                .setUserAgent("Parley")
                .disableCookieManagement()
                .disableAutomaticRetries();
        // A proxy would look names up itself, so that nothing could be checked here.
        return (reach == Reach.ANYWHERE ? client.useSystemProperties() : client).build();
    }

    private static byte[] body(ClassicHttpResponse answer) throws IOException {
        if (answer.getCode() != 200) {
            throw new IOException("its server answered with status " + answer.getCode() + ": check the address");
        }
        if (answer.getEntity() == null) {
            return new byte[0];
        }
        try (var in = answer.getEntity().getContent()) {
            return read(in);
        }
    }

    /** As the client's own limit is only for the time between two pieces. */
    private static byte[] read(InputStream in) throws IOException {
        long end = System.nanoTime() + TO_ANSWER.toNanos();
        var all = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (int n = in.read(piece); n >= 0 && all.size() <= ArticleReader.LARGEST_ARTICLE; n = in.read(piece)) {
            all.write(piece, 0, n);
            if (System.nanoTime() - end > 0) {
                throw new InterruptedIOException();
            }
        }
        return Arrays.copyOf(all.toByteArray(), Math.min(all.size(), ArticleReader.LARGEST_ARTICLE + 1));
    }

    /** Finds only what may be asked. */
    private record Checked(Reach reach) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            for (var address : found) {
                if (!reach.allows(address)) {
                    throw new NotAllowed();
                }
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
        }
    }

    private static final class NotAllowed extends UnknownHostException {

        private static final long serialVersionUID = 1;

        NotAllowed() {
            super("it lies in a private network: read it with ./parley ingest, or add it as a file");
        }
    }
}
