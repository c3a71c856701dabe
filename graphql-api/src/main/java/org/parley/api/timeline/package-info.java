/** Windows of time. */
@NullMarked
package org.parley.api.timeline;

import org.jspecify.annotations.NullMarked;
