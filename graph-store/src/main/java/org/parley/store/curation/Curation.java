package org.parley.store.curation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.parley.store.curation.CurationException.Code;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;
import org.parley.store.neo4j.PlannedQuery;

/**
 * What people decide. A decision is an override on a field of a node, kept beside what was read and laid over it after every reading;
 * it changes nothing for ever, for each can be undone. Each act is one transaction with its entry in the audit.
 */
public final class Curation {

    private static final String PAIR = "MergeCandidate";
    private static final List<String> LABELS = List.of("Actor", "Statement", "Event", PAIR);
    private static final PlannedQuery TOUCHED = PlannedQuery.of(Curation.class, "touched");
    private static final PlannedQuery TIES = PlannedQuery.of(Curation.class, "ties");
    private static final String DECISIONS = Cypher.of(Curation.class, "decisions");

    private final Database database;
    private final Audit audit;
    private final @Nullable Journal journal;

    /**
     * @param file the journal; null for none
     */
    public Curation(Database database, Clock clock, @Nullable Path file) {
        this.database = database;
        this.audit = new Audit(database, clock);
        this.journal = file == null ? null : new Journal(audit, file);
        keep();
    }

    /** The record of all acts. */
    public Audit audit() {
        return audit;
    }

    /** Takes an actor, statement or event for right. */
    public Act accept(String by, String target, @Nullable String reason) {
        return commit(tx -> {
            if (label(tx, target).equals(PAIR)) {
                throw new CurationException(
                        Code.BAD_INPUT, "a pair is not accepted: merge its two events, or reject it if they are two");
            }
            return state(tx, by, "ACCEPT", target, "ACCEPTED", reason);
        });
    }

    /**
     * Takes an actor, statement or event for wrong, or two events that may be one for two: it is no longer listed, but still answers to its
     * id.
     */
    public Act reject(String by, String target, @Nullable String reason) {
        return commit(tx -> {
            label(tx, target);
            return state(tx, by, "REJECT", target, "REJECTED", reason);
        });
    }

    /** Corrects what a statement or event says of itself. */
    public Act correct(String by, Correction correction, @Nullable String reason) {
        return commit(tx -> {
            var values = correction.values(tx);
            return set(tx, by, "CORRECT", correction.target(), values, reason);
        });
    }

    /** Lets two actors or two events be one from now on: the first redirects to the second. */
    public Act merge(String by, String from, String into, @Nullable String reason) {
        return commit(tx -> {
            var label = label(tx, from);
            if (!label.equals(label(tx, into))) {
                throw new CurationException(
                        Code.DIFFERENT_KINDS,
                        "only two actors or two events can be one: " + from + " and " + into
                                + " are of different kinds");
            }
            if (label.equals("Statement") || label.equals(PAIR)) {
                throw new CurationException(
                        Code.BAD_INPUT,
                        "only actors and events are merged: reject the statement or pair that is too many");
            }
            var end = end(tx, into);
            if (end.equals(from)) {
                throw new CurationException(
                        Code.SAME_NODE, from + " is the same as " + into + ": name two different ones");
            }
            if (!end(tx, from).equals(from)) {
                throw new CurationException(
                        Code.ALREADY_MERGED, from + " is merged into another already: split it first");
            }
            return set(tx, by, "MERGE", from, Map.of(Field.MERGED_INTO, Fields.json(Map.of("into", end))), reason);
        });
    }

    /** Takes apart again what was merged: the node answers for itself as before. */
    public Act split(String by, String merged, @Nullable String reason) {
        return commit(tx -> {
            label(tx, merged);
            var live = tx.run(
                            "MATCH (o:Override {targetId: $id, field: 'MERGED_INTO'}) WHERE o.undoneBy IS NULL RETURN o.act AS act",
                            Map.of("id", merged))
                    .list();
            if (live.isEmpty()) {
                throw new CurationException(
                        Code.NOT_MERGED, merged + " was not merged into anything: there is nothing to split");
            }
            return takeBack(tx, by, "SPLIT", merged, live.getFirst().get("act").asString(), null, reason);
        });
    }

