package org.parley.store.neo4j;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransientFailureException;
import org.parley.store.StoreException;

/**
 * Reading queries run by the database of this process itself: the way over Bolt takes longer than most of them. Rows and values are the driver's, as over
 * Bolt; a node is the map of its properties.
 */
final class InProcess {

    private final GraphDatabaseService database;

    InProcess(GraphDatabaseService database) {
        this.database = database;
    }

    /**
     * The rows of one query.
     *
     * @throws StoreException if the database refuses or ends it
     */
    List<Value> query(String cypher, Map<String, Object> parameters) {
        try {
            return database.executeTransactionally(cypher, parameters, InProcess::rows);
        } catch (QueryExecutionException | TransactionFailureException | TransientFailureException e) {
            throw new StoreException("the database does not answer: " + e.getMessage(), e);
        }
    }

    private static List<Value> rows(Iterator<Map<String, Object>> result) {
        var rows = new ArrayList<Value>();
        result.forEachRemaining(row -> rows.add(map(row)));
        return rows;
    }

    private static Value map(Map<?, ?> map) {
        var values = LinkedHashMap.<String, Value>newLinkedHashMap(map.size());
        map.forEach((name, value) -> values.put(String.valueOf(name), value(value)));
        return Values.value((Object) values);
    }

    private static Value value(@Nullable Object value) {
        return switch (value) {
            case Entity entity -> Values.value((Object) entity.getAllProperties());
            case Map<?, ?> map -> map(map);
            case List<?> list ->
                Values.value(list.stream().map(InProcess::value).toArray(Value[]::new));
            case null, default -> Values.value(value);
        };
    }
}
