/** Negotiations and their rounds. */
@NullMarked
package org.parley.api.negotiation;

import org.jspecify.annotations.NullMarked;
