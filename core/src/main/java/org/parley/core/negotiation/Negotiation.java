package org.parley.core.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.core.event.Event;

/**
 * Talks between parties that go on over rounds.
 *
 * @param id names it within one extraction
 * @param name a few words for people
 * @param parties actor ids, at least two
 * @param thirdParties who helps, and how
 * @param status how far it is real
 * @param rounds in order of time where known, else of the text
 */
public record Negotiation(
        String id,
        String name,
        List<String> parties,
        List<ThirdParty> thirdParties,
        Event.Status status,
        List<Round> rounds) {

    public Negotiation {
        parties = List.copyOf(parties);
        thirdParties = List.copyOf(thirdParties);
        rounds = List.copyOf(rounds);
    }

    /** What a third party is to the talks. */
    public enum ThirdPartyRole {
        HOST,
        MEDIATOR,
        GUARANTOR,
        OBSERVER
    }

    /** Who meets. */
    public enum Level {
        LEADERS,
        MINISTERS,
        DELEGATION,
        EXPERTS
    }

    /** What became of a point: agreed, refused or called off, or only proposed or put off. */
    public enum Result {
        AGREED,
        NOT_AGREED,
        OPEN
    }

    /**
     * Somebody beside the parties.
     *
     * @param actor actor id
     */
    public record ThirdParty(String actor, ThirdPartyRole role) {}

    /**
     * One meeting of the talks.
     *
     * @param event id of the event that it is
     * @param number as the text counts it, from 1; null where it does not
     * @param venue place name; null where not told
     * @param level null where not told
     * @param agenda what was to be talked about
     * @param outcomes what came of it
     */
    public record Round(
            String event,
            @Nullable Integer number,
            @Nullable String venue,
            @Nullable Level level,
            List<AgendaItem> agenda,
            List<Outcome> outcomes) {

        public Round {
            agenda = List.copyOf(agenda);
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * A point to talk about.
     *
     * @param topic id in the topic list
     * @param by id of the actor who brings it; null where not told
     */
    public record AgendaItem(String topic, @Nullable String by) {}

    /**
     * What became of a point: exactly one of event and instrument is given.
     *
     * @param event id of the event agreed on or refused
     * @param instrument name of the paper agreed on or refused
     */
    public record Outcome(@Nullable String event, @Nullable String instrument, Result result) {}
}