    /** Takes an act back: what held without it holds again. */
    public Act undo(String by, String act, @Nullable String reason) {
        return commit(tx -> {
            var row = tx.run("""
                            OPTIONAL MATCH (n:AuditEntry {id: $act})
                            RETURN n.kind AS kind, n.target AS target, EXISTS { (:AuditEntry {undoes: $act}) } AS undone,
                              EXISTS { (o:Override {act: $act}) WHERE o.undoneBy IS NULL } AS live,
                              EXISTS { (:Override {undoneBy: $act}) } AS split
                            """, Map.of("act", act)).single();
            if (row.get("kind").isNull()) {
                throw new CurationException(Code.NOT_FOUND, "there is no act of the id " + act);
            }
            var kind = row.get("kind").asString();
            var target = row.get("target").asString();
            if (kind.equals("UNDO")) {
                throw new CurationException(Code.BAD_INPUT, "an undo is not undone: decide again instead");
            }
            boolean holds = kind.equals("SPLIT")
                    ? row.get("split").asBoolean()
                    : row.get("live").asBoolean();
            if (row.get("undone").asBoolean() || !holds) {
                throw new CurationException(Code.ALREADY_UNDONE, "the act " + act + " was taken back already");
            }
            return kind.equals("SPLIT")
                    ? again(tx, by, target, act, reason)
                    : takeBack(tx, by, "UNDO", target, act, act, reason);
        });
    }

    /** What was decided about nodes, by their ids; {@link Decision#NONE} for those that nobody decided about. */
    public Map<String, Decision> decisions(Collection<String> ids) {
        var found = new HashMap<String, Decision>();
        ids.forEach(id -> found.put(id, Decision.NONE));
        for (var row : database.query(DECISIONS, Map.of("ids", List.copyOf(ids)))) {
            var overrides = row.get("overrides")
                    .asList(o -> new Decision.Ruling(
                            o.get("act").asString(),
                            o.get("field").asString(),
                            o.get("value").asString(),
                            o.get("by").asString(),
                            o.get("at").asOffsetDateTime(),
                            o.get("reason").isNull() ? null : o.get("reason").asString()));
            var merged = row.get("merged")
                    .asList(m -> new Decision.Merged(
                            m.get("id").asString(), m.get("label").asString()));
            var last = overrides.isEmpty() ? null : overrides.getLast();
            var rejected = row.get("curation").asString("").equals("REJECTED");
            var state = rejected
                    ? "REJECTED"
                    : last == null ? null : last.field().equals("STATE") ? "ACCEPTED" : "CORRECTED";
            found.put(
                    row.get("id").asString(),
                    new Decision(
                            state,
                            last == null ? null : last.by(),
                            last == null ? null : last.at(),
                            overrides,
                            merged));
        }
        return found;
    }

    /** Lays the decisions over what was just read from articles, inside the transaction that wrote it. */
    public void lay(TransactionContext tx, List<String> versions) {
        Fields.move(tx);
        for (var row : TOUCHED.run(tx, Map.of("versions", versions)).list()) {
            var target = row.get("target").asString();
            var field = Field.valueOf(row.get("field").asString());
            var value = row.get("value").asString();
            var now = Fields.read(tx, target, field);
            if (!Fields.map(now).equals(Fields.map(value))) {
                // What was read anew is what an undo goes back to.
                tx.run(
                                "MATCH (o:Override {targetId: $id, field: $field}) SET o.base = $base",
                                Map.of("id", target, "field", field.name(), "base", now))
                        .consume();
                Fields.write(tx, target, field, value);
            }
        }
    }

    private Act state(
            TransactionContext tx, String by, String kind, String target, String state, @Nullable String reason) {
        return set(tx, by, kind, target, Map.of(Field.STATE, Fields.json(Map.of("state", state))), reason);
    }

    private Act set(
            TransactionContext tx,
            String by,
            String kind,
            String target,
            Map<Field, String> values,
            @Nullable String reason) {
        var draft = audit.next(tx, by, kind, target, reason);
        var before = new LinkedHashMap<String, @Nullable Object>();
        var after = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((field, value) -> {
            var was = Fields.read(tx, target, field);
            before.putAll(Fields.map(was));
            after.putAll(Fields.map(value));
            var row = new HashMap<String, @Nullable Object>();
            row.put("id", draft.id() + ":" + field);
            row.put("targetId", target);
            row.put("field", field.name());
            row.put("value", value);
            row.put("by", by);
            row.put("at", draft.at());
            row.put("reason", reason);
            row.put("act", draft.id());
            row.put("number", draft.number());
            tx.run("""
                            OPTIONAL MATCH (p:Override {targetId: $row.targetId, field: $row.field}) WHERE p.undoneBy IS NULL
                            WITH collect(p.base)[0] AS base
                            CREATE (o:Override) SET o = $row, o.base = coalesce(base, $was)
                            """, Map.of("row", row, "was", was)).consume();
            Fields.write(tx, target, field, value);
        });
        return audit.write(tx, draft, Fields.json(before), Fields.json(after), null);
    }

