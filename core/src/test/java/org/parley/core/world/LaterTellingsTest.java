package org.parley.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.core.world.Claim.DAY;
import static org.parley.core.world.Claim.claim;
import static org.parley.core.world.Claim.met;
import static org.parley.core.world.Claim.score;

import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;

/** How claims are folded that come back to a happening: long afterwards, by one side only, or by what was agreed. */
class LaterTellingsTest {

    @Test
    void a_figure_stands_in_for_the_day_and_for_a_side_left_out() {
        var asked = claim("a").type(EventType.REQUEST).agents("N").figures("3-group");
        var later = asked.undated().reported(DAY.plusDays(90)).sides("N").evidence(5, 30);
        assertThat(score(asked, later.in("b"))).isGreaterThanOrEqualTo(Likeness.MERGES);
        assertThat(score(asked, later.figures("4-group").in("b"))).isLessThan(Likeness.DOUBTFUL);
    }

    @Test
    void a_figure_stands_in_for_the_day_where_one_tells_a_long_time_and_the_other_its_first_day() {
        var rounds = claim("a").figures("rounds 4").time(DAY.minusDays(60), DAY);
        var first = claim("b").figures("rounds 4").time(DAY.minusDays(60), DAY.minusDays(60));
        assertThat(score(rounds, first)).isGreaterThanOrEqualTo(Likeness.MERGES);
        assertThat(score(rounds, first.figures())).isLessThan(Likeness.MERGES);
    }

    @Test
    void one_side_in_the_same_place_on_the_same_day_is_enough() {
        var round = claim("a").place("Portbou");
        assertThat(score(round, claim("b").sides("N").place("Portbou"))).isGreaterThanOrEqualTo(Likeness.MERGES);
        assertThat(score(round, claim("b").sides("N").place("Cerbère"))).isLessThan(Likeness.MERGES);
        assertThat(score(round, claim("b").sides("N", "W").place("Portbou"))).isLessThan(Likeness.MERGES);
    }

    @Test
    void one_side_in_the_same_words_on_the_same_day_is_enough() {
        var swap = claim("a").type(EventType.RETREAT).around("released", "prisoners", "largest", "exchange");
        var told = claim("b").type(EventType.RETREAT).sides("N").around("exchanged", "prisoners", "released");
        assertThat(score(swap, told)).isGreaterThanOrEqualTo(Likeness.MERGES);
        assertThat(score(swap, told.around("exchanged", "goods", "released"))).isLessThan(Likeness.MERGES);
    }

    @Test
    void what_is_to_come_by_the_same_day_is_one() {
        var meeting = claim("a").status(Status.PROPOSED).people("p", "q").time(null, DAY.plusDays(40));
        var with = claim("b").status(Status.PROPOSED).sides("N", "S", "W").people("p", "q", "r");
        assertThat(score(meeting, with.time(null, DAY.plusDays(40)))).isGreaterThanOrEqualTo(Likeness.MERGES);
        assertThat(score(meeting, with.time(null, DAY.plusDays(50)))).isLessThan(Likeness.MERGES);
    }

    @Test
    void a_planned_meeting_of_the_same_figures_place_and_people_is_not_the_held_one() {
        var held = claim("a").figures("round 2").place("Portbou").people("p", "q");
        assertThat(score(held, held.in("b").status(Status.PLANNED))).isZero();
        assertThat(score(held, held.in("b").status(Status.AGREED))).isZero();
    }

    @Test
    void an_agreement_is_reached_however_it_is_told() {
        var agreed = claim("a").type(EventType.AGREE).status(Status.AGREED).figures("60-day");
        var told = claim("b").type(EventType.AGREE).figures("60-day");
        assertThat(score(agreed, told)).isGreaterThanOrEqualTo(Likeness.MERGES);
        assertThat(score(agreed, told.status(Status.PROPOSED))).isZero();
    }

    @Test
    void an_agreement_and_what_was_agreed_are_one_across_articles_if_they_have_a_figure_or_words_in_common() {
        var agreed = claim("a").type(EventType.AGREE).figures("1200");
        var swap = claim("b").type(EventType.RETREAT).status(Status.AGREED);
        assertThat(score(agreed, swap.figures("1200"))).isGreaterThanOrEqualTo(Likeness.MERGES);
        assertThat(score(agreed, swap)).isLessThan(Likeness.DOUBTFUL);
        assertThat(score(agreed, swap.figures("1200").status(Status.HELD))).isZero();
        assertThat(score(agreed, swap.figures("1200").type(EventType.CONSULT))).isZero();
    }

    @Test
    void two_undated_demands_of_one_side_need_more_than_the_word_of_demanding() {
        var demand = claim("a").type(EventType.REQUEST).agents("N").undated().words("urged");
        assertThat(score(demand, demand.in("b"))).isLessThan(Likeness.MERGES);
        assertThat(score(
                        demand.words("urged", "truce"),
                        demand.words("urged", "truce").in("b")))
                .isGreaterThanOrEqualTo(Likeness.MERGES);
    }

    @Test
    void days_and_figures_of_one_event_do_not_pull_in_another_day() {
        var round = met("a", DAY).figures("round 2");
        assertThat(score(round, met("b", DAY.plusDays(30)).figures("round 2"))).isZero();
    }
}
