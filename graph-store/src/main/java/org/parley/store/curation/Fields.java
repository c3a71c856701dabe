package org.parley.store.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.parley.store.ingest.Lasting;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.PlannedQuery;

/** Reads and writes what a person can decide about. Values are JSON, for the graph's record and the journal's alike. */
final class Fields {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final PlannedQuery MOVE = PlannedQuery.of(Fields.class, "move");
    private static final String MOVE_BACK = Cypher.of(Fields.class, "move-back");
    private static final List<String> DAYS = List.of("onset", "tMin", "tMax");

    private Fields() {}

    static String json(Map<String, ?> value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values always serialise", e);
        }
    }

    static Map<String, @Nullable Object> map(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store wrote this itself", e);
        }
    }

    /** What holds now. */
    static String read(TransactionContext tx, String target, Field field) {
        var query = switch (field) {
            case SPEAKER ->
                "OPTIONAL MATCH (x:Actor)-[r:SAID]->(:Statement {id: $id}) RETURN {speaker: coalesce(r.via[0], x.id)} AS value LIMIT 1";
            case PLACE ->
                "OPTIONAL MATCH (:Event {id: $id})-[:AT]->(p) RETURN {id: p.id, name: p.name, country: p.country, lat: p.lat, lon: p.lon}"
                        + " AS value LIMIT 1";
            case STATE ->
                "MATCH (n:Actor|Statement|Event|MergeCandidate {id: $id}) RETURN {state: n.curation} AS value";
            case MERGED_INTO ->
                "OPTIONAL MATCH (:Actor|Event {id: $id})-[:MERGED_INTO]->(y) RETURN {into: y.id} AS value";
            default -> "MATCH (n:Statement|Event {id: $id}) RETURN properties(n) AS value";
        };
        var value = tx.run(query, Map.of("id", target)).single().get("value");
        var plain = new LinkedHashMap<String, @Nullable Object>();
        var names = field.properties().isEmpty() ? List.copyOf(value.asMap().keySet()) : field.properties();
        names.forEach(name -> plain.put(name, plain(value.get(name))));
        return json(plain);
    }

    private static @Nullable Object plain(Value value) {
        var object = value.asObject();
        return object instanceof LocalDate day ? day.toString() : object;
    }

    /** Lets a value hold. */
    static void write(TransactionContext tx, String target, Field field, String json) {
        var value = map(json);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", target);
        switch (field) {
            case SPEAKER -> {
                parameters.put("speaker", value.get("speaker"));
                run(tx, "MATCH (:Actor)-[r:SAID]->(:Statement {id: $id}) DELETE r", parameters);
                run(tx, """
                        MATCH (a:Actor {id: $speaker}), (s:Statement {id: $id})
                        MERGE (a)-[:SAID]->(s)
                        """, parameters);
                MOVE.run(tx, Map.of()).consume();
            }
            case PLACE -> {
                parameters.put("place", value);
                run(tx, "MATCH (:Event {id: $id})-[r:AT]->() DELETE r", parameters);
                run(tx, """
                        MATCH (e:Event {id: $id}) WHERE $place.id IS NOT NULL
                        MERGE (p:Place {id: $place.id})
                          ON CREATE SET p.name = $place.name, p.country = $place.country, p.lat = $place.lat, p.lon = $place.lon
                        MERGE (e)-[r:AT]->(p) SET r.knownAt = e.knownAt
                        """, parameters);
            }
            case STATE -> {
                parameters.put("state", value.get("state"));
                run(tx, "MATCH (n:Actor|Statement|Event|MergeCandidate {id: $id}) SET n.curation = $state", parameters);
                hide(tx, parameters);
            }
            case MERGED_INTO -> merge(tx, parameters, value.get("into"));
            default -> {
                DAYS.forEach(name -> value.computeIfPresent(name, (n, day) -> LocalDate.parse(day.toString())));
                parameters.put("values", value);
                if (field == Field.TIME) {
                    var last = (LocalDate) Objects.requireNonNull(value.get("tMax"));
                    value.putAll(Lasting.properties((LocalDate) value.get("onset"), last));
                }
                run(tx, "MATCH (n:Statement|Event {id: $id}) SET n += $values", parameters);
            }
        }
    }

    private static void merge(TransactionContext tx, Map<String, @Nullable Object> parameters, @Nullable Object into) {
        if (into == null) {
            run(tx, MOVE_BACK, parameters);
            run(tx, "MATCH (:Actor|Event {id: $id})-[r:MERGED_INTO]->() DELETE r", parameters);
        } else {
            parameters.put("into", into);
            run(tx, """
                    MATCH (x:Actor|Event {id: $id}), (y:Actor|Event {id: $into})
                    MERGE (x)-[:MERGED_INTO]->(y)
                    """, parameters);
        }
        hide(tx, parameters);
        MOVE.run(tx, Map.of()).consume();
    }

    /** What was rejected or is one with something else is no longer listed. */
    private static void hide(TransactionContext tx, Map<String, @Nullable Object> parameters) {
        run(tx, """
                MATCH (n:Actor|Statement|Event|MergeCandidate {id: $id})
                WITH n, n.curation = 'REJECTED' OR EXISTS { (n)-[:MERGED_INTO]->() } AS hidden
                FOREACH (x IN CASE WHEN hidden THEN [n] ELSE [] END | SET x:Hidden)
                FOREACH (x IN CASE WHEN hidden THEN [] ELSE [n] END | REMOVE x:Hidden)
                """, parameters);
    }

    /** Moves what came to merged nodes since to what they were merged into. */
    static void move(TransactionContext tx) {
        MOVE.run(tx, Map.of()).consume();
    }

    /** The driver takes null values as they are; only the types do not say so. */
    @SuppressWarnings({"unchecked", "NullAway"})
    private static void run(TransactionContext tx, String cypher, Map<String, ?> parameters) {
        tx.run(cypher, (Map<String, Object>) Objects.requireNonNull(parameters)).consume();
    }
}
