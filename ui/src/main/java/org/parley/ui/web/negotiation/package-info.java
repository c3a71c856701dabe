/** The negotiation screen. */
@NullMarked
package org.parley.ui.web.negotiation;

import org.jspecify.annotations.NullMarked;
