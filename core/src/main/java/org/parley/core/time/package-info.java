/** Time expressions and what they mean, in EDTF. */
@NullMarked
package org.parley.core.time;

import org.jspecify.annotations.NullMarked;
