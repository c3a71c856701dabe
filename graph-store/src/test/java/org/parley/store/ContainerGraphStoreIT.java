package org.parley.store;

import java.io.IOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The same store against Neo4j in a container, wherever a Docker engine answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ContainerGraphStoreIT.NeedsDocker.class)
class ContainerGraphStoreIT extends GraphStoreContract {

    private static final String OFFICIAL_IMAGE = "neo4j:2026.08.1-community";
    private static final String PASSWORD = "only-for-this-test";
    private static final int BOLT = 7687;

    @SuppressWarnings("resource")
    private final GenericContainer<?> neo4j = new GenericContainer<>(DockerImageName.parse(image()))
            .withEnv("NEO4J_AUTH", "neo4j/" + PASSWORD)
            .withExposedPorts(BOLT)
            .waitingFor(Wait.forLogMessage(".*Started\\..*", 1))
            .withStartupTimeout(Duration.ofMinutes(3));

    private GraphStore store;

    private static String image() {
        var image = System.getenv("PARLEY_NEO4J_IMAGE");
        return image == null || image.isBlank() ? OFFICIAL_IMAGE : image;
    }

    @BeforeAll
    void openStore() {
        neo4j.start();
        store = open(settings());
    }

    @AfterAll
    void closeStore() {
        if (store != null) {
            store.close();
        }
        neo4j.stop();
    }

    @Override
    StoreSettings settings() {
        var uri = URI.create("bolt://" + neo4j.getHost() + ":" + neo4j.getMappedPort(BOLT));
        return new StoreSettings.Remote(uri, "neo4j", PASSWORD);
    }

    @Override
    public GraphStore store() {
        return store;
    }

    /** Says by name that the class is skipped, and why. Asks the engine's socket alone: Testcontainers would pull an image. */
    static final class NeedsDocker implements ExecutionCondition {

        private static final Path SOCKET = Path.of("/var/run/docker.sock");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return System.getenv("DOCKER_HOST") != null || answers()
                    ? ConditionEvaluationResult.enabled("a Docker engine answers")
                    : ConditionEvaluationResult.disabled(
                            context.getDisplayName() + " needs a Docker engine, and none answers");
        }

        private static boolean answers() {
            try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(SOCKET))) {
                return channel.isConnected();
            } catch (IOException | UnsupportedOperationException e) {
                return false;
            }
        }
    }
}
