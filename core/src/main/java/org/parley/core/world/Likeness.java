package org.parley.core.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.event.EventType;
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
    public static final double DOUBTFUL = 0.75;

    /** Dates wider than this say too little to fold by. */
    private static final int WIDEST_DAYS = 31;

    /** What is undated is taken for the same news within so many days of publication. */
    private static final int SAME_NEWS_DAYS = 1;

    /** What is real and undated happened at most so many days before it was told. */
    private static final int FRESH_DAYS = 2;

    /** Only what the words of one article show themselves is certain. */
    private static final double LIKEST = 0.99;

    /** So many words in common are no chance. */
    private static final int FEW_WORDS = 2;

    /** So many, and most of the words of the shorter one, are told of one thing. */
    private static final int MANY_WORDS = 3;

    private static final double MOST = 0.6;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /** Compares two claims; the order does not matter. */
    public static Likeness of(Telling one, Telling other) {
        var nested = Nesting.of(one, other);
        if (nested != null) {
            return new Likeness(1, List.of(nested));
        }
        var against = Objection.of(one, other);
        if (against != null) {
            return new Likeness(0, List.of(against));
        }
        var reasons = new ArrayList<String>();
        double sides = sides(one, other, reasons);
        double time = time(one, other, reasons);
        double detail = detail(one, other, reasons);
        // Rounded, so that what adds up to a bound reaches it.
        double score = Math.round(1000 * weighed(one, other, sides, time, detail)) / 1000.0;
        return new Likeness(Math.min(LIKEST, score), reasons);
    }

    /** Whether it is that both are dated which speaks against it. */
    boolean isOfDifferentDays() {
        return score == 0 && reasons.contains(Objection.DIFFERENT_DAYS);
    }

    private static double weighed(Telling one, Telling other, double sides, double time, double detail) {
        // One side alone says little: then the words have to say more.
        if (isAlone(one, other)) {
            return 0.35 * sides + 0.35 * time + 0.3 * detail;
        }
        // The same sides agree on several things on one day.
        if (one.type() == EventType.AGREE || other.type() == EventType.AGREE) {
            return 0.4 * sides + 0.3 * time + 0.3 * detail;
        }
        return 0.5 * sides + 0.35 * time + 0.15 * detail;
    }

    private static boolean isAlone(Telling one, Telling other) {
        return one.sides().size() < 2 && other.sides().size() < 2;
    }

    private static double sides(Telling one, Telling other, List<String> reasons) {
        double sides = share(one.sides(), other.sides());
        reasons.add(sides == 1 ? "the same sides" : "some of the same sides");
        int people = shared(one.people(), other.people()).size();
        if (people > 1) {
            reasons.add("the same people");
            boolean all = people == Math.min(one.people().size(), other.people().size());
            return all ? 1 : Math.max(sides, 0.9);
        }
        // Articles often leave out the side whose capital they write from.
        boolean within = one.sides().containsAll(other.sides()) || other.sides().containsAll(one.sides());
        boolean quoted = one.version().equals(other.version()) && one.isSpoken() && one.isDated() != other.isDated();
        if (people == 1 && within && (isOfOneDay(one, other) || quoted)) {
            reasons.add("one of the same people");
            return Math.max(sides, 0.85);
        }
        // "The second round", "1,200 prisoners", "in Istanbul on 16 May", "by the end of August" is one, whichever side
        // is left out.
        boolean pinned = hasSameFigures(one, other)
                || isDueOnOneDay(one, other)
                || isOfOneDay(one, other) && (isInOnePlace(one, other) || isToldAlike(one, other));
        return within && pinned ? Math.max(sides, 0.85) : sides;
    }

    private static boolean isOfOneDay(Telling one, Telling other) {
        return isDay(one)
                && isDay(other)
                && Objects.equals(one.time().earliest(), other.time().earliest());
    }

    private static double time(Telling one, Telling other, List<String> reasons) {
        if (one.isDated() && other.isDated()) {
            boolean same = isNarrow(one) && isNarrow(other) && meet(one, other) || startsWith(one, other);
            reasons.add(same ? "on the same day" : "at about the same time");
            return same ? 1 : hasSameFigures(one, other) ? 0.9 : 0.5;
        }
        if (isDue(one) && isDue(other)) {
            boolean same = isDueOnOneDay(one, other);
            reasons.add(same ? "due by the same day" : "due by different days");
            return same ? 1 : one.isDated() || other.isDated() ? 0.4 : 0;
        }
        boolean pinned = hasSameFigures(one, other);
        if (one.isDated() || other.isDated()) {
            if (pinned) {
                return 0.9;
            }
            return isFreshNews(one, other) || isFreshNews(other, one) ? 0.8 : 0.4;
        }
        if (one.version().equals(other.version())) {
            reasons.add("in one article");
            return one.isSpoken() ? 0.9 : 1;
        }
        boolean sameNews = days(one.reported(), other.reported()) <= SAME_NEWS_DAYS;
        reasons.add(sameNews ? "told on the same day" : "undated");
        boolean real = one.reality() == Telling.Reality.REAL || other.reality() == Telling.Reality.REAL;
        return pinned && real ? 0.9 : !sameNews ? 0.2 : real ? 0.8 : 0.6;
    }

    /** "By the end of August": what is to come has no first day, but a last one. */
    private static boolean isDue(Telling claim) {
        return claim.reality() == Telling.Reality.INTENDED
                && claim.time().basis() == When.Basis.TEXT
                && claim.time().latest() != null;
    }

    private static boolean isDueOnOneDay(Telling one, Telling other) {
        return isDue(one)
                && isDue(other)
                && Objects.equals(one.time().latest(), other.time().latest());
    }

    /** Whether the one is real and undated, and the other one on a day shortly before it was told. */
    private static boolean isFreshNews(Telling undated, Telling dated) {
        var day = dated.time().latest();
        return !undated.isDated()
                && undated.reality() == Telling.Reality.REAL
                && isDay(dated)
                && day != null
                && undated.reported() != null
                && !day.isAfter(undated.reported())
                && !day.isBefore(undated.reported().minusDays(FRESH_DAYS));
    }

    /** Whether they have a day in common, or are two single days next to each other, as the day of the news and that of the deed often are. */
    private static boolean meet(Telling one, Telling other) {
        boolean days = isDay(one) && isDay(other);
        var first = one.time();
        var second = other.time();
        return days
                || first.earliest() != null
                        && second.earliest() != null
                        && first.latest() != null
                        && second.latest() != null
                        && !first.latest().isBefore(second.earliest())
                        && !second.latest().isBefore(first.earliest());
    }

    private static boolean isDay(Telling claim) {
        var day = claim.time().earliest();
        return day != null && day.equals(claim.time().latest());
    }

    /** Open to one side, but from the same day on. */
    private static boolean startsWith(Telling one, Telling other) {
        boolean open = one.time().latest() == null || other.time().latest() == null;
        return open && days(one.time().earliest(), other.time().earliest()) <= 1;
    }

    private static boolean isNarrow(Telling claim) {
        return days(claim.time().earliest(), claim.time().latest()) <= WIDEST_DAYS;
    }

    private static long days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(from, to));
    }

    private static double detail(Telling one, Telling other, List<String> reasons) {
        if (isInOnePlace(one, other)) {
            reasons.add("in the same place");
            return 1;
        }
        if (hasSameFigures(one, other)) {
            reasons.add("with the same figures");
            return 1;
        }
        if (isToldAlike(one, other)) {
            reasons.add("told in the same words");
            return 1;
        }
        int common = shared(one.words(), other.words()).size();
        if (common == 0 || common < FEW_WORDS && needsWords(one, other)) {
            return 0;
        }
        reasons.add("told in like words");
        double words =
                (double) common / Math.min(one.words().size(), other.words().size());
        return common < FEW_WORDS ? words : Math.max(words, 0.5);
    }

    private static boolean isInOnePlace(Telling one, Telling other) {
        return one.place() != null && one.place().equals(other.place());
    }

    private static boolean hasSameFigures(Telling one, Telling other) {
        return !shared(one.figures(), other.figures()).isEmpty();
    }

    /** Whether most of what the clauses say is the same. */
    private static boolean isToldAlike(Telling one, Telling other) {
        int common = shared(one.around(), other.around()).size();
        return common >= MANY_WORDS
                && common >= MOST * Math.min(one.around().size(), other.around().size());
    }

    /** "Sanctions", "agreed": one word in common, which is that of the deed itself, does not tell on whom or on what. */
    private static boolean needsWords(Telling one, Telling other) {
        return one.type() == EventType.AGREE
                || other.type() == EventType.AGREE
                || (isAlone(one, other) || one.isSpoken() && !isOfOneDay(one, other))
                        && !one.version().equals(other.version());
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
