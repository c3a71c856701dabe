package org.parley.core.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** The verbs of saying around the quotations of a document, and which quotations are sentences of their own. */
final class QuoteCues {

    /** Between a quotation and its cue stand few words: "…," the minister, who was in Rome, said. */
    private static final int FARTHEST_CUE = 16;

    /** Fewer words in quotation marks are a term or an irony, unless a cue hangs on them. */
    private static final int FEWEST_WORDS = 5;

    private final Document document;
    private final List<Span> quotations;

    QuoteCues(Document document, List<Span> quotations) {
        this.document = document;
        this.quotations = quotations;
    }

    /** The cue behind a quotation, in this sentence; null if there is none near. */
    @Nullable
    Token behind(Sentence sentence, Span quotation) {
        var text = document.text();
        int mark = text.startsWith("''", quotation.end() - 2) ? 2 : 1;
        char last = quotation.end() > mark ? text.charAt(quotation.end() - mark - 1) : ' ';
        boolean comma = ",?!—–-…".indexOf(last) >= 0 || text.startsWith(",", quotation.end());
        int words = 0;
        for (var token : sentence.tokens()) {
            if (token.span().start() < quotation.end()) {
                continue;
            }
            if (words == 0 && token.form().matches("[,\"”’']+")) {
                continue;
            }
            if (++words > FARTHEST_CUE
                    || quotationAt(token) != null
                    || token.pos().equals(".")) {
                return null;
            }
            if (says(sentence, token) && (comma || words <= 3)) {
                return isSentence(quotation) || !hasOwnContent(sentence, token) ? token : null;
            }
        }
        return null;
    }

    /** "“Who will pay?” Keller said.": where the mark of a question ends the sentence, the cue stands in the next; null if it does not. */
    @Nullable
    Sentence asked(Sentence sentence, Span quotation) {
        int index = sentence.index() + 1;
        if (sentence.span().end() > quotation.end()
                || index >= document.sentences().size()) {
            return null;
        }
        var next = document.sentences().get(index);
        var gap = document.text().substring(quotation.end(), next.span().start());
        if (!gap.isBlank()
                || gap.indexOf('\n') >= 0
                || !next.tokens().getFirst().isCapitalised()) {
            return null;
        }
        var cue = behind(next, quotation);
        boolean alone = cue != null
                && next.children(cue).stream()
                        .noneMatch(c -> c.index() > cue.index() && c.relation().matches("ccomp|dobj|xcomp"));
        return alone ? next : null;
    }

    /** "In “Harbour Lights”, the actor discussed the fishery": the title is not what was said. */
    private static boolean hasOwnContent(Sentence sentence, Token verb) {
        return Cues.verb(verb)
                        .filter(cue -> cue.takes("NP") || !cue.takes("CLAUSE"))
                        .isPresent()
                && sentence.children(verb).stream()
                        .anyMatch(c -> c.index() > verb.index() && c.relation().matches("ccomp|dobj"));
    }

    /** The cue before a quotation, in this sentence; null if there is none near. */
    @Nullable
    Token before(Sentence sentence, Span quotation) {
        Token best = null;
        Token previous = null;
        for (var token : sentence.tokens()) {
            if (token.span().end() > quotation.start()) {
                break;
            }
            if (quotationAt(token) == null) {
                if (says(sentence, token)) {
                    best = token;
                }
                previous = token;
            }
        }
        if (best == null || previous == null) {
            return null;
        }
        boolean near = previous.index() - best.index() <= FARTHEST_CUE;
        boolean adjoins =
                previous.equals(best) || previous.form().matches("[,:]") || previous.index() - best.index() <= 6;
        return near && adjoins ? best : null;
    }

    /** "Keller said the plan “amounts to a threat”": the words that open a clause before the marks belong to the content. */
    Span withOpening(Sentence sentence, Token cue, Span quotation) {
        var gap = sentence.tokens().stream()
                .filter(t -> t.index() > cue.index() && t.span().end() <= quotation.start())
                .toList();
        boolean object = !gap.isEmpty()
                && !isSentence(quotation)
                && !gap.getLast().form().matches("[,:]")
                && gap.getFirst().pos().matches("DT|NN.*|JJ|CD|PRP\\$?")
                && Cues.verb(cue)
                        .filter(c -> !c.takes("TELL")
                                && (c.takes("CALL") || c.takes("NP") || c.takes("OBJINF") || c.takes("AS")))
                        .isPresent()
                && gap.stream()
                        .noneMatch(t ->
                                t.lemma().matches(Bounds.MEDIA) || t.entity().matches(".-(DATE|TIME)"))
                && gap.stream().noneMatch(t -> Clauses.isSubjectOf(sentence, t, cue));
        if (object) {
            return new Span(gap.getFirst().span().start(), quotation.end());
        }
        boolean runsOn = gap.size() > 1
                && !gap.getLast().form().matches("[,:]")
                && Cues.verb(cue)
                        .filter(c -> c.takes("CLAUSE") && !c.takes("TELL"))
                        .isPresent()
                && gap.getFirst().form().matches("that|there|[Hh]e|[Ss]he|they|it|we|I|the|The|a|an|his|her|their|its")
                && gap.stream().noneMatch(t -> Clauses.isSubjectOf(sentence, t, cue));
        return runsOn ? new Span(gap.getFirst().span().start(), quotation.end()) : quotation;
    }

    @Nullable
    Span quotationAt(Token token) {
        return quotations.stream()
                .filter(q -> q.contains(token.span()))
                .findFirst()
                .orElse(null);
    }

    /** Whether a quotation may hang on a word that stands in none. */
    boolean says(Sentence sentence, Token token) {
        if (quotationAt(token) != null
                || Clauses.isSupposed(sentence, token)
                || Clauses.isPartOfWord(sentence, token)) {
            return false;
        }
        boolean gloss = sentence.children(token).stream()
                .anyMatch(c -> c.relation().equals("mark") && c.lemma().equals("as"));
        return !gloss && Cues.verb(sentence, token).filter(Cues.Cue::says).isPresent();
    }

    boolean isSentence(Span quotation) {
        var inner = document.text()
                .substring(quotation.start() + 1, quotation.end())
                .replaceFirst("^['`]", "");
        int words = inner.strip().split("\\s+").length;
        boolean opens = !inner.isEmpty() && Character.isUpperCase(inner.codePointAt(0));
        boolean closes = inner.matches("(?s).*[.,!?…](?:[\"”’']|'')?\\s*");
        return words >= FEWEST_WORDS && opens && closes;
    }
}
