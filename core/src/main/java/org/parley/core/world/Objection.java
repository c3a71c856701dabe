package org.parley.core.world;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.time.When;

/** What speaks against two claims telling of one event, however alike they are otherwise. */
final class Objection {

    static final String DIFFERENT_DAYS = "on different days";

    private Objection() {}

    /** The first thing against it, in words for people; null where nothing is. */
    static @Nullable String of(Telling one, Telling other) {
        boolean agreed = one.isAgreementOn(other) || other.isAgreementOn(one);
        if (one.type() == null || other.type() == null || one.type() != other.type() && !agreed) {
            return "of different types";
        }
        if (one.reality() != other.reality() && !agreed) {
            return "one is real and the other planned, or one refused";
        }
        if (differ(one.mode(), other.mode())) {
            return "done in different ways";
        }
        if (Collections.disjoint(one.sides(), other.sides())) {
            return "no side in common";
        }
        if (one.isSpoken() && areOthers(one.agents(), other.agents(), 1)) {
            return "spoken by another side";
        }
        if (one.isDated() && other.isDated() && When.apart(one.time(), other.time())) {
            return DIFFERENT_DAYS;
        }
        if (differ(one.country(), other.country())) {
            return "in different countries";
        }
        if (isNumberedOtherwise(one, other)) {
            return "of different numbers";
        }
        return areOthers(one.people(), other.people(), 2) ? "different people" : null;
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Whether both name at least so many, and none of the same. */
    private static boolean areOthers(Set<String> one, Set<String> other, int fewest) {
        return one.size() >= fewest && other.size() >= fewest && Collections.disjoint(one, other);
    }

    /** The fourth round is not the fifth. */
    private static boolean isNumberedOtherwise(Telling one, Telling other) {
        var counted = counted(one);
        return !counted.isEmpty()
                && Collections.disjoint(one.figures(), other.figures())
                && !Collections.disjoint(counted, counted(other));
    }

    private static List<String> counted(Telling claim) {
        return claim.figures().stream()
                .map(Wording::counted)
                .filter(Objects::nonNull)
                .toList();
    }
}
