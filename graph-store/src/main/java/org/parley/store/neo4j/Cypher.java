package org.parley.store.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Queries kept in files beside the classes that run them. */
public final class Cypher {

    private Cypher() {}

    /** The text of a {@code .cypher} file in the package of the class. */
    public static String of(Class<?> owner, String file) {
        try (var in = Objects.requireNonNull(
                owner.getResourceAsStream(file + ".cypher"), file + ".cypher is packed beside " + owner)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
