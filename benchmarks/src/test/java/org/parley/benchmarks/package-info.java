/** Side-by-side runs of Parley and its peers on the same input in the same process. */
@NullMarked
package org.parley.benchmarks;

import org.jspecify.annotations.NullMarked;
