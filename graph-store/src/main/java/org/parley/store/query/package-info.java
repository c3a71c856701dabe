/** What is asked: one class a question, its Cypher beside it. */
@NullMarked
package org.parley.store.query;

import org.jspecify.annotations.NullMarked;
