package org.parley.core.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.core.article.Span;
import org.parley.core.language.Document;

/** Finds what stands in quotation marks, paragraph by paragraph, so that one lost mark spoils no more than its paragraph. */
final class QuotationFinder {

    private static final Pattern LINE = Pattern.compile("[^\\n]+");

    private QuotationFinder() {}

    /** Spans with their quotation marks, in order, without overlaps. */
    static List<Span> find(Document document) {
        var found = new ArrayList<Span>();
        var lines = LINE.matcher(document.text());
        while (lines.find()) {
            findIn(document, lines.start(), lines.end(), found);
        }
        return found;
    }

    private static void findIn(Document document, int from, int to, List<Span> found) {
        var text = document.text();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (!opens(text, i, from, to) || document.inBoilerplate(new Span(i, i + 1))) {
                i++;
                continue;
            }
            int end = close(text, i, to);
            if (end > 0) {
                found.add(new Span(i, end));
                i = end;
            } else if (c == '“' || c == '"') {
                // Left open: the quotation goes on in the next paragraph, if this one began with it or that one does.
                if (text.substring(from, i).isBlank()
                        || c == '“' && text.substring(to).stripLeading().startsWith("“")) {
                    found.add(new Span(i, to));
                    i = to;
                } else {
                    i++;
                }
            } else {
                i++;
            }
        }
    }

    private static boolean opens(String text, int i, int from, int to) {
        char c = text.charAt(i);
        // A closing mark at the start of a line is a slip for an opening one.
        if (c == '“' || c == '„' || c == '«' || c == '”' && i == from) {
            return true;
        }
        boolean before = i == from
                || !Character.isLetterOrDigit(text.charAt(i - 1))
                        && text.charAt(i - 1) != '.'
                        && text.charAt(i - 1) != ',';
        int width = isDoubled(text, i, to) ? 2 : 1;
        boolean after = i + width < to && !Character.isWhitespace(text.charAt(i + width));
        if (width == 2) {
            return before && after;
        }
        if (c == '"') {
            return before && after || i == from;
        }
        boolean spaced = i == from || Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == '(';
        return (c == '‘' || c == '\'') && spaced && after && Character.isLetter(text.charAt(i + 1));
    }

    /** Wire services and archives write ''…'' or ``…'' for a double mark. */
    private static boolean isDoubled(String text, int i, int to) {
        char c = text.charAt(i);
        return (c == '\'' || c == '`') && i + 1 < to && text.charAt(i + 1) == c;
    }

    /** The offset behind the closing mark; -1 if there is none before the line's end. */
    private static int close(String text, int open, int to) {
        char c = text.charAt(open);
        if (isDoubled(text, open, to)) {
            int end = text.indexOf("''", open + 2);
            return end < 0 || end + 2 > to ? -1 : end + 2;
        }
        int depth = 0;
        for (int i = open + 1; i < to; i++) {
            char d = text.charAt(i);
            switch (c) {
                case '“', '„' -> {
                    if (isLeftOpen(text, open, i, to)) {
                        return -1;
                    }
                    if (d == '“' && i > open + 1) {
                        depth++;
                    } else if (d == '”' || d == '"' && closesStraight(text, i, to)) {
                        if (depth-- <= 0) {
                            return i + 1;
                        }
                    }
                }
                case '«' -> {
                    if (d == '»') {
                        return i + 1;
                    }
                }
                case '"', '”' -> {
                    if (d == '"' && reopens(text, i, to)) {
                        return i;
                    }
                    if (d == '"' || d == '”') {
                        return i + 1;
                    }
                }
                default -> {
                    boolean mark = c == '‘' ? d == '’' : d == '\'' || d == '’';
                    boolean ends = i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i + 1));
                    boolean plural = text.charAt(i - 1) == 's'
                            && i + 1 < to
                            && text.charAt(i + 1) == ' '
                            && text.indexOf(d, i + 1) > 0
                            && text.indexOf(d, i + 1) < i + 60;
                    if (mark && ends && !plural) {
                        return i - open > 400 ? -1 : i + 1;
                    }
                    if (d == '"' || d == '“' || d == '”') {
                        return -1;
                    }
                }
            }
        }
        return -1;
    }

    /** A quotation over several paragraphs opens each with a mark and closes only the last. */
    private static boolean reopens(String text, int i, int to) {
        return i + 1 < to
                && Character.isWhitespace(text.charAt(i - 1))
                && ".!?".indexOf(text.charAt(i - 2)) >= 0
                && Character.isUpperCase(text.charAt(i + 1));
    }

    private static boolean closesStraight(String text, int i, int to) {
        return i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i + 1));
    }

    /** A straight mark behind a space opens another quotation: “the first was never closed. He said: "Go on". */
    private static boolean isLeftOpen(String text, int open, int i, int to) {
        int closing = text.indexOf('”', open);
        return text.charAt(i) == '"' && Character.isWhitespace(text.charAt(i - 1)) && (closing < 0 || closing >= to);
    }
}
