/** The program: what starts it, and what all its screens share. */
@NullMarked
package org.parley.ui;

import org.jspecify.annotations.NullMarked;
