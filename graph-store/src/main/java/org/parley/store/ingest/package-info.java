/** What comes in: the durable queue, and the one writer. */
@NullMarked
package org.parley.store.ingest;

import org.jspecify.annotations.NullMarked;
