/** Actors and what they said and did. */
@NullMarked
package org.parley.api.actor;

import org.jspecify.annotations.NullMarked;
