package org.parley.core.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.parley.core.time.Edtf.Meaning;
import org.parley.core.time.TimeExpression.Type;

/** What times mean that are counted from a day: "on Friday", "last week", "two days later". */
final class RelativeTimes {

    private final Anchor anchor;
    private final Tense tense;

    RelativeTimes(Anchor anchor, Tense tense) {
        this.anchor = anchor;
        this.tense = tense;
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
                        now.with(
                                tense == Tense.AHEAD
                                        ? TemporalAdjusters.nextOrSame(day)
                                        : TemporalAdjusters.previousOrSame(day));
                    default ->
                        tense == Tense.AHEAD
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
        boolean ahead = tense == Tense.AHEAD || now.getDayOfWeek().getValue() >= 6;
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
        boolean counts = lower(m.group("pre")).equals("in") && tense == Tense.AHEAD && n > 0 && anchor.said() != null;
        if (counts) {
            return Resolved.date(shifted(Objects.requireNonNull(anchor.said()), unit, n));
        }
        return Durations.of(n, unit);
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
