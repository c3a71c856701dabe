/** Data files packed beside the classes that read them: lexicons, cues, patterns, gazetteers, topics. */
@NullMarked
package org.parley.core.data;

import org.jspecify.annotations.NullMarked;
