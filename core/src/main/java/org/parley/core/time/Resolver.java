package org.parley.core.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.parley.core.time.Edtf.Meaning;
import org.parley.core.time.TimeExpression.Type;

/** What a match of one of the patterns means, counted from an anchor. */
final class Resolver {

    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final List<String> DECADES =
            List.of("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");

    private final Anchor anchor;
    private final boolean future;

    /**
     * @param future whether the clause speaks of what is to come, which turns "on Friday" forwards
     */
    Resolver(Anchor anchor, boolean future) {
        this.anchor = anchor;
        this.future = future;
    }

    /** What a match means; null meaning where the anchor is missing. */
    record Resolved(
            Type type, @Nullable String value, @Nullable Meaning meaning) {

        static Resolved date(@Nullable Meaning meaning) {
            return new Resolved(Type.DATE, meaning == null ? null : meaning.value(), meaning);
        }
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
        if (ahead > 180 && !future) {
            return same - 1;
        }
        return ahead < -270 && future ? same + 1 : same;
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
                    later && !future && month - now.getMonthValue() > 3
                            ? same - 1
                            : !later && future && now.getMonthValue() - month > 3 ? same + 1 : same;
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

    @Nullable
    Resolved weekday(Matcher m) {
        var now = anchor.said();
        if (now == null) {
            return new Resolved(Type.DATE, null, null);
        }
        var day = DayOfWeek.of(TimePatterns.weekday(m.group("wd")));
        var mod = lower(m.group("mod"));
        return Resolved.date(Edtf.day(
                switch (mod) {
                    case "next" -> now.with(TemporalAdjusters.next(day));
                    case "the following" -> orElse(anchor.mentioned(), now).with(TemporalAdjusters.next(day));
                    case "the previous" -> orElse(anchor.mentioned(), now).with(TemporalAdjusters.previous(day));
                    case "last" -> now.with(TemporalAdjusters.previous(day));
                    case "this" ->
                        now.with(future ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
                    default ->
                        future
                                ? now.with(TemporalAdjusters.nextOrSame(day))
                                : now.with(TemporalAdjusters.previousOrSame(day));
                }));
    }

    @Nullable
    Resolved deictic(Matcher m) {
        var word = lower(m.group("w"));
        var now = anchor.said();
        if (now == null) {
            return new Resolved(Type.DATE, null, null);
        }
        var mentioned = orElse(anchor.mentioned(), now);
        return switch (word) {
            case "yesterday" -> Resolved.date(Edtf.day(now.minusDays(1)));
            case "tomorrow" -> Resolved.date(Edtf.day(now.plusDays(1)));
            case "last night" -> new Resolved(Type.TIME, now.minusDays(1) + "TNI", Edtf.day(now.minusDays(1)));
            case "the day before yesterday" -> Resolved.date(Edtf.day(now.minusDays(2)));
            case "the day after tomorrow" -> Resolved.date(Edtf.day(now.plusDays(2)));
            case "the previous day", "the day before" -> Resolved.date(Edtf.day(mentioned.minusDays(1)));
            case "the following day", "the next day", "the day after" -> Resolved.date(Edtf.day(mentioned.plusDays(1)));
            case "the same day" -> Resolved.date(Edtf.day(mentioned));
            case "the year before" -> Resolved.date(Edtf.year(mentioned.getYear() - 1));
            case "tonight" -> new Resolved(Type.TIME, now + "TNI", Edtf.day(now));
            case "today" -> Resolved.date(Edtf.day(now));
            default ->
                new Resolved(
                        Type.TIME,
                        now + (word.endsWith("morning") ? "TMO" : word.endsWith("afternoon") ? "TAF" : "TEV"),
                        Edtf.day(now));
        };
    }

    @Nullable
    Resolved relative(Matcher m) {
        var now = anchor.said();
        if (now == null) {
            return new Resolved(Type.DATE, null, null);
        }
        var mod = lower(m.group("mod"));
        int step = mod.contains("last") || mod.contains("past") || mod.contains("previous")
                ? -1
                : mod.contains("next") || mod.contains("coming") || mod.contains("following") ? 1 : 0;
        var meaning = switch (lower(m.group("u"))) {
            case "weekend" -> step == 1 ? nextWeekend(now) : Edtf.weekend(now.plusWeeks(step));
            case "week" -> Edtf.week(now.plusWeeks(step));
            case "month" -> Edtf.month(YearMonth.from(now).plusMonths(step));
            case "year" -> Edtf.year(now.getYear() + step);
            case "quarter" ->
                Edtf.quarter(
                        now.plusMonths(3L * step).getYear(),
                        (now.plusMonths(3L * step).getMonthValue() + 2) / 3);
            case "decade" -> Edtf.decade((now.getYear() / 10 + step) * 10);
            default -> null;
        };
        if (meaning == null) {
            return new Resolved(Type.DATE, String.valueOf(now.getYear() / 100 + step), null);
        }
        return Resolved.date(
                switch (lower(m.group("part"))) {
                    case "earlier" -> step == 0 ? meaning.within(null, now) : meaning;
                    case "later" -> step == 0 ? meaning.within(now, null) : meaning;
                    default -> meaning;
                });
    }

    /** Some take it for the one that comes, some for the one after. */
    private static Meaning nextWeekend(LocalDate now) {
        var coming = Edtf.weekend(now).earliest();
        var after = Edtf.weekend(now.plusWeeks(1));
        boolean begun = coming != null && !coming.isAfter(now);
        return begun ? after : new Meaning(after.value(), Edtf.oneOf(coming, after.latest()), coming, after.latest());
    }

    @Nullable
    Resolved weekend() {
        var now = anchor.said();
        if (now == null) {
            return new Resolved(Type.DATE, null, null);
        }
        boolean ahead = future || now.getDayOfWeek().getValue() >= 6;
        return Resolved.date(Edtf.weekend(ahead ? now : now.minusWeeks(1)));
    }

    @Nullable
    Resolved endOf(Matcher m) {
        var now = anchor.said();
        if (now == null) {
            return new Resolved(Type.DATE, null, null);
        }
        if (m.group("ye") != null) {
            return Resolved.date(Edtf.day(LocalDate.of(now.getYear(), 12, 31)));
        }
        var whole = switch (lower(m.group("u"))) {
            case "week" -> Edtf.week(now);
            case "month" -> Edtf.month(YearMonth.from(now));
            default -> Edtf.year(now.getYear());
        };
        return Resolved.date(whole);
    }

    @Nullable
    Resolved ago(Matcher m) {
        int n = TimePatterns.number(m.group("n"));
        if (lower(m.group("u")).matches("second|minute|hour")) {
            return null;
        }
        var dir = lower(m.group("dir"));
        boolean back = dir.equals("ago") || dir.equals("earlier") || dir.equals("before") || dir.equals("in advance");
        boolean fromMention = dir.equals("earlier")
                || dir.equals("before")
                || dir.equals("later")
                || dir.equals("after")
                || dir.equals("in advance");
        var from = fromMention ? mentionedOrSaid() : anchor.said();
        if (n == 0 || from == null) {
            return new Resolved(Type.DATE, n == 0 ? back ? "PAST_REF" : "FUTURE_REF" : null, null);
        }
        return Resolved.date(shifted(from, lower(m.group("u")), back ? -n : n));
    }

    @Nullable
    Resolved in(Matcher m) {
        int n = TimePatterns.number(m.group("n"));
        var unit = lower(m.group("u"));
        boolean counts = lower(m.group("pre")).equals("in") && future && n > 0 && anchor.said() != null;
        if (counts) {
            return Resolved.date(shifted(Objects.requireNonNull(anchor.said()), unit, n));
        }
        return duration(n, unit);
    }

    private static @Nullable Meaning shifted(LocalDate from, String unit, int n) {
        try {
            return switch (unit) {
                case "day" -> Edtf.day(from.plusDays(n));
                case "week" -> Math.abs(n) == 1 ? Edtf.day(from.plusWeeks(n)) : Edtf.week(from.plusWeeks(n));
                case "month" -> Edtf.month(YearMonth.from(from).plusMonths(n));
                case "year" -> Edtf.year(from.getYear() + n);
                default -> Edtf.decade((from.getYear() / 10 + n) * 10);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Nullable
    Resolved duration(Matcher m) {
        return duration(TimePatterns.number(m.group("n")), lower(m.group("u")));
    }

    private static Resolved duration(int n, String unit) {
        var number = n == 0 ? "X" : String.valueOf(unit.equals("decade") ? n * 10 : n);
        var value = switch (unit) {
            case "second" -> "PT" + number + "S";
            case "minute" -> "PT" + number + "M";
            case "hour" -> "PT" + number + "H";
            case "day" -> "P" + number + "D";
            case "week" -> "P" + number + "W";
            case "month" -> "P" + number + "M";
            default -> "P" + number + "Y";
        };
        return new Resolved(Type.DURATION, value, null);
    }

    @Nullable
    Resolved span(Matcher m) {
        int n = m.group("n") == null ? 0 : TimePatterns.number(m.group("n"));
        return duration(n, lower(m.group("u")));
    }

    @Nullable
    Resolved set(Matcher m) {
        var text = lower(m.group());
        var value = text.matches(".*(day|daily|morning|evening)")
                ? text.matches(".*(mon|tues|wednes|thurs|fri|satur|sun)day") ? "P1W" : "P1D"
                : text.matches(".*week(ly)?") ? "P1W" : text.matches(".*month(ly)?") ? "P1M" : "P1Y";
        return new Resolved(Type.SET, value, null);
    }

    @Nullable
    Resolved clock(Matcher m) {
        int hour = Integer.parseInt(m.group("h") != null ? m.group("h") : m.group("h24"));
        var minutes = m.group("h") != null ? m.group("m") : m.group("m24");
        if (m.group("ap") != null && hour <= 12) {
            boolean pm = lower(m.group("ap")).startsWith("p");
            hour = hour % 12 + (pm ? 12 : 0);
        }
        var day = anchor.mentioned() == null ? anchor.said() : anchor.mentioned();
        var time = String.format(Locale.ROOT, "T%02d:%s", hour, minutes == null ? "00" : minutes);
        return new Resolved(Type.TIME, day == null ? time : day + time, day == null ? null : Edtf.day(day));
    }

    private @Nullable LocalDate mentionedOrSaid() {
        return anchor.mentioned() == null ? anchor.said() : anchor.mentioned();
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
