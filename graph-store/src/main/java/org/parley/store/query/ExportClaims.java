package org.parley.store.query;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** Every claim of every article, with the event that it was folded into. */
public final class ExportClaims {

    private static final String CLAIMS = Cypher.of(ExportClaims.class, "export-claims");

    private final Database database;

    public ExportClaims(Database database) {
        this.database = database;
    }

    /**
     * A claim.
     *
     * @param article id of the article as it came in
     * @param type PLOVER type; null for a plain communication
     * @param event id of the event
     */
    public record Line(String article, @Nullable String type, List<Span> evidence, String event) {}

    /** Hands over all of them, in the order of articles and text. */
    public void each(Consumer<Line> use) {
        database.<Boolean>read(tx -> {
            tx.run(CLAIMS, Map.of())
                    .forEachRemaining(r -> use.accept(new Line(
                            r.get("article").asString(),
                            Mapping.text(r.get("type")),
                            Mapping.spans(r.get("spans")),
                            r.get("event").asString())));
            return true;
        });
    }
}
