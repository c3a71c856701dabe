/** Events and each article's claims about them. */
@NullMarked
package org.parley.api.event;

import org.jspecify.annotations.NullMarked;
