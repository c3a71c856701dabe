package org.parley.core.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Actors;
import org.parley.core.actor.States;
import org.parley.core.article.Span;
import org.parley.core.event.Event;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;
import org.parley.core.language.Document;
import org.parley.core.language.Numbers;
import org.parley.core.negotiation.Negotiation.AgendaItem;
import org.parley.core.negotiation.Negotiation.Level;
import org.parley.core.negotiation.Negotiation.Outcome;
import org.parley.core.negotiation.Negotiation.Result;
import org.parley.core.negotiation.Negotiation.Round;
import org.parley.core.negotiation.Negotiation.ThirdParty;
import org.parley.core.negotiation.Negotiation.ThirdPartyRole;
import org.parley.core.statement.Statement;

/** Finds talks that go on over rounds, out of the events of one article. */
public final class NegotiationFinder {

    private static final Pattern ORDINAL =
            Pattern.compile("\\b(" + String.join("|", Numbers.ORDINALS) + ")\\b(?= (round|meeting|set of|session))");
    private static final Pattern LEADER = Pattern.compile(
            "\\b(president|chancellor|prime minister|premier|king|queen|emir|sultan|crown prince|supreme leader)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MINISTER = Pattern.compile(
            "\\b(minister|foreign secretary|secretary of state)$|^Secretary$", Pattern.CASE_INSENSITIVE);
    private static final Pattern JUNIOR =
            Pattern.compile("\\b(deputy|vice|former|ex|past|junior)\\b", Pattern.CASE_INSENSITIVE);

    /** Who met, in the text's own words. */
    private static final Map<Level, Pattern> TOLD = new EnumMap<>(Map.of(
            Level.LEADERS, Pattern.compile("\\b(presidents|leaders|heads of (state|government))\\b"),
            Level.MINISTERS, Pattern.compile("\\bministers\\b"),
            Level.DELEGATION,
                    Pattern.compile("\\b([Dd]elegations?|[Nn]egotiators|[Nn]egotiating teams?|[Ee]nvoys?)\\b")));

    /** "the third round of direct talks": how far before the evidence the number may stand, in characters. */
    private static final int BEFORE_ORDINAL = 32;

    /** The negotiations of the document: one for each pair or group of parties, organs rolled up to their states. */
    public List<Negotiation> find(Document document, Actors actors, List<Statement> statements, List<Event> events) {
        var bySides = new LinkedHashMap<Set<String>, List<Event>>();
        for (var event : events) {
            var sides = sides(event, actors);
            if (event.type() == EventType.CONSULT && sides.size() == 2) {
                bySides.computeIfAbsent(sides, s -> new ArrayList<>()).add(event);
            }
        }
        var found = new ArrayList<Negotiation>();
        bySides.forEach((sides, rounds) -> found.add(negotiation(
                "n" + (found.size() + 1),
                parties(sides, rounds, actors),
                rounds,
                document,
                actors,
                statements,
                events)));
        return found;
    }

    /** The states, or else the groups, that take part as themselves; not somebody of whom nobody says for whom he came. */
    private static Set<String> sides(Event event, Actors actors) {
        var sides = new TreeSet<String>();
        for (var participant : event.participants()) {
            if (participant.role() == ParticipantRole.ACTOR) {
                actors.byId(participant.actor())
                        .filter(a -> a.kind() != ActorKind.PERSON || a.country() != null)
                        .map(NegotiationFinder::side)
                        .ifPresent(sides::add);
            }
        }
        return sides;
    }

    private static String side(Actor actor) {
        return Objects.requireNonNullElse(actor.actsFor(), actor.id());
    }

    private static List<String> parties(Set<String> sides, List<Event> rounds, Actors actors) {
        var parties = new ArrayList<String>();
        for (var side : sides) {
            var state = actors.list().stream()
                    .filter(a -> a.kind() == ActorKind.STATE && side.equals(a.country()))
                    .findFirst();
            var member = rounds.stream()
                    .flatMap(e -> e.participants().stream())
                    .map(p -> actors.byId(p.actor()).orElseThrow())
                    .filter(a -> side(a).equals(side))
                    .findFirst();
            state.or(() -> member).map(Actor::id).ifPresent(parties::add);
        }
        return parties;
    }

    private static Negotiation negotiation(
            String id,
            List<String> parties,
            List<Event> rounds,
            Document document,
            Actors actors,
            List<Statement> statements,
            List<Event> events) {
        var names = parties.stream()
                .map(p -> actors.byId(p).orElseThrow())
                .map(NegotiationFinder::name)
                .toList();
        var thirds = new LinkedHashSet<ThirdParty>();
        for (var round : rounds) {
            for (var participant : round.participants()) {
                if (participant.role() == ParticipantRole.HOST || participant.role() == ParticipantRole.MEDIATOR) {
                    thirds.add(new ThirdParty(
                            participant.actor(),
                            participant.role() == ParticipantRole.HOST
                                    ? ThirdPartyRole.HOST
                                    : ThirdPartyRole.MEDIATOR));
                }
            }
        }
        var told = new ArrayList<Round>();
        rounds.stream()
                .sorted(NegotiationFinder::byTime)
                .forEach(r -> told.add(round(r, document, actors, statements, events)));
        boolean open = rounds.stream().anyMatch(r -> r.status() != Status.REJECTED && r.status() != Status.CANCELLED);
        return new Negotiation(
                id,
                String.join("–", names) + " talks",
                parties,
                List.copyOf(thirds),
                open ? Status.ONGOING : Status.CANCELLED,
                told);
    }

