package org.parley.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Actors;
import org.parley.core.article.Span;
import org.parley.core.event.Event.Factuality;
import org.parley.core.event.Event.Participant;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.event.Event.Status;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Statement;
import org.parley.core.time.TimeExpression;

/** Finds events in PLOVER terms, with participants, place, time, status and factuality. */
public final class EventFinder {

    private static final Pattern TALKS = Pattern.compile("\\b(?:talks|negotiations?|summit)\\b");
    private static final Pattern BYLINE = Pattern.compile("(^|[.!?\\n]\\s*)By\\s+$");

    private static final Set<EventType> CONFLICT = Set.of(
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.REJECT,
            EventType.ACCUSE,
            EventType.THREATEN,
            EventType.SANCTION);
    /** The events of the document, in order of their evidence; mentions of one event are one event. */
    public List<Event> find(Document document, List<TimeExpression> times, Actors actors, List<Statement> statements) {
        return new Run(new Findings(document, times, actors, statements)).find();
    }

    /** The search through one document. */
    private static final class Run {

        private final Findings findings;
        private final Document document;
        private final Actors actors;
        private final Arguments arguments;
        private final Placing placing;
        private final Dating dating;
        private final List<Event> found = new ArrayList<>();

        Run(Findings findings) {
            this.findings = findings;
            this.document = findings.document();
            this.actors = findings.actors();
            this.arguments = new Arguments(actors, found);
            this.placing = new Placing(findings);
            this.dating = new Dating(findings, found);
        }

        List<Event> find() {
            for (var sentence : document.sentences()) {
                for (var token : sentence.tokens()) {
                    Trigger.of(sentence, token)
                            .flatMap(trigger -> event(sentence, token, trigger))
                            .ifPresent(found::add);
                }
            }
            new StatedEvents(findings).addTo(found);
            return Merger.merge(found, actors).stream().filter(this::isWhole).toList();
        }

        /**
         * A meeting has two sides: who "spoke to reporters" or "was met with applause" met nobody. But an organisation of many can meet by itself, and of a
         * visit, a mediation or talks one side alone may be told.
         */
        private boolean isWhole(Event event) {
            var taking = event.participants().stream()
                    .map(Participant::actor)
                    .distinct()
                    .toList();
            return event.type() != EventType.CONSULT
                    || "visit".equals(event.mode())
                    || "mediate".equals(event.mode())
                    || taking.size() > 1
                    || event.evidence().stream()
                            .anyMatch(
                                    span -> TALKS.matcher(document.quote(span)).find())
                    || taking.stream()
                            .flatMap(id -> actors.byId(id).stream())
                            .anyMatch(a -> a.kind().isOfMany());
        }

        private Optional<Event> event(Sentence sentence, Token word, Trigger trigger) {
            var participants = arguments.of(sentence, word, trigger).stream()
                    .filter(p -> !isAuthor(p.actor()))
                    .toList();
            boolean nobodyActs = trigger.sides().contains("doer")
                    && participants.stream().noneMatch(p -> p.role() == ParticipantRole.ACTOR);
            if (nobodyActs || Meaning.isPartOf(sentence, word, trigger)) {
                return Optional.empty();
            }
            boolean numbered = trigger.type() == EventType.CONSULT && Meaning.isNumbered(sentence, word);
            if (participants.isEmpty() && (numbered || Meaning.isOutcomeOfMeeting(sentence, word))) {
                participants = partiesOfLastMeeting();
            }
            boolean definite = word.isNoun() && trigger.type() == EventType.CONSULT;
            if (participants.isEmpty() && !definite && !word.isNoun()) {
                return Optional.empty();
            }
            if (participants.isEmpty() && !Merger.canJoin(found, trigger.type())) {
                return Optional.empty();
            }
            var status = StatusFinder.of(sentence, word, trigger.type());
            if (participants.isEmpty()
                    && numbered
                    && Dating.REAL.contains(status)
                    && found.stream().noneMatch(Run::isMeetingHeld)) {
                return Optional.empty();
            }
            var statement = findings.statementAround(word.span());
            var teller = statement == null ? null : statement.speaker();
            if (definite && teller != null && isTheirOwn(teller, participants)) {
                participants = Stream.concat(
                                Stream.of(new Participant(teller, ParticipantRole.ACTOR)), participants.stream())
                        .toList();
            }
            boolean bySpeaker = teller != null
                    && participants.stream()
                            .anyMatch(p -> p.actor().equals(teller) && p.role() == ParticipantRole.ACTOR);
            boolean happens = status == Status.HELD || status == Status.ONGOING;
            if (teller != null && !bySpeaker && happens && CONFLICT.contains(trigger.type())) {
                status = Status.ALLEGED;
            }
            if (status == Status.HELD && Dating.isInForce(word) && !isDone(sentence, word)) {
                status = Status.ONGOING;
            }
            var type = Meaning.of(sentence, word, trigger, status, bySpeaker);
            if (type == EventType.REJECT && trigger.type() == EventType.CONCEDE) {
                status = Status.HELD;
            }
            var evidence = evidence(sentence, word, participants);
            return Optional.of(new Event(
                    "e" + (found.size() + 1),
                    type,
                    trigger.mode(),
                    Wording.contexts(document, sentence.span()),
                    Wording.label(document, sentence, word, type, evidence),
                    status,
                    participants,
                    placing.of(sentence, word),
                    dating.of(sentence, word, trigger.type(), status, participants),
                    factuality(status, teller),
                    statement == null ? null : statement.id(),
                    List.of(evidence),
                    participants.size() > 1 ? 0.8 : 0.6));
        }

