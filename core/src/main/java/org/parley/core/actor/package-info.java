/** People, states, bodies and groups, and where a text mentions them. */
@NullMarked
package org.parley.core.actor;

import org.jspecify.annotations.NullMarked;
