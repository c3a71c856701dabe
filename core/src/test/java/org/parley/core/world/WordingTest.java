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
    void amounts_are_small_numbers_of_what_is_not_counted_in_every_text() {
        assertThat(Wording.amounts("The three working groups of two sides met within 60 days, for a 30-day truce"))
                .containsExactly("3-group", "30-day", "60-day");
        assertThat(Wording.amounts("for three years and five days, at 13:30 Moscow time, 16 May, Oct. 7 harbour"))
                .isEmpty();
    }

    @Test
    void a_range_is_an_amount_of_its_own_even_of_days() {
        assertThat(Wording.amounts("a truce of two or three days")).containsExactly("2-3-day");
        assertThat(Wording.amounts("a truce of 2–3 days, in three or four years"))
                .containsExactly("2-3-day");
    }

    @Test
    void a_deadline_is_known_by_its_month_and_the_part_or_day_of_it() {
        assertThat(Wording.deadlines(
                        "It must end by the end of August, at least before August 12, or until early May."))
                .containsExactly("by-05-early", "by-08-12", "by-08-end");
        assertThat(Wording.deadlines("before 12 August 2031 or by September")).containsExactly("by-08-12", "by-09-all");
        assertThat(Wording.deadlines("They met at the end of August, by the sea."))
                .isEmpty();
    }

    @Test
    void a_sentence_goes_on_behind_commas_and_colons() {
        var text = "It is late. N asked S for talks, with a date: by the end of May. They met.";
        int asked = text.indexOf("asked");
        assertThat(Wording.sentence(text, asked, asked + 5))
                .isEqualTo(" N asked S for talks, with a date: by the end of May");
    }

    @Test
    void a_clause_ends_at_stops_and_commas_but_not_within_numbers_and_is_never_long() {
        var text = "On Monday, N and S agreed to return 6,000 boats, it said.";
        int agreed = text.indexOf("agreed");
        assertThat(Wording.clause(text, agreed, agreed + 6)).isEqualTo(" N and S agreed to return 6,000 boats");
        var menu = "Home News ".repeat(40);
        assertThat(Wording.clause(menu, 200, 204)).isEqualTo("Home");
    }

    @Test
    void a_meeting_is_where_one_meets() {
        assertThat(Wording.stems(List.of("meeting", "meetings", "meet"))).containsExactly("meet");
    }

    @Test
    void words_of_one_root_have_one_stem_and_function_words_none() {
        assertThat(Wording.stems(List.of("enrichment", "enrich", "talks", "would", "talk")))
                .containsExactlyInAnyOrder("enric", "talk");
    }
}
