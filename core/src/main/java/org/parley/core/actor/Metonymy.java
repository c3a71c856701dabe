package org.parley.core.actor;

import java.util.Set;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Tells a state that acts ("Moscow demands", "talks with Turkey") from the place of the same name ("in Moscow"). */
final class Metonymy {

    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "across",
            "around",
            "throughout",
            "into",
            "within",
            "through",
            "via",
            "toward",
            "over");
    private static final Set<String> MOTION = Set.of(
            "go", "travel", "return", "arrive", "come", "fly", "visit", "head", "move", "bring", "flight", "trip",
            "journey", "leave", "send", "deport", "border", "deliver", "export");

    /** What stands in a city and is of those who govern there, or is struck in their stead: "an embassy in Oslo", "targets in Oslo". */
    private static final Set<String> OF_THE_SEAT = Set.of(
            "embassy",
            "consulate",
            "government",
            "regime",
            "authority",
            "ruler",
            "target",
            "position",
            "settlement",
            "camp",
            "base",
            "home",
            "house");

    /** Who or what comes from those who govern in a city: "delegations from Oslo", "an offer from Oslo". */
    private static final Set<String> SENT = Set.of(
            "delegation",
            "delegate",
            "negotiator",
            "envoy",
            "official",
            "diplomat",
            "representative",
            "team",
            "proposal",
            "offer",
            "demand",
            "invitation",
            "assurance",
            "guarantee",
            "response",
            "reply",
            "answer",
            "signal",
            "pressure",
            "statement");

    private Metonymy() {}

    /**
     * Whether a city's name stands for those who govern there.
     */
    static boolean acts(Found found) {
        var sentence = found.sentence();
        var next = found.to() + 1 < sentence.tokens().size() ? sentence.tokens().get(found.to() + 1) : null;
        if (next != null && next.pos().equals("HYPH")) {
            return joinsAnother(sentence, next);
        }
        return acts(sentence, found.head(), 0);
    }

    /** "Norway-Iceland talks" names two who act, "Oslo-based" none. */
    private static boolean joinsAnother(Sentence sentence, Token hyphen) {
        return hyphen.index() + 1 < sentence.tokens().size()
                && sentence.tokens().get(hyphen.index() + 1).entity().matches(".-(GPE|NORP)");
    }

    private static boolean acts(Sentence sentence, Token word, int depth) {
        var above = sentence.head(word).orElse(null);
        return switch (word.relation()) {
            case "nsubj", "nsubjpass", "csubj", "agent", "poss", "dobj", "iobj", "dative" -> true;
            case "pobj" -> above == null || actsUnder(sentence, above);
            case "conj" -> above != null && depth < 5 && acts(sentence, above, depth + 1);
            default -> false;
        };
    }

    private static boolean actsUnder(Sentence sentence, Token preposition) {
        var lemma = preposition.lemma();
        var governor = sentence.head(preposition).orElse(null);
        if (LOCATIVE.contains(lemma)) {
            return lemma.equals("in")
                    && governor != null
                    && governor.isNoun()
                    && OF_THE_SEAT.contains(governor.lemma());
        }
        if (lemma.equals("to")) {
            return governor != null && !MOTION.contains(governor.lemma());
        }
        return !lemma.equals("from") || governor != null && SENT.contains(governor.lemma());
    }
}
