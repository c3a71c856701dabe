/** The schema, and the facade that runs it. */
@NullMarked
package org.parley.api;

import org.jspecify.annotations.NullMarked;
