/** Sentences and words with their parse, behind an interface that names no parser. */
@NullMarked
package org.parley.core.language;

import org.jspecify.annotations.NullMarked;
