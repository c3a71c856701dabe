package org.parley.store.ingest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.neo4j.driver.TransactionContext;
import org.parley.core.Extraction;
import org.parley.core.world.Simhash;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** Writes what one article yields, all in one transaction, which also marks its job as done. */
public final class SaveExtraction {

    private static final String ARTICLE = Cypher.plannedOnce(SaveExtraction.class, "article");
    private static final String ACTORS = Cypher.plannedOnce(SaveExtraction.class, "actors");
    private static final String REREAD = Cypher.plannedOnce(SaveExtraction.class, "statements-reread");
    private static final String STATEMENTS = Cypher.plannedOnce(SaveExtraction.class, "statements");
    private static final String COPIES = Cypher.plannedOnce(SaveExtraction.class, "copies");
    private static final String COPY_OF = Cypher.plannedOnce(SaveExtraction.class, "copy-of");
    private static final String CANDIDATES = Cypher.plannedOnce(SaveExtraction.class, "candidates");
    private static final String CLAIMS = Cypher.plannedOnce(SaveExtraction.class, "claims");
    private static final String NEGOTIATIONS = Cypher.plannedOnce(SaveExtraction.class, "negotiations");
    private static final String CONFLICTS = Cypher.plannedOnce(SaveExtraction.class, "conflicts");
    private static final String TIES = Cypher.plannedOnce(SaveExtraction.class, "ties");
    private static final String DONE = Cypher.plannedOnce(SaveExtraction.class, "done");

    private final Database database;
    private final Clock clock;
    private final BiConsumer<TransactionContext, String> last;

    /**
     * @param last what is done at the end of each transaction, given the id of the version that was read
     */
    public SaveExtraction(Database database, Clock clock, BiConsumer<TransactionContext, String> last) {
        this.database = database;
        this.clock = clock;
        this.last = last;
    }

    /** Writes it; a second time it changes nothing. */
    public void save(Extraction extraction) {
        save(List.of(extraction));
    }

    /** Writes them in this order, all or none of them; a second time it changes nothing. */
    public void save(List<Extraction> extractions) {
        var prepared = extractions.stream().map(Rows::new).toList();
        var now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        database.write(tx -> {
            prepared.forEach(rows -> save(tx, rows, now));
            return true;
        });
    }

    private void save(TransactionContext tx, Rows rows, OffsetDateTime now) {
        var common = common(rows, now);
        run(tx, ARTICLE, common, "article", rows.article());
        findCopies(tx, rows.article(), rows.version());
        run(tx, ACTORS, common, "rows", rows.actors());
        run(tx, REREAD, common, "rows", rows.statements());
        run(tx, STATEMENTS, common, "rows", rows.statements());
        var claims = rows.claims();
        var folding = new FoldClaims();
        folding.fold(tx, rows.version(), claims);
        run(tx, CLAIMS, common, "rows", claims);
        run(tx, CANDIDATES, common, "rows", folding.candidates());
        run(tx, NEGOTIATIONS, common, "rows", rows.negotiations());
        run(tx, CONFLICTS, common, "rows", rows.conflicts());
        last.accept(tx, rows.version());
        tx.run(TIES, Map.of("version", rows.version())).consume();
        run(tx, DONE, common, "job", rows.job());
    }

    /** What every query is given; the day of publication may be null. */
    private static Map<String, Object> common(Rows rows, OffsetDateTime now) {
        var common = new HashMap<>(rows.article());
        common.keySet().retainAll(List.of("version", "publishedAt"));
        var published = common.remove("publishedAt");
        common.put("reportedAt", published);
        // What has no day of publication is known from the day on which it is taken in.
        common.put("knownAt", published == null ? now.toLocalDate() : published);
        common.put("now", now);
        return common;
    }

    /** Ties a text to what it is a copy of. */
    private static void findCopies(TransactionContext tx, Map<String, Object> article, String version) {
        if (!(article.get("simhash") instanceof Long simhash)) {
            return;
        }
        var copies = tx.run(COPIES, Map.of("article", article, "version", version)).stream()
                .filter(r -> Simhash.isCopy(simhash, r.get("simhash").asLong()))
                .map(r -> r.get("id").asString())
                .toList();
        if (!copies.isEmpty()) {
            tx.run(COPY_OF, Map.of("version", version, "copies", copies)).consume();
        }
    }

    private static void run(
            TransactionContext tx, String cypher, Map<String, Object> common, String name, Object value) {
        if (value instanceof List<?> rows && rows.isEmpty()) {
            return;
        }
        var parameters = new HashMap<>(common);
        parameters.put(name, value);
        tx.run(cypher, parameters).consume();
    }
}
