package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.store.Samples;
import org.parley.store.query.ExportRows;

/** What was known on a day. Each test has a year of its own. */
class AsOfIT extends GraphIT {

    @Test
    void eventThatIsFirstToldOnTheThirdDay_isNotThereOnTheSecond() {
        var day = LocalDate.of(2031, 3, 3);
        tell("late", day, Status.HELD, day.plusDays(3));
        var id = id(day, Status.HELD);
        var second = "asOf: \"" + day.plusDays(2) + "\"";
        var third = "asOf: \"" + day.plusDays(3) + "\"";
        var queries = "{ event(id: \"" + id + "\", %1$s) { id } node(id: \"" + id + "\", %1$s) { id }"
                + " events(first: 9, filter: {time: {from: \"" + day + "\", to: \"" + day
                + "\"}}, %1$s) { totalCount nodes { id } }"
                + " statements(first: 9, filter: {time: {from: \"" + day + "\", to: \"" + day.plusDays(9)
                + "\"}}, %1$s) { totalCount }"
                + " articles(first: 9, filter: {published: {from: \"" + day + "\", to: \"" + day.plusDays(9)
                + "\"}}, %1$s) { totalCount }"
                + " timeline(from: \"" + day + "\", to: \"" + day.plusDays(9) + "\", %1$s) { total items { id } }"
                + " network(actor: \"Q55\", from: \"" + day + "\", to: \"" + day + "\", %1$s) { edges { weight } } }";

        // Its actors are known from elsewhere.
        tell("early", day.minusYears(1), Status.HELD, day.minusYears(1));
        assertThat(told(queries.formatted(second)))
                .isEqualTo("{event=null, node=null, events={totalCount=0, nodes=[]}, statements={totalCount=0},"
                        + " articles={totalCount=0}, timeline={total=0, items=[]}, network={edges=[]}}");
        assertThat(told(queries.formatted(third)))
                .startsWith("{event={id=" + id + "}, node={id=" + id + "}, events={totalCount=1, nodes=[{id=" + id
                        + "}]}, statements={totalCount=1}, articles={totalCount=1}, timeline={total=2,")
                .endsWith("network={edges=[{weight=1}]}}");
    }

    @Test
    void meetingThatWasHeldLater_isStillProposedByWhatWasKnownBefore() {
        var day = LocalDate.of(2032, 3, 3);
        tell("after", day, Status.HELD, day.plusDays(4));
        tell("before", day, Status.PROPOSED, day.minusDays(4));
        var held = id(day, Status.HELD);
        answer(
                "mutation($from: ID!, $into: ID!) { merge(input: {from: $from, into: $into}) { act { id } } }",
                Map.of("from", id(day, Status.PROPOSED), "into", held));
        var event = "{ event(id: \"" + held + "\"%s) { id status sources claims { status } } }";
        var window = "{ timeline(from: \"" + day + "\", to: \"" + day + "\"%s) { items { id status } } }";

        assertThat(told(event.formatted("")))
                .isEqualTo(
                        "{event={id=" + held + ", status=HELD, sources=2, claims=[{status=PROPOSED}, {status=HELD}]}}");
        assertThat(told(event.formatted(", asOf: \"" + day + "\"")))
                .isEqualTo("{event={id=" + held + ", status=PROPOSED, sources=1, claims=[{status=PROPOSED}]}}");
        assertThat(told(window.formatted(", asOf: \"" + day + "\"")))
                .isEqualTo("{timeline={items=[{id=" + held + ", status=PROPOSED}]}}");
        assertThat(told(window.formatted(""))).contains("{id=" + held + ", status=HELD}");
        assertThat(told(event.formatted(", asOf: \"" + day.minusDays(5) + "\"")))
                .isEqualTo("{event=null}");
    }

    @Test
    void whatIsNested_isKnownByTheSameDay() {
        var day = LocalDate.of(2033, 3, 3);
        tell("one", day, Status.HELD, day.plusDays(1));
        tell("two", day.plusDays(20), Status.HELD, day.plusDays(21));
        var query = "{ negotiations(first: 1%s) { nodes { rounds { event { time { earliest } } } } }"
                + " actor(id: \"Q55\"%1$s) { events(first: 9, filter: {time: {from: \"" + day + "\", to: \""
                + day.plusDays(30)
                + "\"}}) { totalCount nodes { time { earliest } } } } }";

        assertThat(told(query.formatted(", asOf: \"" + day.plusDays(9) + "\"")))
                .contains("event={time={earliest=" + day + "}}")
                .contains("totalCount=1")
                .doesNotContain(day.plusDays(20).toString());
        assertThat(told(query.formatted("")))
                .contains("totalCount=2", day.plusDays(20).toString());
    }

