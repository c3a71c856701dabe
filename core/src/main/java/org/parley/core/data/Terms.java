package org.parley.core.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Subjects, each with the words that speak of it, found as whole words whatever their case. */
public final class Terms {

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    /** Adds a subject with its words and phrases, see {@link #pattern}. */
    public void add(String subject, List<String> terms) {
        patterns.put(subject, pattern(terms));
    }

    /**
     * Finds whole words and phrases in a folded text, of two that begin alike the longer one.
     *
     * @param terms in small letters; one that ends in {@code *} stands for all words that begin so
     */
    public static Pattern pattern(List<String> terms) {
        var alternatives = terms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(t ->
                        t.endsWith("*") ? Pattern.quote(t.substring(0, t.length() - 1)) + "\\p{L}*" : Pattern.quote(t))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}])(" + alternatives + ")(?![\\p{L}])");
    }

    /** The subjects that a text speaks of, in the order they were added. */
    public List<String> in(String text) {
        return found(folded(text)).stream().map(Found::subject).distinct().toList();
    }

    /** A text in small letters with straight apostrophes, as terms are looked for in it. */
    public static String folded(String text) {
        return text.replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    /**
     * A place where a text speaks of a subject.
     *
     * @param start where the term begins in the folded text, in UTF-16 units
     * @param end where it ends
     */
    public record Found(String subject, int start, int end) {}

    /**
     * All places where a text speaks of its subjects, by subject in the order they were added.
     *
     * @param folded see {@link #folded}
     */
    public List<Found> found(String folded) {
        var found = new ArrayList<Found>();
        patterns.forEach((subject, pattern) -> pattern.matcher(folded)
                .results()
                .forEach(match -> found.add(new Found(subject, match.start(), match.end()))));
        return found;
    }
}
