package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.article.Article;
import org.parley.store.Receipt.State;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedGraphStoreIT extends GraphStoreContract {

    private Path folder = Path.of("unset");
    private GraphStore store;

    @BeforeAll
    void openStore(@TempDir Path fresh) {
        folder = fresh;
        store = open(settings());
    }

    @AfterAll
    void closeStore() {
        store.close();
    }

    @Override
    StoreSettings settings() {
        return new StoreSettings.Embedded(folder);
    }

    @Override
    public GraphStore store() {
        return store;
    }

    @Test
    void a_second_process_is_told_that_the_folder_is_in_use() {
        assertThatThrownBy(() -> open(settings()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is in use by another process");
    }

    @Test
    void a_second_start_finds_what_the_first_one_wrote(@TempDir Path other) throws Exception {
        var article = new Article("k", null, null, null, null, "en", "Kept over a restart.");
        try (var first = open(new StoreSettings.Embedded(other))) {
            first.submit(article).end().get();
        }
        try (var second = open(new StoreSettings.Embedded(other))) {
            assertThat(second.stats().articles()).isEqualTo(1);
            assertThat(second.submit(article).kept().join().state()).isEqualTo(State.ALREADY_KNOWN);
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_in_one_sentence() {
        var nowhere = new StoreSettings.Remote(URI.create("bolt://127.0.0.1:1"), "neo4j", "secret");
        assertThatThrownBy(() -> open(nowhere))
                .isInstanceOf(StoreException.class)
                .hasMessage("no Neo4j server answers at bolt://127.0.0.1:1: start it, or check the address");
    }
}
