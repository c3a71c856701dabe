/** What holds the web server together: Tomcat, Vaadin's servlet and Parley's own endpoints. */
@NullMarked
package org.parley.ui.web.server;

import org.jspecify.annotations.NullMarked;
