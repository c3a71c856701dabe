/** The frame around all screens. */
@NullMarked
package org.parley.ui.web.shell;

import org.jspecify.annotations.NullMarked;
