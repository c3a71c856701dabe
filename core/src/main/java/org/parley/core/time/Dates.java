package org.parley.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.parley.core.time.Edtf.Meaning;
import org.parley.core.time.TimeExpression.Type;

/** What dates of the calendar mean: days, months, seasons, years. */
final class Dates {

    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final List<String> DECADES =
            List.of("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");

    private final Anchor anchor;
    private final Tense tense;

    Dates(Anchor anchor, Tense tense) {
        this.anchor = anchor;
        this.tense = tense;
    }

    @Nullable
    Resolved numeric(Matcher m) {
        boolean iso = m.group("iy") != null;
        return date(
                Integer.parseInt(iso ? m.group("iy") : m.group("ey")),
                Integer.parseInt(iso ? m.group("im") : m.group("em")),
                Integer.parseInt(iso ? m.group("id") : m.group("ed")));
    }

    private static @Nullable Resolved date(int year, int month, int day) {
        try {
            return Resolved.date(Edtf.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Nullable
    Resolved dayOfMonth(Matcher m) {
        int month = TimePatterns.month(m.group("mon"));
        int day = Integer.parseInt(m.group("d"));
        if (day == 0) {
            return null;
        }
        if (m.group("y") == null && anchor.published() == null) {
            return new Resolved(Type.DATE, String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day), null);
        }
        int year = m.group("y") != null ? Integer.parseInt(m.group("y")) : year(month, day);
        if (m.group("d2") != null) {
            try {
                return Resolved.date(Edtf.range(
                        LocalDate.of(year, month, day), LocalDate.of(year, month, Integer.parseInt(m.group("d2")))));
            } catch (DateTimeException e) {
                return null;
            }
        }
        return date(year, month, day);
    }

    /** The year in which a day without one lies: near publication, in the past unless the clause looks ahead. */
    private int year(int month, int day) {
        var published = Objects.requireNonNull(anchor.published());
        var same = published.getYear();
        var thisYear = YearMonth.of(same, month)
                .atDay(Math.min(day, YearMonth.of(same, month).lengthOfMonth()));
        long ahead = published.until(thisYear, ChronoUnit.DAYS);
        if (ahead > (tense == Tense.PAST ? 60 : 180) && tense != Tense.AHEAD) {
            return same - 1;
        }
        return ahead < -270 && tense == Tense.AHEAD ? same + 1 : same;
    }

    @Nullable
    Resolved month(Matcher m) {
        int month = TimePatterns.month(m.group("mon"));
        var mod = lower(m.group("mod"));
        if (m.group("y") == null && anchor.published() == null) {
            return new Resolved(Type.DATE, String.format(Locale.ROOT, "XXXX-%02d", month), null);
        }
        if (m.group("same") != null) {
            return monthOfSameYear(month);
        }
        int year;
        if (m.group("y") != null) {
            year = Integer.parseInt(m.group("y"));
        } else {
            var now = YearMonth.from(Objects.requireNonNull(anchor.published()));
            int same = now.getYear();
            boolean later = month > now.getMonthValue();
            year = switch (mod) {
                case "last" -> later || month == now.getMonthValue() ? same - 1 : same;
                case "next" -> month <= now.getMonthValue() ? same + 1 : same;
                default ->
                    later && tense != Tense.AHEAD && month - now.getMonthValue() > 3
                            ? same - 1
                            : !later && tense == Tense.AHEAD && now.getMonthValue() - month > 3 ? same + 1 : same;
            };
        }
        var meaning = Edtf.month(YearMonth.of(year, month));
        var first = Objects.requireNonNull(meaning.earliest());
        return Resolved.date(
                switch (mod) {
                    case "early" -> meaning.within(null, first.withDayOfMonth(10));
                    case "mid" -> meaning.within(first.withDayOfMonth(10), first.withDayOfMonth(20));
                    case "late", "end of" -> meaning.within(first.withDayOfMonth(20), null);
                    default -> meaning;
                });
    }

    /** "in October of the same year": of the year told before, else of some year that is not to come. */
    private Resolved monthOfSameYear(int month) {
        var published = Objects.requireNonNull(anchor.published());
        var told = anchor.mentioned();
        if (told != null && !told.equals(published)) {
            return Resolved.date(Edtf.month(YearMonth.of(told.getYear(), month)));
        }
        var now = YearMonth.from(published);
        var last = YearMonth.of(month < now.getMonthValue() ? now.getYear() : now.getYear() - 1, month);
        var value = String.format(Locale.ROOT, "XXXX-%02d", month);
        return Resolved.date(new Meaning(value, Edtf.oneOf(null, last.atEndOfMonth()), null, last.atEndOfMonth()));
    }

    @Nullable
    Resolved season(Matcher m) {
        var name = m.group("s").toLowerCase(Locale.ROOT);
        int season = SEASONS.indexOf(name.equals("fall") ? "autumn" : name);
        var mod = lower(m.group("mod"));
        if (m.group("y") == null && mod.isEmpty()) {
            return null;
        }
        if (m.group("y") != null) {
            return Resolved.date(Edtf.season(Integer.parseInt(m.group("y")), season));
        }
        var now = anchor.published();
        if (now == null) {
            return Resolved.date(null);
        }
        int year = now.getYear();
        boolean begun = !Edtf.seasonStart(year, season).isAfter(now);
        boolean over = Edtf.seasonStart(year, season).plusMonths(3).isBefore(now.plusDays(1));
        return Resolved.date(
                switch (mod) {
                    case "last" -> Edtf.season(over ? year : year - 1, season);
                    case "next" -> Edtf.season(begun ? year + 1 : year, season);
                    default -> Edtf.season(year, season);
                });
    }

    @Nullable
    Resolved decade(Matcher m) {
        return m.group("y") != null
                ? Resolved.date(Edtf.decade(Integer.parseInt(m.group("y")) * 10))
                : Resolved.date(Edtf.decade(1920 + 10 * DECADES.indexOf(lower(m.group("w")))));
    }

    @Nullable
    Resolved year(Matcher m) {
        return Resolved.date(Edtf.year(Integer.parseInt(m.group("y"))));
    }

    @Nullable
    Resolved quarter(Matcher m) {
        int quarter = List.of("first", "second", "third", "fourth").indexOf(lower(m.group("q"))) + 1;
        if (m.group("y") != null) {
            return Resolved.date(Edtf.quarter(Integer.parseInt(m.group("y")), quarter));
        }
        return Resolved.date(
                anchor.published() == null
                        ? null
                        : Edtf.quarter(anchor.published().getYear(), quarter));
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