        /** "The talks with Iceland ended, Norwegian negotiators said": whose talks a delegation tells of, of one other state. */
        private boolean isTheirOwn(String teller, List<Participant> others) {
            var own = actors.byId(teller)
                    .filter(a -> a.kind() == ActorKind.DELEGATION)
                    .map(Actor::country)
                    .orElse(null);
            var countries = others.stream()
                    .map(p -> actors.byId(p.actor()).map(Actor::country).orElse(""))
                    .collect(Collectors.toSet());
            return own != null && countries.size() == 1 && !countries.contains(own) && !countries.contains("");
        }

        /** Whether a verb does something to what the noun tells of: "imposed sanctions". */
        private static boolean isDone(Sentence sentence, Token noun) {
            return noun.relation().matches("dobj|nsubjpass")
                    || noun.relation().equals("pobj")
                            && sentence.head(noun)
                                    .flatMap(sentence::head)
                                    .filter(Token::isNoun)
                                    .isPresent();
        }

        /** "By Ana Roja", where a sentence begins: who wrote the article takes no part in what it tells. */
        private boolean isAuthor(String id) {
            return actors.byId(id)
                    .filter(a -> a.kind() == ActorKind.PERSON)
                    .map(Actor::mentions)
                    .filter(m -> !m.isEmpty())
                    .map(m -> m.getFirst().span().start())
                    .filter(start -> BYLINE.matcher(document.text().substring(Math.max(0, start - 12), start))
                            .find())
                    .isPresent();
        }

        private List<Participant> partiesOfLastMeeting() {
            return found.reversed().stream()
                    .filter(e -> isMeetingHeld(e) && e.participants().size() > 1)
                    .findFirst()
                    .map(e -> e.participants().stream()
                            .filter(p -> p.role() == ParticipantRole.ACTOR)
                            .toList())
                    .orElse(List.of());
        }

        private static boolean isMeetingHeld(Event event) {
            return event.type() == EventType.CONSULT && Dating.REAL.contains(event.status());
        }

        /** From the first to the last word of the event: its own word, who takes part, and what stands between. */
        private Span evidence(Sentence sentence, Token word, List<Participant> participants) {
            var span = word.span();
            for (var participant : participants) {
                for (var mention :
                        actors.byId(participant.actor()).map(Actor::mentions).orElse(List.of())) {
                    boolean near = sentence.span().contains(mention.span())
                            && Math.abs(mention.span().start() - word.span().start()) < 120;
                    if (near) {
                        span = span.cover(mention.span());
                    }
                }
            }
            if (word.isNoun()) {
                // "the third round": which one it is.
                span = sentence.children(word).stream()
                        .filter(c -> c.relation().matches("amod|nummod") && c.index() < word.index())
                        .map(Token::span)
                        .reduce(span, Span::cover);
            }
            var object = sentence.child(word, "dobj");
            return object.isPresent() && word.isVerb() ? span.cover(sentence.subtreeSpan(object.get())) : span;
        }

        private static List<Factuality> factuality(Status status, @Nullable String teller) {
            var value = switch (status) {
                case HELD, ONGOING, AGREED, ALLEGED -> "CT+";
                case PLANNED, SCHEDULED -> "PR+";
                case REJECTED, CANCELLED -> "CT-";
                default -> "PS+";
            };
            return teller == null
                    ? List.of(new Factuality("AUTHOR", value))
                    : List.of(new Factuality(teller, value), new Factuality("AUTHOR", "Uu"));
        }
    }
}
