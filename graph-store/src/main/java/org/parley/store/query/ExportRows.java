package org.parley.store.query;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** Everything of a kind, handed over row by row as the database finds it, so that a graph of any size can be taken out. */
public final class ExportRows {

    private static final Map<Kind, String> QUERIES = Arrays.stream(Kind.values())
            .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> Cypher.of(ExportRows.class, kind.file)));

    private final Database database;

    public ExportRows(Database database) {
        this.database = database;
    }

    /** What is taken out; what was rejected or merged into something else is left out. */
    public enum Kind {
        STATEMENTS("export-statements"),
        EVENTS("export-events"),
        /** Of the events of the window. */
        CLAIMS("export-claims-of"),
        /** With a window, those who said or took part in something in it. */
        ACTORS("export-actors"),
        /** With a window, those published in it. */
        ARTICLES("export-articles");

        private final String file;

        Kind(String file) {
            this.file = file;
        }
    }

    /** Takes what is handed over. */
    public interface Table {

        /** Comes once, before all rows. */
        void columns(List<String> names);

        /**
         * @param values one for each column: null, a string, a number, or a list of such; days are strings such as 2025-07-23
         */
        void row(List<@Nullable Object> values);
    }

    /**
     * Hands over all of a kind, in a stable order. What the table throws ends it.
     *
     * @param from first day of the window; null for an open one
     * @param to last day of the window; null for an open one
     */
    public void each(Kind kind, @Nullable LocalDate from, @Nullable LocalDate to, Table table) {
        var window = new HashMap<String, Object>();
        Mapping.put(window, "from", from);
        Mapping.put(window, "to", to);
        database.stream(QUERIES.getOrDefault(kind, ""), window, result -> {
            table.columns(result.keys());
            while (result.hasNext()) {
                var values = new ArrayList<@Nullable Object>();
                result.next().values().forEach(value -> values.add(plain(value)));
                table.row(values);
            }
        });
    }

    private static @Nullable Object plain(Value value) {
        var object = value.asObject();
        return object instanceof Temporal ? object.toString() : object;
    }
}
