package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.store.Samples;

/** How often the database is asked does not grow with the page. */
class BatchingIT extends GraphIT {

    private static final int SPEAKERS = 20;

    @BeforeAll
    void tell() {
        for (int i = 0; i < SPEAKERS; i++) {
            var day = LocalDate.of(2031, 1, 5).plusDays(10L * i);
            var meeting = Samples.meeting("https://a.example/" + i, "A", day, Status.HELD);
            store.save(Samples.spokenBy(meeting, "Ada " + (char) ('A' + i) + "rn"));
        }
    }

    @Test
    void actorsWithStatementsAndEvents_costTheSameNumberOfTransactionsForTwoAsForTwenty() {
        var query = "query($n: Int!) { actors(first: $n, filter: {kind: [PERSON]}) { nodes { name"
                + " statements(first: 3) { totalCount nodes { text speaker { name } } }"
                + " events(first: 3) { totalCount nodes { label } } negotiations(first: 2) { totalCount } } } }";

        assertThat(transactions(query, 20)).isEqualTo(transactions(query, 2)).isPositive();
    }

    @Test
    void articlesWithStatementsAndEvents_costTheSameNumberOfTransactionsForTwoAsForTwenty() {
        var query = "query($n: Int!) { articles(first: $n) { nodes { statements(first: 3) { totalCount nodes { text } }"
                + " events(first: 3) { totalCount nodes { label } } } } }";

        assertThat(transactions(query, 20)).isEqualTo(transactions(query, 2)).isPositive();
    }

    @Test
    void whatIsNotAskedFor_isNotLookedFor() {
        assertThat(transactions("{ events(first: 9) { nodes { label status } } }", 0))
                .isEqualTo(2);
        assertThat(transactions("{ events(first: 9) { nodes { label claims { id } sources } } }", 0))
                .isEqualTo(4);
        assertThat(transactions("{ actor(id: \"Q55\") { name } }", 0)).isEqualTo(1);
        assertThat(transactions("{ actor(id: \"Q55\") { name aliases roles } }", 0))
                .isEqualTo(2);
        assertThat(transactions("{ timeline(from: \"2031-01-01\", to: \"2031-02-01\") { total } }", 0))
                .isEqualTo(1);
    }

    @Test
    void everyActor_stillHasItsOwnStatements() {
        var answer = api.execute(
                "{ actors(first: 20, filter: {kind: [PERSON]}) { nodes { name statements(first: 3) { totalCount nodes { speaker { name } } } } } }",
                Map.of(),
                null);

        assertThat(answer.getErrors()).isEmpty();
        assertThat(people(Objects.requireNonNull(answer.getData())))
                .hasSize(SPEAKERS)
                .allSatisfy(person -> assertThat(person.get("statements"))
                        .isEqualTo(Map.of(
                                "totalCount",
                                1,
                                "nodes",
                                List.of(Map.of("speaker", Map.of("name", person.get("name")))))));
    }

    private long transactions(String query, int size) {
        var before = store.transactions();
        var answer = api.execute(query, Map.of("n", size), null);
        assertThat(answer.getErrors()).isEmpty();
        return store.transactions() - before;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> people(Map<String, Map<String, Object>> data) {
        return (List<Map<String, Object>>) Objects.requireNonNull(
                Objects.requireNonNull(data.get("actors")).get("nodes"));
    }
}
