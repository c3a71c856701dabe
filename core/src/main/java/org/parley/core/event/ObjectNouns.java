package org.parley.core.event;

import java.util.Set;
import java.util.stream.Stream;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** The nouns that a verb's object speaks of: its head, what that counts, what "and" joins to it, and the deed that an effort is for. */
final class ObjectNouns {

    /** Nouns that count or measure those behind "of": "a series of raids", "ten days of war games", "tons of food aid". */
    private static final Set<String> MEASURES = Set.of(
            "series",
            "wave",
            "round",
            "string",
            "spate",
            "number",
            "part",
            "day",
            "week",
            "hour",
            "ton",
            "tonne",
            "million",
            "billion",
            "hundred",
            "thousand",
            "dozen",
            "dollar",
            "euro",
            "pound",
            "kind",
            "form",
            "package",
            "shipment");

    /** Nouns for something done towards a deed that a word before them names: "a mediation effort". */
    private static final Set<String> EFFORTS = Set.of(
            "effort", "mission", "campaign", "drive", "bid", "process", "programme", "program", "initiative", "move");

    private static final int DEEPEST = 3;

    private ObjectNouns() {}

    static Stream<Token> of(Sentence sentence, Token verb) {
        return sentence.children(verb).stream()
                .filter(c -> c.relation().matches("dobj|nsubjpass"))
                .flatMap(object -> spokenOf(sentence, object, 0));
    }

    private static Stream<Token> spokenOf(Sentence sentence, Token noun, int depth) {
        if (depth > DEEPEST) {
            return Stream.of(noun);
        }
        var further = sentence.children(noun).stream().flatMap(c -> switch (c.relation()) {
            case "conj" -> spokenOf(sentence, c, depth + 1);
            case "compound" -> EFFORTS.contains(noun.lemma()) ? Stream.of(c) : Stream.<Token>empty();
            case "prep" ->
                c.lemma().equals("of")
                                && (MEASURES.contains(noun.lemma())
                                        || noun.pos().equals("CD"))
                        ? sentence.child(c, "pobj").stream().flatMap(p -> spokenOf(sentence, p, depth + 1))
                        : Stream.<Token>empty();
            default -> Stream.<Token>empty();
        });
        return Stream.concat(Stream.of(noun), further);
    }
}
