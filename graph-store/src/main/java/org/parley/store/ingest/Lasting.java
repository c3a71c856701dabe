package org.parley.store.ingest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long a thing goes on, in a few steps: a window asks for each of them from as many days before its own first one ({@code V010__lasting}).
 */
public final class Lasting {

    /** Most days from the first to the last one. */
    private static final int[] STEPS = {0, 7, 31, 366};

    /** The step of what goes on longer or has no end, in days. */
    public static final int WITHOUT_END = 4_000_000;

    private Lasting() {}

    /** The steps in days, rising; the last one is {@link #WITHOUT_END}. */
    public static IntStream steps() {
        return IntStream.concat(IntStream.of(STEPS), IntStream.of(WITHOUT_END));
    }

    /**
     * The properties of a thing with these days, {@code n.lasts} and {@code n.undated}: one of them is null.
     *
     * @param onset the day it is shown at; null where it has none
     * @param tMax the last day that it can have been on
     */
    public static Map<String, @Nullable Object> properties(@Nullable LocalDate onset, LocalDate tMax) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("lasts", onset == null ? null : step(ChronoUnit.DAYS.between(onset, tMax)));
        row.put("undated", onset == null ? true : null);
        return row;
    }

    private static int step(long days) {
        return steps().filter(step -> days <= step).findFirst().orElse(WITHOUT_END);
    }
}
