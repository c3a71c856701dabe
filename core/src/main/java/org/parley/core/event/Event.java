package org.parley.core.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.time.When;

/**
 * One article's claim of something that happened, is planned, refused or alleged.
 *
 * @param id names it within one extraction
 * @param type PLOVER event type; null for a plain communication such as a press conference
 * @param mode PLOVER mode; null where the type has none or it is not told
 * @param contexts PLOVER contexts
 * @param label a few words for people, taken from the text's own words
 * @param status how far it is real
 * @param participants who took part, each actor at most once a role
 * @param place where; null where not told
 * @param time when
 * @param factuality how sure each source is of it
 * @param statement id of the statement that asserts it; null where the author does
 * @param evidence spans that tell of it, in order, never empty; the first one holds the trigger
 * @param confidence 0.0 to 1.0
 */
public record Event(
        String id,
        @Nullable EventType type,
        @Nullable String mode,
        List<String> contexts,
        String label,
        Status status,
        List<Participant> participants,
        @Nullable Place place,
        When time,
        List<Factuality> factuality,
        @Nullable String statement,
        List<Span> evidence,
        double confidence) {

    public Event {
        contexts = List.copyOf(contexts);
        participants = List.copyOf(participants);
        factuality = List.copyOf(factuality);
        evidence = List.copyOf(evidence);
    }

    /** How far an event is real. */
    public enum Status {
        PROPOSED,
        PLANNED,
        AGREED,
        SCHEDULED,
        ONGOING,
        HELD,
        POSTPONED,
        CANCELLED,
        REJECTED,
        ALLEGED,
        UNKNOWN
    }

    /** What a participant is in the event. */
    public enum ParticipantRole {
        ACTOR,
        RECIPIENT,
        HOST,
        MEDIATOR,
        OBSERVER
    }

    /**
     * Somebody who takes part.
     *
     * @param actor actor id
     */
    public record Participant(String actor, ParticipantRole role) {}

    /**
     * FactBank's factuality of the event for one source.
     *
     * @param source {@code AUTHOR} or an actor id
     * @param value one of {@code CT+ PR+ PS+ CT- PR- PS- CTu Uu}
     */
    public record Factuality(String source, String value) {}
}
