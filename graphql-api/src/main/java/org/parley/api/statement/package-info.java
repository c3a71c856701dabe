/** Statements and their topics. */
@NullMarked
package org.parley.api.statement;

import org.jspecify.annotations.NullMarked;
