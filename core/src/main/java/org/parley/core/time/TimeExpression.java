package org.parley.core.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;

/**
 * A TIMEX3 time expression.
 *
 * @param span where it stands, without a leading preposition
 * @param type TIMEX3 type
 * @param value TIMEX3 value, such as {@code 2025-W30}; null where it cannot be resolved (a relative time without an anchor)
 * @param edtf the same in EDTF, modifiers taken in ("by the end of August" is {@code [..2025-08-31]}); null where unresolved
 *     and for durations and sets
 * @param earliest first day it covers; null where open or unresolved
 * @param latest last day it covers; null where open or unresolved
 */
public record TimeExpression(
        Span span,
        Type type,
        @Nullable String value,
        @Nullable String edtf,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest) {

    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** What it says of something that happened then. */
    public When when() {
        return new When(edtf, earliest, latest, When.Basis.TEXT);
    }
}
