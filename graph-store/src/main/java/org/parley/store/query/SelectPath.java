package org.parley.store.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** How one actor is tied to another by events and statements. */
public final class SelectPath {

    private static final String PATH = Cypher.of(SelectPath.class, "path");

    private final Database database;

    public SelectPath(Database database) {
        this.database = database;
    }

    /**
     * Ids along the shortest way: an actor, what ties it to the next actor, and so on, at most five actors; empty where there is no such way,
     * or both are the same.
     *
     * @param from first day of what ties them; null for no bound
     * @param to last day of it; null for no bound
     */
    public List<String> select(String start, String end, @Nullable LocalDate from, @Nullable LocalDate to) {
        var parameters = Map.<String, Object>of(
                "start",
                start,
                "end",
                end,
                "from",
                from == null ? Database.FIRST_DAY : from,
                "to",
                to == null ? Database.LAST_DAY : to);
        return database.query(PATH, parameters).stream()
                .findFirst()
                .map(row -> Mapping.texts(row.get("ids")))
                .orElse(List.of());
    }
}
