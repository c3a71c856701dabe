package org.parley.store.neo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.api.impl.index.lucene.LuceneSettings;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.parley.store.StoreException;

/** Neo4j in this process, listening on a loopback port of its own choice with a password that lives as long as it does. */
public final class EmbeddedServer implements AutoCloseable {

    /** Who to log in as. */
    public static final String USER = "neo4j";

    private final DatabaseManagementService service;
    private final String uri;
    private final String password;

    private EmbeddedServer(DatabaseManagementService service, String uri, String password) {
        this.service = service;
        this.uri = uri;
        this.password = password;
    }

    /**
     * Starts it on the data in a folder.
     *
     * @param folder made if it does not exist
     * @throws StoreException if the folder cannot be made or opened
     */
    public static EmbeddedServer start(Path folder) {
        var service = open(folder);
        var password = randomPassword();
        service.database("system")
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        var database = (GraphDatabaseAPI) service.database("neo4j");
        var address = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        return new EmbeddedServer(service, "bolt://127.0.0.1:" + address.getPort(), password);
    }

    private static DatabaseManagementService open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException("the data folder " + folder + " cannot be made: check the path and its rights", e);
        }
        try {
            return new DatabaseManagementServiceBuilder(folder)
                    .setConfig(GraphDatabaseSettings.auth_enabled, true)
                    .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.gibiBytes(1))
                    .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofSeconds(60))
                    // Neo4j's 2 makes Lucene rewrite a word index again and again while articles come in; 10 is
                    // Lucene's own.
                    .setConfig(LuceneSettings.lucene_merge_factor, 10)
                    .setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                    .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(200))
                    .build();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof FileLockException) {
                    throw new StoreException(
                            "the data folder " + folder
                                    + " is in use by another process: stop that one or give another folder",
                            e);
                }
            }
            throw new StoreException("the data folder " + folder + " cannot be opened (" + e.getMessage() + ")", e);
        }
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Where it listens, over Bolt. */
    public String uri() {
        return uri;
    }

    /** What to log in with. */
    public String password() {
        return password;
    }

    /** The database itself, for those who measure it from within. */
    public GraphDatabaseAPI database() {
        return (GraphDatabaseAPI) service.database("neo4j");
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
