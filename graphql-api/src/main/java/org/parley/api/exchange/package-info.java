/** What statements have to do with each other: answers, contradictions, quotations. */
@NullMarked
package org.parley.api.exchange;

import org.jspecify.annotations.NullMarked;
