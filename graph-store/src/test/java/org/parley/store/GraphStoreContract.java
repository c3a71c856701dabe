package org.parley.store;

import java.time.Clock;

/** What a store does, wherever its database runs. Tests share one database, each with days and addresses of its own. */
abstract class GraphStoreContract implements WritingContract, WorldContract, ListingContract {

    abstract StoreSettings settings();

    static GraphStore open(StoreSettings settings) {
        return GraphStore.open(settings, Samples::bare, Clock.systemUTC());
    }
}
