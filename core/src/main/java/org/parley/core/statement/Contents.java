package org.parley.core.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;

/** Where the content of a reporting verb begins and ends: its clause, infinitive or object, read off the parse and corrected by the surface. */
final class Contents {

    private static final Set<String> OBJECTS_WITHOUT_CONTENT = Set.of(
            "it",
            "him",
            "her",
            "them",
            "this",
            "that",
            "me",
            "us",
            "you",
            "himself",
            "herself",
            "itself",
            "themselves");

    /** A reporting clause behind its content has few words to its right. */
    private static final int LONGEST_TAIL = 24;

    /** "told reporters in Oslo on Monday that …": how far behind the verb the clause may open, in words. */
    private static final int FARTHEST_THAT = 8;

    /** An adverbial before the clause is no longer than this, in words. */
    private static final int LONGEST_OPENING = 16;

    /** Between the comma behind a content and its verb stand no more words than this. */
    private static final int LONGEST_SOURCE = 4;

    /** Opens what goes on behind an interposed reporting clause. */
    private static final String GOING_ON = "because|if|unless|so|which|who|that|by|to";

    private Contents() {}

    /** "The goal, Keller said, is to sail": a reporting clause between the subject of what is said and its verb; null where it stands otherwise. */
    static @Nullable List<Span> around(Sentence sentence, Token verb, @Nullable Token source) {
        var tokens = sentence.tokens();
        if (source == null || source.index() > verb.index() || !isFollowedByComma(tokens, verb)) {
            return null;
        }
        int comma = source.index() - 1;
        while (comma > 0 && !tokens.get(comma).form().equals(",")) {
            comma--;
        }
        int next = verb.index() + 2;
        boolean between = comma > 0
                && next + 1 < tokens.size()
                && tokens.get(next).pos().matches("VB[DZP]|MD")
                && !Cues.says(tokens.get(next));
        var front = between ? Bounds.trim(sentence, Bounds.start(sentence, comma), comma - 1) : null;
        var rest = between ? Bounds.trim(sentence, next, tokens.size() - 1) : null;
        return front == null || rest == null ? null : List.of(front, rest);
    }

    /** "The talks will go on, the envoy said": all before the comma that the source stands behind. */
    static @Nullable Span before(Sentence sentence, Token verb, @Nullable Token source) {
        var tokens = sentence.tokens();
        boolean interrupts = source != null && source.index() < verb.index() && isFollowedByComma(tokens, verb);
        if (source == null || !interrupts && tokens.size() - verb.index() > LONGEST_TAIL || source.index() < 2) {
            return null;
        }
        int first = Math.min(verb.index(), firstOf(sentence, source, verb));
        int comma = first - 1;
        while (comma > 0 && first - comma <= 3 && !tokens.get(comma).form().equals(",")) {
            comma--;
        }
        boolean clause = comma > 1
                && tokens.get(comma).form().equals(",")
                && tokens.subList(0, comma).stream().anyMatch(t -> t.pos().matches("VB[DZP]|MD"))
                && tokens.subList(comma + 1, Math.max(comma + 1, Math.min(source.index(), verb.index()))).stream()
                        .noneMatch(t -> t.pos().matches("VB[DZP]|MD|CC|IN"));
        boolean subordinate = tokens.getFirst().pos().matches("IN|WRB")
                && tokens.subList(0, Math.max(1, comma)).stream()
                        .noneMatch(t -> t.relation().matches("root|ccomp"));
        return !clause || subordinate ? null : Bounds.trim(sentence, 0, comma - 1);
    }

    private static boolean isFollowedByComma(List<Token> tokens, Token verb) {
        return verb.index() + 1 < tokens.size()
                && tokens.get(verb.index() + 1).form().equals(",");
    }

    /** "The ferry had no lamp, Keller said, and it lost its way": what goes on behind a reporting clause that stands between commas. */
    static @Nullable Span goingOn(Sentence sentence, Token verb, Span before) {
        var tokens = sentence.tokens();
        int next = verb.index() + 2;
        boolean goesOn = before.end() <= verb.span().start()
                && next + 1 < tokens.size()
                && isFollowedByComma(tokens, verb)
                && (tokens.get(next).pos().equals("CC")
                                // "said, but gave no details": the speaker goes on to do something.
                                && !tokens.get(next + 1).pos().equals(verb.pos())
                        || tokens.get(next).lemma().matches(GOING_ON));
        return goesOn ? Bounds.trim(sentence, next, tokens.size() - 1) : null;
    }

