package org.parley.core.statement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;
import org.parley.core.statement.Statement.SpeechAct;

/** What is told by a passive: "the plan was rejected", "Keller was accused of fraud". */
final class Passives {

    /** What is done to something, whoever does it: "the plan was condemned". */
    private static final Set<SpeechAct> JUDGING = Set.of(
            SpeechAct.ACCUSE, SpeechAct.DENY, SpeechAct.REJECT, SpeechAct.ACCEPT, SpeechAct.DEMAND, SpeechAct.QUESTION);

    private Passives() {}

    /** "Asked about the fare, the mayor left": he was asked. */
    static boolean isAsked(Sentence sentence, Token verb) {
        boolean opens = verb.pos().equals("VBN") && verb.relation().equals("advcl")
                || verb.pos().matches("VB[DN]") && verb.index() == 0;
        return opens
                && Cues.verb(verb)
                        .filter(cue -> cue.act() == SpeechAct.QUESTION)
                        .isPresent()
                && sentence.child(verb, "aux", "nsubj").isEmpty();
    }

    static boolean isJudged(Cue cue) {
        return JUDGING.contains(cue.act()) && !cue.topic();
    }

    /** "Keller was accused of fraud", "blamed for the storm": who is judged, and for what. */
    static @Nullable List<Span> judged(Sentence sentence, Token verb, Cue cue) {
        if (!isJudged(cue) || !Clauses.isPassive(sentence, verb)) {
            return null;
        }
        var subject = sentence.child(verb, "nsubjpass")
                .filter(s -> s.index() < verb.index() && !s.pos().startsWith("W"));
        var why = sentence.children(verb).stream()
                .filter(c -> c.index() > verb.index()
                        && c.relation().equals("prep")
                        && c.lemma().matches("of|for|with")
                        && cue.takes(c.lemma()))
                .findFirst()
                .map(sentence::subtree)
                .filter(words -> words.size() > 1);
        if (subject.isEmpty() || why.isEmpty()) {
            return null;
        }
        var rest = Bounds.trimPhrase(
                sentence, why.get().getFirst().index(), why.get().getLast().index());
        return rest == null ? null : List.of(VerbFrames.phraseSpan(sentence, subject.get(), verb), rest);
    }

    /** "The plan was rejected by the council": what the verb would have as its object. */
    static @Nullable List<Span> subject(Sentence sentence, Token verb, Cue cue) {
        if (!cue.takes("NP") || !Clauses.isPassive(sentence, verb)) {
            return null;
        }
        return sentence.child(verb, "nsubjpass")
                .filter(subject -> subject.isNoun())
                .map(subject -> List.of(VerbFrames.phraseSpan(sentence, subject, verb)))
                .orElse(null);
    }
}
