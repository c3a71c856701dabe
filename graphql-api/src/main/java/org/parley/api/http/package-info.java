/** The schema and the intake of articles over HTTP and WebSocket. */
@NullMarked
package org.parley.api.http;

import org.jspecify.annotations.NullMarked;