    /** "Keller said that nobody, …": all behind the verb, where the parser lost the clause. */
    static @Nullable Span behind(Sentence sentence, Token verb, @Nullable Token source, Cue cue) {
        var tokens = sentence.tokens();
        int from = verb.index() + 1;
        boolean inverted = source == null || source.index() > verb.index();
        if (inverted || !verb.pos().matches("VB[DZPG]")) {
            return null;
        }
        var that = tokens.stream()
                .filter(t -> t.index() > verb.index() && t.index() < verb.index() + FARTHEST_THAT)
                .filter(t -> t.lemma().equals("that")
                        && t.index() + 1 < tokens.size()
                        && tokens.get(t.index() + 1).pos().matches("DT|PRP\\$?|NN.*|CD|JJ|EX|IN|``"))
                .findFirst();
        if (that.isEmpty() && (cue.takes("TELL") || !cue.says())) {
            return null;
        }
        if (that.isPresent()) {
            from = that.get().index();
        } else if (from + 1 < tokens.size() && tokens.get(from).form().equals(",")) {
            from++;
        }
        int last = tokens.size() - 1;
        boolean opens = from < last && tokens.get(from).pos().matches("DT|PRP\\$?|NN.*|CD|JJ|EX")
                || tokens.get(Math.min(from, last)).lemma().equals("that");
        boolean clause = opens
                && tokens.subList(from + 1, last + 1).stream()
                        .anyMatch(t -> t.pos().matches("VB[DZP]|MD"));
        return clause ? Bounds.trim(sentence, from, last) : null;
    }

    private static int firstOf(Sentence sentence, Token source, Token verb) {
        int first = sentence.subtree(source).stream()
                .mapToInt(Token::index)
                .filter(i -> Math.abs(i - verb.index()) <= LONGEST_TAIL)
                .min()
                .orElse(source.index());
        // No phrase goes back over the comma that closes the content.
        for (int i = Math.min(source.index(), verb.index()) - 1; i > first; i--) {
            if (sentence.tokens().get(i).form().equals(",") && i + 1 >= verb.index() - LONGEST_SOURCE) {
                return i + 1;
            }
        }
        return first;
    }

