package org.parley.core.world;

import java.time.Month;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private static final Set<String> FUNCTION_WORDS = functionWords();
    private static final Pattern FIGURE = Pattern.compile("\\b(?:\\d{1,3}(?:,\\d{3})+|\\d{3,})\\b");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern COUNTED = Pattern.compile("\\b((?:\\d{1,2})(?:st|nd|rd|th)?|"
            + String.join("|", Numbers.CARDINALS) + "|" + String.join("|", Numbers.ORDINALS)
            + ")\\s+(?:\\p{L}+\\s+)?(rounds?|meetings?|sessions?|phases?|stages?|summits?)\\b");

    private Wording() {}

    /** What words of lower case come from, those left out that tell nothing. */
    static Set<String> stems(Collection<String> words) {
        var stems = new HashSet<String>();
        words.stream()
                .filter(w -> !FUNCTION_WORDS.contains(w))
                .map(Wording::stem)
                .forEach(stems::add);
        return stems;
    }

    private static String stem(String word) {
        var singular = word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
        return singular.length() <= STEM ? singular : singular.substring(0, STEM);
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

    private static Set<String> functionWords() {
        return Lines.of(Wording.class, "function-words.txt").stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
