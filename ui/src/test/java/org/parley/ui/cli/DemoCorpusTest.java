package org.parley.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parley.core.article.Article;

class DemoCorpusTest {

    @Test
    void everyArticle_isDatedAndMarkedAsDemonstration() {
        var articles = Demo.articles();

        assertThat(articles).hasSizeGreaterThanOrEqualTo(40);
        assertThat(articles).allSatisfy(article -> {
            assertThat(article.source()).startsWith("Parley Demo");
            assertThat(article.published()).isBetween(LocalDate.of(2022, 2, 24), LocalDate.of(2025, 12, 31));
            assertThat(article.text()).contains("Demonstration text, written from the public record");
        });
        assertThat(articles).extracting(Article::url).doesNotHaveDuplicates();
    }

    @Test
    void corpus_coversTheRoundsOf2025() {
        assertThat(Demo.articles())
                .extracting(Article::published)
                .contains(LocalDate.of(2025, 5, 16), LocalDate.of(2025, 6, 2), LocalDate.of(2025, 7, 23));
    }
}
