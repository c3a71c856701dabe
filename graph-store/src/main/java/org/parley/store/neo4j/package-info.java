/** The database: a server in this process or elsewhere, always through the driver, with its schema. */
@NullMarked
package org.parley.store.neo4j;

import org.jspecify.annotations.NullMarked;
