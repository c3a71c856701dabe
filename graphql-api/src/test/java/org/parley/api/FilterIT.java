package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.core.statement.Statement.Stance;
import org.parley.store.Samples;

/** What connections let through, and how all of it is spread over values and over time. */
class FilterIT extends GraphIT {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);

    @BeforeAll
    void tell() {
        meet("A", DAY, Status.HELD);
        meet("B", DAY.plusMonths(1), Status.HELD);
        meet("B", DAY.plusMonths(2), Status.PLANNED);
        store.save(Samples.saying("Highland", "Lowland", SpeechAct.DEMAND, Stance.OPPOSES, "leave the hills", DAY));
        store.save(Samples.saying(
                "Lowland", "Highland", SpeechAct.REJECT, Stance.FAVOURS, "we stay where we are", DAY.plusDays(3)));
        store.save(Samples.undated(meeting("C", DAY.plusMonths(3), Status.PROPOSED)));
    }

    @Test
    void statements_areFilteredByWhoSaidWhatWhenAndWhere() {
        assertThat(count("statements", "{}")).isEqualTo(6);
        assertThat(count("statements", "{speaker: {kind: [PERSON], country: [\"NLD\"]}}"))
                .isEqualTo(4);
        assertThat(count("statements", "{speaker: {id: \"QHighland\"}, speechAct: [DEMAND]}"))
                .isEqualTo(1);
        assertThat(count("statements", "{speaker: {id: \"QHighland\"}, speechAct: [REJECT]}"))
                .isZero();
        assertThat(count("statements", "{addressee: {id: \"QHighland\"}}")).isEqualTo(1);
        assertThat(count("statements", "{topic: {id: \"topic:ceasefire\", stance: [OPPOSES]}}"))
                .isEqualTo(1);
        assertThat(count(
                        "statements", "{article: {source: [\"B\"], published: {from: \"" + DAY.plusMonths(2) + "\"}}}"))
                .isEqualTo(1);
        assertThat(count("statements", "{time: {from: \"" + DAY + "\", to: \"" + DAY.plusDays(1) + "\"}}"))
                .isEqualTo(2);
    }

    @Test
    void events_areFilteredByWhatWhoWhereAndWhen() {
        assertThat(count("events", "{type: [CONSULT], status: [HELD, PLANNED]}"))
                .isEqualTo(3);
        assertThat(count("events", "{participant: {actor: {id: \"Q55\"}, role: [ACTOR]}}"))
                .isEqualTo(4);
        assertThat(count("events", "{participant: {actor: {id: \"Q55\"}, role: [HOST]}}"))
                .isZero();
        assertThat(count("events", "{participant: {actor: {id: \"Q55\"}}, context: [\"diplomatic\"]}"))
                .isEqualTo(4);
        assertThat(count("events", "{place: {country: [\"NOR\"]}, article: {source: [\"B\"]}}"))
                .isEqualTo(2);
        assertThat(count("events", "{place: {country: [\"SWE\"]}}")).isZero();
        assertThat(count("events", "{time: {to: \"" + DAY + "\"}}")).isEqualTo(1);
    }

    @Test
    void filters_areJoinedByAndOrAndNot() {
        assertThat(count("events", "{or: [{status: [PLANNED]}, {time: {to: \"" + DAY + "\"}}]}"))
                .isEqualTo(2);
        assertThat(count("events", "{not: {status: [HELD]}}")).isEqualTo(2);
        assertThat(count("events", "{not: {time: {from: \"2000-01-01\"}}}"))
                .as("what is not told does not hold, so its opposite does")
                .isEqualTo(1);
        assertThat(count("events", "{and: [{status: [HELD]}, {not: {article: {source: [\"A\"]}}}]}"))
                .isEqualTo(1);
        assertThat(count("actors", "{or: [{kind: [PERSON]}, {country: [\"SWE\"]}]}"))
                .isEqualTo(2);
        assertThat(count("articles", "{not: {published: {from: \"2000-01-01\"}}}"))
                .isEqualTo(1);
        assertThat(count("events", "{not: {}, participant: {actor: {}}, time: {}}"))
                .as("what says nothing lets all through")
                .isEqualTo(4);
    }

    @Test
    void nestedConnections_takeFiltersToo() {
        assertThat(
                        told(
                                "{ actor(id: \"Q55\") { events(first: 9, filter: {status: [PLANNED]}) { totalCount nodes { status } } } }"))
                .isEqualTo("{actor={events={totalCount=1, nodes=[{status=PLANNED}]}}}");
        assertThat(
                        told(
                                "{ articles(first: 1, filter: {source: [\"A\"], published: {to: \"" + DAY.plusDays(1)
                                        + "\"}, not: {published: {to: \"" + DAY
                                        + "\"}}}) { nodes { events(first: 9, filter: {participant: {actor: {id: \"Q55\"}}}) { totalCount } } } }"))
                .isEqualTo("{articles={nodes=[{events={totalCount=1}}]}}");
    }

    @Test
    void facets_countTheWholeListingNotThePage() {
        assertThat(told(
                        "{ statements(first: 1) { facets { speechAct { value count } speaker(limit: 1) { value label count }"
                                + " topic { value label count } source { value count } } } }"))
                .contains("speechAct=[{value=PREDICT, count=4}, {value=DEMAND, count=1}, {value=REJECT, count=1}]")
                .contains("label=Anna Keller, count=4}]")
                .contains("topic=[{value=topic:ceasefire, label=Ceasefire, count=6}]")
                .contains("source=[{value=A, count=3}, {value=B, count=2}, {value=C, count=1}]");
        assertThat(
                        told(
                                "{ events(first: 1, filter: {status: [HELD, PLANNED]}) { facets { type { value count }"
                                        + " status { value count } country { value count } participant { label count } source { value count } } } }"))
                .isEqualTo(
                        "{events={facets={type=[{value=CONSULT, count=3}], status=[{value=HELD, count=2}, {value=PLANNED, count=1}],"
                                + " country=[{value=NOR, count=3}], participant=[{label=Southland, count=3}, {label=Northland, count=3}],"
                                + " source=[{value=B, count=2}, {value=A, count=1}]}}}");
        assertThat(told("{ articles(first: 1) { facets { source { value count } } } }"))
                .isEqualTo("{articles={facets={source=[{value=A, count=3}, {value=B, count=2}, {value=C, count=1}]}}}");
    }

    @Test
    void bins_countWhatBeginsInEachStretchOfTime() {
        var bins = "{ events(first: 1) { bins(by: %s) { from to count } } }";

        assertThat(told(bins.formatted("YEAR")))
                .isEqualTo("{events={bins=[{from=2031-01-01, to=2031-12-31, count=3}]}}");
        assertThat(told(bins.formatted("MONTH")))
                .contains("{from=2031-05-01, to=2031-05-31, count=1}, {from=2031-06-01, to=2031-06-30, count=1}");
        assertThat(told(bins.formatted("WEEK"))).contains("{from=2031-05-05, to=2031-05-11, count=1}");
        assertThat(told("{ articles(first: 1, filter: {source: [\"B\"]}) { bins(by: DAY) { from count } } }"))
                .isEqualTo("{articles={bins=[{from=2031-06-06, count=1}, {from=2031-07-06, count=1}]}}");
        assertThat(told("{ actor(id: \"QHighland\") { statements(first: 1) { bins(by: DAY) { from count } } } }"))
                .isEqualTo("{actor={statements={bins=[{from=" + DAY + ", count=1}]}}}");
        refused("TOO_COSTLY", "{ events(first: 1) { bins(by: MONTH, limit: 2) { count } } }");
    }

    @Test
    void facetsAndBinsOfManyOwners_areOneQuestionEach() {
        var query =
                "query($n: Int!) { actors(last: $n) { nodes { statements(first: 1) { facets { topic { count } } bins(by: YEAR) { count } }"
                        + " events(first: 1) { facets { status { count } } } } } }";

        assertThat(transactions(query, 5)).isEqualTo(transactions(query, 4)).isPositive();
    }

    @Test
    void byADay_facetsCountWhatWasKnownThen() {
        assertThat(told("{ events(first: 1, filter: {time: {from: \"" + DAY + "\"}}, asOf: \"" + DAY.plusDays(2)
                        + "\") { totalCount facets { status { value count } source { count } } } }"))
                .isEqualTo("{events={totalCount=1, facets={status=[{value=HELD, count=1}], source=[{count=1}]}}}");
    }

    @Test
    void valuesOfFilters_areNeverTakenForCypher() {
        var nasty = "A') RETURN 1 //`\\\"}";
        var query =
                "query($v: String!, $id: ID!) { events(first: 1, filter: {place: {name: [$v]}, article: {source: [$v]},"
                        + " participant: {actor: {id: $id}}}) { totalCount } }";

        assertThat(answer(query, Map.of("v", nasty, "id", nasty))).hasToString("{events={totalCount=0}}");
    }

    @Test
    void badFilters_areRefusedWithACodeAndOneSentence() {
        assertThat(refused("BAD_INPUT", events("{time: {from: \"2031-05-02\", to: \"2031-05-01\"}}")))
                .contains("before it begins");
        assertThat(refused("BAD_INPUT", events("{or: [{not: {time: {from: \"2031-05-02\", to: \"2031-05-01\"}}}]}")))
                .contains("before it begins");
        assertThat(refused("BAD_INPUT", events("{status: []}"))).contains("empty list");
        assertThat(refused("BAD_INPUT", "{ articles(first: 1, filter: {addedSince: \"soon\"}) { totalCount } }"))
                .contains("is no moment");
        assertThat(refused("BAD_INPUT", events("{context: [\"" + "x".repeat(301) + "\"]}")))
                .contains("300");
        var many = IntStream.range(0, 101).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(","));
        assertThat(refused("TOO_COSTLY", events("{context: [" + many + "]}"))).contains("not 101");
        assertThat(refused("TOO_COSTLY", events("{not: ".repeat(12) + "{status: [HELD]}" + "}".repeat(12))))
                .contains("nests at most");
        var conditions = Collections.nCopies(60, "{status: [HELD], type: [AID]}");
        assertThat(refused("TOO_COSTLY", events("{or: " + conditions + "}"))).contains("100 conditions");
        assertThat(refused("BAD_INPUT", "{ events(first: 1) { facets { status(limit: 0) { count } } } }"))
                .contains("1 to 100");
        refused("BAD_QUERY", events("{status: [MAYBE]}"));
    }

    private void meet(String source, LocalDate day, Status status) {
        store.save(meeting(source, day, status));
    }

    private static org.parley.core.Extraction meeting(String source, LocalDate day, Status status) {
        return Samples.meeting("https://a.example/" + day, source, day, status);
    }

    private static String events(String filter) {
        return "{ events(first: 1, filter: " + filter + ") { totalCount } }";
    }

    private int count(String field, String filter) {
        var query = "{ " + field + "(first: 100, filter: " + filter + ") { totalCount nodes { id } } }";
        var found = (Map<?, ?>) Objects.requireNonNull(answer(query, Map.of()).get(field));
        var total = (Integer) Objects.requireNonNull(found.get("totalCount"));
        assertThat((List<?>) found.get("nodes")).as("the page of " + filter).hasSize(total);
        return total;
    }

    private String refused(String code, String query) {
        var errors = api.execute(query, Map.of(), null).getErrors();
        assertThat(errors).as(query).isNotEmpty();
        assertThat(errors.getFirst().getExtensions()).containsEntry("code", code);
        return errors.getFirst().getMessage();
    }

    private long transactions(String query, int size) {
        var before = store.transactions();
        answer(query, Map.of("n", size));
        return store.transactions() - before;
    }
}
