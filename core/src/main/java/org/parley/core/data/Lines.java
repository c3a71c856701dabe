package org.parley.core.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a data file, without comments ({@code #}) and blank lines. */
public final class Lines {

    private Lines() {}

    /**
     * Reads a file of UTF-8 text.
     *
     * @param owner the class that the file is packed beside
     */
    public static List<String> of(Class<?> owner, String file) {
        var resource = Objects.requireNonNull(
                owner.getResourceAsStream(file), () -> file + " is packed beside " + owner.getSimpleName());
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a field that holds several, with semicolons between; none of an empty one. */
    public static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(";"));
    }
}
