package org.parley.core.world;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.core.data.Lines;
import org.parley.core.language.Numbers;

/** What the words of a claim are compared by: their stems, and the figures among them. */
public final class Wording {

    /** Longer than this, words of one root end in different ways: enrich, enrichment. */
    private static final int STEM = 5;

    private static final int SHORTEST_WORD = 4;

    /** So many words in common, and half of those of the shorter text, make texts alike. */
    private static final int ALIKE = 3;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Pattern DAY_OF_MONTH = Pattern.compile("\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?("
            + String.join("|", MONTHS) + ")|(" + String.join("|", MONTHS) + ") (\\d{1,2})(?:st|nd|rd|th)?)\\b");
    private static final Set<String> FUNCTION_WORDS = list("function-words.txt");
    private static final Set<String> DAYS = Stream.of(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern FIGURE = Pattern.compile("\\b(?:\\d{1,3}(?:,\\d{3})+|\\d{3,})\\b");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern COUNTED = Pattern.compile("\\b((?:\\d{1,2})(?:st|nd|rd|th)?|"
            + String.join("|", Numbers.CARDINALS) + "|" + String.join("|", Numbers.ORDINALS)
            + ")\\s+(?:\\p{L}+\\s+)?(rounds?|meetings?|sessions?|phases?|stages?|summits?)\\b");

    /** Stops, commas and dashes; not the comma of 1,000 or the point of 1.5. */
    private static final Pattern STOP = Pattern.compile("[.,;:!?](?=[\\s\"”’]|$)|\\s[—–-]\\s|\\n");

    /** On either side of what tells of a happening, in characters. */
    private static final int LONGEST_CLAUSE = 160;

    private static final String MONTH = "(?:"
            + MONTHS.stream().map(month -> month.substring(0, 3)).collect(Collectors.joining("|")) + ")\\p{L}{0,6}\\.?";

    /** The end of a sentence, so far as stops tell. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=[\\s\"”’]|$)|\\n");

    /** On either side of what tells of a happening, in characters. */
    private static final int LONGEST_SENTENCE = 320;

    /** "by the end of August", "before 12 September", "until early May". */
    private static final Pattern DEADLINE = Pattern.compile("\\b(?:by|before|until|till)\\s+(?:the\\s+)?"
            + "(?:(end|middle|beginning|start)\\s+of\\s+|(early|mid|late)[\\s-]|(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?("
            + String.join("|", MONTHS) + ")(?:\\s+(\\d{1,2})(?!\\d))?");

    /** "two or three days", "ten to twelve aircraft". */
    private static final Pattern RANGE = Pattern.compile("\\b(\\d{1,2}|" + String.join("|", Numbers.CARDINALS)
            + ")(?:\\s+(?:to|or)\\s+|[-–])(\\d{1,2}|" + String.join("|", Numbers.CARDINALS) + ")[ -](\\p{L}{3,})\\b");

    /** "three working groups": a number, at most one adjective, and a word. That a month precedes it is looked at last, for it costs most. */
    private static final Pattern AMOUNT = Pattern.compile("\\b(?<![\\d.:,])(?=(?:\\d{1,2}|"
            + String.join("|", Numbers.CARDINALS) + ")[ -])(?<!" + MONTH + " )(\\d{1,2}|"
            + String.join("|", Numbers.CARDINALS) + ")[ -](?:\\p{L}+(?:al|an|ed|ian|ing|ish) )?(\\p{L}{3,})\\b");

    private static final int FEWEST = 3;
    private static final int FEWEST_OF_TIME = 10;
    private static final Set<String> OF_TIME = Set.of("minut", "hour", "day", "week");
    private static final Set<String> UNCOUNTED =
            list("uncounted.txt").stream().map(Wording::stem).collect(Collectors.toUnmodifiableSet());

    private Wording() {}

    /** Whether a word of at least four letters, in lower case, only joins others. */
    public static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    /** What words of lower case come from, those left out that tell nothing, and days and months, which are compared as times. */
    static Set<String> stems(Collection<String> words) {
        var stems = new HashSet<String>();
        words.stream()
                .filter(w -> !isFunctionWord(w) && !DAYS.contains(w) && !MONTHS.contains(w))
                .map(Wording::stem)
                .forEach(stems::add);
        return stems;
    }

    private static String stem(String word) {
        var singular = word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
        boolean gerund = singular.endsWith("ing") && singular.length() > STEM + 1;
        var root = gerund ? singular.substring(0, singular.length() - 3) : singular;
        return root.length() <= STEM ? root : root.substring(0, STEM);
    }

    /**
     * The figures of a text: numbers of three digits or more without years, such as 1000, and what is counted or numbered: {@code rounds 4} for
     * four rounds, {@code round 4} for the fourth round.
     */
    public static Set<String> figures(String text) {
        var figures = new TreeSet<String>();
        FIGURE.matcher(text)
                .results()
                .map(m -> m.group().replace(",", ""))
                .filter(f -> !YEAR.matcher(f).matches())
                .forEach(figures::add);
        COUNTED.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(m -> m.group(2) + " " + number(m.group(1)))
                .forEach(figures::add);
        return figures;
    }

    /**
     * What a text counts, such as {@code 3-group} for three working groups and {@code 60-day} for 60 days: from three on, days and the like from ten
     * on, and nothing that is counted in every text, such as years and sides.
     */
    public static Set<String> amounts(String text) {
        var amounts = new TreeSet<String>();
        AMOUNT.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(m -> {
            int number = number(m.group(1));
            var noun = stem(m.group(2));
            boolean telling = !UNCOUNTED.contains(noun) && !MONTHS.contains(m.group(2));
            if (telling && number >= (OF_TIME.contains(noun) ? FEWEST_OF_TIME : FEWEST)) {
                amounts.add(number + "-" + noun);
            }
        });
        RANGE.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(m -> {
            var noun = stem(m.group(3));
            if (!UNCOUNTED.contains(noun) && !MONTHS.contains(m.group(3))) {
                amounts.add(number(m.group(1)) + "-" + number(m.group(2)) + "-" + noun);
            }
        });
        return amounts;
    }

    /** The deadlines that a text names without their year, such as {@code by-08-end} for "by the end of August". */
    public static Set<String> deadlines(String text) {
        var deadlines = new TreeSet<String>();
        DEADLINE.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(m -> String.format(Locale.ROOT, "by-%02d-", 1 + MONTHS.indexOf(m.group(4)))
                        + Stream.of(1, 2, 3, 5)
                                .map(m::group)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse("all"))
                .forEach(deadlines::add);
        return deadlines;
    }

    /**
     * The clause that a stretch of text stands in: from the last stop, comma or dash before it to the next one behind it, where these are near;
     * lists and menus have none.
     *
     * @return the clause, never shorter than the stretch
     */
    public static String clause(String text, int start, int end) {
        return around(text, start, end, STOP, LONGEST_CLAUSE);
    }

    /** The sentence that a stretch of text stands in, as {@link #clause}. */
    public static String sentence(String text, int start, int end) {
        return around(text, start, end, SENTENCE_END, LONGEST_SENTENCE);
    }

    private static String around(String text, int start, int end, Pattern stop, int longest) {
        int earliest = Math.max(0, start - longest);
        int from = earliest == 0 ? 0 : start;
        var before = stop.matcher(text).region(earliest, start);
        while (before.find()) {
            from = before.end();
        }
        int latest = Math.min(text.length(), end + longest);
        var behind = stop.matcher(text).region(end, latest);
        int to = latest == text.length() ? latest : end;
        return text.substring(from, behind.find() ? behind.start() : to);
    }

    /** The days of the year that a text names, such as 05-16. */
    static Set<String> days(String text) {
        var days = new TreeSet<String>();
        DAY_OF_MONTH
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(m -> m.group(2) == null ? day(m.group(3), m.group(4)) : day(m.group(2), m.group(1)))
                .forEach(days::add);
        return days;
    }

    private static String day(String month, String day) {
        return String.format(Locale.ROOT, "%02d-%02d", 1 + MONTHS.indexOf(month), Integer.parseInt(day));
    }

    /** What the words of a text come from. */
    static Set<String> stems(String text) {
        return stems(words(text));
    }

    /** Whether two texts of these stems are on the same thing in like words. */
    static boolean areAlike(Set<String> one, Set<String> other) {
        return likeness(one, other, ALIKE) >= 0.5;
    }

    /** Share of the stems of the text with fewer of them that the other has too, from 0 to 1. */
    static double likeness(Set<String> one, Set<String> other) {
        return likeness(one, other, 1);
    }

    /** The same, where at least so many are in common; else 0. */
    private static double likeness(Set<String> one, Set<String> other, int fewest) {
        if (one.size() > other.size()) {
            return likeness(other, one, fewest);
        }
        int common = 0;
        for (var stem : one) {
            if (other.contains(stem)) {
                common++;
            }
        }
        return common < fewest ? 0 : (double) common / one.size();
    }

    /** The words of four letters or more, in lower case and in their order. */
    public static List<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    /** What a figure counts or numbers, such as {@code rounds}; null where it tells none. */
    static @Nullable String counted(String figure) {
        int space = figure.indexOf(' ');
        return space < 0 ? null : figure.substring(0, space);
    }

    private static int number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word.replaceFirst("\\D+$", ""));
        }
        return Math.max(Numbers.cardinal(word), Numbers.ordinal(word));
    }

    private static Set<String> list(String file) {
        return Lines.of(Wording.class, file).stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
