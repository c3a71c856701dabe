package org.parley.core.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something was said or happened.
 *
 * @param edtf ISO 8601-2 (EDTF level 2), such as {@code 2025-07-23}, {@code [2025-07-21..2025-07-27]} (one day of these),
 *     {@code 2025-07-26/2025-07-27} (all of it); null where unknown
 * @param earliest the first day it can have been; null where open
 * @param latest the last day it can have been; null where open
 * @param basis what it rests on
 */
public record When(
        @Nullable String edtf,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        Basis basis) {

    /** What a date rests on. */
    public enum Basis {
        /** A time expression of the same clause. */
        TEXT,
        /** What was said before in the article. */
        CONTEXT,
        /** Only that it was published: not later than that day. */
        PUBLICATION
    }

    /** Whether both are bounded on either side, and more than a day lies between them. */
    public static boolean apart(When one, When other) {
        if (one.earliest() == null || one.latest() == null || other.earliest() == null || other.latest() == null) {
            return false;
        }
        return one.latest().plusDays(1).isBefore(other.earliest())
                || other.latest().plusDays(1).isBefore(one.earliest());
    }

    /** Some day up to and including the day of publication; all unknown without one. */
    public static When before(@Nullable LocalDate published) {
        return new When(published == null ? null : "[.." + published + "]", null, published, Basis.PUBLICATION);
    }
}
