/** What people decide about the graph. */
@NullMarked
package org.parley.ui.web.decide;

import org.jspecify.annotations.NullMarked;
