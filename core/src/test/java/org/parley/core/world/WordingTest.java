package org.parley.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void figures_are_large_numbers_without_years_and_what_is_counted() {
        assertThat(
                        Wording.figures(
                                "In 2031 they swapped 1,000 for 1,000 after four rounds, the Second such meeting and the 12th round."))
                .containsExactly("1000", "meeting 2", "round 12", "rounds 4");
        assertThat(Wording.figures("They met on 16 May in room 12.")).isEmpty();
    }

    @Test
    void words_of_one_root_have_one_stem_and_function_words_none() {
        assertThat(Wording.stems(List.of("enrichment", "enrich", "talks", "would", "talk")))
                .containsExactlyInAnyOrder("enric", "talk");
    }
}
