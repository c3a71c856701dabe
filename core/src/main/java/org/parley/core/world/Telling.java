package org.parley.core.world;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;
import org.parley.core.time.When;

/**
 * One article's claim of an event, as far as it matters for whether another one tells of the same.
 *
 * @param id of the claim
 * @param version of the article's text
 * @param sides who takes part, organs and people rolled up to their states
 * @param agents those of the sides that do it; the others have it done to them
 * @param people ids of the people among them
 * @param place name of the place; null where not told
 * @param country of the place; null where not told
 * @param reported day of publication; null where unknown
 * @param words what it is told with, in lower case and without names of participants; kept as stems
 * @param around the same of the clauses that tell of it, which say more than its own words, such as what was agreed
 * @param figures the figures and amounts in those clauses, as {@link Wording} gives them
 * @param evidence the first span of its evidence
 */
public record Telling(
        String id,
        String version,
        @Nullable EventType type,
        @Nullable String mode,
        Status status,
        Set<String> sides,
        Set<String> agents,
        Set<String> people,
        @Nullable String place,
        @Nullable String country,
        When time,
        @Nullable LocalDate reported,
        Set<String> words,
        Set<String> around,
        Set<String> figures,
        Span evidence) {

    /** What two sides agree to do; a meeting that they agreed on is no agreement, but one to come. */
    private static final Set<EventType> AGREED_UPON =
            Set.of(EventType.SUPPORT, EventType.CONCEDE, EventType.COOPERATE, EventType.AID, EventType.RETREAT);

    public Telling {
        sides = Set.copyOf(sides);
        agents = Set.copyOf(agents);
        people = Set.copyOf(people);
        words = Set.copyOf(Wording.stems(words));
        around = Set.copyOf(Wording.stems(around));
        figures = Set.copyOf(figures);
    }

    /** How real what is claimed is; what differs in it is never one event. */
    enum Reality {
        REFUSED,
        INTENDED,
        REAL
    }

    /**
     * A demand, refusal, accusation or threat is real by being spoken, whatever comes of it, and an agreement by being reached; of all else, the
     * status tells: a proposed meeting never becomes a held one.
     */
    Reality reality() {
        if (isSpoken() || isAgreement()) {
            return Reality.REAL;
        }
        return switch (status) {
            case HELD, ONGOING, ALLEGED -> Reality.REAL;
            case REJECTED, CANCELLED -> Reality.REFUSED;
            case PROPOSED, PLANNED, AGREED, SCHEDULED, POSTPONED, UNKNOWN -> Reality.INTENDED;
        };
    }

    /** Whether the deed consists of words. */
    boolean isSpoken() {
        return isSpoken(type);
    }

    /** Whether a deed of this type consists of words. */
    public static boolean isSpoken(@Nullable EventType type) {
        return type == EventType.REQUEST
                || type == EventType.REJECT
                || type == EventType.ACCUSE
                || type == EventType.THREATEN;
    }

    /** Whether somebody agreed, on whatever it was: the agreement itself is done, only what was agreed is still to come. */
    private boolean isAgreement() {
        return type == EventType.AGREE
                && (status == Status.AGREED || status == Status.HELD || status == Status.ONGOING);
    }

    /** Whether the one tells of an agreement, and the other one of what was agreed: "the agreement", "the exchange agreed in March". */
    boolean isAgreementOn(Telling other) {
        return isAgreement()
                && other.type() != null
                && AGREED_UPON.contains(other.type())
                && other.status() == Status.AGREED;
    }

    /** The types that a claim of the same event can have. */
    public static Set<EventType> types(EventType type, Status status) {
        var types = EnumSet.of(type);
        if (type == EventType.AGREE) {
            types.addAll(AGREED_UPON);
        } else if (status == Status.AGREED && AGREED_UPON.contains(type)) {
            types.add(EventType.AGREE);
        }
        return types;
    }

    /** Whether more is known of its time than that it was over by a day. */
    boolean isDated() {
        return time.basis() != When.Basis.PUBLICATION && time.earliest() != null;
    }
}
