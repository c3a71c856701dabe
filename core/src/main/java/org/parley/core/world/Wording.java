package org.parley.core.world;

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

/** What the words of a claim are compared by: their stems, and the figures among them. */
public final class Wording {

    /** Longer than this, words of one root end in different ways: enrich, enrichment. */
    private static final int STEM = 5;

    private static final Set<String> FUNCTION_WORDS = functionWords();
    private static final Pattern FIGURE = Pattern.compile("\\b(?:\\d{1,3}(?:,\\d{3})+|\\d{3,})\\b");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final List<String> CARDINALS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Pattern COUNTED = Pattern.compile(
            "\\b((?:\\d{1,2})(?:st|nd|rd|th)?|" + String.join("|", CARDINALS) + "|" + String.join("|", ORDINALS)
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

    /** What a figure counts or numbers, such as {@code rounds}; null where it tells none. */
    static @Nullable String counted(String figure) {
        int space = figure.indexOf(' ');
        return space < 0 ? null : figure.substring(0, space);
    }

    private static int number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word.replaceFirst("\\D+$", ""));
        }
        return 1 + Math.max(CARDINALS.indexOf(word), ORDINALS.indexOf(word));
    }

    private static Set<String> functionWords() {
        return Lines.of(Wording.class, "function-words.txt").stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
