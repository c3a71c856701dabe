/** Articles on their way in. */
@NullMarked
package org.parley.ui.web.add;

import org.jspecify.annotations.NullMarked;
