/** How screens ask the graph. */
@NullMarked
package org.parley.ui.web.ask;

import org.jspecify.annotations.NullMarked;
