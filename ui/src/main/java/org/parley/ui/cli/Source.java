package org.parley.ui.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.api.web.Download;
import org.parley.api.web.Reach;

/** An input that a person named: a file, an address or standard input. */
record Source(InputStream bytes, @Nullable URI url) implements AutoCloseable {

    /**
     * Opens it.
     *
     * @param name a path, an address that begins with http, or {@code -}
     * @throws IOException if it cannot be read; the message completes "cannot be read (…)"
     */
    static Source open(String name) throws IOException {
        if (name.equals("-")) {
            return new Source(System.in, null);
        }
        if (name.startsWith("http://") || name.startsWith("https://")) {
            var download = Download.of(name, Reach.ANYWHERE);
            return new Source(download.bytes(), download.url());
        }
        return new Source(new BufferedInputStream(Files.newInputStream(Path.of(name))), null);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
