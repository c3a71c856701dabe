/** What people decide about the graph: overrides that outlive any re-reading, and the record of who decided what. */
@NullMarked
package org.parley.store.curation;

import org.jspecify.annotations.NullMarked;
