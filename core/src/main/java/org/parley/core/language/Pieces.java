package org.parley.core.language;

import java.util.ArrayList;
import java.util.List;
import org.parley.core.article.Boilerplate;
import org.parley.core.article.Span;

/** Cuts a text at line breaks and at the borders of boilerplate: no sentence crosses either. */
final class Pieces {

    /** Longer lines are cut at a space, for no prose is that long and the parser's cost grows with a sentence's length. */
    private static final int LONGEST = 20_000;

    /** A longer run without white space is no word; it is cut, for the tokenizer's cost grows with its square. */
    private static final int LONGEST_WORD = 300;

    private Pieces() {}

    /**
     * A stretch of text to be split into sentences.
     *
     * @param paragraph number of its line among those that are not blank
     */
    record Piece(Span span, int paragraph) {}

    static List<Piece> of(String text, List<Boilerplate> boilerplate) {
        var pieces = new ArrayList<Piece>();
        int paragraph = 0;
        for (int start = 0; start <= text.length(); ) {
            int lineBreak = text.indexOf('\n', start);
            int end = lineBreak < 0 ? text.length() : lineBreak;
            if (!text.substring(start, end).isBlank()) {
                addLine(text, new Span(start, end), paragraph++, boilerplate, pieces);
            }
            start = end + 1;
        }
        return pieces;
    }

    private static void addLine(
            String text, Span line, int paragraph, List<Boilerplate> boilerplate, List<Piece> pieces) {
        int start = line.start();
        for (var each : boilerplate) {
            if (each.span().overlaps(line)) {
                addCut(text, start, Math.max(start, each.span().start()), paragraph, pieces);
                start = Math.min(line.end(), Math.max(start, each.span().end()));
            }
        }
        addCut(text, start, line.end(), paragraph, pieces);
    }

    /** Where a word grows too long; the given end if none does. */
    private static int endOfWords(String text, int from, int to) {
        int word = from;
        for (int i = from; i < to; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                word = i + 1;
            } else if (i - word >= LONGEST_WORD) {
                return i;
            }
        }
        return to;
    }

    private static void addCut(String text, int from, int to, int paragraph, List<Piece> pieces) {
        int start = from;
        while (start < to) {
            int end = to;
            if (to - start > LONGEST) {
                int space = text.lastIndexOf(' ', start + LONGEST);
                end = space > start ? space : start + LONGEST;
            }
            end = endOfWords(text, start, end);
            if (!text.substring(start, end).isBlank()) {
                pieces.add(new Piece(new Span(start, end), paragraph));
            }
            start = end;
        }
    }
}
