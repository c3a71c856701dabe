package org.parley.core.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/**
 * What is said of the noun that a relative clause hangs on: "a ferry that the crew says is late", "a delay the yard said had ended". The
 * verb of saying stands between the relative word, or the noun itself, and the verb that belongs to it, so that the order of the words
 * tells it without a parse.
 */
final class RelativeReports {

    private RelativeReports() {}

    /** The relative word or the noun, and what is said of it; null where the verb is no such one. */
    static @Nullable List<Span> of(Sentence sentence, Token verb, @Nullable Token source) {
        var tokens = sentence.tokens();
        int next = verb.index() + 1;
        boolean follows = source != null
                && source.index() < verb.index()
                && next + 1 < tokens.size()
                && verb.pos().matches("VB[DZPN]")
                && Bounds.isFinite(tokens.get(next))
                && !Cues.says(tokens.get(next));
        if (source == null || !follows) {
            return null;
        }
        int first = sentence.subtree(source).getFirst().index();
        while (first < source.index() && tokens.get(first).pos().matches("W.*|[,:]|IN")) {
            first++;
        }
        var opening = first > 0 ? opening(sentence, first - 1) : null;
        int last = next;
        while (last + 1 < tokens.size() && !tokens.get(last + 1).pos().matches("[,.:]|HYPH|-RRB-")) {
            last++;
        }
        return opening == null || last == next ? null : List.of(opening, Clauses.span(tokens.subList(next, last + 1)));
    }

    /** The relative word that ends here, or else the noun with the words that go with it. */
    private static @Nullable Span opening(Sentence sentence, int last) {
        var tokens = sentence.tokens();
        var word = tokens.get(last);
        if (word.pos().matches("WP|WDT") || word.lemma().equals("that")) {
            return word.span();
        }
        int from = last;
        while (from > 0 && tokens.get(from - 1).pos().matches("DT|PRP\\$|CD|JJ.?|NNS?|NNP|POS")) {
            from--;
        }
        boolean begins = tokens.get(from).pos().matches("DT|PRP\\$");
        return word.isNoun() && begins ? Clauses.span(tokens.subList(from, last + 1)) : null;
    }
}
