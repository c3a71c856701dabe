package org.parley.store.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LastingTest {

    private static final LocalDate DAY = LocalDate.of(2031, 1, 5);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 7", "7, 7", "8, 31", "31, 31", "32, 366", "366, 366", "367, 4000000"})
    void a_thing_goes_on_no_longer_than_its_step(int days, int step) {
        var properties = Lasting.properties(DAY, DAY.plusDays(days));

        assertThat(properties).containsEntry("lasts", step).containsEntry("undated", null);
    }

    @Test
    void what_has_no_end_is_on_the_last_step() {
        assertThat(Lasting.properties(DAY, LocalDate.of(9999, 12, 31))).containsEntry("lasts", Lasting.WITHOUT_END);
    }

    @Test
    void what_has_no_day_is_marked() {
        var properties = Lasting.properties(null, LocalDate.of(9999, 12, 31));

        assertThat(properties).containsEntry("undated", true).containsEntry("lasts", null);
    }
}
