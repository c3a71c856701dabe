/** Talks that go on over rounds: parties, rounds, agenda and outcomes. */
@NullMarked
package org.parley.core.negotiation;

import org.jspecify.annotations.NullMarked;
