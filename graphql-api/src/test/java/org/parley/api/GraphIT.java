package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.GraphStore;
import org.parley.store.Samples;
import org.parley.store.StoreSettings;

/** A graph of its own for the tests of a class, each of which takes days of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GraphIT {

    GraphStore store;
    GraphQl api;

    @BeforeAll
    void open(@TempDir Path folder) {
        store = GraphStore.open(new StoreSettings.Embedded(folder), Samples::bare, Clock.systemUTC());
        api = new GraphQl(store);
    }

    @AfterAll
    void close() {
        store.close();
    }

    /** What a query that has no errors answers. */
    final Map<String, Object> answer(String query, Map<String, Object> variables) {
        var answer = api.execute(query, variables, null);
        assertThat(answer.getErrors()).isEmpty();
        return Objects.requireNonNull(answer.<Map<String, Object>>getData());
    }

    /** The same as text, such as {@code {a=1, b=[{c=null}]}}. */
    final String told(String query) {
        return answer(query, Map.of()).toString();
    }
}
