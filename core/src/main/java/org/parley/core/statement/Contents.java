package org.parley.core.statement;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;
import org.parley.core.statement.Statement.SpeechAct;

/** Where the clause or infinitive that a cue takes begins and ends, read off the parse and corrected by the surface. */
final class Contents {

    /** "told reporters in Oslo on Monday that …": how far behind the verb the clause may open, in words. */
    static final int FARTHEST_THAT = 8;

    /** An adverbial before the clause is no longer than this, in words. */
    private static final int LONGEST_OPENING = 16;

    private Contents() {}

    static @Nullable Span clause(Sentence sentence, Token verb, Cue cue) {
        if (!cue.takes("CLAUSE")) {
            return null;
        }
        var head = sentence.children(verb).stream()
                .filter(c -> c.relation().matches("ccomp|csubj|advcl|acl|dep") && c.index() > verb.index())
                .filter(c ->
                        c.relation().equals("ccomp") || opensWith(sentence, c, "that") || asks(sentence, verb, c, cue))
                .findFirst()
                .orElse(null);
        if (head == null) {
            return null;
        }
        var words = sentence.subtree(head).stream()
                .filter(t -> t.index() > verb.index())
                .toList();
        // "told reporters who asked about it": which reporters.
        if (cue.takes("TELL")
                && words.getFirst().lemma().matches("who|which")
                && sentence.tokens().get(words.getFirst().index() - 1).isNoun()) {
            return null;
        }
        int mark = behindObject(words);
        if (mark > 0) {
            words = words.subList(mark, words.size());
        }
        // "agreed to some points that he raised"
        boolean whichOnes = words.getFirst().index() > verb.index() + 1
                && words.getFirst().lemma().equals("that")
                && Clauses.lacksObject(sentence, head);
        boolean infinitive = words.getFirst().pos().equals("TO");
        // "The exchange agreed in spring is over": what the parser takes for a clause is the verb of its own subject.
        boolean headless = words.getFirst().pos().matches("VB[DZ]|MD")
                && sentence.child(head, "nsubj", "nsubjpass", "csubj", "expl").isEmpty();
        if (headless || whichOnes || infinitive && !cue.takes("INF") && !cue.takes("OBJINF")) {
            return null;
        }
        return Bounds.trim(
                sentence,
                first(sentence, verb, head, words.getFirst().index(), cue),
                end(sentence, verb, words.getLast().index()));
    }

    /** "asked the crew if the mast would hold": where the clause begins, if the parser put the one who is asked into it; 0 if not. */
    private static int behindObject(List<Token> words) {
        for (int i = 1; i < words.size() && words.get(i - 1).pos().matches("DT|JJ|CD|NN.*|PRP\\$?|HYPH"); i++) {
            if (words.get(i).lemma().matches("if|whether|that")
                    && words.get(i).pos().equals("IN")) {
                return i;
            }
        }
        return 0;
    }

    /**
     * What stands between the verb and its clause opens the clause ("says despite the storm, the ferry sailed"), unless it tells how or
     * to whom; so does the object that the parser made of the clause's subject ("claims the ferry is late") or of what the clause
     * explains ("repeated his belief that the ferry would sail").
     */
    private static int first(Sentence sentence, Token verb, Token head, int clause, Cue cue) {
        var tokens = sentence.tokens();
        var gap = tokens.subList(verb.index() + 1, clause);
        if (gap.isEmpty() || cue.takes("TELL") || gap.size() > LONGEST_OPENING) {
            return clause;
        }
        boolean marked = tokens.get(clause).lemma().matches("that|if|whether");
        boolean object = sentence.child(verb, "dobj")
                .filter(o -> o.index() > verb.index() && o.index() < clause)
                .filter(o -> sentence.subtree(o).getLast().index() == clause - 1 || o.index() == clause - 1)
                .isPresent();
        if (object) {
            boolean subject =
                    !marked && sentence.child(head, "nsubj", "nsubjpass").isEmpty();
            boolean explained = tokens.get(clause).lemma().equals("that") && cue.takes("NP");
            return subject || explained ? verb.index() + 1 : clause;
        }
        if (marked && gap.getFirst().pos().matches("DT|NN.*|PRP\\$")) {
            return clause;
        }
        boolean phrase = gap.getFirst().pos().matches("IN|VBG|DT|NNS?|PRP\\$|JJ|CD")
                        && gap.getLast().form().equals(",")
                // "said if elected he would stay"
                || gap.getFirst().lemma().equals("if")
                || gap.getFirst().pos().equals("VBG");
        boolean circumstance = gap.stream()
                .anyMatch(t -> t.entity().matches(".-(DATE|TIME)") || t.lemma().matches(Bounds.MEDIA));
        return phrase && !circumstance ? verb.index() + 1 : clause;
    }

    /** "asked the crew if the mast would hold": of one who is asked, the parser takes what he is asked for a condition. */
    private static boolean asks(Sentence sentence, Token verb, Token clause, Cue cue) {
        return cue.act() == SpeechAct.QUESTION
                && (opensWith(sentence, clause, "if") || opensWith(sentence, clause, "whether"))
                && (Passives.isAsked(sentence, verb)
                        || sentence.child(verb, "dobj")
                                .filter(o -> o.index() > verb.index() && o.index() < clause.index())
                                .isPresent());
    }

    private static boolean opensWith(Sentence sentence, Token head, String mark) {
        return sentence.children(head).stream()
                .anyMatch(c -> c.relation().equals("mark") && c.lemma().equals(mark));
    }