    /** Of the state that an actor sits at the table for, or its own. */
    private static String name(Actor actor) {
        return side(actor).equals(actor.id()) || actor.country() == null
                ? actor.name()
                : States.name(actor.country()).orElse(actor.name());
    }

    private static int byTime(Event one, Event other) {
        var a = one.time().earliest();
        var b = other.time().earliest();
        if (a == null || b == null) {
            return 0;
        }
        return a.compareTo(b);
    }

    private static Round round(
            Event event, Document document, Actors actors, List<Statement> statements, List<Event> events) {
        var agenda = new LinkedHashSet<AgendaItem>();
        for (var statement : statements) {
            boolean about = Span.anyOverlap(statement.content(), event.evidence());
            if (about) {
                statement.topics().forEach(t -> agenda.add(new AgendaItem(t.topic(), statement.speaker())));
            }
        }
        return new Round(
                event.id(),
                number(event, document),
                event.place() == null ? null : event.place().name(),
                level(event, actors),
                List.copyOf(agenda),
                outcomes(event, document, events));
    }

    /** What the same sentence says was agreed or exchanged. */
    private static List<Outcome> outcomes(Event round, Document document, List<Event> events) {
        var outcomes = new ArrayList<Outcome>();
        for (var event : events) {
            boolean result = event.type() == EventType.AGREE || event.type() == EventType.RETREAT;
            if (result && sameSentence(round, event, document)) {
                outcomes.add(new Outcome(event.id(), null, result(event)));
            }
        }
        return outcomes;
    }

    /** "Will exchange prisoners" has been agreed on; "will sign a treaty" has yet to be. */
    private static Result result(Event event) {
        return switch (event.status()) {
            case REJECTED, CANCELLED -> Result.NOT_AGREED;
            case PLANNED -> event.type() == EventType.AGREE ? Result.OPEN : Result.AGREED;
            case PROPOSED, POSTPONED, ALLEGED, UNKNOWN -> Result.OPEN;
            case AGREED, SCHEDULED, ONGOING, HELD -> Result.AGREED;
        };
    }

    private static boolean sameSentence(Event one, Event other, Document document) {
        return one.evidence().stream()
                .anyMatch(a -> other.evidence().stream()
                        .anyMatch(b -> document.sentenceAt(a.start())
                                .filter(s -> s.span().contains(b.start()))
                                .isPresent()));
    }

    private static @Nullable Integer number(Event event, Document document) {
        for (var evidence : event.evidence()) {
            int from = Math.max(0, evidence.start() - BEFORE_ORDINAL);
            var ordinal = ORDINAL.matcher(document.text().substring(from, evidence.end()));
            if (ordinal.find()) {
                return Numbers.ordinal(ordinal.group(1));
            }
        }
        return null;
    }

    /** As the text says ("the foreign ministers met"), or else that of the side whose people there are of lower rank. */
    private static @Nullable Level level(Event event, Actors actors) {
        for (var told : TOLD.entrySet()) {
            if (told.getValue().matcher(event.label()).find()) {
                return told.getKey();
            }
        }
        var highest = new HashMap<String, Level>();
        boolean represented = false;
        for (var participant : event.participants()) {
            if (participant.role() == ParticipantRole.ACTOR) {
                var actor = actors.byId(participant.actor()).orElseThrow();
                represented |= actor.kind() == ActorKind.DELEGATION || actor.kind() == ActorKind.STATE;
                var rank = rank(actor);
                if (rank != null) {
                    highest.merge(side(actor), rank, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                }
            }
        }
        return highest.values().stream().max(Comparator.naturalOrder()).orElse(represented ? Level.DELEGATION : null);
    }

    /** Null for somebody whose office the article does not tell. */
    private static @Nullable Level rank(Actor person) {
        if (person.kind() != ActorKind.PERSON || person.roles().isEmpty()) {
            return null;
        }
        var titles = person.roles().stream()
                .map(r -> r.title().split(" (of|for|to) |,", 2)[0])
                .filter(t -> !JUNIOR.matcher(t).find())
                .toList();
        boolean leads = titles.stream().anyMatch(t -> LEADER.matcher(t).find());
        boolean minister = titles.stream().anyMatch(t -> MINISTER.matcher(t).find());
        return leads ? Level.LEADERS : minister ? Level.MINISTERS : Level.DELEGATION;
    }
}
