package org.parley.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.core.article.Span;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;
import org.parley.core.time.When;
import org.parley.core.world.Folding.Fit;

class FoldingTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 16);

    @Test
    void a_meeting_of_the_same_sides_on_the_same_day_merges() {
        assertThat(Likeness.of(met("a", DAY), met("b", DAY.plusDays(1))).score())
                .isGreaterThanOrEqualTo(Likeness.MERGES);
    }

    @Test
    void another_day_another_side_or_a_mere_plan_never_merges() {
        var met = met("a", DAY);
        assertThat(Likeness.of(met, met("b", DAY.plusDays(2))).score()).isZero();
        assertThat(Likeness.of(met, telling("b", Status.PROPOSED, Set.of("N", "S"), DAY))
                        .score())
                .isZero();
        assertThat(Likeness.of(met, telling("b", Status.REJECTED, Set.of("N", "S"), DAY))
                        .score())
                .isZero();
        assertThat(Likeness.of(met, telling("b", Status.HELD, Set.of("W", "E"), DAY))
                        .score())
                .isZero();
    }

    @Test
    void half_of_the_sides_is_for_a_person_to_decide() {
        var half = telling("b", Status.HELD, Set.of("N"), DAY);
        assertThat(Likeness.of(met("a", DAY), half).score()).isBetween(Likeness.DOUBTFUL, Likeness.MERGES);
    }

    @Test
    void one_claim_on_another_day_keeps_a_claim_out_of_an_event() {
        var week = new When("w", DAY, DAY.plusDays(6), When.Basis.TEXT);
        var wide = new Telling(
                "w",
                "w",
                EventType.CONSULT,
                null,
                Status.HELD,
                Set.of("N", "S"),
                Set.of(),
                null,
                null,
                week,
                DAY,
                Set.of(),
                new Span(0, 9));

        assertThat(Folding.fits(wide, Map.of("e1", List.of(met("a", DAY)), "e2", List.of(met("b", DAY.plusDays(5))))))
                .extracting(Fit::event)
                .containsExactly("e1", "e2");
        assertThat(Folding.fits(met("c", DAY.plusDays(5)), Map.of("e1", List.of(met("a", DAY), wide))))
                .isEmpty();
    }

    @Test
    void an_agreement_and_what_was_agreed_in_the_same_words_are_one() {
        var agreed = telling("a", EventType.AGREE, Status.AGREED, Set.of("N", "S"), DAY);
        var swap = telling("a", EventType.RETREAT, Status.AGREED, Set.of("N", "S"), DAY);
        assertThat(Likeness.of(agreed, swap).score()).isGreaterThanOrEqualTo(Likeness.MERGES);
    }

    @Test
    void a_copy_with_another_last_line_is_a_copy_and_another_text_is_not() {
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("word").append(i * 7919 % 997).append(' ');
        }
        var copy = text + "Filed by the harbour desk.";

        assertThat(Simhash.isCopy(Simhash.of(text.toString()), Simhash.of(copy)))
                .isTrue();
        assertThat(Simhash.isCopy(
                        Simhash.of(text.toString()), Simhash.of(text.reverse().toString())))
                .isFalse();
        assertThat(Simhash.of("Too short to tell.")).isZero();
    }

    private static Telling met(String version, LocalDate day) {
        return telling(version, Status.HELD, Set.of("N", "S"), day);
    }

    private static Telling telling(String version, Status status, Set<String> sides, LocalDate day) {
        return telling(version, EventType.CONSULT, status, sides, day);
    }

    private static Telling telling(String version, EventType type, Status status, Set<String> sides, LocalDate day) {
        var when = new When(day.toString(), day, day, When.Basis.TEXT);
        return new Telling(
                "c" + version,
                version,
                type,
                null,
                status,
                sides,
                Set.of(),
                null,
                null,
                when,
                day,
                Set.of("met"),
                new Span(0, 9));
    }
}
