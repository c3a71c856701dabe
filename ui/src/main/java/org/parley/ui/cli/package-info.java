/** The command line, one class per command. */
@NullMarked
package org.parley.ui.cli;

import org.jspecify.annotations.NullMarked;
