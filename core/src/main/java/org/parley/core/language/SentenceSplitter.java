package org.parley.core.language;

import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.parley.core.article.Span;

/** Splits a stretch of text into sentences and those into words. */
final class SentenceSplitter {

    /** A longer run of words without a full stop is cut: no sentence of prose is that long. */
    private static final int MOST_WORDS = 250;

    private SentenceSplitter() {}

    /** The words of each sentence, as spans of the whole text; no sentence is empty. */
    static List<List<Span>> split(String text, Span piece, Tokenizer tokenizer) {
        var plain = Typography.plain(text.substring(piece.start(), piece.end()));
        var sentences = new ArrayList<List<Span>>();
        boolean quoteOpen = false;
        for (var tokens : tokenizer.segmentize(tokenizer.tokenize(plain))) {
            var words = spans(tokens, plain, piece.start());
            int closing = 0;
            while (!sentences.isEmpty() && closing < words.size() && closes(text, words.get(closing), quoteOpen)) {
                sentences.getLast().add(words.get(closing++));
                quoteOpen = false;
            }
            var rest = words.subList(closing, words.size());
            for (var word : rest) {
                quoteOpen = quoteOpenAfter(text, word, quoteOpen);
            }
            if (goesOn(text, rest, sentences)) {
                sentences.getLast().addAll(rest);
            } else {
                addCut(new ArrayList<>(rest), sentences);
            }
        }
        return sentences;
    }

    private static List<Span> spans(List<Token> tokens, String plain, int offset) {
        var spans = new ArrayList<Span>();
        for (var token : tokens) {
            int start = Math.max(0, token.getStartOffset());
            int end = Math.min(plain.length(), token.getEndOffset());
            if (start < end && !plain.substring(start, end).isBlank()) {
                spans.add(new Span(offset + start, offset + end));
            }
        }
        return spans;
    }

    /** Whether a word at the start of a sentence is a closing mark that belongs to the sentence before. */
    private static boolean closes(String text, Span word, boolean quoteOpen) {
        var form = text.substring(word.start(), word.end());
        if (form.equals("”") || form.equals(")") || form.equals("»")) {
            return true;
        }
        return quoteOpen && (form.equals("\"") || form.equals("''"));
    }

    /**
     * "“Who will pay?” asked the envoy", "Brandt (D-Fla.), who won": neither a quotation's question mark nor an abbreviation in brackets ends the
     * sentence around it, and no sentence begins with a comma.
     */
    private static boolean goesOn(String text, List<Span> words, List<List<Span>> sentences) {
        if (words.isEmpty() || sentences.isEmpty() || sentences.getLast().size() + words.size() > MOST_WORDS) {
            return false;
        }
        var last = sentences.getLast().getLast();
        var closing = text.substring(last.start(), last.end());
        char next = text.charAt(words.getFirst().start());
        return next == ',' || closing.matches("[”\")]|''") && Character.isLowerCase(next);
    }

    private static boolean quoteOpenAfter(String text, Span word, boolean open) {
        return switch (text.substring(word.start(), word.end())) {
            case "\"", "''" -> !open;
            case "“", "``" -> true;
            case "”" -> false;
            default -> open;
        };
    }

    private static void addCut(List<Span> words, List<List<Span>> sentences) {
        for (int start = 0; start < words.size(); start += MOST_WORDS) {
            sentences.add(new ArrayList<>(words.subList(start, Math.min(words.size(), start + MOST_WORDS))));
        }
    }
}