    /** Ends the overrides of an act; what the newest of the others says holds, or what was read. */
    private Act takeBack(
            TransactionContext tx,
            String by,
            String kind,
            String target,
            String act,
            @Nullable String undoes,
            @Nullable String reason) {
        var draft = audit.next(tx, by, kind, target, reason);
        var before = new LinkedHashMap<String, @Nullable Object>();
        var after = new LinkedHashMap<String, @Nullable Object>();
        for (var row : tx.run("""
                        MATCH (o:Override {act: $act}) WHERE o.undoneBy IS NULL
                        SET o.undoneBy = $by
                        WITH o
                        OPTIONAL MATCH (p:Override {targetId: o.targetId, field: o.field}) WHERE p.undoneBy IS NULL
                        WITH o, p ORDER BY p.number DESC
                        WITH o.field AS field, o.base AS base, collect(p.value) AS others
                        RETURN field, coalesce(others[0], base) AS value
                        """, Map.of("act", act, "by", draft.id())).list()) {
            var field = Field.valueOf(row.get("field").asString());
            var value = row.get("value").asString();
            before.putAll(Fields.map(Fields.read(tx, target, field)));
            after.putAll(Fields.map(value));
            Fields.write(tx, target, field, value);
        }
        return audit.write(tx, draft, Fields.json(before), Fields.json(after), undoes);
    }

    /** Merges again what was split. */
    private Act again(TransactionContext tx, String by, String target, String split, @Nullable String reason) {
        var into = String.valueOf(Fields.map(
                        tx.run("MATCH (o:Override {undoneBy: $split}) RETURN o.value AS value", Map.of("split", split))
                                .single()
                                .get("value")
                                .asString())
                .get("into"));
        if (!end(tx, target).equals(target) || end(tx, into).equals(target)) {
            throw new CurationException(Code.ALREADY_MERGED, target + " is merged by now: split it first");
        }
        var draft = audit.next(tx, by, "UNDO", target, reason);
        tx.run("MATCH (o:Override {undoneBy: $split}) SET o.undoneBy = null", Map.of("split", split))
                .consume();
        var before = Fields.read(tx, target, Field.MERGED_INTO);
        var after = Fields.json(Map.of("into", into));
        Fields.write(tx, target, Field.MERGED_INTO, after);
        return audit.write(tx, draft, before, after, split);
    }

    private Act commit(java.util.function.Function<TransactionContext, Act> work) {
        var act = Objects.requireNonNull(database.write(tx -> {
            var done = work.apply(tx);
            TIES.run(tx, Map.of("target", done.target())).consume();
            return done;
        }));
        keep();
        return act;
    }

    private void keep() {
        if (journal != null) {
            journal.catchUp();
        }
    }

    /** What kind of node an id belongs to. */
    static String label(TransactionContext tx, String id) {
        var found = new ArrayList<>(tx.run(
                        "MATCH (n:Actor|Statement|Event|MergeCandidate {id: $id}) RETURN head([l IN labels(n) WHERE l IN $labels]) AS label",
                        Map.of("id", id, "labels", LABELS))
                .list());
        if (found.isEmpty()) {
            throw new CurationException(Code.NOT_FOUND, "there is no actor, statement, event or pair of the id " + id);
        }
        return found.getFirst().get("label").asString();
    }

    private static String end(TransactionContext tx, String id) {
        return tx.run("""
                        MATCH (:Actor|Statement|Event {id: $id})-[:MERGED_INTO*0..20]->(y)
                        WHERE NOT EXISTS { (y)-[:MERGED_INTO]->() } RETURN y.id AS id
                        """, Map.of("id", id)).single().get("id").asString();
    }
}
