/** Networks of actors. */
@NullMarked
package org.parley.api.network;

import org.jspecify.annotations.NullMarked;
