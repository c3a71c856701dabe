package org.parley.core.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Statement.SpeechAct;

/** Finds what is judged by those whose judgement it meets: "The plan drew criticism from the crew", "Keller won the support of the yard". */
final class ReceivedNouns {

    /** Verbs by whose object one meets with the judgement of others. */
    private static final String RECEIVING =
            "have|draw|receive|win|get|earn|gain|face|attract|meet|secure|garner|enjoy|suffer|spark|provoke|prompt|trigger|elicit|incur|land|nab|snag|collect|pick";

    /** What nouns of judgement do. */
    private static final Set<SpeechAct> JUDGING = Set.of(SpeechAct.ACCEPT, SpeechAct.REJECT, SpeechAct.ACCUSE);

    private ReceivedNouns() {}

    static Optional<Attribution> of(Sentence sentence, Token noun) {
        var cue = Cues.noun(noun).orElse(null);
        var verb = sentence.head(noun)
                .filter(v -> noun.relation().equals("dobj") && v.lemma().matches(RECEIVING))
                .filter(v -> !Clauses.isPassive(sentence, v));
        if (cue == null || verb.isEmpty() || !JUDGING.contains(cue.act())) {
            return Optional.empty();
        }
        var subject = Clauses.subject(sentence, verb.get())
                .filter(s -> s.isNoun() || s.pos().equals("PRP"));
        var giver = Stream.concat(sentence.children(noun).stream(), sentence.children(verb.get()).stream())
                .filter(c -> c.index() > noun.index() && c.lemma().matches("from|of|by|among"))
                .findFirst()
                .flatMap(p -> sentence.child(p, "pobj"))
                .or(() -> sentence.child(noun, "poss").filter(o -> !o.pos().equals("PRP$")));
        if (giver.isEmpty()
                || subject.isEmpty()
                || subject.get().index() > verb.get().index()) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                sentence,
                noun,
                giver.get(),
                VerbFrames.phraseSpan(sentence, giver.get(), noun),
                null,
                List.of(VerbFrames.phraseSpan(sentence, subject.get(), verb.get())),
                cue.act(),
                0.55));
    }
}
