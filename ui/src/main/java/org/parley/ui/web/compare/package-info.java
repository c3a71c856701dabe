/** Actors side by side. */
@NullMarked
package org.parley.ui.web.compare;

import org.jspecify.annotations.NullMarked;
