package org.parley.core.statement;

import org.jspecify.annotations.Nullable;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** When verbs that only name a topic tell of a statement: "discussed the ferry" does, "will discuss it" does not. */
final class TopicVerbs {

    private TopicVerbs() {}

    /** "The envoy discussed the ferry" tells of a statement; "will discuss", "did not address" and what a state accepts do not. */
    static boolean tell(Sentence sentence, Token verb, @Nullable Token source) {
        var auxiliaries = sentence.children(verb).stream()
                .filter(c -> c.relation().equals("aux"))
                .toList();
        boolean finite = verb.pos().matches("VB[DZP]")
                || verb.pos().equals("VBN")
                        && auxiliaries.stream().anyMatch(c -> c.lemma().equals("have"))
                // "is discussing", not "will be discussing"
                || verb.pos().equals("VBG")
                        && auxiliaries.stream().anyMatch(c -> c.lemma().equals("be"))
                        && auxiliaries.stream().noneMatch(c -> c.pos().matches("MD|TO"));
        return (finite || goesWith(sentence, verb))
                && source != null
                && !source.entity().matches(".-(GPE|LOC)")
                && !Clauses.isNegated(sentence, verb);
    }

    /** "met to discuss the fare", "wrote a letter discussing it": an infinitive or participle of something that happened. */
    private static boolean goesWith(Sentence sentence, Token verb) {
        var head = sentence.head(verb);
        if (head.filter(h -> h.pos().equals("IN")).isPresent()) {
            head = head.flatMap(sentence::head);
        }
        return (Clauses.hasTo(sentence, verb) || verb.pos().equals("VBG"))
                && head.filter(h -> h.pos().matches("VB[DZ]") || h.pos().equals("VBN"))
                        .filter(h -> Cues.verb(h).isEmpty() || verb.pos().equals("VBG"))
                        // "Addressing the crew, she spoke of fares": to whom.
                        .filter(h -> h.index() < verb.index())
                        .filter(h -> !Clauses.isNegated(sentence, h) && !Clauses.isPassive(sentence, h))
                        .isPresent();
    }
}
