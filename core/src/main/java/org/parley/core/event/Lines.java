package org.parley.core.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a data file beside this class, without comments and blank lines. */
final class Lines {

    private Lines() {}

    static List<String> of(String file) {
        var resource =
                Objects.requireNonNull(Lines.class.getResourceAsStream(file), file + " is packed beside this class");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
