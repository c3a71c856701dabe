package org.parley.store;

import java.net.URI;
import java.nio.file.Path;

/** Where the graph is kept. */
public sealed interface StoreSettings {

    /**
     * In this process, in a folder.
     *
     * @param folder made if it does not exist
     */
    record Embedded(Path folder) implements StoreSettings {}

    /**
     * On a Neo4j server or cluster.
     *
     * @param uri such as {@code neo4j://host:7687}
     */
    record Remote(URI uri, String user, String password) implements StoreSettings {

        /** Without the password, so that it is in no log. */
        @Override
        public String toString() {
            return "Remote[" + uri + ", " + user + "]";
        }
    }
}
