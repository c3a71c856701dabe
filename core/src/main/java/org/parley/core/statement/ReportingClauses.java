package org.parley.core.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;
import org.parley.core.statement.Statement.SpeechAct;

/** What is said as the place of the reporting clause shows it, without a parse of the rest: behind it or before. */
final class ReportingClauses {

    /** A reporting clause behind its content has few words to its right. */
    private static final int LONGEST_TAIL = 24;

    /** Between the comma behind a content and its verb stand no more words than this. */
    private static final int LONGEST_SOURCE = 4;

    private ReportingClauses() {}

    /** "The talks will go on, the envoy said": all before the comma that the source stands behind. */
    static @Nullable Span before(Sentence sentence, Token verb, @Nullable Token source) {
        var tokens = sentence.tokens();
        boolean interrupts = source != null && source.index() < verb.index() && isFollowedByComma(tokens, verb);
        // "On the steps, the envoy expressed her thanks": what has an object tells that.
        boolean busy = sentence.child(verb, "dobj")
                .filter(o -> o.index() > verb.index()
                        && !o.entity().matches(".-(DATE|TIME)")
                        && Cues.verb(verb).filter(cue -> cue.takes("TELL")).isEmpty())
                .isPresent();
        if (source == null
                || busy
                // "The crew saw a fire, which the yard denies"
                || isRelative(sentence, verb, source)
                        && Cues.verb(verb)
                                .filter(cue -> cue.act() == SpeechAct.DENY)
                                .isEmpty()
                // "Asked whether the ferry would sail, Keller said no."
                || Passives.isAsked(sentence, tokens.getFirst())
                || !interrupts && !isInverted(tokens, source, verb) && tail(tokens, verb) > LONGEST_TAIL
                || source.index() < 2) {
            return null;
        }
        int first = Math.min(verb.index(), firstOf(sentence, source, verb));
        int comma = first - 1;
        while (comma > 0 && first - comma <= 3 && !tokens.get(comma).form().equals(",")) {
            comma--;
        }
        boolean clause = comma > 1
                && tokens.get(comma).form().equals(",")
                && tokens.subList(0, comma).stream().anyMatch(t -> isPredicate(sentence, t))
                && tokens.subList(comma + 1, Math.max(comma + 1, Math.min(source.index(), verb.index()))).stream()
                        .noneMatch(t -> t.pos().matches("VB[DZP]|MD|CC|IN")
                                && !t.lemma().equals("of"));
        boolean subordinate = tokens.getFirst().pos().matches("IN|WRB")
                && !goesOnWithMainClause(sentence, comma)
                && tokens.subList(0, Math.max(1, comma)).stream()
                        .noneMatch(t -> t.relation().matches("root|ccomp"));
        return !clause || subordinate ? null : Bounds.trim(sentence, 0, comma - 1);
    }

    /** "some who warned of it", "a word she then repeated", but not "…, the harbour posted", which the parser hangs on the noun before the comma. */
    private static boolean isRelative(Sentence sentence, Token verb, Token source) {
        if (!verb.relation().equals("relcl")) {
            return false;
        }
        int first = firstOf(sentence, source, verb);
        boolean behindComma =
                first > 0 && sentence.tokens().get(first - 1).form().equals(",");
        return !behindComma
                || sentence.tokens().subList(Math.min(verb.head(), verb.index()), verb.index()).stream()
                        .anyMatch(t -> t.pos().startsWith("W"));
    }

    /** "As the mayor spoke, a mast broke": behind a comma before this one stands a noun with a verb of its own. */
    private static boolean goesOnWithMainClause(Sentence sentence, int comma) {
        var tokens = sentence.tokens();
        int before = comma - 1;
        while (before > 0 && !tokens.get(before).form().equals(",")) {
            before--;
        }
        return before > 2
                && comma > before + 3
                && tokens.get(before + 1).pos().matches("DT|PRP|NNP?S?|CD|EX")
                && tokens.subList(0, before).stream().anyMatch(Bounds::isFinite)
                && tokens.subList(before + 2, comma).stream().anyMatch(Bounds::isFinite);
    }

