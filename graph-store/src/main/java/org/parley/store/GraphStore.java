package org.parley.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.core.Extraction;
import org.parley.core.Extractor;
import org.parley.core.article.Article;
import org.parley.store.Nodes.Stats;
import org.parley.store.curation.Curation;
import org.parley.store.ingest.IngestQueue;
import org.parley.store.ingest.SaveExtraction;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;
import org.parley.store.query.ExportClaims;
import org.parley.store.query.ExportRows;
import org.parley.store.query.SelectNodes;

/** The graph: articles go in, questions are answered. Safe to use from many threads. */
public final class GraphStore implements AutoCloseable {

    private final Database database;
    private final IngestQueue queue;
    private final SaveExtraction save;
    private final Curation curation;
    private final Knowledge known;

    private GraphStore(Database database, @Nullable Path journal, Supplier<Extractor> extractor, Clock clock) {
        this.database = database;
        this.curation = new Curation(database, clock, journal);
        this.save = new SaveExtraction(database, clock, curation::lay);
        this.queue = new IngestQueue(database, extractor, clock, save);
        this.known = new Knowledge(database);
    }

    /**
     * Opens the store and takes up what an earlier process left undone.
     *
     * @param extractor asked for when the first article is read
     * @throws StoreException if the database cannot be opened or reached
     */
    public static GraphStore open(StoreSettings settings, Supplier<Extractor> extractor, Clock clock) {
        var journal = settings instanceof StoreSettings.Embedded embedded
                ? embedded.folder().resolve("curation.jsonl")
                : null;
        var store = new GraphStore(Database.open(settings), journal, extractor, clock);
        store.queue.resume();
        return store;
    }

    /** Takes an article, to be kept, read and written; it is lost no more once it is kept. */
    public IngestQueue.Submission submit(Article article) {
        return queue.submit(article);
    }

    /** Writes what was extracted elsewhere; a second time it changes nothing. */
    public void save(Extraction extraction) {
        save.save(extraction);
    }

    /** Tells of each article that is done or given up, on another thread. */
    public void onEnd(Consumer<Receipt> listener) {
        queue.onEnd(listener);
    }

    /** Takes a listener away. */
    public void forget(Consumer<Receipt> listener) {
        queue.forget(listener);
    }

    /**
     * The graph by what was known on a day: by articles that were published up to it, and by what those tell alone.
     *
     * @param day null for all that is known
     */
    public Knowledge asOf(@Nullable LocalDate day) {
        return day == null ? known : new Knowledge(database.asOf(day));
    }

    /** The graph by all that is known. */
    public Knowledge known() {
        return known;
    }

    /** Hands over every claim with its event, see {@link ExportClaims#each}. */
    public void exportClaims(Consumer<ExportClaims.Line> use) {
        new ExportClaims(database).each(use);
    }

    /**
     * Hands over everything of a kind, see {@link ExportRows#each}.
     *
     * @param asOf day by which it was known; null for all that is known
     */
    public void export(
            ExportRows.Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate asOf,
            ExportRows.Table table) {
        new ExportRows(database.asOf(asOf)).each(kind, from, to, table);
    }

    /** What people decide about the graph. */
    public Curation curation() {
        return curation;
    }

    /** How large the graph is, and how many articles wait. */
    public Stats stats() {
        return stats(null);
    }

    /**
     * How large the graph was by what was known on a day; nodes and relationships of every kind, and what waits, are those of now.
     *
     * @param day null for all that is known
     */
    public Stats stats(@Nullable LocalDate day) {
        // By no day the database's own counts are enough.
        var cypher = Cypher.of(SelectNodes.class, day == null ? "stats" : "stats-as-of");
        var row = database.asOf(day).query(cypher, Map.of()).getFirst();
        return new Stats(
                row.get("articles").asLong(),
                row.get("actors").asLong(),
                row.get("statements").asLong(),
                row.get("events").asLong(),
                row.get("negotiations").asLong(),
                row.get("nodes").asLong(),
                row.get("relationships").asLong(),
                queue.waiting());
    }

    /** How many transactions the database was asked for since the store was opened. */
    public long transactions() {
        return database.transactions();
    }

    @Override
    public void close() {
        queue.close();
        database.close();
    }
}
