package org.parley.ui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActorColoursTest {

    @Test
    void foremost_haveTheColoursInTheirOrder() {
        assertThat(ActorColours.assigned(Map.of(), List.of("Q1", "Q2", "Q3")))
                .containsOnly(entry("Q1", 0), entry("Q2", 1), entry("Q3", 2));
    }

    @Test
    void whoStays_keepsTheColour_andWhoIsNewHasOneThatBecameFree() {
        var before = ActorColours.assigned(Map.of(), List.of("Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8"));
        assertThat(ActorColours.assigned(before, List.of("Q8", "Q9", "Q1", "Q2", "Q3", "Q5", "Q6", "Q7")))
                .containsEntry("Q8", 7)
                .containsEntry("Q1", 0)
                .containsEntry("Q9", 3)
                .doesNotContainKey("Q4")
                .hasSize(8);
    }
}
