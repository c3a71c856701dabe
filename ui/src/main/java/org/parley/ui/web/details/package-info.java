/** What is selected, and the sentences it rests on. */
@NullMarked
package org.parley.ui.web.details;

import org.jspecify.annotations.NullMarked;
