package org.parley.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.parley.core.actor.ActorKind;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.core.statement.Statement.Stance;
import org.parley.core.world.Answer;
import org.parley.core.world.Contradiction;
import org.parley.core.world.Said;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** What statements have to do with each other: which contradict each other, and which answer which. Worked out when asked. */
public final class SelectSaid {

    private static final String SAID = Cypher.of(SelectSaid.class, "said");
    private static final String ANSWERED = Cypher.of(SelectSaid.class, "answered");
    private static final int MOST = 2000;
    private static final int MOST_ANSWERS = 200;
    private static final int MOST_ANSWERED = 60;

    private final Database database;

    public SelectSaid(Database database) {
        this.database = database;
    }

    /**
     * Which statements.
     *
     * @param actor id of who says both, or who answers; null for anybody
     * @param topic name of a topic; null for any
     * @param from first day; null for no bound
     * @param to last day; null for no bound
     */
    public record Filter(
            @Nullable String actor,
            @Nullable String topic,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Contradictions among the newest {@value #MOST} statements on a topic, the newest first. */
    public List<Contradiction> contradictions(Filter filter) {
        return Contradiction.among(said(filter, true)).stream()
                .filter(c -> filter.topic() == null || c.topic().equals(filter.topic()))
                .toList();
    }

    /**
     * What of the newest {@value #MOST} statements answers another one, the newest first: at most {@value #MOST_ANSWERS}, each held against what its addressee
     * said and against the {@value #MOST_ANSWERED} statements that have most of its words.
     */
    public List<Answer> answers(Filter filter) {
        var answers = said(filter, false).stream()
                .filter(s -> Answer.kind(s).isPresent())
                .limit(MOST_ANSWERS)
                .toList();
        var rows = answers.stream()
                .map(s -> Map.of("id", s.id(), "words", Search.anyOf(s.text())))
                .toList();
        var others = new HashMap<String, List<Said>>();
        for (var row : database.query(ANSWERED, Map.of("rows", rows, "days", Answer.DAYS, "most", MOST_ANSWERED))) {
            others.computeIfAbsent(row.get("answered").asString(), id -> new ArrayList<>())
                    .add(said(row));
        }
        return answers.stream()
                .flatMap(s -> Answer.of(s, others.getOrDefault(s.id(), List.of())).stream())
                .toList();
    }

    /**
     * @param topical whether only what is on a topic is wanted
     */
    private List<Said> said(Filter filter, boolean topical) {
        var parameters = new HashMap<String, Object>();
        Mapping.put(parameters, "actor", filter.actor());
        Mapping.put(parameters, "topic", filter.topic());
        parameters.put("from", filter.from() == null ? Database.FIRST_DAY : filter.from());
        parameters.put("to", filter.to() == null ? Database.LAST_DAY : filter.to());
        parameters.put("topical", topical);
        parameters.put("most", MOST);
        return database.query(SAID, parameters).stream().map(SelectSaid::said).toList();
    }

    private static Said said(Record row) {
        var s = row.get("s");
        var topics = row.get("topics").asList(t -> t).stream()
                .collect(Collectors.toMap(
                        t -> t.get("id").asString(),
                        t -> t.get("stance").isNull()
                                ? Stance.NEUTRAL
                                : Stance.valueOf(t.get("stance").asString()),
                        (one, other) -> one));
        return new Said(
                s.get("id").asString(),
                row.get("version").asString(),
                s.get("at").asInt(),
                row.get("speaker").get("id").asString(),
                side(row.get("speaker")),
                row.get("addressee").isNull() ? null : side(row.get("addressee")),
                Mapping.day(s.get("onset")),
                SpeechAct.valueOf(s.get("speechAct").asString()),
                topics,
                s.get("cue").asString(""),
                s.get("text").asString());
    }

    /** As {@link org.parley.core.actor.Actor#actsFor} has it. */
    private static String side(Value actor) {
        var id = actor.get("id").asString();
        boolean own = ActorKind.valueOf(actor.get("kind").asString()).isOfMany();
        return own ? id : actor.get("country").asString(id);
    }
}
