/** Keeps extractions as a graph and answers questions about it. */
@NullMarked
package org.parley.store;

import org.jspecify.annotations.NullMarked;
