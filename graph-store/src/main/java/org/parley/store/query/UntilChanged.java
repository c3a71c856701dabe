package org.parley.store.query;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/**
 * What is counted of everything there is, counted anew once the graph has changed. Safe to use from many threads.
 *
 * @param <T> what is counted, not changed by anybody
 */
final class UntilChanged<T> {

    private static final String CHANGES = Cypher.of(UntilChanged.class, "changes");

    private final Database database;
    private volatile @Nullable Kept<T> kept;
    private volatile String seen = "";

    UntilChanged(Database database) {
        this.database = database;
    }

    /** An answer, and after how many changes of the graph it was begun. */
    private record Kept<T>(String changes, T answer) {}

    /** The answer kept, if nothing was changed since, by whatever process; else what is counted now. */
    T of(Supplier<T> count) {
        var changes =
                database.query(CHANGES, Map.of()).getFirst().get("changes").asString();
        var last = kept;
        if (last != null && last.changes().equals(changes)) {
            return last.answer();
        }
        // A change can be read for a moment before the indexes have all of it: so only what is counted when it was seen
        // before is kept.
        boolean settled = seen.equals(changes);
        var answer = count.get();
        seen = changes;
        kept = settled ? new Kept<>(changes, answer) : null;
        return answer;
    }
}
