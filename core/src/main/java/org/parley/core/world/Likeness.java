package org.parley.core.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.event.Event.Status;
import org.parley.core.time.When;

/**
 * How likely two claims tell of one event.
 *
 * @param score 0.0 to 1.0; 0 where something speaks against it outright
 * @param reasons what speaks for it, or the one thing against it, in words for people
 */
public record Likeness(double score, List<String> reasons) {

    /** From here on, claims are folded into one event. */
    public static final double MERGES = 0.85;

    /** From here on, a person should look at the pair. */
    public static final double DOUBTFUL = 0.6;

    /** Dates wider than this say too little to fold by. */
    private static final int WIDEST_DAYS = 31;

    /** What is undated is taken for the same news within so many days of publication. */
    private static final int SAME_NEWS_DAYS = 1;

    private static final double NESTED = 0.9;
    private static final Set<Status> REAL = Set.of(Status.HELD, Status.ONGOING, Status.ALLEGED);
    private static final Set<Status> REFUSED = Set.of(Status.REJECTED, Status.CANCELLED);

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /** Compares two claims; the order does not matter. */
    public static Likeness of(Telling one, Telling other) {
        if (isNested(one, other)) {
            return new Likeness(
                    NESTED, List.of("one names the agreement and the other what was agreed, in the same words"));
        }
        var against = against(one, other);
        if (against != null) {
            return new Likeness(0, List.of(against));
        }
        var reasons = new ArrayList<String>();
        double sides = share(one.sides(), other.sides());
        reasons.add(sides == 1 ? "the same sides" : "some of the same sides");
        if (shared(one.people(), other.people()).size() > 1) {
            sides = Math.max(sides, 0.9);
            reasons.add("the same people");
        }
        double time = time(one, other, reasons);
        double detail = detail(one, other, reasons);
        // One side alone says little: then the words have to say more.
        boolean alone = one.sides().size() < 2 && other.sides().size() < 2;
        double score = alone ? 0.35 * sides + 0.35 * time + 0.3 * detail : 0.5 * sides + 0.35 * time + 0.15 * detail;
        return new Likeness(Math.min(1, score), reasons);
    }

    /** "Agreed" within "agreed to exchange prisoners": the agreement and what was agreed are one event. */
    private static boolean isNested(Telling one, Telling other) {
        return one.version().equals(other.version())
                && one.status() == Status.AGREED
                && other.status() == Status.AGREED
                && one.sides().equals(other.sides())
                && (one.evidence().contains(other.evidence().start())
                        || other.evidence().contains(one.evidence().start()));
    }

    private static @Nullable String against(Telling one, Telling other) {
        if (one.type() == null || one.type() != other.type()) {
            return "of different types";
        }
        if (level(one.status()) != level(other.status())) {
            return "one is real and the other planned, or one refused";
        }
        if (one.mode() != null && other.mode() != null && !one.mode().equals(other.mode())) {
            return "done in different ways";
        }
        if (shared(one.sides(), other.sides()).isEmpty()) {
            return "no side in common";
        }
        if (isDated(one) && isDated(other) && When.apart(one.time(), other.time())) {
            return "on different days";
        }
        if (one.country() != null && other.country() != null && !one.country().equals(other.country())) {
            return "in different countries";
        }
        boolean others = one.people().size() > 1 && other.people().size() > 1;
        return others && shared(one.people(), other.people()).isEmpty() ? "different people" : null;
    }

    private static int level(Status status) {
        return REAL.contains(status) ? 2 : REFUSED.contains(status) ? 0 : 1;
    }

    private static double time(Telling one, Telling other, List<String> reasons) {
        if (isDated(one) && isDated(other)) {
            boolean same = isNarrow(one) && isNarrow(other) || startsWith(one, other);
            reasons.add(same ? "on the same day" : "at about the same time");
            return same ? 1 : 0.5;
        }
        if (!isDated(one) && !isDated(other)) {
            boolean sameNews = days(one.reported(), other.reported()) <= SAME_NEWS_DAYS;
            reasons.add(sameNews ? "told on the same day" : "undated");
            boolean certain = one.version().equals(other.version()) || level(one.status()) == 2;
            return !sameNews ? 0.2 : certain ? 0.8 : 0.6;
        }
        return 0.4;
    }

    /** Open to one side, but from the same day on. */
    private static boolean startsWith(Telling one, Telling other) {
        return days(one.time().earliest(), other.time().earliest()) <= 1;
    }

    private static boolean isDated(Telling claim) {
        return claim.time().basis() != When.Basis.PUBLICATION;
    }

    private static boolean isNarrow(Telling claim) {
        return days(claim.time().earliest(), claim.time().latest()) <= WIDEST_DAYS;
    }

    private static long days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(from, to));
    }

    private static double detail(Telling one, Telling other, List<String> reasons) {
        if (one.place() != null && one.place().equals(other.place())) {
            reasons.add("in the same place");
            return 1;
        }
        int fewer = Math.min(one.words().size(), other.words().size());
        double words =
                fewer == 0 ? 0 : (double) shared(one.words(), other.words()).size() / fewer;
        if (words > 0) {
            reasons.add("told in like words");
        }
        return words;
    }

    private static double share(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return (double) shared(one, other).size() / all.size();
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
