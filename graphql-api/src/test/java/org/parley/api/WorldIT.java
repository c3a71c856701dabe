package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.event.Event.Status;
import org.parley.store.GraphStore;
import org.parley.store.Samples;
import org.parley.store.StoreSettings;

/** What only several articles together tell. Tests share one graph, each with days of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorldIT {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);

    private GraphStore store;
    private GraphQl api;

    @BeforeAll
    void open(@TempDir Path folder) {
        store = GraphStore.open(new StoreSettings.Embedded(folder), Samples::bare, Clock.systemUTC());
        api = new GraphQl(store);
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void copyOfAnArticle_leadsToTheOneThatWasPublishedFirst() {
        var wire = Samples.lengthened(Samples.meeting("https://a.example/0", "The A", DAY, Status.HELD), "The A");
        store.save(Samples.published(wire, "Later", DAY.plusDays(1)));
        store.save(Samples.published(wire, "First", DAY));

        var articles = data("{ articles(first: 9, from: \"" + DAY + "\", to: \"" + DAY.plusDays(1)
                + "\") { nodes { source copyOf { source } } } }");

        assertThat(articles).contains("source=First, copyOf=null", "source=Later, copyOf={source=First}");
    }

    private String data(String query) {
        var answer = api.execute(query, Map.of(), null);
        assertThat(answer.getErrors()).isEmpty();
        return String.valueOf(answer.<Object>getData());
    }
}
