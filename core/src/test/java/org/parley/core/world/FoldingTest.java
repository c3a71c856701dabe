package org.parley.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.core.world.Claim.DAY;
import static org.parley.core.world.Claim.claim;
import static org.parley.core.world.Claim.met;
import static org.parley.core.world.Claim.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;
import org.parley.core.world.Folding.Fit;

class FoldingTest {

    @Test
    void a_meeting_of_the_same_sides_on_the_same_day_merges() {
        assertThat(score(met("a", DAY), met("b", DAY.plusDays(1)))).isGreaterThanOrEqualTo(Likeness.MERGES);
    }

    @Test
    void another_day_another_side_or_a_mere_plan_never_merges() {
        var met = met("a", DAY);
        assertThat(score(met, met("b", DAY.plusDays(2)))).isZero();
        assertThat(score(met, claim("b").status(Status.PROPOSED))).isZero();
        assertThat(score(met, claim("b").status(Status.REJECTED))).isZero();
        assertThat(score(met, claim("b").sides("W", "E"))).isZero();
    }

    @Test
    void half_of_the_sides_is_for_a_person_to_decide() {
        assertThat(score(met("a", DAY), claim("b").sides("N"))).isBetween(Likeness.DOUBTFUL, Likeness.MERGES);
    }

    @Test
    void a_numbered_round_of_one_day_is_one_with_a_side_left_out() {
        var round = claim("a").figures("round 1");
        assertThat(score(round, claim("b").sides("N").figures("round 1"))).isGreaterThanOrEqualTo(Likeness.MERGES);
    }

    @Test
    void one_claim_on_another_day_keeps_a_claim_out_of_an_event() {
        var wide = claim("w").time(DAY, DAY.plusDays(6)).telling();
        var first = met("a", DAY).telling();
        var second = met("b", DAY.plusDays(5)).telling();

        assertThat(Folding.fits(List.of(wide), Map.of("e1", List.of(first), "e2", List.of(second))))
                .extracting(Fit::event)
                .containsExactly("e1", "e2");
        assertThat(Folding.fits(List.of(second), Map.of("e1", List.of(first, wide))))
                .isEmpty();
    }

    @Test
    void an_agreement_and_what_was_agreed_in_the_same_words_are_one() {
        var agreed = claim("a").type(EventType.AGREE).status(Status.AGREED);
        var swap = claim("a").type(EventType.RETREAT).status(Status.AGREED);
        assertThat(score(agreed, swap)).isGreaterThanOrEqualTo(Likeness.MERGES);
        assertThat(score(agreed, claim("b").type(EventType.RETREAT).status(Status.AGREED)))
                .isLessThan(Likeness.MERGES);
    }

    @Test
    void a_noun_within_the_words_of_another_claim_of_its_article_tells_of_the_same() {
        var held = claim("a").evidence(0, 40);
        var talks = claim("a").withoutSides().evidence(20, 30);
        assertThat(score(held, talks)).isEqualTo(1);
        assertThat(score(held, claim("a").withoutSides().evidence(50, 60))).isZero();
    }

    @Test
    void a_warning_that_is_read_as_a_demand_too_is_one_act_of_speech() {
        var threat = claim("a").type(EventType.THREATEN).agents("N").evidence(0, 20);
        assertThat(score(threat, claim("a").type(EventType.REQUEST).agents("N").evidence(0, 30)))
                .isEqualTo(1);
        assertThat(score(threat, claim("a").type(EventType.REQUEST).agents("S").evidence(0, 30)))
                .isZero();
    }

    @Test
    void a_demand_is_made_whatever_comes_of_it_but_not_by_the_other_side() {
        var demand = claim("a").type(EventType.REQUEST).agents("N").words("stop", "enrich");
        var told = claim("b").type(EventType.REQUEST).status(Status.PROPOSED).words("stops", "enrichment");
        assertThat(score(demand, told.agents("N"))).isGreaterThanOrEqualTo(Likeness.MERGES);
        assertThat(score(demand, told.agents("S"))).isZero();
    }

    @Test
    void rounds_of_different_numbers_are_apart_and_the_same_number_stands_in_for_a_date() {
        var fourth = claim("a").figures("round 4");
        assertThat(score(fourth, claim("b").figures("round 5"))).isZero();
        assertThat(score(fourth, claim("b").undated().figures("round 4"))).isGreaterThanOrEqualTo(Likeness.MERGES);
        assertThat(score(fourth.words("sat"), claim("b").words("spoke").undated()))
                .isLessThan(Likeness.MERGES);
    }

    @Test
    void the_same_sides_agree_on_different_things_on_one_day() {
        var truce = claim("a").type(EventType.AGREE).words("agreed", "harbour", "truce");
        assertThat(score(truce, claim("b").type(EventType.AGREE).words("agreed", "fishing", "quota")))
                .isLessThan(Likeness.MERGES);
        assertThat(score(truce, claim("b").type(EventType.AGREE).words("agree", "truce", "harbour")))
                .isGreaterThanOrEqualTo(Likeness.MERGES);
    }

    @Test
    void one_side_and_the_word_of_the_deed_are_not_enough() {
        var sanctions = claim("a").type(EventType.SANCTION).sides("N").words("sanctions");
        assertThat(score(
                        sanctions,
                        claim("b").type(EventType.SANCTION).sides("N").words("sanctions", "grain")))
                .isLessThan(Likeness.MERGES);
    }

    @Test
    void a_day_next_to_a_week_is_not_the_same_day() {
        var week = claim("a").time(DAY, DAY.plusDays(6));
        assertThat(score(week, met("b", DAY.plusDays(6)))).isGreaterThanOrEqualTo(Likeness.MERGES);
        assertThat(score(week, met("b", DAY.plusDays(7)))).isBetween(Likeness.DOUBTFUL, Likeness.MERGES);
    }

    @Test
    void an_undated_deed_in_like_words_is_that_of_the_days_before_but_an_undated_plan_is_not() {
        assertThat(score(met("a", DAY.minusDays(2)), claim("b").undated())).isGreaterThanOrEqualTo(Likeness.MERGES);
        assertThat(score(met("a", DAY.minusDays(3)), claim("b").undated())).isLessThan(Likeness.MERGES);
        assertThat(score(
                        claim("a").status(Status.PLANNED),
                        claim("b").status(Status.PLANNED).undated()))
                .isLessThan(Likeness.MERGES);
    }

    @Test
    void two_claims_that_only_began_in_the_same_year_are_not_of_the_same_day() {
        var year = claim("a").words("sowed").time(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31));
        assertThat(score(year, claim("b").words("reaped").time(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31))))
                .isLessThan(Likeness.MERGES);
    }

    @Test
    void an_articles_own_claims_are_grouped_before_they_are_held_against_others() {
        var talks = claim("a").evidence(0, 40).telling();
        var noun = claim("a").undated().sides("N").evidence(10, 20).telling();
        var other = claim("a").type(EventType.ASSAULT).evidence(60, 80).telling();
        assertThat(Folding.groups(List.of(noun, other, talks)))
                .containsExactlyInAnyOrder(List.of(talks, noun), List.of(other));
    }
}
