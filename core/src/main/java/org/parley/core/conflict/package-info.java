/** Where an article contradicts itself. */
@NullMarked
package org.parley.core.conflict;

import org.jspecify.annotations.NullMarked;
