/** An actor's page. */
@NullMarked
package org.parley.ui.web.actor;

import org.jspecify.annotations.NullMarked;
