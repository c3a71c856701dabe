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
import org.parley.store.neo4j.Database;
import org.parley.store.neo4j.PlannedQuery;

/** Writes what one article yields, all in one transaction, which also marks its job as done. */
public final class SaveExtraction {

    private static final PlannedQuery ARTICLE = PlannedQuery.of(SaveExtraction.class, "article");
    private static final PlannedQuery ACTORS = PlannedQuery.of(SaveExtraction.class, "actors");
    private static final PlannedQuery REREAD = PlannedQuery.of(SaveExtraction.class, "statements-reread");
    private static final PlannedQuery STATEMENTS = PlannedQuery.of(SaveExtraction.class, "statements");
    private static final PlannedQuery COPIES = PlannedQuery.of(SaveExtraction.class, "copies");
    private static final PlannedQuery COPY_OF = PlannedQuery.of(SaveExtraction.class, "copy-of");
    private static final PlannedQuery CANDIDATES = PlannedQuery.of(SaveExtraction.class, "candidates");
    private static final PlannedQuery CLAIMS = PlannedQuery.of(SaveExtraction.class, "claims");
    private static final PlannedQuery NEGOTIATIONS = PlannedQuery.of(SaveExtraction.class, "negotiations");
    private static final PlannedQuery CONFLICTS = PlannedQuery.of(SaveExtraction.class, "conflicts");
    private static final PlannedQuery DONE = PlannedQuery.of(SaveExtraction.class, "done");
    private static final PlannedQuery TIES = PlannedQuery.of(SaveExtraction.class, "ties");

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
        TIES.run(tx, Map.of("version", rows.version())).consume();
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
        var copies = COPIES.run(tx, Map.of("article", article, "version", version)).stream()
                .filter(r -> Simhash.isCopy(simhash, r.get("simhash").asLong()))
                .map(r -> r.get("id").asString())
                .toList();
        if (!copies.isEmpty()) {
            COPY_OF.run(tx, Map.of("version", version, "copies", copies)).consume();
        }
    }

    private static void run(
            TransactionContext tx, PlannedQuery query, Map<String, Object> common, String name, Object value) {
        if (value instanceof List<?> rows && rows.isEmpty()) {
            return;
        }
        var parameters = new HashMap<>(common);
        parameters.put(name, value);
        query.run(tx, parameters).consume();
    }
}
