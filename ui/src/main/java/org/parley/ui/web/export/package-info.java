/** What a screen shows, as files of common formats. */
@NullMarked
package org.parley.ui.web.export;

import org.jspecify.annotations.NullMarked;
