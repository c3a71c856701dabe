package org.parley.core.event;

import java.util.List;
import org.parley.core.article.Span;
import org.parley.core.data.Lines;
import org.parley.core.data.Terms;
import org.parley.core.language.Document;

/** What is read off an event's evidence: a few of its words, and the PLOVER contexts that they show. */
final class Wording {

    private static final int LONGEST_LABEL = 120;
    private static final Terms CONTEXTS = new Terms();

    static {
        for (var line : Lines.of(Wording.class, "contexts.tsv")) {
            var fields = line.split("\t");
            CONTEXTS.add(fields[0], Lines.list(fields[1]));
        }
    }

    private Wording() {}

    static List<String> contexts(Document document, Span span) {
        return CONTEXTS.in(document.quote(span));
    }

    static String label(Document document, Span evidence) {
        var words = document.quote(evidence).replaceAll("\\s+", " ");
        int length = Math.min(LONGEST_LABEL - 1, words.codePointCount(0, words.length()));
        return words.length() <= LONGEST_LABEL ? words : words.substring(0, words.offsetByCodePoints(0, length)) + "…";
    }
}
