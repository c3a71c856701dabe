package org.parley.ui.web.ask;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the schema's values are called on screens. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private static final Map<String, String> COUNTRIES = countries();

    private Words() {}

    /** A name of the schema's such as {@code PRESS_CONFERENCE} in plain words. */
    public static String of(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The same with a capital. */
    public static String title(@Nullable String name) {
        var words = of(name);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A time of the schema's: one day, from – to, on or before a day, since a day, or no date. */
    public static String time(@Nullable Answer time) {
        var from = time == null ? null : time.text("earliest");
        var to = time == null ? null : time.text("latest");
        if (from == null && to == null) {
            return "no date";
        }
        if (from == null) {
            return "on or before " + day(to);
        }
        if (to == null) {
            return "since " + day(from);
        }
        return from.equals(to) ? day(from) : day(from) + " – " + day(to);
    }

    /** A day as people in Britain write it. */
    public static String day(@Nullable String iso) {
        return iso == null ? "" : DAY.format(LocalDate.parse(iso));
    }

    /** What a country is called, by its code of ISO 3166-1 alpha-3 such as "RUS"; a code that is none stays as it is. */
    public static String country(@Nullable String code) {
        return code == null ? "" : COUNTRIES.getOrDefault(code, code);
    }

    /** The country of an actor; nothing for one that is a country itself. */
    public static String home(Answer actor) {
        return "STATE".equals(actor.text("kind")) ? "" : country(actor.text("country"));
    }

    private static Map<String, String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(two -> Locale.of("", two))
                .collect(Collectors.toMap(Locale::getISO3Country, in -> in.getDisplayCountry(Locale.UK)));
    }

    /** A number of things, such as "1 event" and "1,200 events". */
    public static String count(int number, String thing) {
        return "%,d %s%s".formatted(number, thing, number == 1 ? "" : "s");
    }

    /** What was said behind the name of who said it, such as "Anna Keller: rejects the draft", shortened to so many characters. */
    public static String said(Answer statement, int most) {
        return brief(statement.the("speaker").textOr("name", "somebody") + ": " + statement.textOr("line", ""), most);
    }

    /** The beginning of a text, at a word's end, with an ellipsis where something was left out. */
    public static String brief(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most);
        return text.substring(0, space > most / 2 ? space : most) + " …";
    }
}