    /** "The ferry is late, the crew believes": a clause of thinking between commas, with nothing behind its verb. */
    static boolean isApart(Sentence sentence, Token verb, @Nullable Token source) {
        var tokens = sentence.tokens();
        int next = verb.index() + 1;
        while (next < tokens.size() && tokens.get(next).entity().endsWith("DATE")) {
            next++;
        }
        boolean ends = next >= tokens.size() || tokens.get(next).pos().matches("[,.:]|HYPH");
        int first = source == null ? 0 : firstOf(sentence, source, verb);
        return ends
                && first > 1
                && source != null
                && source.index() < verb.index()
                && tokens.get(first - 1).form().equals(",")
                && tokens.subList(first, verb.index()).stream()
                        .noneMatch(t -> t.pos().matches("W.*|CC") || t.lemma().matches("i|all"));
    }

    /** How many words stand behind the verb, up to a semicolon, colon or dash. */
    private static int tail(List<Token> tokens, Token verb) {
        int end = verb.index();
        while (end < tokens.size() && !tokens.get(end).pos().equals(":")) {
            end++;
        }
        return end - verb.index();
    }

    /** "The talks continue, the envoy added", "Above all, he said, they agreed": what one verb would have as its content says who speaks. */
    static boolean isOne(Sentence sentence, Token cue, Span content) {
        var words = sentence.tokens().stream()
                .filter(t -> content.contains(t.span()))
                .toList();
        if (words.isEmpty()
                || !Cues.says(words.getLast())
                || !words.getLast().pos().matches("VB[DZP]")) {
            return false;
        }
        var subject = sentence.child(words.getLast(), "nsubj").orElse(words.getLast());
        int first = sentence.subtree(subject).getFirst().index();
        boolean interposed =
                first > 0 && sentence.tokens().get(first - 1).form().equals(",");
        return interposed || first == words.getFirst().index() && cue.index() < first;
    }

    /** "The repairs continue": a present that the tagger takes for an infinitive has a subject all the same. */
    private static boolean isPredicate(Sentence sentence, Token token) {
        return token.pos().matches("VB[DZP]|MD")
                || token.pos().matches("VB|VBN")
                        && sentence.child(token, "nsubj").isPresent();
    }

    /** ", said Keller, a pilot who …" */
    private static boolean isInverted(List<Token> tokens, Token source, Token verb) {
        return source.index() > verb.index()
                && verb.index() > 0
                && tokens.get(verb.index() - 1).form().equals(",");
    }

    static boolean isFollowedByComma(List<Token> tokens, Token verb) {
        return verb.index() + 1 < tokens.size()
                && tokens.get(verb.index() + 1).form().equals(",");
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
                .filter(t -> t.index() > verb.index() && t.index() < verb.index() + Contents.FARTHEST_THAT)
                .filter(t -> t.lemma().equals("that")
                        // "agreed to some points that he raised"
                        && !(t.relation().equals("dobj")
                                && sentence.head(t)
                                        .filter(head -> Clauses.lacksObject(sentence, head))
                                        .isPresent())
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
        boolean interrupted = from > verb.index() + 1 && that.isEmpty();
        // "said closing the quay was wrong"
        boolean deed = from < last
                && that.isEmpty()
                && tokens.get(from).pos().equals("VBG")
                && from == verb.index() + 1
                && !cue.takes("NP")
                && tokens.subList(from, last).stream()
                        .takeWhile(t -> !Bounds.isFinite(t))
                        .noneMatch(t -> t.pos().matches("W.*"));
        boolean opens = deed
                || from < last
                        && tokens.get(from)
                                .pos()
                                .matches(interrupted ? "DT|PRP\\$?|NN.*|CD|JJ|RB|EX" : "DT|PRP\\$?|NN.*|CD|JJ|EX")
                || tokens.get(Math.min(from, last)).lemma().equals("that");
        boolean clause = opens
                && tokens.subList(from + 1, last + 1).stream()
                        .anyMatch(t -> t.pos().matches("VB[DZP]|MD"));
        return clause ? Bounds.trim(sentence, from, last) : null;
    }

    private static int firstOf(Sentence sentence, Token source, Token verb) {
        int first = Clauses.phrase(sentence, source).stream()
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

    /** The first word of what ends before a comma: no further back than a colon, dash or quotation mark, and behind a first "but". */
    static int start(Sentence sentence, int comma) {
        var tokens = sentence.tokens();
        int from = comma;
        while (from > 0 && !tokens.get(from - 1).pos().matches("[:.]|``|''")) {
            from--;
        }
        return tokens.get(from).pos().equals("CC") ? from + 1 : from;
    }
}
