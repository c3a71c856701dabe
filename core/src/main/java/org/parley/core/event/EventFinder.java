package org.parley.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Actors;
import org.parley.core.article.Span;
import org.parley.core.data.Lines;
import org.parley.core.data.Terms;
import org.parley.core.event.Event.Factuality;
import org.parley.core.event.Event.Participant;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.event.Event.Status;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Statement;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.core.time.TimeExpression;
import org.parley.core.time.When;

/** Finds events in PLOVER terms, with participants, place, time, status and factuality. */
public final class EventFinder {

    private static final Set<Status> REAL = Set.of(Status.HELD, Status.ONGOING, Status.AGREED);
    /** Verbs that lead from a meeting to what came of it. */
    private static final Set<String> OUTCOME =
            Set.of("result", "lead", "end", "produce", "yield", "bring", "culminate");

    /** From a noun over "of" and another noun to the verb. */
    private static final int STEPS_TO_VERB = 3;

    private static final Pattern BYLINE = Pattern.compile("(^|[.!?\\n]\\s*)By\\s+$");

    /** Steps in the parse tree that no other time of a sentence is away. */
    private static final int FAR = 500;

    private static final Set<EventType> COOPERATION =
            Set.of(EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.RETREAT, EventType.CONCEDE);
    private static final Set<EventType> FORCE =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE, EventType.PROTEST);
    private static final Set<EventType> TELLING = Set.of(EventType.THREATEN, EventType.REJECT);
    private static final Set<String> WILLING = Set.of("willing", "ready", "prepared", "offer");

    /** What somebody asks for without an act of asking: it has no end. */
    private static final Set<String> STANDING = Set.of("want", "insist", "seek");

    private static final Set<EventType> CONFLICT = Set.of(
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.REJECT,
            EventType.ACCUSE,
            EventType.THREATEN,
            EventType.SANCTION);
    private static final Terms CONTEXTS = new Terms();

    static {
        for (var line : Lines.of(EventFinder.class, "contexts.tsv")) {
            var fields = line.split("\t");
            CONTEXTS.add(fields[0], Lines.list(fields[1]));
        }
    }

    private static final Map<SpeechAct, EventType> ACTS = Map.of(
            SpeechAct.REJECT, EventType.REJECT,
            SpeechAct.THREATEN, EventType.THREATEN,
            SpeechAct.DEMAND, EventType.REQUEST,
            SpeechAct.ACCUSE, EventType.ACCUSE);

    /** The events of the document, in order of their evidence; mentions of one event are one event. */
    public List<Event> find(Document document, List<TimeExpression> times, Actors actors, List<Statement> statements) {
        return new Run(document, times, actors, statements).find();
    }

    /** The search through one document. */
    private static final class Run {

        private final Document document;
        private final List<TimeExpression> times;
        private final Actors actors;
        private final List<Statement> statements;
        private final Arguments arguments;
        private final Set<String> states;
        private final List<Event> found = new ArrayList<>();

        Run(Document document, List<TimeExpression> times, Actors actors, List<Statement> statements) {
            this.document = document;
            this.times = times;
            this.actors = actors;
            this.statements = statements;
            this.arguments = new Arguments(actors);
            this.states = actors.list().stream()
                    .map(Actor::country)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        List<Event> find() {
            for (var sentence : document.sentences()) {
                for (var token : sentence.tokens()) {
                    Trigger.of(sentence, token)
                            .flatMap(trigger -> event(sentence, token, trigger))
                            .ifPresent(found::add);
                }
            }
            fromStatements();
            return Merger.merge(found, actors);
        }

        private Optional<Event> event(Sentence sentence, Token word, Trigger trigger) {
            var participants = arguments.of(sentence, word, trigger).stream()
                    .filter(p -> !isAuthor(p.actor()))
                    .toList();
            if (isPartOf(sentence, word, trigger)) {
                return Optional.empty();
            }
            if (participants.isEmpty() && isOutcomeOfMeeting(sentence, word)) {
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
            var statement = statementAround(word.span());
            var teller = statement == null ? null : statement.speaker();
            boolean bySpeaker = teller != null
                    && participants.stream()
                            .anyMatch(p -> p.actor().equals(teller) && p.role() == ParticipantRole.ACTOR);
            boolean happens = status == Status.HELD || status == Status.ONGOING;
            if (teller != null && !bySpeaker && happens && CONFLICT.contains(trigger.type())) {
                status = Status.ALLEGED;
            }
            var evidence = evidence(sentence, word, participants);
            return Optional.of(new Event(
                    "e" + (found.size() + 1),
                    spoken(sentence, word, trigger, status, bySpeaker),
                    trigger.mode(),
                    CONTEXTS.in(document.quote(sentence.span())),
                    label(evidence),
                    status,
                    participants,
                    place(sentence, word),
                    time(sentence, word, trigger.type(), status, participants),
                    factuality(status, teller),
                    statement == null ? null : statement.id(),
                    List.of(evidence),
                    participants.size() > 1 ? 0.8 : 0.6));
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

        /**
         * What PLOVER makes of deeds that are only spoken of: cooperation that is promised or offered is an agreement to it, and force that its
         * doer announces is a threat. What two do with each other, as an exchange, stays what it is.
         */
        private static EventType spoken(
                Sentence sentence, Token word, Trigger trigger, Status status, boolean bySpeaker) {
            var type = trigger.type();
            boolean mutual = trigger.sides().contains("with");
            if (!word.isVerb() || mutual) {
                return type;
            }
            boolean toCome = status == Status.PLANNED;
            if (toCome && isUnless(sentence, word)) {
                return EventType.THREATEN;
            }
            if (COOPERATION.contains(type)) {
                boolean offered = sentence.head(word)
                        .filter(h ->
                                WILLING.contains(h.lemma()) && word.relation().matches("xcomp|ccomp|acl|advcl"))
                        .isPresent();
                return toCome || offered ? EventType.AGREE : type;
            }
            boolean announced = bySpeaker
                    && (toCome || status == Status.PROPOSED)
                    && (FORCE.contains(type) || word.lemma().equals("boycott"));
            return announced ? EventType.THREATEN : type;
        }

        /** "will leave unless the others pay". */
        private static boolean isUnless(Sentence sentence, Token verb) {
            return sentence.children(verb).stream()
                    .filter(c -> c.relation().equals("advcl"))
                    .flatMap(c -> sentence.children(c).stream())
                    .anyMatch(c -> c.lemma().equals("unless"));
        }

        /** "threatened to attack", "refused to pay", "rejected a demand": the threat and the refusal tell of it already. */
        private static boolean isPartOf(Sentence sentence, Token word, Trigger trigger) {
            var above = sentence.head(word).filter(Token::isVerb).flatMap(h -> Trigger.of(sentence, h));
            if (above.isEmpty()) {
                return false;
            }
            var type = above.get().type();
            if (word.relation().equals("xcomp")) {
                return TELLING.contains(type)
                        || type == EventType.AGREE
                                && COOPERATION.contains(trigger.type())
                                && trigger.type() != EventType.RETREAT;
            }
            return word.relation().equals("dobj") && type == EventType.REJECT && trigger.type() == EventType.REQUEST;
        }

        /** "talks that resulted in an exchange": what came of a meeting has the meeting's parties. */
        private static boolean isOutcomeOfMeeting(Sentence sentence, Token word) {
            if (!word.isNoun()) {
                return false;
            }
            var above = sentence.head(word).orElse(null);
            if (above != null && above.pos().equals("IN")) {
                above = sentence.head(above).orElse(null);
            }
            return above != null
                    && OUTCOME.contains(above.lemma())
                    && Arguments.subject(sentence, above)
                            .flatMap(s -> Trigger.of(sentence, s))
                            .filter(t -> t.type() == EventType.CONSULT)
                            .isPresent();
        }

        private List<Participant> partiesOfLastMeeting() {
            return found.reversed().stream()
                    .filter(e -> e.type() == EventType.CONSULT
                            && REAL.contains(e.status())
                            && e.participants().size() > 1)
                    .findFirst()
                    .map(e -> e.participants().stream()
                            .filter(p -> p.role() == ParticipantRole.ACTOR)
                            .toList())
                    .orElse(List.of());
        }

        private @Nullable Statement statementAround(Span span) {
            return statements.stream()
                    .filter(s -> s.content().stream().anyMatch(c -> c.contains(span)))
                    .reduce((a, b) -> b.content().getFirst().length()
                                    < a.content().getFirst().length()
                            ? b
                            : a)
                    .orElse(null);
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
            var object = sentence.child(word, "dobj");
            return object.isPresent() && word.isVerb() ? span.cover(sentence.subtreeSpan(object.get())) : span;
        }

        private String label(Span evidence) {
            var words = document.quote(evidence).replaceAll("\\s+", " ");
            return words.length() <= 120
                    ? words
                    : words.substring(
                                    0,
                                    words.offsetByCodePoints(0, Math.min(119, words.codePointCount(0, words.length()))))
                            + "…";
        }

        private When time(
                Sentence sentence, Token word, EventType type, Status status, List<Participant> participants) {
            TimeExpression best = null;
            int nearest = Integer.MAX_VALUE;
            for (var time : times) {
                boolean usable = sentence.span().contains(time.span()) && time.edtf() != null;
                if (!usable || isToCome(time) && REAL.contains(status)) {
                    continue;
                }
                var around = statementAround(time.span());
                var own = statementAround(word.span());
                boolean together = Objects.equals(around, own)
                        || around == null && own != null && isPhrase(sentence, own)
                        || around != null && around.cue().contains(word.span()) && isPhrase(sentence, around);
                if (!together
                        || isOfAnother(sentence, word, time)
                        || isOver(time) && isPresentPerfect(sentence, word, time)) {
                    continue;
                }
                int distance = distance(sentence, word, time.span()) + (isOpen(time) ? FAR : 0);
                if (distance < nearest) {
                    nearest = distance;
                    best = time;
                }
            }
            boolean toFollow = status == Status.AGREED && type != EventType.AGREE;
            if (best != null) {
                return toFollow && !sentence.subtreeSpan(word).contains(best.span())
                        ? since(best.when(), When.Basis.TEXT)
                        : best.when();
            }
            var meeting = toFollow || type == EventType.AGREE ? meetingBefore(sentence, participants) : null;
            if (meeting != null) {
                return toFollow
                        ? since(meeting, When.Basis.CONTEXT)
                        : new When(meeting.edtf(), meeting.earliest(), meeting.latest(), When.Basis.CONTEXT);
            }
            boolean standing = type == EventType.REQUEST && isStanding(word);
            return !standing && (REAL.contains(status) || status == Status.ALLEGED)
                    ? When.before(document.article().published())
                    : new When(null, null, null, When.Basis.PUBLICATION);
        }

        /** What was agreed upon on a day comes on that day or later. */
        private static When since(When agreed, When.Basis basis) {
            var day = agreed.earliest();
            return new When(day == null ? null : "[" + day + "..]", day, null, basis);
        }

        /** "Talks were held on 16 May. The sides agreed to go on": when the parties met, told in the sentence before or this one. */
        private @Nullable When meetingBefore(Sentence sentence, List<Participant> participants) {
            int from = document.sentences()
                    .get(Math.max(0, sentence.index() - 1))
                    .span()
                    .start();
            return found.reversed().stream()
                    .filter(e -> e.type() == EventType.CONSULT
                            && REAL.contains(e.status())
                            && e.time().basis() == When.Basis.TEXT
                            && e.evidence().getFirst().start() >= from)
                    .filter(e -> e.participants().containsAll(participants))
                    .map(Event::time)
                    .findFirst()
                    .orElse(null);
        }

        /** "the first talks since 2022 took place on Friday": an open stretch of time gives way to any other. */
        private boolean isOpen(TimeExpression time) {
            int start = time.span().start();
            return document.text().substring(Math.max(0, start - 6), start).equalsIgnoreCase("since ");
        }

        /** "talks on a successor to the 2015 deal": a time before a noun dates only that, and who makes or breaks it. */
        private static boolean isOfAnother(Sentence sentence, Token word, TimeExpression time) {
            var token = sentence.tokenAt(time.span().start()).orElse(null);
            var noun = token == null || !token.relation().matches("compound|nummod|amod|nmod|poss")
                    ? null
                    : sentence.head(token).filter(Token::isNoun).orElse(null);
            if (noun == null || time.span().contains(noun.span()) || noun.equals(word)) {
                return false;
            }
            boolean own = sentence.subtree(noun).contains(word)
                    || noun.relation().matches("dobj|nsubj|nsubjpass")
                            && sentence.head(noun).filter(word::equals).isPresent();
            return !own;
        }

        private boolean isOver(TimeExpression time) {
            var published = document.article().published();
            return published != null && time.latest() != null && time.latest().isBefore(published) && !isOpen(time);
        }

        /** "has threatened it, and repeated that last week": the perfect tense goes with no time that is over. */
        private static boolean isPresentPerfect(Sentence sentence, Token word, TimeExpression time) {
            var verb = word.isVerb()
                    ? Optional.of(word)
                    : sentence.head(word)
                            .flatMap(h -> h.pos().equals("IN") ? sentence.head(h) : Optional.of(h))
                            .flatMap(h -> h.isNoun() ? sentence.head(h) : Optional.of(h))
                            .filter(Token::isVerb);
            boolean within = word.isNoun() && sentence.subtreeSpan(word).contains(time.span());
            return !within
                    && verb.filter(v -> v.pos().equals("VBN"))
                            .filter(v -> sentence.children(v).stream()
                                    .anyMatch(c ->
                                            c.lemma().equals("have") && c.pos().matches("VBZ|VBP")))
                            .isPresent();
        }

        private boolean isToCome(TimeExpression time) {
            var published = document.article().published();
            return published != null
                    && time.earliest() != null
                    && time.earliest().isAfter(published);
        }

        /** "agreed on a truce on 10 March": a content without a verb has no time of its own, but shares that of its cue. */
        private static boolean isPhrase(Sentence sentence, Statement statement) {
            return statement.content().stream()
                    .flatMap(c -> sentence.tokensIn(c).stream())
                    .noneMatch(Token::isVerb);
        }

        /** Steps in the parse tree between the event's word and the time: near means that it dates it. */
        private static int distance(Sentence sentence, Token word, Span time) {
            var token = sentence.tokenAt(time.start()).orElse(null);
            var seen = new ArrayList<Integer>();
            for (var up = Optional.of(word); up.isPresent() && seen.size() < 30; up = sentence.head(up.get())) {
                seen.add(up.get().index());
            }
            for (int steps = 0; token != null && steps < 30; steps++) {
                int joint = seen.indexOf(token.index());
                if (joint >= 0) {
                    return steps + 2 * joint;
                }
                token = sentence.head(token).orElse(null);
            }
            return 1000;
        }

        /** "in Istanbul", hanging on the event's word, on what that belongs to ("a round of talks"), or on its verb. */
        private @Nullable Place place(Sentence sentence, Token word) {
            var holders = new ArrayList<Token>();
            holders.add(word);
            for (var up = sentence.head(word);
                    up.isPresent() && holders.size() <= STEPS_TO_VERB;
                    up = sentence.head(up.get())) {
                holders.add(up.get());
                if (up.get().isVerb()) {
                    break;
                }
            }
            for (var holder : holders) {
                for (var child : sentence.children(holder)) {
                    if (!child.relation().equals("prep") || !child.lemma().matches("in|at|near|outside")) {
                        continue;
                    }
                    var name = sentence.child(child, "pobj")
                            .filter(Token::isProperNoun)
                            .orElse(null);
                    if (name != null
                            && !name.entity().endsWith("DATE")
                            && times.stream().noneMatch(t -> t.span().overlaps(name.span()))) {
                        int from = name.index();
                        while (from > 0 && sentence.tokens().get(from - 1).isProperNoun()) {
                            from--;
                        }
                        var span = new Span(
                                sentence.tokens().get(from).span().start(),
                                name.span().end());
                        return Places.named(document.quote(span), states);
                    }
                }
            }
            return null;
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

        /** A refusal, threat, demand or reproach is an event even if no single word says so: "that would not be possible". */
        private void fromStatements() {
            for (var statement : statements) {
                var type = ACTS.get(statement.speechAct());
                if (type == null
                        || statement.speaker() == null
                        || statement.cue().isEmpty()) {
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
                        CONTEXTS.in(document.quote(evidence)),
                        label(evidence),
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
            return document.sentences().stream()
                    .filter(s -> s.span().contains(cue))
                    .flatMap(s -> s.tokensIn(cue).stream())
                    .anyMatch(Run::isStanding);
        }

        private static boolean isStanding(Token word) {
            return STANDING.contains(word.lemma()) && word.pos().matches("VBZ|VBP");
        }

        private Optional<Actor> other(Statement statement, String speaker) {
            var own = actors.byId(speaker).map(Actor::country).orElse(null);
            return actors.in(statement.content().getFirst()).stream()
                    .filter(a -> !a.id().equals(speaker)
                            && a.country() != null
                            && !a.country().equals(own))
                    .findFirst();
        }
    }
}