    @Test
    void twoDaysInOneQuery_areKeptApart() {
        var day = LocalDate.of(2034, 3, 3);
        tell("both", day, Status.HELD, day.plusDays(2));
        var id = id(day, Status.HELD);

        assertThat(told("{ before: node(id: \"" + id + "\", asOf: \"" + day + "\") { id } after: node(id: \"" + id
                        + "\", asOf: \"" + day.plusDays(2) + "\") { id } now: node(id: \"" + id + "\") { id } }"))
                .isEqualTo("{before=null, after={id=" + id + "}, now={id=" + id + "}}");
    }

    @Test
    void textThatAnEarlierPaperHadToo_isKnownFromThen() {
        var day = LocalDate.of(2035, 3, 3);
        var later = Samples.published(
                Samples.meeting("https://a.example/copy", "A", day, Status.HELD), "C", day.plusDays(5));
        store.save(later);
        var id = id(day, Status.HELD);
        var query = "{ event(id: \"" + id + "\", asOf: \"" + day.plusDays(2) + "\") { id participants { role } } }";
        assertThat(told(query)).isEqualTo("{event=null}");

        store.save(Samples.reprinted(later, "https://d.example/copy", day.plusDays(1)));
        assertThat(told(query)).isEqualTo("{event={id=" + id + ", participants=[{role=ACTOR}, {role=ACTOR}]}}");
    }

    @Test
    void splitEvent_isKnownByItsOwnArticlesAgain() {
        var day = LocalDate.of(2036, 3, 3);
        tell("after", day, Status.HELD, day.plusDays(4));
        tell("before", day, Status.PROPOSED, day.minusDays(4));
        var held = id(day, Status.HELD);
        var planned = id(day, Status.PROPOSED);
        answer(
                "mutation($from: ID!, $into: ID!) { merge(input: {from: $from, into: $into}) { act { id } } }",
                Map.of("from", planned, "into", held));
        answer("mutation($id: ID!) { split(input: {id: $id}) { act { id } } }", Map.of("id", planned));

        assertThat(told("{ held: event(id: \"" + held + "\", asOf: \"" + day + "\") { id } planned: event(id: \""
                        + planned + "\", asOf: \"" + day + "\") { id } }"))
                .isEqualTo("{held=null, planned={id=" + planned + "}}");
    }

    @Test
    void sizesTopicsAndWhatIsTakenOut_areThoseOfTheDayToo() {
        var day = LocalDate.of(2020, 3, 3);
        assertThat(told("{ stats(asOf: \"" + day + "\") { articles actors statements events negotiations }"
                        + " topics(first: 9, asOf: \"" + day + "\") { totalCount } }"))
                .isEqualTo(
                        "{stats={articles=0, actors=0, statements=0, events=0, negotiations=0}, topics={totalCount=0}}");
        tell("first", day, Status.HELD, day.plusDays(1));
        tell("second", day.plusDays(20), Status.HELD, day.plusDays(21));

        assertThat(told("{ stats(asOf: \"" + day.plusDays(1) + "\") { articles actors statements events negotiations }"
                        + " topics(first: 9, asOf: \"" + day.plusDays(1) + "\") { nodes { name } } }"))
                .isEqualTo(
                        "{stats={articles=1, actors=3, statements=1, events=1, negotiations=1}, topics={nodes=[{name=Ceasefire}]}}");
        for (var kind : ExportRows.Kind.values()) {
            assertThat(rows(kind, day)).as(kind.name()).isZero();
            assertThat(rows(kind, day.plusDays(1))).as(kind.name()).isEqualTo(kind == ExportRows.Kind.ACTORS ? 3 : 1);
        }
    }

    @Test
    void audit_endsWithTheDay() {
        var day = LocalDate.of(2037, 3, 3);
        tell("judged", day, Status.HELD, day);
        answer("mutation($id: ID!) { accept(input: {id: $id}) { act { id } } }", Map.of("id", id(day, Status.HELD)));
        var query = "{ audit(first: 9, target: \"" + id(day, Status.HELD) + "\"%s) { totalCount } }";

        assertThat(told(query.formatted(""))).isEqualTo("{audit={totalCount=1}}");
        assertThat(told(query.formatted(", asOf: \"2020-01-01\""))).isEqualTo("{audit={totalCount=0}}");
    }

    private int rows(ExportRows.Kind kind, LocalDate asOf) {
        var found = new AtomicInteger();
        store.export(kind, null, null, asOf, new ExportRows.Table() {
            @Override
            public void columns(List<String> names) {}

            @Override
            public void row(List<@Nullable Object> values) {
                found.incrementAndGet();
            }
        });
        return found.get();
    }

    private void tell(String paper, LocalDate day, Status status, LocalDate published) {
        var meeting = Samples.meeting("https://a.example/" + day + status, "A", day, status);
        store.save(Samples.published(meeting, paper, published));
    }

    private String id(LocalDate day, Status status) {
        var found = told("{ events(first: 9, filter: {time: {from: \"" + day + "\", to: \"" + day
                + "\"}}) { nodes { status id } } }");
        return Pattern.compile("status=" + status + ", id=(\\w+)")
                .matcher(found)
                .results()
                .map(m -> Objects.requireNonNull(m.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
