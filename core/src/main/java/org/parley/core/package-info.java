/** Reads an article and tells who said what to whom, who met whom and what was agreed. */
@NullMarked
package org.parley.core;

import org.jspecify.annotations.NullMarked;
