package org.parley.store.ingest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.neo4j.driver.TransactionContext;
import org.parley.core.Extraction;
import org.parley.core.world.Simhash;
import org.parley.store.neo4j.Database;
import org.parley.store.neo4j.PlannedQuery;

/**
 * Writes what articles yield, all in one transaction, which also marks their jobs as done. Each query writes one kind of thing of all of them.
 */
public final class SaveExtraction {

    private static final PlannedQuery ARTICLES = PlannedQuery.of(SaveExtraction.class, "articles");
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
    private final BiConsumer<TransactionContext, List<String>> last;

    /**
     * @param last what is done once all is written, given the ids of the versions that were read; it may be done several times in a transaction
     */
    public SaveExtraction(Database database, Clock clock, BiConsumer<TransactionContext, List<String>> last) {
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
        var now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        var batches = Batch.of(extractions, now.toLocalDate());
        database.write(tx -> {
            batches.forEach(batch -> save(tx, batch, now));
            return true;
        });
    }

    private void save(TransactionContext tx, Batch batch, OffsetDateTime now) {
        var articles = batch.rows(Rows::articles);
        var reread = reread(tx, articles, now);
        findCopies(tx, articles);
        run(tx, ACTORS, batch.rows(Rows::actors), now);
        var statements = batch.rows(Rows::statements);
        run(tx, REREAD, of(reread, statements), now);
        run(tx, STATEMENTS, statements, now);
        run(tx, CANDIDATES, saveClaims(tx, batch, reread, now), now);
        run(tx, NEGOTIATIONS, batch.rows(Rows::negotiations), now);
        run(tx, CONFLICTS, batch.rows(Rows::conflicts), now);
        last.accept(tx, batch.versions());
        TIES.run(tx, Map.of("versions", batch.versions())).consume();
        run(tx, DONE, batch.rows(Rows::jobs), now);
    }

    /** Writes the articles themselves, and gives the ids of the texts that were read before. */
    private static Set<String> reread(TransactionContext tx, List<Map<String, Object>> articles, OffsetDateTime now) {
        var ids = new HashSet<String>();
        ARTICLES.run(tx, Map.of("rows", articles, "now", now))
                .forEachRemaining(r -> ids.add(r.get("reread").asString()));
        return ids;
    }

    private static List<Map<String, Object>> of(Set<String> versions, List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> versions.contains(String.valueOf(row.get("version"))))
                .toList();
    }

    /** Writes the claims with their events, and gives the pairs of events that may be one. */
    private static List<Map<String, Object>> saveClaims(
            TransactionContext tx, Batch batch, Set<String> reread, OffsetDateTime now) {
        var folding = FoldClaims.of(tx, batch.rowsByArticle(Rows::claims), reread);
        run(tx, CLAIMS, folding.claims(), now);
        return folding.candidates();
    }

    /** Ties texts to what they are copies of. */
    private static void findCopies(TransactionContext tx, List<Map<String, Object>> articles) {
        var copies = new TreeMap<String, List<String>>();
        for (var row : COPIES.run(tx, Map.of("rows", articles)).list()) {
            if (Simhash.isCopy(row.get("simhash").asLong(), row.get("other").asLong())) {
                copies.computeIfAbsent(row.get("version").asString(), v -> new ArrayList<>())
                        .add(row.get("copy").asString());
            }
        }
        copies.forEach((version, others) ->
                COPY_OF.run(tx, Map.of("version", version, "copies", others)).consume());
    }

    private static void run(
            TransactionContext tx, PlannedQuery query, List<Map<String, Object>> rows, OffsetDateTime now) {
        if (!rows.isEmpty()) {
            query.run(tx, Map.of("rows", rows, "now", now)).consume();
        }
    }
}