    static @Nullable Span clause(Sentence sentence, Token verb, Cue cue) {
        if (!cue.takes("CLAUSE")) {
            return null;
        }
        var head = sentence.children(verb).stream()
                .filter(c -> c.relation().matches("ccomp|csubj|advcl|acl|dep") && c.index() > verb.index())
                .filter(c -> c.relation().equals("ccomp") || opensWith(sentence, c, "that"))
                .findFirst()
                .orElse(null);
        if (head == null) {
            return null;
        }
        var words = sentence.subtree(head).stream()
                .filter(t -> t.index() > verb.index())
                .toList();
        int mark = behindObject(words);
        if (mark > 0) {
            words = words.subList(mark, words.size());
        }
        boolean infinitive = words.getFirst().pos().equals("TO");
        if (infinitive && !cue.takes("INF") && !cue.takes("OBJINF")) {
            return null;
        }
        return Bounds.trim(
                sentence,
                first(sentence, verb, words.getFirst().index(), cue),
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

    /** What stands between the verb and its clause opens the clause ("says despite the storm, the ferry sailed"), unless it tells how or to whom. */
    private static int first(Sentence sentence, Token verb, int clause, Cue cue) {
        var gap = sentence.tokens().subList(verb.index() + 1, clause);
        boolean object = sentence.tokens().get(clause).lemma().matches("that|if|whether")
                && !gap.isEmpty()
                && gap.getFirst().pos().matches("DT|NN.*|PRP\\$");
        if (gap.isEmpty() || object || cue.takes("TELL") || gap.size() > LONGEST_OPENING) {
            return clause;
        }
        boolean phrase = gap.getFirst().pos().matches("IN|VBG|DT|NNS?|PRP\\$|JJ|CD")
                        && gap.getLast().form().equals(",")
                || gap.getFirst().pos().equals("VBG");
        boolean circumstance = gap.stream()
                .anyMatch(t -> t.entity().matches(".-(DATE|TIME)") || t.lemma().matches(Bounds.MEDIA));
        return phrase && !circumstance ? verb.index() + 1 : clause;
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
                .filter(o -> o.index() > verb.index() && !cue.takes("TELL"));
        if (object.isPresent()) {
            start = Math.min(start, first(sentence, object.get(), verb));
        }
        start = Math.min(start, calledUpon(sentence, verb, to.index(), cue));
        if (sentence.tokens().get(start).lemma().equals("for")) {
            start++;
        }
        return Bounds.trim(
                sentence,
                Math.max(start, verb.index() + 1),
                end(sentence, verb, sentence.subtree(head).getLast().index()));
    }

    /** "calls for the crew to stay": who is called upon is told as the subject of what is to be done. */
    private static int calledUpon(Sentence sentence, Token verb, int to, Cue cue) {
        int next = verb.index() + 1;
        boolean upon = next + 1 < to
                && sentence.tokens().get(next).lemma().matches("for|on|upon")
                && cue.takes(sentence.tokens().get(next).lemma())
                && sentence.tokens().subList(next + 1, to).stream()
                        .noneMatch(t -> t.isVerb() || t.pos().equals(","));
        return upon ? next + 1 : to;
    }

    private static int first(Sentence sentence, Token head, Token verb) {
        return sentence.subtree(head).stream()
                .mapToInt(Token::index)
                .filter(i -> i > verb.index())
                .min()
                .orElse(head.index());
    }

    /** "opposes closing the harbour": a gerund right behind a verb that takes an object. */
    static @Nullable Span gerund(Sentence sentence, Token verb, Cue cue) {
        if (!cue.takes("NP")) {
            return null;
        }
        return sentence.children(verb).stream()
                .filter(c -> c.pos().equals("VBG") && c.relation().matches("[cx]comp|advcl|dobj"))
                .filter(c -> first(sentence, c, verb) == verb.index() + 1 && c.index() > verb.index())
                .findFirst()
                .map(c -> Bounds.trim(
                        sentence,
                        verb.index() + 1,
                        sentence.subtree(c).getLast().index()))
                .orElse(null);
    }

    /** Objects and prepositional phrases, for verbs that report by them. */
    static @Nullable Span phrase(Sentence sentence, Token verb, Cue cue, @Nullable Token object) {
        for (var preposition : sentence.children(verb)) {
            boolean behind =
                    preposition.index() > verb.index() && preposition.relation().equals("prep");
            if (!behind) {
                continue;
            }
            if (cue.takes("AS")
                    && preposition.lemma().equals("as")
                    && object != null
                    && object.index() > verb.index()) {
                return Bounds.trim(
                        sentence,
                        first(sentence, object, verb),
                        sentence.subtree(preposition).getLast().index());
            }
            if (cue.takes(preposition.lemma())) {
                var below = sentence.subtree(preposition);
                var between = object != null
                                && object.index() > verb.index()
                                && object.index() < preposition.index()
                                && !cue.takes("TELL")
                                // Who is accused of something is spoken to, not said.
                                && !preposition.lemma().equals("of")
                        ? object
                        : null;
                return below.size() < 2
                        ? null
                        : Bounds.trim(
                                sentence,
                                between != null
                                        ? first(sentence, between, verb)
                                        : below.get(1).index(),
                                below.getLast().index());
            }
        }
        if (cue.takes("CALL")) {
            var called = sentence.children(verb).stream()
                    .filter(c -> c.relation().matches("oprd|ccomp|xcomp|attr|acomp") && c.index() > verb.index())
                    .findFirst();
            if (called.isPresent()) {
                int start = object != null && object.index() > verb.index()
                        ? first(sentence, object, verb)
                        : first(sentence, called.get(), verb);
                return Bounds.trim(
                        sentence,
                        Math.min(start, first(sentence, called.get(), verb)),
                        sentence.subtree(called.get()).getLast().index());
            }
        }
        if (!cue.takes("NP") || object == null || object.index() < verb.index()) {
            return null;
        }
        boolean empty = OBJECTS_WITHOUT_CONTENT.contains(object.form().toLowerCase(Locale.ROOT));
        int last =
                endOfObject(sentence, verb, sentence.subtree(object).getLast().index());
        return empty ? null : Bounds.trim(sentence, first(sentence, object, verb), last);
    }

    /** "praised the crew for its patience", "seeks the harbour for its fleet": phrases right behind an object tell what it is about. */
    private static int endOfObject(Sentence sentence, Token verb, int last) {
        int end = last;
        for (var child : sentence.children(verb)) {
            boolean about = child.index() == end + 1
                    && child.lemma().matches("for|of|to|with|between|against|over|about|in|on|from|at|by");
            var words = sentence.subtree(child);
            boolean purpose = child.relation().matches("[cx]comp|advcl|acl")
                    && words.getFirst().index() == end + 1
                    && words.getFirst().pos().equals("TO");
            if (purpose) {
                end = words.getLast().index();
            }
            if (about && child.relation().equals("prep") && words.size() > 1 && !tellsWhere(words)) {
                end = words.getLast().index();
            }
        }
        return end;
    }

    private static boolean tellsWhere(List<Token> words) {
        return words.stream()
                .anyMatch(t -> t.entity().matches(".-(DATE|TIME)") || t.lemma().matches(Bounds.MEDIA));
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
