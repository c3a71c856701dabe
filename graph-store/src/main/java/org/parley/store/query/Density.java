package org.parley.store.query;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.store.Nodes.Bucket;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** How densely everything lies in time, counted anew once the graph has changed. Safe to use from many threads. */
final class Density {

    private static final String CHANGES = Cypher.of(Density.class, "changes");

    private final Database database;
    private volatile @Nullable Kept kept;
    private volatile String seen = "";

    Density(Database database) {
        this.database = database;
    }

    /** An answer, and after how many changes of the graph it was begun. */
    private record Kept(String changes, List<Bucket> buckets) {}

    /** The answer kept, if nothing was changed since, by whatever process; else what is counted now. */
    List<Bucket> of(Supplier<List<Bucket>> count) {
        var changes =
                database.query(CHANGES, Map.of()).getFirst().get("changes").asString();
        var last = kept;
        if (last != null && last.changes().equals(changes)) {
            return last.buckets();
        }
        // A change can be read for a moment before the indexes have all of it: so only what is counted when it was seen
        // before is kept.
        boolean settled = seen.equals(changes);
        var buckets = count.get();
        seen = changes;
        kept = settled ? new Kept(changes, buckets) : null;
        return buckets;
    }
}
