package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.core.statement.Statement.Stance;
import org.parley.store.Samples;

/** What statements have to do with each other, and actors by them. Each test has a year and states of its own. */
class ExchangeIT extends GraphIT {

    @Test
    void contradictions_areTheStatementsAroundEachChangeOfSides() {
        var day = LocalDate.of(2031, 3, 3);
        say("Upland", null, SpeechAct.ASSERT, Stance.FAVOURS, "a truce is dear to us", day);
        say("Upland", null, SpeechAct.ASSERT, Stance.OPPOSES, "no truce for now", day.plusDays(4));
        say("Upland", null, SpeechAct.ASSERT, Stance.FAVOURS, "we stand by the truce", day.plusDays(8));
        var query =
                "{ contradictions(speaker: \"QUpland\", topic: \"topic:ceasefire\", %s) { totalCount pageInfo { hasNextPage endCursor }"
                        + " nodes { differs before after topic { id } earlier { text } later { text evidence { sentence } speaker { name } } } } }";

        assertThat(told(query.formatted("last: 1")))
                .contains("totalCount=2, pageInfo={hasNextPage=false")
                .contains(
                        "differs=STANCE, before=FAVOURS, after=OPPOSES, topic={id=topic:ceasefire},"
                                + " earlier={text=a truce is dear to us}, later={text=no truce for now, evidence={sentence=Upland said")
                .contains("speaker={name=Upland}");
        var first = told(query.formatted("first: 1"));
        assertThat(first).contains("hasNextPage=true", "later={text=we stand by the truce");
        var cursor = first.replaceFirst("(?s).*endCursor=(\\w+).*", "$1");
        assertThat(told(query.formatted("first: 5, after: \"" + cursor + "\"")))
                .contains("later={text=no truce for now")
                .doesNotContain("we stand by the truce, evidence");
        assertThat(told(query.formatted("first: 5, asOf: \"" + day.plusDays(5) + "\"")))
                .contains("totalCount=1");
        assertThat(told(query.formatted("first: 5, to: \"" + day.plusDays(3) + "\"")))
                .contains("totalCount=0");
    }

    @Test
    void cursorOfAnotherList_isRefused() {
        var errors = api.execute("{ replies(first: 1, after: \"abc\") { totalCount } }", Map.of(), null)
                .getErrors();
        assertThat(errors)
                .singleElement()
                .satisfies(e -> assertThat(e.getExtensions()).containsEntry("code", "BAD_CURSOR"));
        assertThat(api.execute("{ contradictions { totalCount } }", Map.of(), null)
                        .getErrors())
                .singleElement()
                .satisfies(e -> assertThat(e.getExtensions()).containsEntry("code", "BAD_INPUT"));
    }

    @Test
    void denial_answersWhatItsAddresseeSaidBefore() {
        var day = LocalDate.of(2032, 3, 3);
        say("Lowland", null, SpeechAct.ACCUSE, null, "the fleet broke the truce", day);
        say("Midland", "Lowland", SpeechAct.DENY, null, "having fired at anybody", day.plusDays(2));
        say("Midland", null, SpeechAct.REJECT, null, "that its fleet broke the truce", day.plusDays(3));
        var query = "{ replies(first: 9, from: \"" + day + "\", to: \"" + day.plusDays(9)
                + "\", speaker: \"QMidland\") { nodes { kind answer { text } to { text speaker { name } } } } }";

        assertThat(told(query))
                .isEqualTo(
                        "{replies={nodes=["
                                + "{kind=REJECTION, answer={text=that its fleet broke the truce}, to={text=the fleet broke the truce, speaker={name=Lowland}}}, "
                                + "{kind=DENIAL, answer={text=having fired at anybody}, to={text=the fleet broke the truce, speaker={name=Lowland}}}]}}");
    }

    @Test
    void quotation_leadsToItsFirstPrintAndItsCutsForAllOfAPageAtOnce() {
        var day = LocalDate.of(2033, 3, 3);
        var words = "we will leave this harbour when the last of the grain ships is gone";
        say("Highland", null, SpeechAct.PROMISE, null, words, day);
        say("Highland", null, SpeechAct.PROMISE, null, words, day.plusDays(1));
        say("Highland", null, SpeechAct.PROMISE, null, "when the last of the grain ships is gone", day.plusDays(2));
        say("Highland", null, SpeechAct.ASSERT, null, "grain matters", day.plusDays(3));
        var query =
                "query($n: Int!) { statements(first: $n, filter: {speaker: {id: \"QHighland\"}}) { nodes { text lineage { first { time { latest } }"
                        + " versions { kind statement { time { latest } } } } } } }";

        var lineage = "lineage={first={time={latest=" + day + "}}, versions=[{kind=COPY, statement={time={latest="
                + day.plusDays(1) + "}}}, {kind=SHORTENED, statement={time={latest=" + day.plusDays(2) + "}}}]}";
        assertThat(answer(query, Map.of("n", 9)).toString())
                .containsSubsequence(lineage, lineage, lineage, "{text=grain matters, lineage=null}");
        assertThat(transactions(query, 4)).isEqualTo(transactions(query, 2));
    }

    @Test
    void path_leadsByWhatTiesActorsInTheWindow() {
        var day = LocalDate.of(2034, 3, 3);
        store.save(Samples.meeting("https://a.example/path", "A", day, Status.HELD));
        say("Farland", "Nearland", SpeechAct.ASSERT, null, "we are friends", day.plusDays(1));
        var query = "{ path(start: \"%s\", end: \"%s\", from: \"" + day + "\", to: \"%s\") { actors { name } steps {"
                + " from { name } to { name } via { ... on Event { label claims { evidence { sentence } } }"
                + " ... on Statement { text } } } } }";

        assertThat(told(query.formatted("QNearland", "QFarland", day.plusDays(1))))
                .isEqualTo("{path={actors=[{name=Nearland}, {name=Farland}],"
                        + " steps=[{from={name=Nearland}, to={name=Farland}, via={text=we are friends}}]}}");
        assertThat(told(query.formatted("Q55", "Q34", day)))
                .contains("via={label=Northland and Southland met in Harbour, claims=[{evidence={sentence=");
        assertThat(told(query.formatted("QNearland", "QFarland", day))).isEqualTo("{path=null}");
        assertThat(told(query.formatted("Q55", "QFarland", day.plusDays(9)))).isEqualTo("{path=null}");
        assertThat(code(query.formatted("Q55", "Q55", day))).isEqualTo("SAME_NODE");
        assertThat(code(query.formatted("Q55", "Q999", day))).isEqualTo("NOT_FOUND");
    }

    private void say(
            String speaker,
            @Nullable String addressee,
            SpeechAct act,
            @Nullable Stance stance,
            String words,
            LocalDate published) {
        store.save(Samples.saying(speaker, addressee, act, stance, words, published));
    }

    private String code(String query) {
        var errors = api.execute(query, Map.of(), null).getErrors();
        assertThat(errors).hasSize(1);
        return String.valueOf(
                Objects.requireNonNull(errors.getFirst().getExtensions()).get("code"));
    }

    private long transactions(String query, int size) {
        var before = store.transactions();
        answer(query, Map.of("n", size));
        return store.transactions() - before;
    }
}
