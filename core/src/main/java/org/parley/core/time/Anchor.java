package org.parley.core.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What relative times are counted from.
 *
 * @param published day of publication; null where unknown
 * @param said day that a quotation was said; publication where the text does not tell
 * @param mentioned the day last spoken of, for "the day before"
 */
record Anchor(
        @Nullable LocalDate published,
        @Nullable LocalDate said,
        @Nullable LocalDate mentioned) {}
