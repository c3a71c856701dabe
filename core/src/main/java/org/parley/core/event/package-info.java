/** What happened, was planned, refused or alleged, in PLOVER terms. */
@NullMarked
package org.parley.core.event;

import org.jspecify.annotations.NullMarked;
