package org.parley.core.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Boilerplate.Kind;
import org.parley.core.data.Lines;

/**
 * Finds what of a text is not the article: calls to follow, related stories, captions, bylines, datelines. What is taken for
 * boilerplate is written down in {@code boilerplate.tsv}; only where a block of related stories ends is decided here.
 */
public final class BoilerplateFinder {

    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?…][\"”’)]?)\\s+(?=[\\p{Lu}\\p{Nd}\"“‘'©(])|\\s{5,}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{3,}");

    /** Longer sentences are prose, whatever they contain. */
    private static final int LONGEST_SENTENCE = 500;

    private static final int LONGEST_HEADLINE = 160;

    /** A teaser tells its headline again: so many words of it, at the least. */
    private static final int WORDS_SHARED_WITH_TEASER = 2;

    private final List<Rule> rules = read();

    /**
     * The boilerplate, in order, without overlaps.
     *
     * @param text in which a Java index is a code point offset
     */
    public List<Boilerplate> find(String text) {
        var found = new TreeSet<Boilerplate>((a, b) -> a.span().compareTo(b.span()));
        var lines = lines(text);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (matchesWhole(Scope.HEADER, text, line)) {
                found.add(new Boilerplate(line, Kind.RELATED));
                i = addRelated(text, lines, i + 1, found) - 1;
                continue;
            }
            var whole = ruleFor(Scope.LINE, text, line);
            if (whole != null) {
                found.add(new Boilerplate(line, whole.kind));
                continue;
            }
            addWithin(text, line, found);
        }
        return withoutOverlaps(found);
    }

    /** Takes headlines and their teasers from this line on, and tells the first line that is neither. */
    private static int addRelated(String text, List<Span> lines, int from, Set<Boilerplate> found) {
        int next = from;
        while (next < lines.size() && isHeadline(text, lines.get(next))) {
            var headline = lines.get(next++);
            found.add(new Boilerplate(headline, Kind.RELATED));
            if (next < lines.size() && tellsAgain(text, headline, lines.get(next))) {
                found.add(new Boilerplate(lines.get(next++), Kind.RELATED));
            }
        }
        return next;
    }

    private static boolean isHeadline(String text, Span line) {
        var words = quote(text, line);
        return line.length() <= LONGEST_HEADLINE && !words.matches("(?s).*[.!…:][\"”’)]?\\s*") && words.contains(" ");
    }

    private static boolean tellsAgain(String text, Span headline, Span line) {
        if (isHeadline(text, line)) {
            return false;
        }
        var shared = new HashSet<>(words(quote(text, headline)));
        shared.retainAll(words(quote(text, line)));
        return shared.size() >= WORDS_SHARED_WITH_TEASER;
    }

    /** Word beginnings, enough to see "Safeguard" in "safeguarding". */
    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            var word = matcher.group();
            words.add(word.substring(0, Math.min(6, word.length())));
        }
        words.removeAll(
                Set.of("the", "and", "for", "with", "says", "said", "has", "have", "was", "are", "from", "that"));
        return words;
    }

    private void addWithin(String text, Span line, Set<Boilerplate> found) {
        var words = quote(text, line);
        for (var rule : rules) {
            if (rule.scope == Scope.START) {
                var matcher = rule.pattern.matcher(words);
                if (matcher.lookingAt() && matcher.end() > 0) {
                    found.add(rule.at(line.start(), line.start() + matcher.end()));
                    break;
                }
            }
        }
        for (var rule : rules) {
            if (rule.scope == Scope.INLINE) {
                var matcher = rule.pattern.matcher(words);
                while (matcher.find()) {
                    found.add(rule.at(line.start() + matcher.start(), line.start() + matcher.end()));
                }
            }
        }
        for (var sentence : sentences(text, line, found)) {
            var rule = sentence.length() > LONGEST_SENTENCE ? null : ruleFor(Scope.SENTENCE, text, sentence);
            if (rule != null) {
                found.add(rule.at(sentence.start(), sentence.end()));
            }
        }
    }

    private static List<Boilerplate> withoutOverlaps(Set<Boilerplate> found) {
        var kept = new ArrayList<Boilerplate>();
        for (var each : found) {
            var last = kept.isEmpty() ? null : kept.getLast();
            if (last != null && each.span().start() < last.span().end()) {
                kept.set(kept.size() - 1, new Boilerplate(last.span().cover(each.span()), last.kind()));
            } else {
                kept.add(each);
            }
        }
        return kept;
    }

    private boolean matchesWhole(Scope scope, String text, Span line) {
        return rules.stream()
                .anyMatch(r -> r.scope == scope
                        && r.pattern.matcher(quote(text, line).strip()).matches());
    }

    private @Nullable Rule ruleFor(Scope scope, String text, Span part) {
        var words = quote(text, part).strip();
        for (var rule : rules) {
            if (rule.scope != scope) {
                continue;
            }
            var matcher = rule.pattern.matcher(words);
            if (scope == Scope.LINE ? matcher.matches() : matcher.find()) {
                return rule;
            }
        }
        return null;
    }

    private static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        var matcher = LINE.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().isBlank()) {
                lines.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return lines;
    }

    /** The sentences of a line, cut where something was already found to be boilerplate. */
    private static List<Span> sentences(String text, Span line, Set<Boilerplate> found) {
        var cuts = new ArrayList<Span>();
        var matcher = SENTENCE_END.matcher(text).region(line.start(), line.end());
        while (matcher.find()) {
            cuts.add(new Span(matcher.start(), matcher.end()));
        }
        found.stream().map(Boilerplate::span).filter(line::overlaps).forEach(cuts::add);
        cuts.sort(null);
        var sentences = new ArrayList<Span>();
        int start = line.start();
        for (var cut : cuts) {
            if (cut.start() > start) {
                sentences.add(new Span(start, cut.start()));
            }
            start = Math.max(start, cut.end());
        }
        if (start < line.end()) {
            sentences.add(new Span(start, line.end()));
        }
        return sentences;
    }

    private static String quote(String text, Span span) {
        return text.substring(span.start(), span.end());
    }

    private static List<Rule> read() {
        return Lines.of(BoilerplateFinder.class, "boilerplate.tsv").stream()
                .map(Rule::parse)
                .toList();
    }

    private enum Scope {
        LINE,
        SENTENCE,
        INLINE,
        START,
        HEADER
    }

    private record Rule(Kind kind, Scope scope, Pattern pattern) {

        static Rule parse(String line) {
            var fields = line.split("\t", 3);
            var flags = fields[2].contains("(?-i)") ? 0 : Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
            return new Rule(Kind.valueOf(fields[0]), Scope.valueOf(fields[1]), Pattern.compile(fields[2], flags));
        }

        Boilerplate at(int start, int end) {
            return new Boilerplate(new Span(start, end), kind);
        }
    }
}
