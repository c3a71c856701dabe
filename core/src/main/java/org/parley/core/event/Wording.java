package org.parley.core.event;

import java.util.List;
import java.util.Set;
import org.parley.core.article.Span;
import org.parley.core.data.Lines;
import org.parley.core.data.Terms;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

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

    /** How far before the rest a subject may begin, in characters. */
    private static final int FARTHEST_SUBJECT = 60;

    /** Talks behind these are what another deed is told to have been at. */
    private static final Set<String> SETTING = Set.of("after", "during", "following", "at", "before", "since");

    private Wording() {}

    static List<String> contexts(Document document, Span span) {
        return CONTEXTS.in(document.quote(span));
    }

    /**
     * What an event is called: the subject and all behind it for a verb ("the ministers of Chile and Peru met"), the noun with what belongs to it for
     * talks after, during or of which something else is told ("the second round of talks"), else the evidence.
     */
    static String label(Document document, Sentence sentence, Token word, EventType type, Span evidence) {
        if (word.isVerb()) {
            var subject = sentence.child(word, "nsubj", "nsubjpass")
                    .filter(s -> !s.pos().matches("PRP|W.*"))
                    .map(sentence::subtreeSpan)
                    .filter(s -> s.start() < evidence.start() && evidence.start() - s.start() <= FARTHEST_SUBJECT);
            return label(document, subject.map(evidence::cover).orElse(evidence));
        }
        var whole = NounArguments.whole(sentence, word);
        boolean told = type == EventType.CONSULT
                && (whole.relation().matches("nsubj|nsubjpass")
                        || whole.relation().equals("pobj")
                                && sentence.head(whole)
                                        .filter(h -> SETTING.contains(h.lemma()))
                                        .isPresent());
        return label(document, told ? phrase(sentence, whole) : evidence);
    }

    /** The noun with what stands before it and behind it up to a comma or a clause, without its article. */
    private static Span phrase(Sentence sentence, Token noun) {
        var span = noun.span();
        for (var token : sentence.subtree(noun)) {
            boolean before = token.index() < noun.index();
            if (before && !token.relation().matches("det|poss|punct|case|predet")) {
                span = span.cover(token.span());
            }
            if (token.index() > noun.index()
                    && (token.form().equals(",") || token.pos().startsWith("W") || token.isVerb())) {
                break;
            }
            span = before ? span : span.cover(token.span());
        }
        return span;
    }

    static String label(Document document, Span evidence) {
        var words = document.quote(evidence).replaceAll("\\s+", " ");
        int length = Math.min(LONGEST_LABEL - 1, words.codePointCount(0, words.length()));
        return words.length() <= LONGEST_LABEL ? words : words.substring(0, words.offsetByCodePoints(0, length)) + "…";
    }
}
