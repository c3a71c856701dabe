/** What waits for a person's decision. */
@NullMarked
package org.parley.ui.web.review;

import org.jspecify.annotations.NullMarked;
