package org.parley.core.statement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;

/** Finds what is reported beside an "as": "As Keller noted, the ferry was late", "The ferry was late, as the harbour had warned". */
final class AsReported {

    /** Behind the verb of a clause that ends the sentence stand no more words than this. */
    private static final int LONGEST_REST = 6;

    private AsReported() {}

    static Optional<Attribution> of(Sentence sentence, Token verb, Cue cue) {
        if (!cue.says() || !cue.takes("CLAUSE") || hasOwnContent(sentence, verb)) {
            return Optional.empty();
        }
        var subject = sentence.child(verb, "nsubj").filter(s -> s.index() < verb.index());
        // "As first reported by the harbour": a participle alone, with its agent.
        var source = subject.isPresent() || !verb.pos().equals("VBN") ? subject : Clauses.agent(sentence, verb);
        if (source.isEmpty() || VerbFrames.isNobody(sentence, source.get())) {
            return Optional.empty();
        }
        int first = subject.map(s -> sentence.subtree(s).getFirst().index()).orElse(verb.index());
        int as = as(sentence, first);
        var content = as < 0 ? null : content(sentence, as, verb);
        return Optional.ofNullable(content)
                .map(c -> new Attribution(
                        sentence,
                        verb,
                        source.get(),
                        VerbFrames.phraseSpan(sentence, source.get(), verb),
                        null,
                        List.of(c),
                        cue.act(),
                        0.7));
    }

    private static boolean hasOwnContent(Sentence sentence, Token verb) {
        return !ReportingClauses.isFollowedByComma(sentence.tokens(), verb)
                && sentence.children(verb).stream()
                        .anyMatch(c -> c.index() > verb.index() && c.relation().matches("dobj|ccomp|xcomp|oprd"));
    }

    /** Where the "as" stands that opens a clause at this word; -1 if none does. */
    private static int as(Sentence sentence, int first) {
        var tokens = sentence.tokens();
        int as = first - 1;
        while (as > 0
                && tokens.get(as).pos().equals("RB")
                && !tokens.get(as).lemma().equals("as")) {
            as--;
        }
        boolean opens = as >= 0
                && tokens.get(as).lemma().equals("as")
                && (as == 0
                        || tokens.get(as - 1).pos().matches("[,:]|CC")
                        || tokens.get(as - 1).form().equals("("));
        return opens ? as : -1;
    }

    /** What stands behind the clause, if it opens the sentence; what stands before it, if it ends the sentence. */
    private static @Nullable Span content(Sentence sentence, int as, Token verb) {
        var tokens = sentence.tokens();
        int end = verb.index() + 1;
        while (end < tokens.size() && !tokens.get(end).pos().matches("[,.:]") && !Bounds.isFinite(tokens.get(end))) {
            end++;
        }
        if (end < tokens.size() && Bounds.isFinite(tokens.get(end))) {
            return null;
        }
        boolean closed = end >= tokens.size() || tokens.get(end).pos().matches("[.:]");
        // "However, as the yard noted, the ferry was late"
        boolean opens = as <= 1 || as == 2 && tokens.get(1).form().equals(",");
        if (opens && !closed) {
            return Bounds.trim(sentence, end + 1, tokens.size() - 1);
        }
        boolean ends = closed
                && end - verb.index() <= LONGEST_REST + 1
                && as > 2
                && tokens.get(as - 1).form().equals(",")
                && tokens.subList(0, as).stream().noneMatch(t -> t.pos().equals("''"));
        int from = ends ? ReportingClauses.start(sentence, as - 1) : as;
        boolean clause = from < as && tokens.subList(from, as).stream().anyMatch(Bounds::isFinite);
        return clause ? Bounds.trim(sentence, from, as - 2) : null;
    }
}
