package org.parley.core.time;

import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.parley.core.time.TimeExpression.Type;

/** What stretches of time and repeated times mean, whenever they are. */
final class Durations {

    private Durations() {}

    static @Nullable Resolved duration(Matcher m) {
        var unit = lower(m.group("u"));
        boolean ordinal = unit.equals("second") && lower(m.group("n")).matches("an?");
        if (ordinal) {
            return null;
        }
        return m.group("half") == null ? of(TimePatterns.number(m.group("n")), unit) : half(unit);
    }

    /** "half an hour". */
    private static Resolved half(String unit) {
        return switch (unit) {
            case "minute" -> of(30, "second");
            case "hour" -> of(30, "minute");
            case "day" -> of(12, "hour");
            case "year" -> of(6, "month");
            case "decade" -> of(5, "year");
            default -> of(0, unit);
        };
    }

    static Resolved of(int n, String unit) {
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

    static Resolved span(Matcher m) {
        int n = m.group("n") == null ? 0 : TimePatterns.number(m.group("n"));
        return of(n, lower(m.group("u")));
    }

    static Resolved set(Matcher m) {
        var text = lower(m.group());
        var value = text.matches(".*(day|daily|morning|evening)")
                ? text.matches(".*(mon|tues|wednes|thurs|fri|satur|sun)day") ? "P1W" : "P1D"
                : text.matches(".*week(ly)?") ? "P1W" : text.matches(".*month(ly)?") ? "P1M" : "P1Y";
        return new Resolved(Type.SET, value, null);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
