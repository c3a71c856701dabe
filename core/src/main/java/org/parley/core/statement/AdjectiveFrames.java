package org.parley.core.statement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;

/** Finds what hangs on adjectives of certainty and feeling: "adamant that …", "ready to …", "critical of …". */
final class AdjectiveFrames {

    private AdjectiveFrames() {}

    static Optional<Attribution> of(Sentence sentence, Token adjective, Cue cue) {
        var head = headOfAll(sentence, adjective);
        // "was worried by the storm": for the parser a passive.
        var participle = Optional.of(adjective).filter(a -> a.pos().equals("VBN") && Clauses.isPassive(sentence, a));
        var verb = participle.isPresent()
                ? participle
                : head.filter(h -> h.lemma().matches("be|seem|appear|remain|become|feel|sound")
                        || h.lemma().equals("make") && adjective.lemma().equals("clear"));
        // "a mayor willing to listen", "lawmakers nervous about the vote"
        var described = head.filter(h -> h.isNoun() && h.index() < adjective.index());
        // "Alarmed by the storm, the crew stayed", "The crew stayed, wary of the storm"
        var apart = head.filter(h -> verb.isEmpty() && standsApart(sentence, adjective))
                .filter(h -> h.pos().matches("VB[DZP]") || h.pos().equals("VBN"));
        var content = Stream.concat(
                        sentence.children(adjective).stream(),
                        verb.filter(v -> v.lemma().equals("make")).stream().flatMap(v -> sentence.children(v).stream()))
                .filter(c -> c.index() > adjective.index())
                .map(c -> complement(sentence, c, cue))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.of(adjective)
                        .filter(a -> cue.takes("CLAUSE"))
                        .map(a -> Contents.thatClause(sentence, a)));
        if (content.isEmpty() || verb.isEmpty() && described.isEmpty() && apart.isEmpty()) {
            return Optional.empty();
        }
        var subject = verb.or(() -> apart);
        var source = subject.isPresent() ? Clauses.subject(sentence, subject.get()) : described;
        if (source.isEmpty()
                || VerbFrames.isNobody(sentence, source.get())
                || source.get().lemma().matches("it|there|this|that")) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                sentence,
                adjective,
                source.get(),
                VerbFrames.phraseSpan(sentence, source.get(), verb.orElse(adjective)),
                null,
                List.of(content.get()),
                cue.act(),
                0.6));
    }

    /** "were angry about the fare and worried about the storm": of several adjectives the first one hangs on the verb. */
    private static Optional<Token> headOfAll(Sentence sentence, Token adjective) {
        var first = adjective;
        for (int i = 0; i < 4 && first.relation().equals("conj"); i++) {
            var before = sentence.head(first).orElse(first);
            if (!before.pos().matches("JJ|VBN")) {
                break;
            }
            first = before;
        }
        return sentence.head(first);
    }

    private static boolean standsApart(Sentence sentence, Token adjective) {
        int before = adjective.index() - 1;
        while (before >= 0 && sentence.tokens().get(before).pos().equals("RB")) {
            before--;
        }
        return adjective.relation().matches("advcl|acl|acomp|oprd|amod|dep|advmod")
                && (before < 0 || sentence.tokens().get(before).form().equals(","));
    }

    /** What an adjective's dependent gives as its content, if it takes such a one. */
    private static @Nullable Span complement(Sentence sentence, Token child, Cue cue) {
        var words = sentence.subtree(child);
        boolean that = sentence.children(child).stream()
                .anyMatch(c -> c.relation().equals("mark") && c.lemma().equals("that"));
        boolean clause = (that || child.relation().matches("ccomp|xcomp"))
                && (Clauses.hasTo(sentence, child) ? cue.takes("INF") : cue.takes("CLAUSE"));
        boolean phrase = child.relation().matches("prep|agent") && cue.takes(child.lemma()) && words.size() > 1;
        return clause || phrase
                ? Bounds.trim(
                        sentence,
                        words.get(phrase ? 1 : 0).index(),
                        words.getLast().index())
                : null;
    }
}
