package org.parley.core.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Subjects, each with the words that speak of it, found as whole words whatever their case. */
public final class Terms {

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    /** Adds a subject with its words and phrases; one that ends in {@code *} stands for all words that begin so. */
    public void add(String subject, List<String> terms) {
        var alternatives = terms.stream()
                .map(t ->
                        t.endsWith("*") ? Pattern.quote(t.substring(0, t.length() - 1)) + "\\p{L}*" : Pattern.quote(t))
                .collect(Collectors.joining("|"));
        patterns.put(subject, Pattern.compile("(?<![\\p{L}])(" + alternatives + ")(?![\\p{L}])"));
    }

    /** The subjects that a text speaks of, in the order they were added. */
    public List<String> in(String text) {
        var folded = text.replace('’', '\'').toLowerCase(Locale.ROOT);
        var found = new ArrayList<String>();
        patterns.forEach((subject, pattern) -> {
            if (pattern.matcher(folded).find()) {
                found.add(subject);
            }
        });
        return found;
    }
}
