/** Who said what: attributions with source, cue and content. */
@NullMarked
package org.parley.core.statement;

import org.jspecify.annotations.NullMarked;
