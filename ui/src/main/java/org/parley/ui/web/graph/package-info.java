/** Who has to do with whom. */
@NullMarked
package org.parley.ui.web.graph;

import org.jspecify.annotations.NullMarked;
