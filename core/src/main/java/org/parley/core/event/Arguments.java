package org.parley.core.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Actors;
import org.parley.core.event.Event.Participant;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Finds who takes part in the event that a word tells of. */
final class Arguments {

    /** Where to look first for whom a deed is about. */
    private static final List<String> ORDER = List.of("dobj", "xcomp", "ccomp", "prep", "advcl");

    private final Actors actors;
    private final Sides sides;
    private final NounArguments nouns;

    /**
     * @param found the events found so far, to which the finder adds
     */
    Arguments(Actors actors, List<Event> found) {
        this.actors = actors;
        this.sides = new Sides(actors, () -> parties(found));
        this.nouns = new NounArguments(sides);
    }

    /** The two states or groups that most of the events are between, the first ones where several are. */
    private List<Actor> parties(List<Event> found) {
        var pairs = new LinkedHashMap<List<Actor>, Integer>();
        for (var event : found) {
            var sides = event.participants().stream()
                    .filter(p -> p.role() == ParticipantRole.ACTOR || p.role() == ParticipantRole.RECIPIENT)
                    .map(p -> actors.byId(p.actor()).orElseThrow())
                    .filter(a -> a.kind() == ActorKind.STATE || a.kind() == ActorKind.GROUP)
                    .sorted(Comparator.comparing(Actor::id))
                    .toList();
            if (sides.size() == 2) {
                pairs.merge(sides, 1, Integer::sum);
            }
        }
        int most = pairs.values().stream().mapToInt(n -> n).max().orElse(0);
        return pairs.entrySet().stream()
                .filter(p -> p.getValue() == most)
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }

    List<Participant> of(Sentence sentence, Token word, Trigger trigger) {
        var found = new LinkedHashMap<Actor, ParticipantRole>();
        if (word.isNoun()) {
            nouns.of(sentence, word, trigger, found);
        } else {
            ofVerb(sentence, word, trigger, found);
        }
        if (trigger.type() == EventType.CONSULT || trigger.type() == EventType.AGREE && word.isNoun()) {
            found.replaceAll((actor, role) -> role == ParticipantRole.RECIPIENT ? ParticipantRole.ACTOR : role);
        }
        var participants = new ArrayList<Participant>();
        found.forEach((actor, role) -> participants.add(new Participant(actor.id(), role)));
        return participants;
    }

    private void ofVerb(Sentence sentence, Token verb, Trigger trigger, Map<Actor, ParticipantRole> found) {
        boolean passive = sentence.child(verb, "nsubjpass", "auxpass").isPresent();
        boolean middle = passive && trigger.sides().contains("middle");
        var own = trigger.sides().contains("host") && !sides.isVisited(sentence, verb)
                ? ParticipantRole.HOST
                : trigger.sides().contains("mediator") ? ParticipantRole.MEDIATOR : ParticipantRole.ACTOR;
        doers(sentence, verb).forEach(a -> found.putIfAbsent(a, passive && !middle ? ParticipantRole.RECIPIENT : own));
        for (var child : sentence.children(verb)) {
            boolean agent =
                    child.relation().matches("agent|prep") && child.lemma().equals("by") && passive;
            if (agent) {
                sentence.child(child, "pobj")
                        .ifPresent(p -> sides.around(sentence, p).forEach(a -> found.putIfAbsent(a, own)));
            } else if (child.relation().matches("dative|iobj")) {
                (child.pos().matches("IN|TO") ? sides.below(sentence, child) : sides.named(sentence, child))
                        .forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT));
            } else if (child.relation().equals("dobj") && isTopic(trigger)) {
                withWhom(sentence, child, found);
            } else if (child.relation().equals("dobj") && !child.pos().startsWith("W")) {
                object(sentence, child, found);
            } else if (child.relation().equals("prep")
                    && (trigger.sides().contains(child.lemma())
                            || child.lemma().matches("with|against|between|upon")
                            || trigger.sides().contains("both") && child.lemma().equals("with"))) {
                sides.below(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT));
            } else if (child.relation().matches("ccomp|xcomp") && trigger.type() == EventType.REQUEST) {
                Sides.subject(sentence, child)
                        .filter(s -> s.index() > verb.index())
                        .ifPresent(s ->
                                sides.named(sentence, s).forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT)));
            }
        }
        boolean alone = found.size() == 1 && found.containsValue(ParticipantRole.ACTOR);
        if (alone && trigger.type() != EventType.CONSULT && !"resign".equals(trigger.mode())) {
            concerned(sentence, verb, found.keySet()).ifPresent(a -> found.put(a, ParticipantRole.RECIPIENT));
        }
    }

    /** Whether the object of the verb is what is talked of, and not with whom: "discussed Chile". */
    private static boolean isTopic(Trigger trigger) {
        return trigger.type() == EventType.CONSULT && trigger.sides().equals(List.of("with"));
    }

    /** "discussed herring with Chile", where the parser hangs "with" on the herring. */
    private void withWhom(Sentence sentence, Token topic, Map<Actor, ParticipantRole> found) {
        sentence.subtree(topic).stream()
                .filter(t -> t.lemma().equals("with") && t.relation().equals("prep"))
                .flatMap(t -> sides.below(sentence, t).stream())
                .forEach(a -> found.putIfAbsent(a, ParticipantRole.ACTOR));
    }

    /** Who the subject names: also by what stands around its noun, by what a declaration or a pronoun before it belongs to. */
    private List<Actor> doers(Sentence sentence, Token verb) {
        var subject = Sides.subject(sentence, verb).orElse(null);
        if (subject == null) {
            return List.of();
        }
        var named = sides.around(sentence, subject);
        if (!named.isEmpty()) {
            return named;
        }
        boolean told = subject.pos().equals("PRP") && verb.relation().equals("ccomp");
        boolean declared = verb.relation().equals("acl") && subject.relation().equals("dobj");
        var above = told ? verb : declared ? subject : null;
        return Optional.ofNullable(above)
                .flatMap(sentence::head)
                .flatMap(v -> Sides.subject(sentence, v))
                .map(s -> sides.around(sentence, s))
                .orElse(List.of());
    }

    /**
     * Whom a deed is about when neither object nor preposition names anybody: "refused to send troops to Chile", "would stop the talks
     * unless Chile withdrew".
     */
    private Optional<Actor> concerned(Sentence sentence, Token verb, Set<Actor> known) {
        return sentence.children(verb).stream()
                .filter(c -> c.relation().matches("dobj|xcomp|ccomp|prep|advcl"))
                .sorted(Comparator.comparingInt(c -> ORDER.indexOf(c.relation())))
                .flatMap(c -> sentence.subtree(c).stream())
                .flatMap(t -> actors.at(t.span()).stream())
                .filter(a -> a.country() != null && !known.contains(a))
                .findFirst();
    }

    /** The object itself, or those whom its words name: "condemned Russia's attack on Ukraine". */
    private void object(Sentence sentence, Token object, Map<Actor, ParticipantRole> found) {
        var named = sides.named(sentence, object);
        if (!named.isEmpty()) {
            named.forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT));
            return;
        }
        sentence.child(object, "poss")
                .ifPresent(p -> sides.named(sentence, p).forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT)));
        for (var child : sentence.children(object)) {
            if (child.relation().matches("compound|nmod|amod")) {
                sides.named(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT));
            } else if (child.relation().equals("prep")
                    && child.lemma().matches("of|with|between|by|from|on|against|to")) {
                sides.below(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT));
            }
        }
    }
}
