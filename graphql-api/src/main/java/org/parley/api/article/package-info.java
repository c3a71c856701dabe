/** Articles, their marks, and taking them in. */
@NullMarked
package org.parley.api.article;

import org.jspecify.annotations.NullMarked;
