package org.parley.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the screens ask, each question with other actors, days and words every time, the same ones for the same number of articles. */
final class GraphQuestions {

    private static final int FREQUENT = 100;
    private static final String TIME = " time { earliest latest }";

    private final SplittableRandom random = new SplittableRandom(7);
    private final int articles;
    private final int times;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private GraphQuestions(int articles, int times) {
        this.articles = articles;
        this.times = times;
    }

    /**
     * A question of GraphQL.
     *
     * @param variables one set for each time that it is asked
     */
    record Question(String document, List<Map<String, Object>> variables) {}

    /** The questions by name, each for so many times. */
    static Map<String, Question> of(int articles, int times) {
        var questions = new GraphQuestions(articles, times);
        questions.windows();
        questions.actors();
        questions.exchanges();
        questions.listings();
        return questions.questions;
    }

    private void windows() {
        var window =
                "query($from: Date, $to: Date, $actor: ID) { timeline(from: $from, to: $to, actor: $actor, limit: 500) {"
                        + " total buckets { from to count } items { id kind label type status" + TIME
                        + " actors { name } } } }";
        add("window of a week", window, () -> days(7));
        add("window of a month", window, () -> days(30));
        add("month of an actor", window, () -> of("actor", frequent(), days(30)));
        add("all time, buckets only", "{ timeline(limit: 1) { total buckets { from to count } } }", Map::of);
    }

    private void actors() {
        var dossier =
                "query($id: ID!) { actor(id: $id) { id name kind aliases roles statements(last: 10) { totalCount nodes { id text"
                        + TIME
                        + " evidence { article { id title } sentence } } } events(last: 10) { totalCount nodes { id label type status"
                        + TIME
                        + " } } negotiations(first: 10) { nodes { id name } } } }";
        add("actor dossier", dossier, () -> Map.of("id", SyntheticWorld.actorId(random.nextInt(2 * FREQUENT))));
        var network =
                "query($actor: ID!, $from: Date, $to: Date) { network(actor: $actor, from: $from, to: $to) { hidden"
                        + " nodes { hiddenNeighbours actor { id name kind } } edges { from to weight } } }";
        add("ego network, a month", network, () -> of("actor", frequent(), days(30)));
        var neighbours =
                "query($actor: ID!, $from: Date, $to: Date) { network(actor: $actor, from: $from, to: $to) { nodes { actor { id name kind } } } }";
        add("who is in it alone", neighbours, () -> of("actor", frequent(), days(30)));
        var path =
                "query($start: ID!, $end: ID!, $from: Date, $to: Date) { path(start: $start, end: $end, from: $from, to: $to) {"
                        + " actors { id name } } }";
        add("path between two actors", path, () -> of("start", anybody(), of("end", anybody(), Map.of())));
        add("path in a month", path, () -> of("start", anybody(), of("end", anybody(), days(30))));
    }

    private void exchanges() {
        var talks =
                "query($id: ID!) { negotiation(id: $id) { name parties { id name } rounds { number venue agenda { name } event {"
                        + " id label status" + TIME + " participants { role actor { name } } } } } }";
        add(
                "negotiation",
                talks,
                () -> Map.of("id", SyntheticWorld.id("n", random.nextInt(SyntheticWorld.negotiations(articles)))));
        add(
                "contradictions of an actor",
                "query($actor: ID) { contradictions(speaker: $actor, first: 20) { totalCount nodes { differs"
                        + " before after earlier { id text } later { id text } } } }",
                () -> Map.of("actor", frequent()));
        add(
                "promises and what came of them",
                "{ events(first: 50, filter: {type: [CONSULT]}) { nodes { id fulfilment followUps { result } } } }",
                Map::of);
        add(
                "search",
                "query($text: String!) { search(text: $text, limit: 12) { label node { __typename id } } }",
                () -> Map.of(
                        "text",
                        SyntheticWorld.word(random.nextInt(3000)) + " " + SyntheticWorld.word(random.nextInt(100))));
    }

    private void listings() {
        add(
                "newest statements and events",
                "{ statements(last: 50) { nodes { id text" + TIME
                        + " speaker { name } } } events(last: 50) { nodes { id label" + TIME + " } } }",
                Map::of);
        add(
                "facets and bins of a month",
                "query($from: Date, $to: Date) { statements(last: 20, filter: { time: { from: $from, to: $to } }) { totalCount"
                        + " facets { speaker(limit: 10) { label count } topic(limit: 10) { label count } speechAct { value count } }"
                        + " bins(by: DAY) { from count } nodes { id text } } }",
                () -> days(30));
    }

    private void add(String name, String document, Supplier<Map<String, Object>> variables) {
        questions.put(
                name,
                new Question(document, Stream.generate(variables).limit(times).toList()));
    }

    private String frequent() {
        return SyntheticWorld.actorId(random.nextInt(FREQUENT));
    }

    private String anybody() {
        return SyntheticWorld.actorId(random.nextInt(SyntheticWorld.actors(articles)));
    }

    private static Map<String, Object> of(String name, Object value, Map<String, Object> others) {
        var all = new LinkedHashMap<>(others);
        all.put(name, value);
        return all;
    }

    private Map<String, Object> days(int length) {
        var from = SyntheticNews.START.plusDays(random.nextInt(SyntheticNews.DAYS - length));
        return Map.of("from", from.toString(), "to", from.plusDays(length).toString());
    }
}
