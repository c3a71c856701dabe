package org.parley.core.time;

import org.jspecify.annotations.Nullable;
import org.parley.core.time.Edtf.Meaning;
import org.parley.core.time.TimeExpression.Type;

/** What a match means; null meaning where the anchor is missing. */
record Resolved(Type type, @Nullable String value, @Nullable Meaning meaning) {

    static Resolved date(@Nullable Meaning meaning) {
        return new Resolved(Type.DATE, meaning == null ? null : meaning.value(), meaning);
    }
}
