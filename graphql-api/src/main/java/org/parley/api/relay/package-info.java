/** What every feature shares: nodes by id, pages, typed refusals. */
@NullMarked
package org.parley.api.relay;

import org.jspecify.annotations.NullMarked;
