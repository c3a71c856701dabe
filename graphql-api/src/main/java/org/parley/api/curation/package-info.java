/** What people decide about the graph. */
@NullMarked
package org.parley.api.curation;

import org.jspecify.annotations.NullMarked;
