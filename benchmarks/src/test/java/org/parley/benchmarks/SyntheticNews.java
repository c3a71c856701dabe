package org.parley.benchmarks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.parley.core.event.EventType;
import org.parley.core.statement.Statement;
import org.parley.core.statement.Topics;

/**
 * News that never happened, as rows for {@link LoadGraph}: the same for the same number of articles. Articles lie evenly over a
 * thousand days, each with ten statements and two claims; a few actors speak and act often, most of them rarely.
 */
final class SyntheticNews {

    /** The first day. */
    static final LocalDate START = LocalDate.of(2023, 1, 1);

    /** How many days the news is spread over. */
    static final int DAYS = 1000;

    /** How many of the first actors are states. */
    static final int STATES = 60;

    private static final int STATEMENTS = 10;
    private static final int CLAIMS = 2;
    private static final int WORDS = 3000;
    private static final int PLACES = 200;
    private static final int SOURCES = 150;
    private static final int STILL_TOLD = 60;
    private static final List<String> STATUS = List.of("HELD", "HELD", "HELD", "PLANNED", "ALLEGED", "ONGOING");
    private static final List<String> STANCE = List.of("FAVOURS", "OPPOSES", "CONDITIONAL");

    private final SplittableRandom random = new SplittableRandom(20261125);
    private final int articles;
    private final List<Map<String, Object>> actors = new ArrayList<>();
    private final List<Map<String, Object>> negotiations = new ArrayList<>();
    private final List<String> topics =
            List.copyOf(Topics.labels().keySet().stream().sorted().toList());
    private final List<Map<String, @Nullable Object>> told = new ArrayList<>();
    private final Map<String, Integer> rounds = new HashMap<>();

    SyntheticNews(int articles) {
        this.articles = articles;
        int count = Math.min(50_000, STATES + 200 + articles / 2);
        for (int i = 0; i < count; i++) {
            actors.add(actor(i));
        }
        for (int i = 0; i < 5 + articles / 500; i++) {
            int one = random.nextInt(STATES);
            int other = (one + 1 + random.nextInt(STATES - 1)) % STATES;
            negotiations.add(Map.of(
                    "label",
                    "Negotiation",
                    "properties",
                    Map.of("id", id("n", i), "name", "Talks " + i, "sides", List.of(state(one), state(other))),
                    "parties",
                    List.of(actorId(one), actorId(other))));
        }
    }

    /** What the rows of one article are. */
    record Rows(
            Map<String, Object> article,
            List<Map<String, @Nullable Object>> statements,
            List<Map<String, @Nullable Object>> claims) {}

    /** The rows of what articles share. */
    List<Map<String, Object>> world() {
        var rows = new ArrayList<>(actors);
        topics.forEach(t -> rows.add(Map.of("label", "Topic", "properties", Map.of("id", t))));
        for (int i = 0; i < SOURCES; i++) {
            rows.add(Map.of("label", "Source", "properties", Map.of("id", id("o", i), "name", "Paper " + i)));
        }
        for (int i = 0; i < PLACES; i++) {
            rows.add(Map.of("label", "Place", "properties", Map.of("id", "town" + i, "name", "Town " + i)));
        }
        rows.addAll(negotiations);
        return rows;
    }

