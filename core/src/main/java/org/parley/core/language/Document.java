package org.parley.core.language;

import java.util.List;
import java.util.Optional;
import org.parley.core.article.Article;
import org.parley.core.article.Boilerplate;
import org.parley.core.article.Span;

/**
 * An article made ready for the finders.
 *
 * @param article as it came in
 * @param text the article's text with each code point beyond the Basic Multilingual Plane replaced by U+FFFC, so that a
 *     Java index into it <em>is</em> a code point offset: finders work on this text and never convert; no-break and other
 *     fixed spaces are plain ones in it
 * @param boilerplate what of the text is not the article, in order
 * @param sentences the rest, parsed, in order
 */
public record Document(Article article, String text, List<Boilerplate> boilerplate, List<Sentence> sentences) {

    private static final char STAND_IN = '\uFFFC';

    public Document {
        boilerplate = List.copyOf(boilerplate);
        sentences = List.copyOf(sentences);
    }

    /** The text in which a Java index is a code point offset. */
    public static String flat(String text) {
        var flat = new StringBuilder(text.length());
        text.codePoints().forEach(c -> flat.append(flat(c)));
        return flat.toString();
    }

    private static char flat(int codePoint) {
        if (Character.getType(codePoint) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        return Character.isBmpCodePoint(codePoint) && !Character.isSurrogate((char) codePoint)
                ? (char) codePoint
                : STAND_IN;
    }

    /** The characters at the span, as they stand in the article. */
    public String quote(Span span) {
        return span.in(article.text());
    }

    /** What stands from one word of a sentence through another, in {@link #text()}. */
    public String words(Sentence sentence, int from, int to) {
        return text.substring(
                sentence.tokens().get(from).span().start(),
                sentence.tokens().get(to).span().end());
    }

    /** The sentence that this offset lies in; empty in boilerplate and between sentences. */
    public Optional<Sentence> sentenceAt(int offset) {
        return sentences.stream().filter(s -> s.span().contains(offset)).findFirst();
    }

    /** Whether the span touches boilerplate. */
    public boolean inBoilerplate(Span span) {
        return boilerplate.stream().anyMatch(b -> b.span().overlaps(span));
    }
}
