/** The screens in a browser and what they share. */
@NullMarked
package org.parley.ui.web;

import org.jspecify.annotations.NullMarked;
