/** What happened and was said, on a scale of days. */
@NullMarked
package org.parley.ui.web.timeline;

import org.jspecify.annotations.NullMarked;
