package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import graphql.ExecutionResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.store.Samples;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class GraphQlIT extends GraphIT {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);

    @BeforeAll
    void tell() {
        for (int month = 0; month < 3; month++) {
            store.save(Samples.meeting("https://a.example/" + month, "The A", DAY.plusMonths(month), Status.HELD));
        }
    }

    @Test
    void timeline_countsAndNamesWhatLiesInTheWindow() {
        var timeline = at(
                data("{ timeline(from: \"2031-05-01\", to: \"2031-05-31\") { total items { kind label status"
                        + " time { earliest } actors { name } } buckets { from count } } }"),
                "timeline");

        assertThat(timeline).containsEntry("total", 2);
        assertThat(list(timeline, "items"))
                .anySatisfy(item -> assertThat(item)
                        .containsEntry("kind", "EVENT")
                        .containsEntry("status", "HELD")
                        .containsEntry("actors", List.of(Map.of("name", "Southland"), Map.of("name", "Northland"))));
        assertThat(list(timeline, "buckets"))
                .containsExactly(
                        Map.of("from", DAY.toString(), "count", 1),
                        Map.of("from", DAY.plusDays(1).toString(), "count", 1));
    }

    @Test
    void lanes_countWhatTheWindowHolds_eachThingInAllOfItsOwn() {
        var lanes = data("{ timeline(from: \"2031-05-01\", to: \"2031-05-31\") { lanes(by: ACTOR, first: 2) {"
                + " id name count buckets { from count } } } }");

        var event = List.of(Map.of("from", DAY.toString(), "count", 1));
        var statement = List.of(Map.of("from", DAY.plusDays(1).toString(), "count", 1));
        var all = list(at(lanes, "timeline"), "lanes");
        assertThat(all)
                .extracting(lane -> lane.get("count"), lane -> lane.get("buckets"))
                .contains(tuple(1, event), tuple(1, statement));
        assertThat(all.getLast()).containsEntry("name", "Other").containsEntry("id", null);
        assertThat(all).hasSize(3);
        assertThat(data("{ timeline(from: \"2031-05-01\", to: \"2031-05-31\", type: CONSULT) {"
                                + " lanes(by: TYPE) { id name count } } }")
                        .toString())
                .isEqualTo("{timeline={lanes=[{id=CONSULT, name=CONSULT, count=1}]}}");
        assertThat(refused("{ timeline { lanes(by: TOPIC, first: 51) { count } } }", "BAD_INPUT"))
                .contains("1 to 50");
    }

    @Test
    void everyClaimAndStatement_leadsToItsSentence() {
        var actor = at(
                data("{ actor(id: \"Q55\") { name events(first: 1) { nodes { claims { evidence { sentence"
                        + " article { title published } } } } } } search(text: \"truce\") { node { id"
                        + " ... on Statement { speaker { name } evidence { sentence sentenceStart } } } } }"),
                "actor");
        var event = list(at(actor, "events"), "nodes").getFirst();

        assertThat(at(list(event, "claims").getFirst(), "evidence"))
                .containsEntry("sentence", "🕊 Northland and Southland met in Harbour on 23 July.");
        var hits = list(
                data("{ search(text: \"truce\") { node { ... on Statement { evidence { sentence } } } } }"), "search");
        assertThat(hits.toString()).contains("Envoy Anna Keller said a truce was near.");
    }

    @Test
    void connection_goesOnBehindItsCursorAndBack() {
        var first = at(
                data("{ events(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor }"
                        + " edges { cursor node { id } } } }"),
                "events");
        var info = at(first, "pageInfo");
        assertThat(first).containsEntry("totalCount", 3);
        assertThat(info).containsEntry("hasNextPage", true).containsEntry("hasPreviousPage", false);

        var second = at(
                data(
                        "query($after: String) { events(first: 2, after: $after) { pageInfo { hasNextPage startCursor }"
                                + " nodes { id } } }",
                        Map.of("after", info.get("endCursor"))),
                "events");
        assertThat(list(second, "nodes")).hasSize(1);
        var back = at(
                data(
                        "query($before: String) { events(last: 2, before: $before) { edges { cursor node { id } } } }",
                        Map.of("before", at(second, "pageInfo").get("startCursor"))),
                "events");
        assertThat(back.get("edges")).isEqualTo(first.get("edges"));
    }

    @Test
    void articles_areToldFromTheMomentTheyWereTakenIn() {
        var newest = data("{ articles(last: 100) { nodes { addedAt } } }");
        var last = list(at(newest, "articles"), "nodes").stream()
                .map(a -> String.valueOf(a.get("addedAt")))
                .max(Comparator.naturalOrder())
                .orElseThrow();

        var since = "query($since: String) { articles(last: 9, filter: {addedSince: $since}) { totalCount } }";
        assertThat(at(data(since, Map.of("since", last)), "articles")).containsEntry("totalCount", 0);
        assertThat(at(data(since, Map.of("since", "2001-01-01T00:00:00Z")), "articles"))
                .isNotEqualTo(Map.of("totalCount", 0));
    }

    @Test
    void node_answersForEveryKindOfId() {
        var found = data("{ articles(first: 1) { nodes { id } } actors(first: 1) { nodes { id } } statements(first: 1)"
                + " { nodes { id } } events(first: 1) { nodes { id } } negotiations(first: 1) { nodes { id } }"
                + " topics(first: 1) { nodes { id } } }");
        var types = found.keySet().stream()
                .map(field -> list(at(found, field), "nodes").getFirst().get("id"))
                .map(id -> at(data("query($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", id)), "node"))
                .map(node -> String.valueOf(node.get("__typename")))
                .toList();

        assertThat(types).containsExactlyInAnyOrder("Article", "Actor", "Statement", "Event", "Negotiation", "Topic");
        assertThat(data("{ node(id: \"Q404\") { id } nodes(ids: [\"Q55\", \"zzz\"]) { id } }")
                        .toString())
                .isEqualTo("{node=null, nodes=[{id=Q55}, null]}");
    }

    @Test
    void network_tellsWhatTiesTwoActors() {
        var network = at(
                data("{ network(actor: \"Q55\") { hidden nodes { actor { name } hiddenNeighbours }"
                        + " edges { from to weight events { label } } } }"),
                "network");

        assertThat(list(network, "edges").getFirst()).containsEntry("weight", 3);
    }

    @Test
    void negotiation_hasRoundsWithTheirEvents() {
        var talks = list(
                        at(
                                data(
                                        "{ negotiations(first: 1) { nodes { name parties { name } rounds { number level venue"
                                                + " agenda { name } event { time { edtf } } } } } }"),
                                "negotiations"),
                        "nodes")
                .getFirst();

        assertThat(list(talks, "rounds")).hasSize(3);
        assertThat(list(talks, "rounds").getFirst())
                .containsEntry("venue", "Harbour")
                .containsEntry("agenda", List.of(Map.of("name", "Ceasefire")));
    }

    @Test
    void negotiation_tellsWhereItsPartiesStandAndWhatTheySaidAfterARound() {
        var talks = list(
                        at(
                                data(
                                        "{ negotiations(first: 1) { nodes { positions { actor { name } topic { name } statements stance"
                                                + " latest { text } } rounds { said { text speaker { name } } } } } }"),
                                "negotiations"),
                        "nodes")
                .getFirst();

        assertThat(list(talks, "positions"))
                .singleElement()
                .satisfies(p -> assertThat(p)
                        .containsEntry("actor", Map.of("name", "Northland"))
                        .containsEntry("topic", Map.of("name", "Ceasefire"))
                        .containsEntry("stance", "FAVOURS")
                        .containsEntry("latest", Map.of("text", "a truce was near")));
        assertThat(list(talks, "rounds"))
                .anySatisfy(r -> assertThat(list(r, "said"))
                        .contains(Map.of("text", "a truce was near", "speaker", Map.of("name", "Anna Keller"))));
    }

    @Test
    void addedArticle_isToldToThoseWhoListen() throws Exception {
        Publisher<ExecutionResult> told = api.execute("subscription { articleAdded { title text } }", Map.of(), null)
                .getData();
        var heard = new CompletableFuture<Object>();
        Objects.requireNonNull(told).subscribe(new First(heard));

        var added = at(
                data(
                        "mutation($a: AddArticleInput!) { addArticle(input: $a) { article state } }",
                        Map.of("a", Map.of("text", "Nothing was said.", "title", "Silence"))),
                "addArticle");

        assertThat(added).containsEntry("state", "QUEUED");
        assertThat(heard.get(60, TimeUnit.SECONDS).toString()).contains("title=Silence", "text=Nothing was said.");
    }

    @Test
    void badArguments_areRefusedWithACodeAndOneSentence() {
        assertThat(refused("{ events { totalCount } }", "BAD_INPUT"))
                .isEqualTo("give either first or last, from 1 to 100");
        assertThat(refused("{ events(first: 101) { totalCount } }", "BAD_INPUT"))
                .contains("not 101");
        assertThat(refused("{ events(first: 1, after: \"@@\") { totalCount } }", "BAD_CURSOR"))
                .contains("no cursor");
        var cursor = at(at(data("{ actors(first: 1) { pageInfo { endCursor } } }"), "actors"), "pageInfo");
        assertThat(refused(
                        "{ events(first: 1, after: \"" + cursor.get("endCursor") + "\") { totalCount } }",
                        "BAD_CURSOR"))
                .contains("no cursor of a page of events");
        assertThat(refused("{ timeline(from: \"2031-05-02\", to: \"2031-05-01\") { total } }", "BAD_INPUT"))
                .contains("before it begins");
        assertThat(refused("{ timeline(limit: 0) { total } }", "BAD_INPUT")).contains("1 to 2000");
        assertThat(refused("{ network(actor: \"Q404\") { hidden } }", "NOT_FOUND"))
                .contains("Q404");
        assertThat(refused("mutation { addArticle(input: {text: \" \"}) { state } }", "BAD_INPUT"))
                .contains("no text");
    }

    @Test
    void schema_isTheOneThatWasAgreedOn() throws IOException {
        var file = Path.of("..", "docs", "schema.graphql");
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(file, api.schema());
        }
        assertThat(api.schema())
                .as("a change of the schema changes what others rely on: if it is meant, run with -Dschema.update=true")
                .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    @Test
    void everythingInTheSchema_isDescribed() {
        var bare = list(
                        at(
                                data(
                                        "{ __schema { types { name description fields { name description args { name description } }"
                                                + " inputFields { name description } enumValues { name description } } } }"),
                                "__schema"),
                        "types")
                .stream()
                .filter(type -> !String.valueOf(type.get("name")).startsWith("__"))
                .filter(type -> type.toString().contains("description=null"))
                .filter(type -> !onlyIdIsBare(type))
                .map(type -> type.get("name"))
                .toList();

        assertThat(bare).isEmpty();
    }

    /** A node's id is described once, in the interface. */
    private static boolean onlyIdIsBare(Map<String, Object> type) {
        return !type.toString()
                .replace("{name=id, description=null, args=[]}", "")
                .contains("description=null");
    }

    private Map<String, Object> data(String query) {
        return data(query, Map.of());
    }

    private Map<String, Object> data(String query, Map<String, Object> variables) {
        var answer = api.execute(query, variables, null);
        assertThat(answer.getErrors()).isEmpty();
        return Objects.requireNonNull(answer.getData());
    }

    private String refused(String query, String code) {
        var errors = api.execute(query, Map.of(), null).getErrors();
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().getExtensions()).containsEntry("code", code);
        return errors.getFirst().getMessage();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> data, String field) {
        return (Map<String, Object>) Objects.requireNonNull(data.get(field));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> data, String field) {
        return (List<Map<String, Object>>) Objects.requireNonNull(data.get(field));
    }

    /** Hears the first thing told. */
    private record First(CompletableFuture<Object> heard) implements Subscriber<ExecutionResult> {

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(1);
        }

        @Override
        public void onNext(ExecutionResult answer) {
            heard.complete(answer.getData());
        }

        @Override
        public void onError(Throwable failure) {
            heard.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {}
    }
}
