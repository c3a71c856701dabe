package org.parley.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.core.world.Dispute.Point;
import org.parley.core.world.Dispute.Value;
import org.parley.core.world.Dispute.Version;

class DisputeTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 16);

    @Test
    void days_statuses_and_figures_stand_side_by_side_with_who_has_them() {
        var one = new Version("c1", Status.HELD, DAY, DAY, "freed 1,200 fishermen");
        var other = new Version("c2", Status.ALLEGED, DAY.plusDays(1), DAY.plusDays(1), "freed 900 fishermen");
        var third = new Version("c3", Status.HELD, DAY, DAY, "freed 900 of them");

        assertThat(Dispute.among(List.of(one, other, third)))
                .containsExactly(
                        new Dispute(
                                Point.DATE,
                                List.of(
                                        new Value("2031-05-16", List.of("c1", "c3")),
                                        new Value("2031-05-17", List.of("c2")))),
                        new Dispute(
                                Point.STATUS,
                                List.of(new Value("ALLEGED", List.of("c2")), new Value("HELD", List.of("c1", "c3")))),
                        new Dispute(
                                Point.FIGURE,
                                List.of(new Value("1200", List.of("c1")), new Value("900", List.of("c2", "c3")))));
    }

    @Test
    void silence_and_a_less_exact_date_contradict_nobody() {
        var exact = new Version("c1", Status.HELD, DAY, DAY, "freed 1,200 fishermen in 2031");
        var week = new Version("c2", Status.HELD, DAY, DAY.plusDays(6), "freed fishermen");
        var open = new Version("c3", Status.UNKNOWN, null, DAY, "freed 1200 fishermen");

        assertThat(Dispute.among(List.of(exact, week, open))).isEmpty();
    }
}
