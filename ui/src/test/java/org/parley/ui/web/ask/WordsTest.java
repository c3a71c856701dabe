package org.parley.ui.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordsTest {

    @Test
    void a_time_is_told_so_that_a_day_of_report_is_no_deadline() {
        assertThat(Words.time(new Answer(Map.of("latest", "2025-09-04")))).isEqualTo("on or before 4 Sept 2025");
        assertThat(Words.time(new Answer(Map.of("earliest", "2025-09-04")))).isEqualTo("since 4 Sept 2025");
        assertThat(Words.time(new Answer(Map.of("earliest", "2025-09-04", "latest", "2025-09-04"))))
                .isEqualTo("4 Sept 2025");
        assertThat(Words.time(null)).isEqualTo("no date");
    }

    @Test
    void a_country_goes_by_its_name_and_what_is_none_by_its_code() {
        assertThat(Words.country("RUS")).isEqualTo("Russia");
        assertThat(Words.country("EUR")).isEqualTo("EUR");
        assertThat(Words.country(null)).isEmpty();
    }

    @Test
    void a_state_is_not_told_to_be_of_itself() {
        assertThat(Words.home(new Answer(Map.of("kind", "PERSON", "country", "UKR"))))
                .isEqualTo("Ukraine");
        assertThat(Words.home(new Answer(Map.of("kind", "STATE", "country", "UKR"))))
                .isEmpty();
    }
}
