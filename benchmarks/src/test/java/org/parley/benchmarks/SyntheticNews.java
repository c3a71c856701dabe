package org.parley.benchmarks;

import static org.parley.benchmarks.SyntheticWorld.actorId;
import static org.parley.benchmarks.SyntheticWorld.id;
import static org.parley.benchmarks.SyntheticWorld.name;

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
import org.parley.core.world.Simhash;
import org.parley.store.ingest.Lasting;

/**
 * News that never happened, as rows for {@link LoadGraph}: the same for the same number of articles. Articles lie evenly over a
 * thousand days, each with ten statements and two claims; a few actors speak and act often, most of them rarely.
 */
final class SyntheticNews {

    /** The first day. */
    static final LocalDate START = LocalDate.of(2023, 1, 1);

    /** How many days the news is spread over. */
    static final int DAYS = 1000;

    private static final int STATEMENTS = 10;
    private static final int CLAIMS = 2;
    private static final int STILL_TOLD = 60;

    /** One claim of so many has a figure, as in news. */
    private static final int FIGURES_EVERY = 16;
    private static final List<String> STATUS =
            List.of("HELD", "HELD", "HELD", "PLANNED", "AGREED", "REJECTED", "ALLEGED", "ONGOING");
    private static final List<String> MODE = List.of("release", "visit", "ceasefire");
    private static final List<String> STANCE = List.of("FAVOURS", "OPPOSES", "CONDITIONAL");

    private final SplittableRandom random = new SplittableRandom(20261125);
    private final int articles;
    private final SyntheticWorld world;
    private final List<Map<String, @Nullable Object>> told = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private final Map<String, Integer> rounds = new HashMap<>();

    SyntheticNews(int articles) {
        this.articles = articles;
        this.world = new SyntheticWorld(articles, random);
    }

    /** What the rows of one article are. */
    record Rows(
            Map<String, @Nullable Object> article,
            List<Map<String, @Nullable Object>> statements,
            List<Map<String, @Nullable Object>> claims) {}

    /** The rows of what articles share. */
    List<Map<String, Object>> world() {
        return world.rows();
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
            claims.add(claim(number * CLAIMS + i, version, day, recorded, text, number * STATEMENTS + i));
        }
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", id("a", number));
        row.put("inputId", "synthetic-" + number);
        row.put("url", "https://paper.example/" + number);
        row.put("title", words(6));
        row.put("version", version);
        row.put("text", text.toString());
        row.put("published", day);
        row.put("recorded", recorded);
        row.put("source", id("o", random.nextInt(SyntheticWorld.SOURCES)));
        long simhash = Simhash.of(text.toString());
        row.put("simhash", simhash);
        for (int band = 0; band < 4; band++) {
            row.put("band" + band, simhash >>> band * 16 & 0xffff);
        }
        // One in twenty is a copy of what was in the news shortly before.
        row.put("copyOf", versions.isEmpty() || random.nextInt(20) > 0 ? null : versions.getFirst());
        versions.add(version);
        if (versions.size() > STILL_TOLD) {
            versions.removeFirst();
        }
        row.put(
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
        properties.put("cue", "said");
        properties.put("sourceSpans", List.of(start, named));
        properties.put("cueSpans", List.of(named + 1, named + 5));
        properties.put("contentSpans", List.of(content, content + words.length()));
        properties.put("confidence", 0.9);
        // As with real news: most statements are only known to have been made by the day of publication.
        boolean dated = random.nextInt(10) < 3;
        time(properties, dated ? day.minusDays(random.nextInt(3)) : null, day);
        properties.put("recordedAt", recorded);
        properties.put("reportedAt", day);
        // One in ten is reported by the one before it in the same article.
        boolean nested = number % STATEMENTS > 0 && random.nextInt(10) == 0;
        var row = new HashMap<String, @Nullable Object>();
        row.put("version", version);
        row.put("within", nested ? id("s", number - 1) : null);
        row.put("speaker", actorId(speaker));
        row.put("addressee", random.nextInt(10) < 2 ? actorId(anyActor()) : null);
        var stance = new HashMap<String, @Nullable Object>();
        stance.put("id", world.topic());
        stance.put("stance", random.nextInt(10) < 4 ? STANCE.get(random.nextInt(STANCE.size())) : null);
        row.put("topics", random.nextInt(10) < 6 ? List.of(stance) : List.of());
        row.put("properties", properties);
        return row;
    }

    private Map<String, @Nullable Object> claim(
            int number, String version, LocalDate day, OffsetDateTime recorded, StringBuilder text, int statement) {
        int start = text.length();
        boolean again = !told.isEmpty() && random.nextInt(10) < 4;
        var row = again ? new HashMap<>(told.get(random.nextInt(told.size()))) : event(number, day);
        row.put("first", !again);
        var properties = new HashMap<String, @Nullable Object>(properties(row));
        text.append(properties.get("label")).append(". ");
        properties.put("id", id("c", number));
        properties.put("evidenceSpans", List.of(start, text.length() - 2));
        properties.put("words", List.of(String.valueOf(properties.get("label")).split(" ")));
        properties.put("agents", properties.get("sides"));
        properties.put("people", List.of());
        if (number % FIGURES_EVERY == 0) {
            properties.put("figures", List.of(String.valueOf(100 + number % 900)));
        }
        properties.put("recordedAt", recorded);
        properties.put("reportedAt", day);
        row.put("properties", properties);
        row.put("version", version);
        row.put("accordingTo", random.nextInt(3) == 0 ? actorId(anyActor()) : null);
        row.put("statement", random.nextInt(3) == 0 ? id("s", statement) : null);
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
            int chosen = random.nextInt(world.negotiations());
            var id = id("n", chosen);
            row.put("negotiation", id);
            row.put("number", rounds.merge(id, 1, Integer::sum));
            row.put("venue", "Town " + random.nextInt(SyntheticWorld.PLACES));
            row.put("topic", world.topic());
            row.put("outcome", told.isEmpty() ? null : told.getLast().get("event"));
            sides.addAll(world.parties(chosen));
        }
        while (sides.size() < 2 + random.nextInt(2)) {
            sides.add(anyActor());
        }
        var first = day.minusDays(random.nextInt(4));
        var types = EventType.values();
        var properties = new HashMap<String, @Nullable Object>();
        properties.put("type", talks ? "CONSULT" : types[random.nextInt(types.length)].name());
        properties.put("mode", random.nextInt(4) == 0 ? MODE.get(random.nextInt(MODE.size())) : null);
        properties.put("contexts", List.of("diplomatic"));
        properties.put("label", words(6));
        properties.put("status", STATUS.get(random.nextInt(STATUS.size())));
        properties.put(
                "sides", sides.stream().map(SyntheticWorld::state).sorted().toList());
        properties.put("confidence", 0.8);
        // One in ten lasts, or is known no better than within a month.
        time(properties, first, random.nextInt(10) == 0 ? first.plusDays(30) : first);
        row.put("event", "e" + id("c", number));
        row.put("place", "town" + random.nextInt(SyntheticWorld.PLACES));
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
        row.putAll(Lasting.properties(first == null ? last : first, last));
    }

    /** A power law: the most frequent one has some hundredths of everything. */
    private int anyActor() {
        double u = random.nextDouble();
        return (int) (world.actors() * u * u * u);
    }

    private String words(int count) {
        return world.words(count);
    }
}
