/** The screen that Parley opens with. */
@NullMarked
package org.parley.ui.web.situation;

import org.jspecify.annotations.NullMarked;
