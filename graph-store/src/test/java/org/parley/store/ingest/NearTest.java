package org.parley.store.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class NearTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);

    private static final Map<String, Object> LOOKS_FOR = Map.ofEntries(
            Map.entry("type", "CONSULT"),
            Map.entry("types", List.of("CONSULT", "SUPPORT")),
            Map.entry("status", "HELD"),
            Map.entry("sides", List.of("NLD", "SWE")),
            Map.entry("figures", List.of("round 2")),
            Map.entry("onset", DAY),
            Map.entry("after", DAY.minusDays(10)),
            Map.entry("before", DAY.plusDays(3)),
            Map.entry("figuresAfter", DAY.minusDays(100)),
            Map.entry("figuresBefore", DAY.plusDays(100)),
            Map.entry("newsAfter", DAY.minusDays(1)),
            Map.entry("newsBefore", DAY.plusDays(3)));

    private static final Map<String, Object> OTHER = Map.of(
            "type",
            "CONSULT",
            "status",
            "HELD",
            "sides",
            List.of("SWE"),
            "figures",
            List.of(),
            "onset",
            DAY.minusDays(9));

    @Test
    void claim_of_the_type_is_near_with_a_side_in_common_and_within_the_days() {
        assertThat(near(OTHER)).isTrue();
        assertThat(near(with(OTHER, "sides", List.of("NOR")))).isFalse();
        assertThat(near(with(OTHER, "onset", DAY.minusDays(10)))).isFalse();
        assertThat(near(with(OTHER, "type", "YIELD"))).isFalse();
    }

    @Test
    void claim_of_a_type_that_goes_with_it_is_near_only_where_one_of_the_two_was_agreed() {
        var support = with(OTHER, "type", "SUPPORT");

        assertThat(near(support)).isFalse();
        assertThat(near(with(support, "status", "AGREED"))).isTrue();
    }

    @Test
    void figure_in_common_makes_near_what_is_far_in_time() {
        var far = with(OTHER, "onset", DAY.minusDays(90));

        assertThat(near(far)).isFalse();
        assertThat(near(with(far, "figures", List.of("round 2", "1000")))).isTrue();
    }

    @Test
    void undated_claim_is_near_in_the_same_news() {
        var undated = new HashMap<>(with(OTHER, "reportedAt", DAY.plusDays(2)));
        undated.remove("onset");

        assertThat(near(undated)).isTrue();
        assertThat(near(with(undated, "reportedAt", DAY.plusDays(3)))).isFalse();
        assertThat(near(with(undated, "onset", DAY.minusDays(90)))).isFalse();
    }

    @Test
    void of_more_than_are_held_against_a_claim_the_nearest_are_taken() {
        var told = new TreeMap<String, Map<String, Object>>();
        for (int i = 0; i < Near.MOST; i++) {
            told.put("a" + i, with(OTHER, "onset", DAY.minusDays(3)));
        }
        told.put("nearer", with(OTHER, "onset", DAY.minusDays(2)));
        told.put("with a figure", with(with(OTHER, "onset", DAY.minusDays(90)), "figures", List.of("round 2")));
        told.put("farther", with(OTHER, "onset", DAY.minusDays(4)));

        assertThat(events(told))
                .hasSize(Near.MOST)
                .contains("event of nearer", "event of with a figure")
                .doesNotContain("event of farther");
    }

    @Test
    void claim_that_is_told_again_counts_once() {
        var near = new Near();
        for (int i = 0; i < Near.MOST; i++) {
            near.add("c1", OTHER, "event of c1");
        }
        near.add("c2", with(OTHER, "onset", DAY.minusDays(9)), "event of c2");

        assertThat(near.events(LOOKS_FOR)).containsExactly("event of c1", "event of c2");
    }

    private static boolean near(Map<String, Object> other) {
        return events(Map.of("c1", other)).contains("event of c1");
    }

    private static Set<String> events(Map<String, Map<String, Object>> told) {
        var near = new Near();
        told.forEach((id, claim) -> near.add(id, claim, "event of " + id));
        return near.events(LOOKS_FOR);
    }

    private static Map<String, Object> with(Map<String, Object> row, String key, Object value) {
        var changed = new HashMap<>(row);
        changed.put(key, value);
        return changed;
    }
}
