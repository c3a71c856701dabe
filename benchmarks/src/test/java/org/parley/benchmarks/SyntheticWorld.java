package org.parley.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.parley.core.statement.Topics;

/** Who and what the synthetic news is on: actors, negotiations, topics, papers, towns and words. */
final class SyntheticWorld {

    /** How many of the first actors are states. */
    static final int STATES = 60;

    static final int PLACES = 200;
    static final int SOURCES = 150;

    private static final int WORDS = 3000;
    private static final int MOST_ACTORS = 50_000;

    private final SplittableRandom random;
    private final int actors;
    private final List<List<Integer>> parties = new ArrayList<>();
    private final List<String> topics =
            List.copyOf(Topics.labels().keySet().stream().sorted().toList());

    SyntheticWorld(int articles, SplittableRandom random) {
        this.random = random;
        this.actors = actors(articles);
        for (int i = 0; i < negotiations(articles); i++) {
            int one = random.nextInt(STATES);
            parties.add(List.of(one, (one + 1 + random.nextInt(STATES - 1)) % STATES));
        }
    }

    /** How many negotiations so many articles tell of. */
    static int negotiations(int articles) {
        return 5 + articles / 500;
    }

    /** How many actors so many articles tell of. */
    static int actors(int articles) {
        return Math.min(MOST_ACTORS, STATES + 200 + articles / 2);
    }

    int actors() {
        return actors;
    }

    int negotiations() {
        return parties.size();
    }

    /** Ranks of the parties of a negotiation. */
    List<Integer> parties(int negotiation) {
        return parties.get(negotiation);
    }

    /** Any topic. */
    String topic() {
        return topics.get(random.nextInt(topics.size()));
    }

    /** Everything as rows. */
    List<Map<String, Object>> rows() {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < actors; i++) {
            rows.add(actor(i));
        }
        topics.forEach(t -> rows.add(Map.of("label", "Topic", "properties", Map.of("id", t))));
        for (int i = 0; i < SOURCES; i++) {
            rows.add(Map.of("label", "Source", "properties", Map.of("id", id("o", i), "name", "Paper " + i)));
        }
        for (int i = 0; i < PLACES; i++) {
            var town = Map.of(
                    "id",
                    "town" + i,
                    "name",
                    "Town " + i,
                    "country",
                    state(i),
                    "lat",
                    i % 90 - 45.0,
                    "lon",
                    i % 180 - 90.0);
            rows.add(Map.of("label", "Place", "properties", town));
        }
        for (int i = 0; i < parties.size(); i++) {
            rows.add(negotiation(i));
        }
        return rows;
    }

    private static Map<String, Object> actor(int rank) {
        var kind = rank < STATES ? "STATE" : "PERSON";
        var properties = Map.of("id", actorId(rank), "name", name(rank), "kind", kind, "country", state(rank));
        return Map.of("label", "Actor", "alias", "Alias " + rank, "properties", properties);
    }

    private Map<String, Object> negotiation(int number) {
        var sides = parties(number);
        var properties = Map.of(
                "id", id("n", number),
                "name", "Talks " + number,
                "sides", sides.stream().map(SyntheticWorld::state).sorted().toList());
        return Map.of(
                "label",
                "Negotiation",
                "properties",
                properties,
                "parties",
                sides.stream().map(SyntheticWorld::actorId).toList(),
                "mediator",
                actorId(STATES + number % 200));
    }

    /** The id of the actor of a rank, 0 being the most frequent one. */
    static String actorId(int rank) {
        return "Q9" + rank;
    }

    static String id(String prefix, int number) {
        return prefix + "%024x".formatted(number * 0x9E3779B97F4A7C15L);
    }

    static String name(int rank) {
        return rank < STATES ? "Land " + word(rank) : "Anna " + word(rank % WORDS) + " " + word(rank / 7 % WORDS);
    }

    /** The code of the state of an actor. */
    static String state(int rank) {
        int i = rank % STATES;
        return "X" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
    }

    /** Some words, the first ones of the language more often. */
    String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double u = random.nextDouble();
            text.append(i == 0 ? "" : " ").append(word((int) (WORDS * u * u)));
        }
        return text.toString();
    }

    /** A pronounceable word of a number. */
    static String word(int number) {
        var syllables = new StringBuilder();
        int rest = number + 11;
        while (rest > 0) {
            syllables.append("bdfgklmnprstvz".charAt(rest % 14)).append("aeiou".charAt(rest / 14 % 5));
            rest /= 70;
        }
        return syllables.toString();
    }
}
