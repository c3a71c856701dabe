package org.parley.core.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** What is said on both sides of a reporting clause that stands between commas, as the order of the words shows it. */
final class InterposedReports {

    /** Opens what goes on behind an interposed reporting clause. */
    private static final String GOING_ON = "because|if|unless|so|which|who|that|by|to|until|since|rather";

    /** "said in a June report on Monday,": where and when something is said takes fewer words than this. */
    private static final int LONGEST_CIRCUMSTANCE = 8;

    private InterposedReports() {}

    /** "The goal, Keller said, is to sail": a reporting clause between the subject of what is said and its verb; null where it stands otherwise. */
    static @Nullable List<Span> around(Sentence sentence, Token verb, @Nullable Token source) {
        var tokens = sentence.tokens();
        int end = Bounds.isFinite(verb) ? commaBehind(tokens, verb) : verb.index() + 1;
        boolean closed =
                end > 0 && end < tokens.size() && tokens.get(end).form().equals(",");
        if (source == null || source.index() > verb.index() || !closed) {
            return null;
        }
        int comma = source.index() - 1;
        while (comma > 0 && !tokens.get(comma).form().equals(",")) {
            comma--;
        }
        int next = end + 1;
        boolean between = comma > 0
                // "All plans, which the yard recommended, were rejected"
                && tokens.subList(comma, source.index()).stream()
                        .noneMatch(t -> t.lemma().matches("which|who|whose|whom"))
                && next + 1 < tokens.size()
                && tokens.get(next).pos().matches("VB[DZP]|MD")
                && !Cues.says(tokens.get(next));
        var front = between ? Bounds.trim(sentence, ReportingClauses.start(sentence, comma), comma - 1) : null;
        var rest = between ? Bounds.trim(sentence, next, tokens.size() - 1) : null;
        return front == null || rest == null ? null : List.of(front, rest);
    }

    /** "The ferry had no lamp, Keller said, and it lost its way": what goes on behind a reporting clause that stands between commas. */
    static @Nullable Span goingOn(Sentence sentence, Token verb, Span before) {
        var tokens = sentence.tokens();
        int comma = commaBehind(tokens, verb);
        int next = comma + 1;
        if (before.end() > verb.span().start() || comma < 0 || next + 1 >= tokens.size()) {
            return null;
        }
        boolean close = comma == verb.index() + 1;
        var last = tokens.stream()
                .filter(t -> before.contains(t.span()))
                .reduce((a, b) -> b)
                .orElseThrow();
        boolean clause = tokens.subList(next + 1, tokens.size()).stream().anyMatch(Bounds::isFinite);
        boolean goesOn = close && tokens.get(next).lemma().matches(GOING_ON)
                || close && isUnfinished(last, clause)
                || tokens.get(next).pos().equals("CC")
                        && (close || clause)
                        // "said, but gave no details": the speaker goes on to do something.
                        && !tokens.get(next + 1).pos().matches(close ? verb.pos() : "VB.*|MD|RB|IN")
                        && !isNextReport(tokens, next + 1);
        return goesOn ? Bounds.trim(sentence, next, tokens.size() - 1) : null;
    }

    /** "That is why, Keller said, the ferry sails", "It was, he said, a bad day": what ends so needs what follows. */
    private static boolean isUnfinished(Token last, boolean clauseFollows) {
        return last.lemma().equals("be") || clauseFollows && last.lemma().matches("why|how|what|where");
    }

    /** "said,", "said in a report on Monday,": the comma that ends a reporting clause; -1 if there is none near. */
    private static int commaBehind(List<Token> tokens, Token verb) {
        for (int i = verb.index() + 1; i < Math.min(tokens.size(), verb.index() + LONGEST_CIRCUMSTANCE); i++) {
            if (tokens.get(i).form().equals(",")) {
                return i;
            }
            if (Bounds.isFinite(tokens.get(i)) || tokens.get(i).pos().matches("[.:]|``|''|W.*|CC")) {
                return -1;
            }
        }
        return -1;
    }

    /** "…, he promised, but he accused the town": the speaker goes on to say something else. */
    private static boolean isNextReport(List<Token> tokens, int pronoun) {
        return pronoun + 1 < tokens.size()
                && tokens.get(pronoun).lemma().matches("he|she|they")
                && Cues.verb(tokens.get(pronoun + 1)).isPresent();
    }

    /**
     * "In the long run, Keller said, the ferry pays for itself": what stands before a reporting clause that is put between commas
     * belongs to the content.
     *
     * @return what opens the sentence; null where the reporting clause stands otherwise
     */
    static @Nullable Span opening(Sentence sentence, Token verb, Token source, Span content) {
        var tokens = sentence.tokens();
        int first = Math.min(verb.index(), sentence.subtree(source).getFirst().index());
        int comma = first - 1;
        boolean interposed = comma > 0
                && tokens.get(comma).form().equals(",")
                && tokens.stream()
                        .filter(t -> t.span().end() <= content.start() && t.index() > verb.index())
                        .filter(t -> !t.pos().equals("``"))
                        .reduce((a, b) -> b)
                        .filter(t -> t.form().equals(","))
                        .isPresent();
        if (!interposed) {
            return null;
        }
        int from = ReportingClauses.start(sentence, comma);
        boolean circumstance = tokens.subList(Math.min(from, comma), comma).stream()
                .anyMatch(t -> t.lemma().matches(Bounds.MEDIA) || Cues.says(t));
        return from >= comma || circumstance ? null : Bounds.trim(sentence, from, comma - 1);
    }
}
