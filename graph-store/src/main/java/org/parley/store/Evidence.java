package org.parley.store;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;

/**
 * The place that a mark rests on.
 *
 * @param article id of the article
 * @param version id of the version of its text that the offsets count in
 * @param spans the words themselves
 * @param sentence the sentences around them, with an ellipsis where they do not follow on each other
 * @param sentenceStart offset of the sentence's first code point
 */
public record Evidence(
        String article,
        String version,
        @Nullable String title,
        @Nullable String url,
        @Nullable String source,
        @Nullable LocalDate published,
        List<Span> spans,
        String sentence,
        int sentenceStart) {

    /** The words themselves, as far as they lie in the first of the sentences. */
    public String words() {
        int length = sentence.codePointCount(0, sentence.length());
        return spans.stream()
                .map(span ->
                        new Span(Math.max(0, span.start() - sentenceStart), Math.max(0, span.end() - sentenceStart)))
                .filter(span -> span.length() > 0 && span.end() <= length)
                .map(span -> span.in(sentence))
                .collect(Collectors.joining(" "));
    }
}
