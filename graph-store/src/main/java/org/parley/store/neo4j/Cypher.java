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

    /**
     * The same for a query that finds all by ids and by the indexes that it names: it is not planned anew while the graph grows, which otherwise
     * takes longer than to run it.
     */
    public static String plannedOnce(Class<?> owner, String file) {
        return "CYPHER replan=skip " + of(owner, file);
    }
}