    /**
     * "his statement on Wednesday that …", "aware, however, that …": the clause of the next "that" behind a cue, whatever the parser
     * hangs it on.
     */
    static @Nullable Span thatClause(Sentence sentence, Token cue) {
        var tokens = sentence.tokens();
        for (int i = cue.index() + 1; i < Math.min(tokens.size(), cue.index() + FARTHEST_THAT); i++) {
            var token = tokens.get(i);
            if (token.lemma().equals("that") && token.relation().equals("mark")) {
                int that = i;
                return sentence.head(token)
                        .filter(head -> !Clauses.lacksObject(sentence, head))
                        .map(sentence::subtree)
                        .map(List::getLast)
                        .filter(last -> last.index() > that)
                        .map(last -> Bounds.trim(sentence, that, last.index()))
                        .orElse(null);
            }
            if (token.pos().matches("VB[DZP]|MD|[:.]|CC|W.*") || token.lemma().equals("that")) {
                return null;
            }
        }
        return null;
    }

    /** "repeated her belief that the ferry would sail": what a clause explains goes with it. */
    static @Nullable Span explained(
            Sentence sentence, Token verb, Cue cue, @Nullable Token object, @Nullable Span clause) {
        if (clause == null || object == null) {
            return clause;
        }
        boolean explains = cue.takes("NP")
                && object.isNoun()
                && object.index() > verb.index()
                && object.span().end() + 1 == clause.start();
        var first = sentence.tokens().get(first(sentence, object, verb));
        return explains ? clause.cover(first.span()) : clause;
    }

    /** "claims the storm broke the mast": the parser took the clause's subject for the object, and hung its verb on something else. */
    static @Nullable Span lostSubject(Sentence sentence, Token verb, Token object) {
        var tokens = sentence.tokens();
        int first = first(sentence, object, verb);
        int next = sentence.subtree(object).getLast().index() + 1;
        if (first != verb.index() + 1 || object.index() < verb.index() || next + 1 >= tokens.size()) {
            return null;
        }
        var opening = tokens.get(next);
        var predicate = opening.relation().matches("aux(pass)?")
                ? sentence.head(opening).orElse(opening)
                : opening;
        boolean finite = opening.pos().matches("VB[DZP]|MD")
                && predicate.isVerb()
                && !object.form().toLowerCase(Locale.ROOT).matches("him|her|them|me|us");
        boolean other = sentence.child(predicate, "nsubj", "nsubjpass", "csubj").isPresent();
        return finite && !other
                ? Bounds.trim(
                        sentence,
                        first,
                        end(
                                sentence,
                                predicate,
                                sentence.subtree(predicate).getLast().index()))
                : null;
    }

    static @Nullable Span infinitive(Sentence sentence, Token verb, Cue cue) {
        if (!cue.takes("INF") && !cue.takes("OBJINF")) {
            return null;
        }
        var head = sentence.children(verb).stream()
                .filter(c -> c.relation().matches("xcomp|ccomp|advcl")
                        && c.index() > verb.index()
                        && Clauses.hasTo(sentence, c))
                .findFirst()
                .orElse(null);
        if (head == null) {
            return null;
        }
        var to = sentence.children(head).stream()
                .filter(c -> c.pos().equals("TO"))
                .findFirst()
                .orElse(head);
        int start = Math.min(to.index(), first(sentence, head, verb));
        var object = sentence.child(verb, "dobj", "iobj", "dative")
                .filter(o -> o.index() > verb.index() && !cue.takes("TELL"))
                // "asked him to stay": he is spoken to; "wants him to stay": he is told of.
                .filter(o -> !o.pos().equals("PRP") || !cue.says());
        if (object.isPresent()) {
            start = Math.min(start, first(sentence, object.get(), verb));
        }
        start = Math.min(start, calledUpon(sentence, verb, to.index(), cue));
        if (sentence.tokens().get(start).lemma().equals("for")) {
            start++;
        }
        int from = Math.max(start, verb.index() + 1);
        int last = end(sentence, verb, sentence.subtree(head).getLast().index());
        return Bounds.trim(sentence, from, Bounds.beforeOccasion(sentence, from, last));
    }

    /** "calls for the crew to stay": who is called upon is told as the subject of what is to be done. */
    private static int calledUpon(Sentence sentence, Token verb, int to, Cue cue) {
        int next = verb.index() + 1;
        boolean upon = next + 1 < to
                && sentence.tokens().get(next).lemma().matches("for|on|upon")
                && cue.takes(sentence.tokens().get(next).lemma())
                && !sentence.tokens().get(next + 1).entity().matches(".-(DATE|TIME)")
                && sentence.tokens().subList(next + 1, to).stream()
                        .noneMatch(t -> t.isVerb() || t.pos().equals(","));
        return upon ? next + 1 : to;
    }

    static int first(Sentence sentence, Token head, Token verb) {
        return sentence.subtree(head).stream()
                .mapToInt(Token::index)
                .filter(i -> i > verb.index())
                .min()
                .orElse(head.index());
    }

    /**
     * The last word of the content. What the parser hangs on the reporting verb behind it mostly belongs to the content ("said he
     * would go on Friday"), unless a comma or a coordination shows that the reporting clause itself goes on.
     */
    private static int end(Sentence sentence, Token verb, int last) {
        int end = last;
        for (var child : sentence.children(verb)) {
            if (child.index() <= end || child.relation().equals("punct")) {
                continue;
            }
            var words = sentence.subtree(child);
            var before = sentence.tokens().get(words.getFirst().index() - 1);
            boolean goesOn = child.relation().matches("prep|npadvmod|advmod|dobj|advcl|prt|acomp|ccomp|xcomp")
                    && !before.pos().equals(",");
            if (!goesOn || words.getFirst().index() != end + 1) {
                break;
            }
            end = words.getLast().index();
        }
        return end;
    }
}
