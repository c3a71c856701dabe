package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.store.Samples;

/** What a query may cost, and what is said of it. */
class CostIT extends GraphIT {

    private static final String ELEVEN_DEEP =
            "{ articles(first: 1) { nodes { events(first: 1) { nodes { claims { evidence { article {"
                    + " events(first: 1) { nodes { claims { evidence { %s } } } } } } } } } } } }";

    @BeforeAll
    void tell() {
        store.save(Samples.meeting("https://a.example/1", "A", LocalDate.of(2031, 5, 5), Status.HELD));
    }

    @Test
    void everyAnswer_tellsWhatItsQueryCost() {
        assertThat(cost("{ stats { nodes } }")).isEqualTo(Map.of("nodes", 0L, "fields", 2, "depth", 2));
        assertThat(
                        cost(
                                "{ actors(first: 10) { nodes { name statements(last: 5) { nodes { id } } } } topics(first: 3) { totalCount } }"))
                .isEqualTo(Map.of("nodes", 10L + 50 + 3, "fields", 8, "depth", 5));
        assertThat(cost("{ timeline { total } }")).containsEntry("nodes", 500L);
        assertThat(cost("{ nodes(ids: [\"Q55\", \"Q34\"]) { ... on Actor { events(first: 7) { totalCount } } } }"))
                .containsEntry("nodes", 2L + 14);
        assertThat(cost("{ a: actor(id: \"Q55\") { ...said } b: actor(id: \"Q34\") { ...said } }"
                        + " fragment said on Actor { statements(first: 4) { totalCount } }"))
                .isEqualTo(Map.of("nodes", 8L, "fields", 6, "depth", 3));
        assertThat(cost(ELEVEN_DEEP.formatted("sentence"))).containsEntry("depth", 12);
    }

    @Test
    void sizesInVariables_countAsIfWritten() {
        var query = "query($n: Int!) { actors(first: $n) { nodes { statements(first: $n) { totalCount } } } }";

        var answer = api.execute(query, Map.of("n", 20), null);

        assertThat(answer.getErrors()).isEmpty();
        assertThat(Objects.requireNonNull(answer.getExtensions()).get("cost"))
                .isEqualTo(Map.of("nodes", 420L, "fields", 4, "depth", 4));
    }

    @Test
    void whatCostsTooMuch_isRefusedWithoutATransaction() {
        refused(
                "TOO_COSTLY",
                "{ articles(first: 100) { nodes { statements(first: 100) { nodes { speaker { events(first: 10)"
                        + " { totalCount } } } } } } }");
        refused("TOO_COSTLY", "{ timeline(limit: 50001) { total } }");
        refused("TOO_COSTLY", ELEVEN_DEEP.formatted("article { id }"));
        refused("TOO_COSTLY", aliases(100_000));
        refused("TOO_COSTLY", aliases(4_000));
        refused("TOO_COSTLY", aliases(501));
        refused("TOO_COSTLY", "{ stats { nodes } } #" + "x".repeat(100_000));
        refused("TOO_COSTLY", "{ a".repeat(5_000));
    }

    @Test
    void productsBeyondALong_areRefusedToo() {
        var network = "network(actor: \"Q55\", limit: 2147483647) { nodes { actor { ";
        refused(
                "TOO_COSTLY",
                "{ " + network + "statements(first: 2147483647) { nodes { speaker { statements(first: 2147483647)"
                        + " { nodes { speaker { events(first: 2147483647) { totalCount } } } } } } } } } } }");
    }

    @Test
    void whatIsNoQuery_isRefusedWithoutATransaction() {
        refused("BAD_QUERY", "{ node(id: \"Q55\") { ...a } } fragment a on Node { ...b } fragment b on Node { ...a }");
        refused("BAD_QUERY", "{ nothing }");
        refused("BAD_QUERY", "{");
        refused("BAD_QUERY", "");
        refused("BAD_INPUT", "query($id: ID!) { node(id: $id) { id } }");
    }

    @Test
    void brokenCursor_isToldApartFromOtherBadInput() {
        refused("BAD_CURSOR", "{ events(first: 1, after: \"@@\") { nodes { id } } }");
        var forged = Base64.getUrlEncoder().encodeToString("EVENTS\ne1\nsoon".getBytes(StandardCharsets.UTF_8));
        refused("BAD_CURSOR", "{ events(first: 1, after: \"" + forged + "\") { nodes { id } } }");
        refused("BAD_INPUT", "{ events(first: 0) { nodes { id } } }");
    }

    private static String aliases(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "a" + i + ":stats{nodes}")
                .collect(Collectors.joining(" ", "{", "}"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> cost(String query) {
        var answer = api.execute(query, Map.of(), null);
        assertThat(answer.getErrors()).isEmpty();
        return (Map<String, Object>) Objects.requireNonNull(
                Objects.requireNonNull(answer.getExtensions()).get("cost"));
    }

    private void refused(String code, String query) {
        var before = store.transactions();
        var answer = api.execute(query, Map.of(), null);

        assertThat(answer.getErrors())
                .as(query.substring(0, Math.min(80, query.length())))
                .isNotEmpty()
                .allSatisfy(e -> {
                    assertThat(e.getExtensions()).isEqualTo(Map.of("code", code));
                    assertThat(e.getMessage()).doesNotContain("Exception", "graphql.", "org.", "\tat ");
                });
        assertThat(answer.<Object>getData()).isNull();
        assertThat(store.transactions()).isEqualTo(before);
    }
}
