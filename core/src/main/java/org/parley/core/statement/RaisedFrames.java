package org.parley.core.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;
import org.parley.core.statement.Statement.SpeechAct;

/** Finds what is thought of a subject: "is expected to sail", "is considered safe", "seems to be late". */
final class RaisedFrames {

    /** What "is expected to" does, as one may raise the subject of what is only thought or said to be. */
    private static final Set<SpeechAct> EXPECTING = Set.of(SpeechAct.ASSERT, SpeechAct.ASSESS, SpeechAct.PREDICT);

    /** Of one "known as" or "known for" something, people say that. */
    private static final String FAME = "as|for";

    private RaisedFrames() {}

    /** "The ferry is expected by the crew to sail on Friday": the subject belongs to what is expected. */
    static Optional<Attribution> of(Sentence sentence, Token verb, @Nullable Token source, Cue cue) {
        boolean seems = cue.takes("SEEM");
        var it = seems ? impersonal(sentence, verb) : Optional.<Attribution>empty();
        if (it.isPresent()) {
            return it;
        }
        var subject = sentence.child(verb, seems ? "nsubj" : "nsubjpass")
                .or(() -> Optional.of(verb)
                        .filter(v -> v.relation().equals("conj") && (seems || Clauses.isPassive(sentence, v)))
                        .flatMap(v -> Clauses.subject(sentence, v)))
                .filter(s -> s.index() < verb.index());
        boolean relative = seems && subject.filter(s -> s.pos().equals("WDT")).isPresent();
        if (relative || subject.isEmpty() || !seems && !EXPECTING.contains(cue.act())) {
            return Optional.empty();
        }
        boolean ofRelative = subject.get().pos().startsWith("W");
        var words = sentence.children(verb).stream()
                .filter(c -> c.index() > verb.index() && isToldOfSubject(sentence, c, cue, source != null, ofRelative))
                .findFirst()
                .map(sentence::subtree)
                .map(told -> cue.takes("FAME") && told.getFirst().lemma().matches(FAME)
                        ? told.subList(1, told.size())
                        : told)
                .map(told -> seems
                        ? told.stream().takeWhile(t -> !t.form().equals(",")).toList()
                        : told)
                .orElse(List.of());
        var rest = words.isEmpty() || words.getFirst().index() < verb.index()
                ? null
                : Bounds.trim(
                        sentence, words.getFirst().index(), words.getLast().index());
        if (rest == null) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                sentence,
                verb,
                seems ? null : source,
                seems || source == null ? null : VerbFrames.phraseSpan(sentence, source, verb),
                null,
                List.of(VerbFrames.phraseSpan(sentence, subject.get(), verb), rest),
                cue.act(),
                seems ? 0.4 : source == null ? 0.5 : 0.6));
    }

    /** "It appears that the ferry sank". */
    private static Optional<Attribution> impersonal(Sentence sentence, Token verb) {
        boolean it = sentence.children(verb).stream()
                .anyMatch(c -> c.index() < verb.index() && c.lemma().equals("it"));
        var clause = sentence.children(verb).stream()
                .filter(c -> it && c.index() > verb.index() && c.relation().matches("ccomp|csubj|advcl"))
                .filter(c -> sentence.child(c, "nsubj", "nsubjpass", "expl").isPresent())
                .map(sentence::subtree)
                .filter(words -> words.getFirst().index() > verb.index())
                .findFirst()
                .map(words -> Bounds.trim(
                        sentence, words.getFirst().index(), words.getLast().index()))
                .or(() -> it ? Optional.ofNullable(Contents.thatClause(sentence, verb)) : Optional.empty());
        return clause.map(
                content -> new Attribution(sentence, verb, null, null, null, List.of(content), SpeechAct.ASSESS, 0.4));
    }

    /** "is expected to sail", "is considered safe", "is seen by the crew as a danger"; without an agent the last is the author's view. */
    private static boolean isToldOfSubject(
            Sentence sentence, Token child, Cue cue, boolean hasAgent, boolean relative) {
        return cue.takes("CLAUSE") && !cue.takes("TELL") && Clauses.hasTo(sentence, child)
                || (hasAgent || cue.act() == SpeechAct.ASSESS && !relative)
                        && cue.takes("AS")
                        && child.lemma().equals("as")
                        && child.relation().equals("prep")
                        // "was quoted as saying": the subject says it.
                        && sentence.children(child).stream().noneMatch(Cues::says)
                || cue.takes("SEEM")
                        && (Clauses.hasTo(sentence, child)
                                || child.relation().matches("oprd|attr|acomp")
                                || child.pos().matches("VBN|JJ.?|RBR")
                                        && child.relation().matches("[cx]comp|advcl|advmod")
                                || child.lemma().equals("like")
                                        && child.relation().equals("prep"))
                // "is known for its fish": what people say of it.
                || cue.takes("FAME")
                        && child.lemma().matches(FAME)
                        && child.relation().equals("prep")
                || cue.takes("CALL") && child.relation().matches("oprd|attr|acomp");
    }
}