    /** The rows of an article; ask for one after the other. */
    Rows article(int number) {
        var day = START.plusDays((long) number * DAYS / articles);
        var recorded = OffsetDateTime.of(day.atStartOfDay(), ZoneOffset.UTC);
        var version = id("v", number);
        var text = new StringBuilder();
        var mentions = new HashMap<String, List<Integer>>();
        var statements = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < STATEMENTS; i++) {
            statements.add(statement(number * STATEMENTS + i, version, day, recorded, text, mentions));
        }
        var claims = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < CLAIMS; i++) {
            claims.add(claim(number * CLAIMS + i, version, day, recorded, text));
        }
        var row = Map.<String, Object>of(
                "id",
                id("a", number),
                "url",
                "https://paper.example/" + number,
                "title",
                words(6),
                "version",
                version,
                "text",
                text.toString(),
                "published",
                day,
                "recorded",
                recorded,
                "source",
                id("o", random.nextInt(SOURCES)),
                "mentions",
                mentions.entrySet().stream()
                        .map(m -> Map.of("actor", m.getKey(), "spans", m.getValue()))
                        .toList());
        return new Rows(row, statements, claims);
    }

    private Map<String, @Nullable Object> statement(
            int number,
            String version,
            LocalDate day,
            OffsetDateTime recorded,
            StringBuilder text,
            Map<String, List<Integer>> mentions) {
        int speaker = anyActor();
        int start = text.length();
        text.append(name(speaker));
        int named = text.length();
        mentions.computeIfAbsent(actorId(speaker), k -> new ArrayList<>()).addAll(List.of(start, named));
        text.append(" said that ");
        int content = text.length();
        var words = words(8 + random.nextInt(8));
        text.append(words).append(". ");
        var acts = Statement.SpeechAct.values();
        var properties = new HashMap<String, @Nullable Object>();
        properties.put("id", id("s", number));
        properties.put("kind", "INDIRECT");
        properties.put("speechAct", acts[random.nextInt(acts.length)].name());
        properties.put("medium", "UNKNOWN");
        properties.put("text", words);
        properties.put("sourceSpans", List.of(start, named));
        properties.put("cueSpans", List.of(named + 1, named + 5));
        properties.put("contentSpans", List.of(content, content + words.length()));
        properties.put("confidence", 0.9);
        // As with real news: most statements are only known to have been made by the day of publication.
        boolean dated = random.nextInt(10) < 3;
        time(properties, dated ? day.minusDays(random.nextInt(3)) : null, day);
        properties.put("recordedAt", recorded);
        properties.put("reportedAt", day);
        var row = new HashMap<String, @Nullable Object>();
        row.put("version", version);
        row.put("speaker", actorId(speaker));
        row.put("addressee", random.nextInt(10) < 2 ? actorId(anyActor()) : null);
        row.put("topic", random.nextInt(10) < 6 ? topics.get(random.nextInt(topics.size())) : null);
        row.put("stance", random.nextInt(10) < 4 ? STANCE.get(random.nextInt(STANCE.size())) : null);
        row.put("properties", properties);
        return row;
    }

    private Map<String, @Nullable Object> claim(
            int number, String version, LocalDate day, OffsetDateTime recorded, StringBuilder text) {
        int start = text.length();
        boolean again = !told.isEmpty() && random.nextInt(10) < 4;
        var row = again ? new HashMap<>(told.get(random.nextInt(told.size()))) : event(number, day);
        row.put("first", !again);
        var properties = new HashMap<String, @Nullable Object>(properties(row));
        text.append(properties.get("label")).append(". ");
        properties.put("id", id("c", number));
        properties.put("evidenceSpans", List.of(start, text.length() - 2));
        properties.put("recordedAt", recorded);
        properties.put("reportedAt", day);
        row.put("properties", properties);
        row.put("version", version);
        if (!again) {
            told.add(row);
        }
        if (told.size() > STILL_TOLD) {
            told.removeFirst();
        }
        return row;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> properties(Map<String, @Nullable Object> row) {
        return (Map<String, @Nullable Object>) row.getOrDefault("properties", Map.of());
    }

    private Map<String, @Nullable Object> event(int number, LocalDate day) {
        var sides = new LinkedHashSet<Integer>();
        boolean talks = random.nextInt(20) == 0;
        var row = new HashMap<String, @Nullable Object>();
        if (talks) {
            int chosen = random.nextInt(negotiations.size());
            var id = id("n", chosen);
            row.put("negotiation", id);
            row.put("number", rounds.merge(id, 1, Integer::sum));
            row.put("topic", topics.get(random.nextInt(topics.size())));
            for (var party : (List<?>) negotiations.get(chosen).getOrDefault("parties", List.of())) {
                sides.add(Integer.parseInt(String.valueOf(party).substring(2)));
            }
        }
        while (sides.size() < 2 + random.nextInt(2)) {
            sides.add(anyActor());
        }
        var first = day.minusDays(random.nextInt(4));
        var types = EventType.values();
        var properties = new HashMap<String, @Nullable Object>();
        properties.put("type", talks ? "CONSULT" : types[random.nextInt(types.length)].name());
        properties.put("contexts", List.of("diplomatic"));
        properties.put("label", words(6));
        properties.put("status", STATUS.get(random.nextInt(STATUS.size())));
        properties.put(
                "sides", sides.stream().map(SyntheticNews::state).sorted().toList());
        properties.put("confidence", 0.8);
        // One in ten lasts, or is known no better than within a month.
        time(properties, first, random.nextInt(10) == 0 ? first.plusDays(30) : first);
        row.put("event", "e" + id("c", number));
        row.put("place", "town" + random.nextInt(PLACES));
        row.put(
                "participants",
                sides.stream()
                        .map(s -> Map.of("actor", actorId(s), "role", "ACTOR"))
                        .toList());
        row.put("properties", properties);
        return row;
    }

    private static void time(Map<String, @Nullable Object> row, @Nullable LocalDate first, LocalDate last) {
        row.put("edtf", (first == null ? ".." : first.toString()) + "/" + last);
        row.put("timeBasis", "TEXT");
        row.put("onset", first == null ? last : first);
        row.put("tMin", first == null ? LocalDate.of(1, 1, 1) : first);
        row.put("tMax", last);
    }

    private Map<String, Object> actor(int rank) {
        return Map.of(
                "label",
                "Actor",
                "alias",
                "Alias " + rank,
                "properties",
                Map.of(
                        "id",
                        actorId(rank),
                        "name",
                        name(rank),
                        "kind",
                        rank < STATES ? "STATE" : "PERSON",
                        "country",
                        state(rank)));
    }

    /** The id of the actor of a rank, 0 being the most frequent one. */
    static String actorId(int rank) {
        return "Q9" + rank;
    }

    static String id(String prefix, int number) {
        return prefix + "%024x".formatted(number * 0x9E3779B97F4A7C15L);
    }

    private static String name(int rank) {
        return rank < STATES ? "Land " + word(rank) : "Anna " + word(rank % WORDS) + " " + word(rank / 7 % WORDS);
    }

    private static String state(int rank) {
        int i = rank % STATES;
        return "X" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
    }

    /** A power law: the most frequent one has some hundredths of everything. */
    private int anyActor() {
        double u = random.nextDouble();
        return (int) (actors.size() * u * u * u);
    }

    private String words(int count) {
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
