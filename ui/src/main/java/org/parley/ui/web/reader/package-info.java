/** Articles with all that was found in them. */
@NullMarked
package org.parley.ui.web.reader;

import org.jspecify.annotations.NullMarked;
