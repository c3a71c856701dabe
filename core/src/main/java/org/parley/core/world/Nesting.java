package org.parley.core.world;

import org.jspecify.annotations.Nullable;
import org.parley.core.event.Event.Status;

/** When the words of one article show that two claims of it tell of one event: one claim lies within the other. */
final class Nesting {

    private Nesting() {}

    /** Why the two are one, in words for people; null where their words do not show it. */
    static @Nullable String of(Telling one, Telling other) {
        if (!one.version().equals(other.version()) || one.type() == null || other.type() == null) {
            return null;
        }
        if (isAgreementOnWhatWasAgreed(one, other)) {
            return "one names the agreement and the other what was agreed, in the same words";
        }
        if (one.type() == other.type() && isWithin(one, other)) {
            return "the words of one are among those of the other";
        }
        return isOneActOfSpeech(one, other) ? "two readings of one act of speech" : null;
    }

    /** "Agreed" within "agreed to exchange prisoners". */
    private static boolean isAgreementOnWhatWasAgreed(Telling one, Telling other) {
        return one.status() == Status.AGREED
                && other.status() == Status.AGREED
                && one.sides().equals(other.sides())
                && (one.evidence().contains(other.evidence().start())
                        || other.evidence().contains(one.evidence().start()));
    }

    /** "The talks" within "held four rounds of the talks"; often the noun tells of fewer sides. */
    private static boolean isWithin(Telling one, Telling other) {
        boolean sides = one.sides().containsAll(other.sides()) || other.sides().containsAll(one.sides());
        return sides
                && (one.evidence().contains(other.evidence())
                        || other.evidence().contains(one.evidence()));
    }

    /** "Warned them" and "warned them against demands", of the same speaker. */
    private static boolean isOneActOfSpeech(Telling one, Telling other) {
        return one.isSpoken()
                && other.isSpoken()
                && one.agents().equals(other.agents())
                && one.evidence().start() == other.evidence().start();
    }
}
