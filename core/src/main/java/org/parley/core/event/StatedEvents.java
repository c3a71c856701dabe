package org.parley.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.core.actor.Actor;
import org.parley.core.article.Span;
import org.parley.core.event.Event.Factuality;
import org.parley.core.event.Event.Participant;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.event.Event.Status;
import org.parley.core.statement.Statement;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.core.time.When;

/** Finds the events that statements are: a refusal, threat, demand or reproach. */
final class StatedEvents {

    private static final Map<SpeechAct, EventType> ACTS = Map.of(
            SpeechAct.REJECT, EventType.REJECT,
            SpeechAct.THREATEN, EventType.THREATEN,
            SpeechAct.DEMAND, EventType.REQUEST,
            SpeechAct.ACCUSE, EventType.ACCUSE);

    private final Findings findings;

    StatedEvents(Findings findings) {
        this.findings = findings;
    }

    /** A refusal, threat, demand or reproach is an event even if no single word says so: "that would not be possible". */
    void addTo(List<Event> found) {
        for (var statement : findings.statements()) {
            var type = ACTS.get(statement.speechAct());
            if (type == null || statement.speaker() == null || statement.cue().isEmpty()) {
                continue;
            }
            var cue = statement.cue().getFirst();
            var speaker = statement.speaker();
            boolean told = found.stream()
                    .anyMatch(e -> e.type() == type && e.evidence().stream().anyMatch(v -> v.contains(cue)));
            if (told
                    || type == EventType.REQUEST
                            && statement.kind() == Statement.Kind.DIRECT
                            && statement.within() != null) {
                continue;
            }
            var participants = new ArrayList<Participant>();
            participants.add(new Participant(speaker, ParticipantRole.ACTOR));
            if (statement.addressee() != null && !statement.addressee().equals(speaker)) {
                participants.add(new Participant(statement.addressee(), ParticipantRole.RECIPIENT));
            } else {
                other(statement, speaker)
                        .ifPresent(a -> participants.add(new Participant(a.id(), ParticipantRole.RECIPIENT)));
            }
            var source = statement.source().isEmpty()
                    ? cue
                    : statement.source().getFirst().cover(cue);
            var content = statement.content().getFirst();
            boolean adjoins = content.start() - source.end() < 40 && content.start() >= source.end();
            var evidence = adjoins ? source.cover(content) : content;
            var within = statement.within() == null ? null : statement.within();
            found.add(new Event(
                    "e" + (found.size() + 1),
                    type,
                    null,
                    Wording.contexts(findings.document(), evidence),
                    Wording.label(findings.document(), evidence),
                    Status.HELD,
                    participants,
                    null,
                    type == EventType.REQUEST && isStanding(cue)
                            ? new When(null, null, null, When.Basis.PUBLICATION)
                            : statement.time(),
                    List.of(new Factuality("AUTHOR", "CT+")),
                    within,
                    List.of(evidence),
                    0.5));
        }
    }

    /** "now wants guarantees". */
    private boolean isStanding(Span cue) {
        return findings.document().sentences().stream()
                .filter(s -> s.span().contains(cue))
                .flatMap(s -> s.tokensIn(cue).stream())
                .anyMatch(Dating::isStanding);
    }

    private Optional<Actor> other(Statement statement, String speaker) {
        var own = findings.actors().byId(speaker).map(Actor::country).orElse(null);
        return findings.actors().in(statement.content().getFirst()).stream()
                .filter(a -> !a.id().equals(speaker)
                        && a.country() != null
                        && !a.country().equals(own))
                .findFirst();
    }
}
