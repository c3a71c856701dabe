package org.parley.ui.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.store.StoreException;
import org.parley.store.StoreSettings;
import picocli.CommandLine.Option;

/** Where the graph is kept. */
final class StoreOptions {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder that the graph is kept in; made if it does not exist (~/.local/share/parley/NAME, "
                    + "where NAME is graph, or demo for the demonstration).")
    private @Nullable Path data;

    @Option(
            names = "--neo4j",
            paramLabel = "URI",
            description = "A Neo4j server to use instead of a folder, such as neo4j://host:7687; user and password are "
                    + "read from the environment's NEO4J_USERNAME and NEO4J_PASSWORD.")
    private @Nullable URI neo4j;

    /** Whether a place was named, rather than left to be found. */
    boolean named() {
        return data != null || neo4j != null;
    }

    StoreSettings settings() {
        return settings("graph");
    }

    /**
     * The settings.
     *
     * @param name of the folder where none is given
     * @throws StoreException if a server is given without a password
     */
    StoreSettings settings(String name) {
        if (neo4j == null) {
            return new StoreSettings.Embedded(data == null ? home().resolve(name) : data);
        }
        var password = System.getenv("NEO4J_PASSWORD");
        if (password == null) {
            throw new StoreException("there is no password for " + neo4j + ": set NEO4J_PASSWORD in the environment");
        }
        var user = System.getenv().getOrDefault("NEO4J_USERNAME", "neo4j");
        return new StoreSettings.Remote(neo4j, user, password);
    }

    /** By the XDG base directory specification. */
    private static Path home() {
        var shared = System.getenv("XDG_DATA_HOME");
        var base = shared == null || shared.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(shared);
        return base.resolve("parley");
    }
}
