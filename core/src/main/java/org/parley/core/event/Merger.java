package org.parley.core.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Actors;
import org.parley.core.article.Span;
import org.parley.core.event.Event.Participant;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.event.Event.Status;
import org.parley.core.time.When;

/** Makes one event of several mentions: "met in Turkey", "the negotiations", "meetings that resulted in". */
final class Merger {

    private static final Set<Status> UNREAL = Set.of(
            Status.PROPOSED,
            Status.PLANNED,
            Status.SCHEDULED,
            Status.AGREED,
            Status.REJECTED,
            Status.POSTPONED,
            Status.CANCELLED);
    private static final Set<EventType> MEETINGS =
            Set.of(EventType.CONSULT, EventType.AGREE, EventType.RETREAT, EventType.ASSAULT);

    private static final int MOST_DAYS_OF_NEWS = 31;

    private Merger() {}

    /** Whether a bare "the talks" can be a further mention of something told before. */
    static boolean canJoin(List<Event> found, EventType type) {
        return found.stream().anyMatch(e -> e.type() == type);
    }

    static List<Event> merge(List<Event> mentions, Actors actors) {
        var merged = new ArrayList<Event>();
        for (var mention : mentions) {
            int match = match(merged, mention, actors);
            if (match >= 0) {
                merged.set(match, join(merged.get(match), mention));
            } else if (!mention.participants().isEmpty()) {
                merged.add(mention);
            }
        }
        merged.sort((a, b) -> a.evidence().getFirst().compareTo(b.evidence().getFirst()));
        var numbered = new ArrayList<Event>();
        for (var event : merged) {
            numbered.add(new Event(
                    "e" + (numbered.size() + 1),
                    event.type(),
                    event.mode(),
                    event.contexts(),
                    event.label(),
                    event.status(),
                    event.participants(),
                    event.place(),
                    event.time(),
                    event.factuality(),
                    event.statement(),
                    event.evidence(),
                    event.confidence()));
        }
        return numbered;
    }

    /** The nearest before it that it can be; for what was held, rather one that was held, too: "want to meet again. The meeting lasted two hours". */
    private static int match(List<Event> merged, Event mention, Actors actors) {
        int nearest = -1;
        for (int i = merged.size() - 1; i >= 0; i--) {
            if (same(merged.get(i), mention, actors)) {
                if (UNREAL.contains(merged.get(i).status()) == UNREAL.contains(mention.status())) {
                    return i;
                }
                nearest = nearest < 0 ? i : nearest;
            }
        }
        return nearest;
    }

    private static boolean same(Event one, Event other, Actors actors) {
        boolean apart =
                one.mode() != null && other.mode() != null && !one.mode().equals(other.mode());
        if (one.type() != other.type() || apart && one.type() == EventType.RETREAT) {
            return false;
        }
        if (!MEETINGS.contains(other.type())) {
            return !apart && isToldTwice(one, other);
        }
        boolean real = UNREAL.contains(one.status()) == UNREAL.contains(other.status());
        boolean otherDays = told(one) && told(other) && isElsewhen(one.time(), other.time());
        // "the talks", "Keller opened the meeting": with nobody, or a host alone and no day of its own, it is the one
        // before; but "the earlier rounds in May" are not what is only planned.
        boolean hosted = !told(other) && other.participants().stream().allMatch(p -> p.role() == ParticipantRole.HOST);
        if (other.participants().isEmpty() || hosted) {
            return !otherDays && !isHistory(one, other) && (real || isLaterWord(one, other));
        }
        if (!real) {
            return false;
        }
        var mine = sides(one, actors);
        var theirs = sides(other, actors);
        boolean travel = "visit".equals(one.mode()) != "visit".equals(other.mode());
        if (travel && !mine.equals(theirs)) {
            return false;
        }
        var shared = new HashSet<>(mine);
        shared.retainAll(theirs);
        var all = new HashSet<>(mine);
        all.addAll(theirs);
        boolean people = sameLevel(one, other, actors);
        return shared.size() * 2 >= all.size() && people && !otherDays;
    }

    /** "offered to meet on Tuesday. The meeting lasted two hours", but not "wants to meet. They agreed on it in a call". */
    private static boolean isLaterWord(Event one, Event other) {
        return other.status() == Status.HELD
                && (told(one) || !told(other))
                && (other.mode() == null || other.mode().equals(one.mode()));
    }

    /** A deal is news of the days before it: "agreed to prolong the deal. The deal was signed last July". */
    private static boolean isHistory(Event one, Event other) {
        var told = told(one) ? one.time().latest() : other.time().latest();
        var news = told(one) ? other.time().latest() : one.time().latest();
        return one.type() == EventType.AGREE
                && told(one) != told(other)
                && told != null
                && news != null
                && told.plusDays(MOST_DAYS_OF_NEWS).isBefore(news);
    }

    /** "established ties with it and opened an embassy": one deed in two words of one breath, the second with nobody new. */
    private static boolean isToldTwice(Event one, Event other) {
        boolean overlap =
                one.evidence().stream().anyMatch(a -> other.evidence().stream().anyMatch(a::overlaps));
        boolean real = UNREAL.contains(one.status()) == UNREAL.contains(other.status());
        return overlap
                && real
                && (one.participants().containsAll(other.participants())
                        || other.participants().containsAll(one.participants()));
    }

    /** A meeting of presidents is not the meeting of delegations of the same states. */
    private static boolean sameLevel(Event one, Event other, Actors actors) {
        var a = people(one, actors);
        var b = people(other, actors);
        return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
    }

    private static Set<String> people(Event event, Actors actors) {
        var people = new HashSet<String>();
        for (var p : event.participants()) {
            actors.byId(p.actor()).filter(a -> a.kind() == ActorKind.PERSON).ifPresent(a -> people.add(a.id()));
        }
        return people;
    }

    private static Set<String> sides(Event event, Actors actors) {
        var sides = new HashSet<String>();
        for (var p : event.participants()) {
            if (p.role() == ParticipantRole.ACTOR || p.role() == ParticipantRole.RECIPIENT) {
                sides.add(actors.byId(p.actor())
                        .map(Actor::country)
                        .filter(c -> c != null)
                        .orElse(p.actor()));
            }
        }
        return sides;
    }

    /** One article does not mistake a day, so that two days of it are two, though news elsewhere is often a day late. */
    private static boolean isElsewhen(When one, When other) {
        return isDay(one) && isDay(other) ? !Objects.equals(one.earliest(), other.earliest()) : When.apart(one, other);
    }

    private static boolean isDay(When when) {
        return when.earliest() != null && when.earliest().equals(when.latest());
    }

    private static boolean told(Event event) {
        return event.time().basis() == When.Basis.TEXT;
    }

    private static Event join(Event event, Event mention) {
        var participants = new LinkedHashMap<String, Participant>();
        event.participants().forEach(p -> participants.put(p.actor(), p));
        mention.participants().forEach(p -> participants.putIfAbsent(p.actor(), p));
        var evidence = new ArrayList<Span>(event.evidence());
        mention.evidence().stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
        return new Event(
                event.id(),
                event.type(),
                event.mode() == null ? mention.mode() : event.mode(),
                Stream.concat(event.contexts().stream(), mention.contexts().stream())
                        .distinct()
                        .toList(),
                event.label(),
                event.status(),
                new ArrayList<>(participants.values()),
                event.place() == null ? mention.place() : event.place(),
                told(event) || !told(mention) ? event.time() : mention.time(),
                event.factuality(),
                event.statement(),
                evidence,
                Math.max(event.confidence(), mention.confidence()));
    }
}
