/** Events where they took place. */
@NullMarked
package org.parley.ui.web.map;

import org.jspecify.annotations.NullMarked;
