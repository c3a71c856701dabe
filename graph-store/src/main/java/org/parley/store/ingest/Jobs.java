package org.parley.store.ingest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.core.article.Article;
import org.parley.store.Receipt;
import org.parley.store.Receipt.State;
import org.parley.store.neo4j.Database;
import org.parley.store.neo4j.PlannedQuery;

/** The jobs in the database, one for each article handed in, which outlive the process. Writing an article marks its job as done. */
final class Jobs {

    private static final PlannedQuery KEEP = PlannedQuery.of(Jobs.class, "keep");

    private final Database database;
    private final Clock clock;

    Jobs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A job that is to be done. */
    record Queued(String job, Article article, int tries) {}

    /** Those that an earlier process left, in the order in which they were handed in. */
    void eachQueued(Consumer<Queued> use) {
        for (var row : database.query(
                "MATCH (j:IngestJob {state: 'QUEUED'}) RETURN j.id AS id, j.article AS article, j.tries AS tries ORDER BY j.at",
                Map.of())) {
            use.accept(new Queued(
                    row.get("id").asString(),
                    ArticleJson.read(row.get("article").asString()),
                    row.get("tries").asInt(0)));
        }
    }

    /**
     * Keeps articles in one transaction.
     *
     * @param articles by the ids of their jobs, in the order in which they were handed in
     * @return what their jobs had come to before, {@code QUEUED} or {@code DONE}; the others are to be done now
     */
    Map<String, State> keep(Map<String, Article> articles) {
        var at = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        var rows = new ArrayList<Map<String, Object>>();
        for (var entry : articles.entrySet()) {
            var article = entry.getValue();
            rows.add(Map.of(
                    "job",
                    entry.getKey(),
                    "articleId",
                    Ids.article(article),
                    "article",
                    ArticleJson.write(article),
                    "at",
                    at));
            // Their order is told by the time.
            at = at.plus(1, ChronoUnit.MICROS);
        }
        return database.write(tx -> {
            var before = new HashMap<String, State>();
            KEEP.run(tx, Map.of("rows", rows))
                    .forEachRemaining(row -> before.put(
                            row.get("job").asString(),
                            State.valueOf(row.get("state").asString())));
            return before;
        });
    }

    /** What a job has come to; empty while it is queued. */
    Optional<Receipt> end(Receipt queued) {
        return database
                .query(
                        "MATCH (j:IngestJob {id: $job}) WHERE j.state <> 'QUEUED' RETURN j.state AS state, j.reason AS reason",
                        Map.of("job", queued.job()))
                .stream()
                .map(row -> new Receipt(
                        queued.job(),
                        queued.article(),
                        State.valueOf(row.get("state").asString()),
                        row.get("reason").isNull() ? null : row.get("reason").asString()))
                .findFirst();
    }

    /** Gives a job up. */
    void fail(String job, String reason, int tries) {
        database.update(
                "MATCH (j:IngestJob {id: $job}) SET j.state = 'FAILED', j.reason = $reason, j.tries = $tries",
                Map.of("job", job, "reason", reason, "tries", tries));
    }
}
