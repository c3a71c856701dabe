package org.parley.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.core.Extractor;
import org.parley.core.article.Article;
import org.parley.core.language.SharedParser;

class EventFinderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 12);

    /** What was demanded was demanded before publication; what is wanted goes on being wanted. */
    @ParameterizedTest
    @CsvSource({"Chile demanded an apology from Peru., 2026-03-12", "Norway now wants guarantees from Sweden.,"})
    void only_a_demand_that_stands_has_no_last_day(String text, LocalDate latest) {
        var article = new Article("demand", null, null, null, PUBLISHED, "en", text);

        var events = new Extractor(SharedParser.get()).extract(article).events();

        assertThat(events)
                .filteredOn(e -> e.type() == EventType.REQUEST)
                .singleElement()
                .satisfies(e -> assertThat(e.time().latest()).isEqualTo(latest));
    }
}
