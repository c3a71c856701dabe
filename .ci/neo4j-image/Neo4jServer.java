import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j of its own in a container, for tests where the official image cannot be had: it opens Bolt on port 7687 and takes
 * its password from {@code NEO4J_AUTH=neo4j/<password>}, as the official image does.
 */
final class Neo4jServer {

    public static void main(String[] args) {
        var auth = System.getenv().getOrDefault("NEO4J_AUTH", "neo4j/neo4j").split("/", 2);
        var server = new DatabaseManagementServiceBuilder(Path.of("/data"))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("0.0.0.0", 7687))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.database("system")
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", auth[1]));
        System.out.println("Started.");
    }
}
