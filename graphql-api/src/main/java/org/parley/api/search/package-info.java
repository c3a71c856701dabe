/** Full-text search. */
@NullMarked
package org.parley.api.search;

import org.jspecify.annotations.NullMarked;
