package org.parley.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and stretches of days, written in EDTF (ISO 8601-2, level 2) and as TIMEX3 values. */
final class Edtf {

    private Edtf() {}

    /**
     * What an expression means.
     *
     * @param value TIMEX3 value
     * @param edtf the same in EDTF
     * @param earliest first day; null where open
     * @param latest last day; null where open
     */
    record Meaning(
            String value,
            String edtf,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {

        /** Some day from the first of this on. */
        Meaning since(@Nullable LocalDate until) {
            return new Meaning(value, until == null ? earliest + "/.." : earliest + "/" + until, earliest, until);
        }

        /** Some day up to the last of this. */
        Meaning until() {
            return new Meaning(value, "[.." + latest + "]", null, latest);
        }

        /** The same with bounds that are known to be narrower. */
        Meaning within(@Nullable LocalDate from, @Nullable LocalDate to) {
            var first = from == null || earliest != null && earliest.isAfter(from) ? earliest : from;
            var last = to == null || latest != null && latest.isBefore(to) ? latest : to;
            return new Meaning(value, oneOf(first, last), first, last);
        }
    }

    static Meaning day(LocalDate day) {
        return new Meaning(day.toString(), day.toString(), day, day);
    }

    static Meaning month(YearMonth month) {
        return new Meaning(month.toString(), month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    static Meaning year(int year) {
        var name = String.format(Locale.ROOT, "%04d", year);
        return new Meaning(name, name, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Meaning decade(int firstYear) {
        var name = String.valueOf(firstYear / 10);
        return new Meaning(name, name + "X", LocalDate.of(firstYear, 1, 1), LocalDate.of(firstYear + 9, 12, 31));
    }

    /** Monday to Sunday of the day's ISO week: something on one day of it. */
    static Meaning week(LocalDate day) {
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        var value = String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Meaning(value, oneOf(monday, monday.plusDays(6)), monday, monday.plusDays(6));
    }

    /** Saturday and Sunday of the day's ISO week, all of it. */
    static Meaning weekend(LocalDate day) {
        var week = week(day);
        var sunday = day.plusDays(7L - day.getDayOfWeek().getValue());
        return new Meaning(week.value() + "-WE", sunday.minusDays(1) + "/" + sunday, sunday.minusDays(1), sunday);
    }

    static Meaning quarter(int year, int quarter) {
        var first = LocalDate.of(year, quarter * 3 - 2, 1);
        return new Meaning(
                year + "-Q" + quarter,
                year + "-" + (32 + quarter),
                first,
                first.plusMonths(3).minusDays(1));
    }

    /**
     * A meteorological season of the northern hemisphere.
     *
     * @param season 0 spring, 1 summer, 2 autumn, 3 winter (which ends in the next year)
     */
    static Meaning season(int year, int season) {
        var first = seasonStart(year, season);
        return new Meaning(
                year + "-" + new String[] {"SP", "SU", "FA", "WI"}[season],
                year + "-" + (21 + season),
                first,
                first.plusMonths(3).minusDays(1));
    }

    static LocalDate seasonStart(int year, int season) {
        return LocalDate.of(year, season * 3 + 3, 1);
    }

    static Meaning range(LocalDate from, LocalDate to) {
        return new Meaning(from + "/" + to, from + "/" + to, from, to);
    }

    static String oneOf(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && from.equals(to)) {
            return from.toString();
        }
        return "[" + (from == null ? "" : from) + ".." + (to == null ? "" : to) + "]";
    }
}
