/** Folds what many articles tell into one world: pure functions, without a database. */
@NullMarked
package org.parley.core.world;

import org.jspecify.annotations.NullMarked;
