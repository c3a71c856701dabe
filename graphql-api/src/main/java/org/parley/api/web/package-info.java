/** Reading what lies at web addresses. */
@NullMarked
package org.parley.api.web;

import org.jspecify.annotations.NullMarked;
