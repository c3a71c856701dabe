package org.parley.store.neo4j;

import java.util.Map;
import java.util.regex.Pattern;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;

/**
 * A query that finds all by ids and by the indexes that it names, so that one plan is good for a graph of any size. Planning it takes longer than
 * to run it, so it is planned once: not anew while the graph grows, and not anew for parameters of another kind. Neo4j keeps a plan for each kind of
 * each parameter, and takes lists and texts of 1, 10 or 100 for different kinds, and null for one more; of what is within a map it knows nothing.
 */
public final class PlannedQuery {

    /** A parameter, but not {@code $(label)} or {@code $any(labels)}. */
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w++)(?!\\()");

    private final String text;

    private PlannedQuery(String text) {
        this.text = text;
    }

    /** From a {@code .cypher} file in the package of the class. */
    public static PlannedQuery of(Class<?> owner, String file) {
        return new PlannedQuery("CYPHER replan=skip "
                + PARAMETER.matcher(Cypher.of(owner, file)).replaceAll("\\$in.$1"));
    }

    /**
     * Runs it.
     *
     * @param parameters by name; their values may be null
     */
    public Result run(TransactionContext tx, Map<String, ?> parameters) {
        return tx.run(text, Map.of("in", parameters));
    }
}
