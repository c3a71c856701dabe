package org.parley.store.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StretchesTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);

    @Test
    void stretches_that_overlap_are_one_with_the_sides_of_both() {
        var stretches = of(List.of(claim(DAY, "CONSULT", "SWE"), claim(DAY.plusDays(3), "CONSULT", "NLD")));

        assertThat(stretches)
                .singleElement()
                .satisfies(stretch -> assertThat(stretch)
                        .containsEntry("type", "CONSULT")
                        .containsEntry("after", DAY.minusDays(2))
                        .containsEntry("before", DAY.plusDays(5))
                        .containsEntry("sides", List.of("NLD", "SWE"))
                        .containsEntry("undated", true));
    }

    @Test
    void one_within_a_longer_one_does_not_shorten_it() {
        var longer = Map.<String, Object>of(
                "types",
                List.of("CONSULT"),
                "sides",
                List.of("SWE"),
                "after",
                DAY.minusDays(9),
                "before",
                DAY.plusDays(9));

        assertThat(of(List.of(claim(DAY, "CONSULT", "SWE"), longer)))
                .singleElement()
                .satisfies(stretch -> assertThat(stretch)
                        .containsEntry("after", DAY.minusDays(9))
                        .containsEntry("before", DAY.plusDays(9)));
    }

    @Test
    void others_are_apart() {
        assertThat(of(List.of(
                        claim(DAY, "CONSULT", "SWE"),
                        claim(DAY.plusDays(4), "CONSULT", "SWE"),
                        claim(DAY, "YIELD", "SWE"))))
                .extracting(stretch -> stretch.get("type"))
                .containsExactly("CONSULT", "CONSULT", "YIELD");
    }

    @Test
    void claim_without_the_days_has_none() {
        assertThat(of(List.of(Map.of("types", List.of("CONSULT"), "sides", List.of("SWE")))))
                .isEmpty();
    }

    private static List<Map<String, Object>> of(List<Map<String, Object>> looksFor) {
        return Stretches.of(looksFor, "after", "before");
    }

    private static Map<String, Object> claim(LocalDate day, String type, String side) {
        return Map.of(
                "types", List.of(type), "sides", List.of(side), "after", day.minusDays(2), "before", day.plusDays(2));
    }
}
