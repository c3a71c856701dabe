package org.parley.store.curation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.parley.store.neo4j.Database;

/** The record of every act, a chain of hashes. */
public final class Audit {

    private static final int ID_DIGITS = 24;

    private final Database database;
    private final Clock clock;

    Audit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the next number, in the order of the transactions: the lock on the head is held until the end of this one. */
    Draft next(TransactionContext tx, String by, String kind, String target, @Nullable String reason) {
        var head = tx.run("""
                        MERGE (h:AuditHead {id: 'audit'}) ON CREATE SET h.number = 0, h.hash = ''
                        SET h.number = h.number + 1
                        RETURN h.number AS number, h.hash AS hash
                        """).single();
        var now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MILLIS);
        var number = head.get("number").asLong();
        var id = "u" + hash(List.of(number + "", now.toString(), target)).substring(0, ID_DIGITS);
        return new Draft(
                id, number, now, by, kind, target, reason, head.get("hash").asString());
    }

    /** An act that is being taken. */
    record Draft(
            String id,
            long number,
            OffsetDateTime at,
            String by,
            String kind,
            String target,
            @Nullable String reason,
            String previous) {}

    Act write(TransactionContext tx, Draft draft, String before, String after, @Nullable String undoes) {
        var unhashed = new Act(
                draft.id(),
                draft.number(),
                draft.at(),
                draft.by(),
                draft.kind(),
                draft.target(),
                before,
                after,
                draft.reason(),
                undoes,
                draft.previous(),
                "");
        var hash = hash(fields(unhashed));
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", draft.id());
        row.put("number", draft.number());
        row.put("at", draft.at());
        row.put("by", draft.by());
        row.put("kind", draft.kind());
        row.put("target", draft.target());
        row.put("before", before);
        row.put("after", after);
        row.put("reason", draft.reason());
        row.put("undoes", undoes);
        row.put("previous", draft.previous());
        row.put("hash", hash);
        tx.run(
                        "MATCH (h:AuditHead {id: 'audit'}) SET h.hash = $act.hash CREATE (n:AuditEntry) SET n = $act",
                        Map.of("act", row))
                .consume();
        return act(org.neo4j.driver.Values.value(row));
    }

    /** Acts by their ids; unknown ids are left out. */
    public Map<String, Act> acts(Collection<String> ids) {
        var found = new LinkedHashMap<String, Act>();
        database.query("UNWIND $ids AS id MATCH (n:AuditEntry {id: id}) RETURN n", Map.of("ids", List.copyOf(ids)))
                .forEach(r -> found.put(r.get("n").get("id").asString(), act(r.get("n"))));
        return found;
    }

    /** The acts from a number on, in their order. */
    List<Act> from(long number) {
        return database
                .query(
                        "MATCH (n:AuditEntry) WHERE n.number >= $number RETURN n ORDER BY n.number",
                        Map.of("number", number))
                .stream()
                .map(r -> act(r.get("n")))
                .toList();
    }

    /** Whether no entry was changed, left out or added by other hands, the newest ones included. */
    public boolean intact() {
        var row = database.query("""
                        OPTIONAL MATCH (h:AuditHead {id: 'audit'})
                        WITH h.number AS number, h.hash AS hash
                        OPTIONAL MATCH (n:AuditEntry)
                        WITH number, hash, n ORDER BY n.number
                        RETURN coalesce(number, 0) AS number, coalesce(hash, '') AS hash, collect(n) AS acts
                        """, Map.of()).getFirst();
        var previous = "";
        long number = 0;
        for (var act : row.get("acts").asList(Audit::act)) {
            number++;
            if (act.number() != number
                    || !act.previous().equals(previous)
                    || !act.hash().equals(hash(fields(act)))) {
                return false;
            }
            previous = act.hash();
        }
        return number == row.get("number").asLong()
                && previous.equals(row.get("hash").asString());
    }

    static Act act(Value n) {
        return new Act(
                n.get("id").asString(),
                n.get("number").asLong(),
                n.get("at").asOffsetDateTime(),
                n.get("by").asString(),
                n.get("kind").asString(),
                n.get("target").asString(),
                n.get("before").asString(),
                n.get("after").asString(),
                n.get("reason").isNull() ? null : n.get("reason").asString(),
                n.get("undoes").isNull() ? null : n.get("undoes").asString(),
                n.get("previous").asString(),
                n.get("hash").asString());
    }

    private static List<String> fields(Act act) {
        return List.of(
                act.number() + "",
                act.at().toInstant().toString(),
                act.by(),
                act.kind(),
                act.target(),
                act.before(),
                act.after(),
                String.valueOf(act.reason()),
                String.valueOf(act.undoes()),
                act.previous());
    }

    private static String hash(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
