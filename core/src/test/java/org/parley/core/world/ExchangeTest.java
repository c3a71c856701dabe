package org.parley.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.core.statement.Statement.Stance;
import org.parley.core.world.Contradiction.Differs;
import org.parley.core.world.Lineage.Quotation;
import org.parley.core.world.Lineage.Version;

class ExchangeTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 16);

    @Test
    void a_change_of_sides_is_told_by_the_two_statements_around_it() {
        var said = List.of(
                stance("s1", 0, Stance.FAVOURS),
                stance("s2", 1, Stance.FAVOURS),
                stance("s3", 2, Stance.CONDITIONAL),
                stance("s4", 3, Stance.OPPOSES),
                stance("s5", 4, Stance.OPPOSES_NOW));

        assertThat(Contradiction.among(said))
                .containsExactly(new Contradiction("s2", "s4", "ceasefire", Differs.STANCE, "FAVOURS", "OPPOSES"));
    }

    @Test
    void speakers_and_topics_are_kept_apart() {
        var one = stance("s1", 0, Stance.FAVOURS);
        var other = new Said(
                "s2",
                "v2",
                0,
                "q",
                "q",
                null,
                DAY,
                SpeechAct.ASSERT,
                Map.of("ceasefire", Stance.OPPOSES),
                "",
                "a truce is folly");
        var elsewhere = new Said(
                "s3",
                "v3",
                0,
                "p",
                "p",
                null,
                DAY,
                SpeechAct.ASSERT,
                Map.of("sanctions", Stance.OPPOSES),
                "",
                "no more of them");

        assertThat(Contradiction.among(List.of(one, other, elsewhere))).isEmpty();
    }

    @Test
    void other_figures_and_days_contradict_in_like_words_only() {
        var first = said("s1", "p", null, 0, SpeechAct.ASSERT, "the harbour police freed 1,200 fishermen on 3 May");
        var figure = said("s2", "p", null, 1, SpeechAct.ASSERT, "harbour police freed 900 fishermen on May 3");
        var day = said("s3", "p", null, 2, SpeechAct.ASSERT, "harbour police freed the fishermen on 5 May");
        var other = said("s4", "p", null, 3, SpeechAct.ASSERT, "the grain ships carried 40,000 tonnes");

        assertThat(Contradiction.among(List.of(first, figure, day, other)))
                .contains(
                        new Contradiction("s1", "s2", "ceasefire", Differs.FIGURE, "1200", "900"),
                        new Contradiction("s1", "s3", "ceasefire", Differs.DAY, "05-03", "05-05"))
                .noneMatch(c -> c.later().equals("s4"));
    }

    @Test
    void what_is_said_and_later_denied_in_like_words_contradicts() {
        var claim = said("s1", "p", null, 0, SpeechAct.ASSERT, "soldiers crossed the northern bridge");
        var denial = said("s2", "p", null, 5, SpeechAct.DENY, "that any soldiers crossed the northern bridge");

        assertThat(Contradiction.among(List.of(denial, claim)))
                .containsExactly(new Contradiction("s1", "s2", "ceasefire", Differs.POLARITY, "ASSERT", "DENY"));
    }

    @Test
    void a_denial_answers_who_it_is_addressed_to() {
        var charge = said("s1", "q", null, 0, SpeechAct.ACCUSE, "the fleet broke the truce");
        var other = said("s2", "r", null, 1, SpeechAct.ASSERT, "fishing goes on");
        var denial = said("s3", "p", "q", 2, SpeechAct.DENY, "having fired at anybody");

        assertThat(Answer.of(denial, List.of(charge, other))).contains(new Answer("s3", "s1", Answer.Kind.DENIAL));
    }

    @Test
    void without_an_addressee_like_words_and_a_topic_are_needed_within_two_weeks() {
        var demand = said("s1", "q", null, 0, SpeechAct.DEMAND, "the fleet must leave the northern harbour");
        var words = "leaving the northern harbour with its fleet";

        assertThat(Answer.of(said("s2", "p", null, 14, SpeechAct.REJECT, words), List.of(demand)))
                .contains(new Answer("s2", "s1", Answer.Kind.REJECTION));
        assertThat(Answer.of(said("s2", "p", null, 15, SpeechAct.REJECT, words), List.of(demand)))
                .isEmpty();
        assertThat(Answer.of(said("s2", "p", null, 3, SpeechAct.REJECT, "any such thing"), List.of(demand)))
                .isEmpty();
        assertThat(Answer.of(said("s2", "q", null, 3, SpeechAct.REJECT, words), List.of(demand)))
                .isEmpty();
        assertThat(Answer.of(said("s2", "p", null, 3, SpeechAct.ASSERT, words), List.of(demand)))
                .isEmpty();
    }

    @Test
    void words_within_the_words_of_another_statement_of_the_article_neither_answer_nor_contradict_it() {
        var whole = said("s1", "q", null, 0, SpeechAct.ASSERT, "we deny that soldiers crossed the northern bridge");
        var part = new Said(
                "s2",
                whole.version(),
                8,
                "p",
                "p",
                "q",
                DAY,
                SpeechAct.DENY,
                whole.topics(),
                "",
                "that soldiers crossed the northern bridge");
        var own = new Said(
                "s3", whole.version(), 8, "q", "q", null, DAY, SpeechAct.DENY, whole.topics(), "", part.text());

        assertThat(Answer.of(part, List.of(whole))).isEmpty();
        assertThat(Contradiction.among(List.of(whole, own))).isEmpty();
    }

    @Test
    void a_denial_does_not_answer_a_denial_and_a_question_contradicts_nothing() {
        var denial = said("s1", "q", null, 0, SpeechAct.DENY, "that soldiers crossed the northern bridge");
        var other = said("s2", "p", "q", 1, SpeechAct.DENY, "that soldiers crossed the northern bridge");
        var question = said("s3", "q", null, 2, SpeechAct.QUESTION, "whether soldiers crossed the northern bridge");

        assertThat(Answer.of(other, List.of(denial))).isEmpty();
        assertThat(Contradiction.among(List.of(denial, question))).isEmpty();
    }

    @Test
    void the_cue_tells_how_one_answers() {
        var demand = said("s1", "q", null, 0, SpeechAct.DEMAND, "the fleet must leave");
        var reply = new Said(
                "s2",
                "v2",
                0,
                "p",
                "p",
                "q",
                DAY,
                SpeechAct.ASSERT,
                demand.topics(),
                "responded",
                "the fleet stays where it is");

        assertThat(Answer.of(reply, List.of(demand))).contains(new Answer("s2", "s1", Answer.Kind.REPLY));
    }

    @Test
    void a_reply_answers_what_its_article_tells_before_it() {
        var demand = told("s1", 100, "q", "Q", null, SpeechAct.DEMAND, "", "the fleet must leave");
        var own = told("s2", 300, "p2", "P", null, SpeechAct.ASSERT, "", "fishing goes on");
        var reply = told("s3", 400, "p", "P", null, SpeechAct.ASSERT, "replied", "nets need mending");

        assertThat(Answer.of(reply, List.of(demand, own))).contains(new Answer("s3", "s1", Answer.Kind.REPLY));
    }

    @Test
    void who_rejects_this_answers_what_stands_shortly_before_and_not_behind_or_far_off() {
        var far = told("s1", 100, "q", "Q", null, SpeechAct.ASSERT, "", "the fleet is ready");
        var near = told("s2", 700, "r", "R", null, SpeechAct.ASSERT, "", "mines lie in the harbour");
        var behind = told("s4", 900, "q", "Q", null, SpeechAct.ASSERT, "", "it leaves on Monday");
        var others = List.of(far, near, behind);

        for (var words : List.of("this as nonsense", "the claim", "any such accusations", "“it”", "it unacceptable")) {
            var rejection = told("s3", 800, "p", "P", null, SpeechAct.REJECT, "rejected", words);
            assertThat(Answer.of(rejection, others)).contains(new Answer("s3", "s2", Answer.Kind.REJECTION));
        }
        for (var words : List.of(
                "the claimants' boats",
                "that the pier was safe",
                "that Norway laid them",
                "it was not safe",
                "thistles")) {
            var rejection = told("s3", 800, "p", "P", null, SpeechAct.REJECT, "rejected", words);
            assertThat(Answer.of(rejection, others)).isEmpty();
        }
    }

    @Test
    void an_organ_of_the_state_that_is_accused_answers_by_a_denial_with_a_word_of_the_charge() {
        var charge = told("s1", 0, "q", "Q", "P", SpeechAct.ACCUSE, "", "of the raid on the lighthouse");
        var elsewhere = new Said(
                "s2", "v2", 0, "p", "P", null, DAY.plusDays(2), SpeechAct.DENY, Map.of(), "denied", "the raid");

        assertThat(Answer.of(elsewhere, List.of(charge))).contains(new Answer("s2", "s1", Answer.Kind.DENIAL));
        var praise = told("s1", 0, "q", "Q", null, SpeechAct.ASSERT, "", "the raid on the lighthouse was brave");
        assertThat(Answer.of(elsewhere, List.of(praise))).isEmpty();
    }

    @Test
    void what_is_said_to_a_state_answers_what_its_organs_said() {
        var demand = told("s1", 0, "q", "Q", null, SpeechAct.DEMAND, "", "the fleet must leave the northern harbour");
        var words = "leaving the northern harbour with its fleet";
        var answer = new Said("s2", "v2", 0, "p", "P", "Q", DAY.plusDays(1), SpeechAct.REJECT, Map.of(), "", words);

        assertThat(Answer.of(answer, List.of(demand))).contains(new Answer("s2", "s1", Answer.Kind.REJECTION));
    }

    @Test
    void a_quotation_leads_back_to_its_first_print_with_copies_and_cuts() {
        var full = new Quotation(
                "s1", "We will leave the harbour when the last of the ships is gone, and not before", DAY);
        var copy = new Quotation("s2", full.text() + ".", DAY.plusDays(1));
        var cut = new Quotation("s3", "when the last of the ships is gone", DAY.plusDays(2));
        var other = new Quotation("s4", "The last of the ships will never leave this harbour alive", DAY.minusDays(1));

        assertThat(Lineage.of(cut, List.of(full, copy, cut, other)))
                .contains(new Lineage(
                        "s1",
                        List.of(new Version("s2", Lineage.Kind.COPY), new Version("s3", Lineage.Kind.SHORTENED))));
        assertThat(Lineage.of(other, List.of(full, copy, cut))).isEmpty();
    }

    @Test
    void a_few_words_have_no_lineage() {
        var one = new Quotation("s1", "a great day", DAY);
        assertThat(Lineage.of(one, List.of(new Quotation("s2", "a great day", DAY))))
                .isEmpty();
    }

    private static Said stance(String id, int later, Stance stance) {
        return new Said(
                id,
                "v" + id,
                0,
                "p",
                "p",
                null,
                DAY.plusDays(later),
                SpeechAct.ASSERT,
                Map.of("ceasefire", stance),
                "",
                "words of " + id);
    }

    private static Said said(
            String id, String speaker, @Nullable String addressee, int later, SpeechAct act, String text) {
        return new Said(
                id,
                "v" + id,
                0,
                speaker,
                speaker,
                addressee,
                DAY.plusDays(later),
                act,
                Map.of("ceasefire", Stance.NEUTRAL),
                "",
                text);
    }

    /** As one article tells it. */
    private static Said told(
            String id,
            int at,
            String speaker,
            String side,
            @Nullable String addressee,
            SpeechAct act,
            String cue,
            String text) {
        return new Said(id, "v", at, speaker, side, addressee, DAY, act, Map.of(), cue, text);
    }
}
