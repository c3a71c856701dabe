/** What comes in: articles, the readers that make them out of bytes, and what of a text is not the article. */
@NullMarked
package org.parley.core.article;

import org.jspecify.annotations.NullMarked;
