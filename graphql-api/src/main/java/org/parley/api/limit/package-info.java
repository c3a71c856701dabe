/** What a query may cost. */
@NullMarked
package org.parley.api.limit;

import org.jspecify.annotations.NullMarked;
