package org.parley.store;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.neo4j.EmbeddedServer;

/** The same of a server that is only reached over Bolt, which needs no container. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoltGraphStoreIT extends GraphStoreContract {

    private EmbeddedServer server;
    private GraphStore store;

    @BeforeAll
    void openStore(@TempDir Path folder) {
        server = EmbeddedServer.start(folder);
        store = open(settings());
    }

    @AfterAll
    void closeStore() {
        store.close();
        server.close();
    }

    @Override
    StoreSettings settings() {
        return new StoreSettings.Remote(URI.create(server.uri()), EmbeddedServer.USER, server.password());
    }

    @Override
    GraphStore store() {
        return store;
    }
}
