package org.parley.core.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Actors;
import org.parley.core.data.Lines;
import org.parley.core.event.Event.Participant;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Finds who takes part in the event that a word tells of. */
final class Arguments {

    private static final Set<String> LIGHT = words("light-verbs.txt");
    private static final Set<String> JUDGING = words("judging-verbs.txt");

    /** Who does these to a meeting need not be a side of it: "opened the talks". */
    private static final Set<String> CHAIRING = Set.of("chair", "open", "moderate");

    /** Who is asked for or to a meeting is to be at it: "asked Chile for a meeting", "invited Chile to talks". */
    private static final Set<String> ASKING = Set.of("ask", "invite", "press", "urge", "call");

    /** "took part in talks", "came to the talks", but not "encouraged by talks". */
    private static final Set<String> TOWARDS = Set.of("in", "at", "to", "for", "into", "with", "on", "upon");

    /** Where to look first for whom a deed is about. */
    private static final List<String> ORDER = List.of("dobj", "xcomp", "ccomp", "prep", "advcl");

    /** From a noun over prepositions and other nouns to the verb. */
    private static final int STEPS_TO_VERB = 6;

    private final Actors actors;
    private final Sides sides;

    /**
     * @param found the events found so far, to which the finder adds
     */
    Arguments(Actors actors, List<Event> found) {
        this.actors = actors;
        this.sides = new Sides(actors, () -> parties(found));
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

    private static Set<String> words(String file) {
        return Lines.of(Arguments.class, file).stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toSet());
    }

    List<Participant> of(Sentence sentence, Token word, Trigger trigger) {
        var found = new LinkedHashMap<Actor, ParticipantRole>();
        if (word.isNoun()) {
            ofNoun(sentence, word, trigger, found);
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
        var own = trigger.sides().contains("host") && !isVisited(sentence, verb)
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

    /** "hosted the Chilean president": who has a guest meets the guest, who hosts others' talks takes no side. */
    private boolean isVisited(Sentence sentence, Token verb) {
        return sentence.child(verb, "dobj")
                .flatMap(o -> actors.at(o.span()))
                .filter(a -> a.kind() != ActorKind.GROUP)
                .isPresent();
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

    /** "the mediation of the Emirates between Chile and Peru". */
    private void ofMediation(Sentence sentence, Token noun, Map<Actor, ParticipantRole> found) {
        for (var child : sentence.children(noun)) {
            if (child.relation().matches("poss|compound|nmod|amod")) {
                sides.named(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.MEDIATOR));
            } else if (child.relation().equals("prep") && child.lemma().matches("of|by|from")) {
                sides.below(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.MEDIATOR));
            } else if (child.relation().equals("prep") && child.lemma().equals("between")) {
                sides.below(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.ACTOR));
            }
        }
    }

    private void ofNoun(Sentence sentence, Token noun, Trigger trigger, Map<Actor, ParticipantRole> found) {
        if ("mediate".equals(trigger.mode())) {
            ofMediation(sentence, noun, found);
            return;
        }
        boolean mutual = trigger.type() == EventType.CONSULT
                || trigger.type() == EventType.AGREE
                || "release".equals(trigger.mode())
                || "ceasefire".equals(trigger.mode());
        for (var child : sentence.children(noun)) {
            if (child.relation().equals("poss")) {
                (mutual ? owners(sentence, noun, child) : sides.named(sentence, child))
                        .forEach(a -> found.putIfAbsent(a, ParticipantRole.ACTOR));
            } else if (child.relation().matches("compound|nmod|amod|npadvmod")) {
                sides.modifier(sentence, child, found);
            } else if (child.relation().equals("prep")) {
                var role = child.lemma().matches("by|from|between") || mutual
                        ? ParticipantRole.ACTOR
                        : ParticipantRole.RECIPIENT;
                boolean fits = child.lemma().matches("by|between|with|from|among")
                        || trigger.sides().contains(child.lemma());
                if (fits) {
                    sides.below(sentence, child).forEach(a -> found.putIfAbsent(a, role));
                }
            } else if (child.relation().matches("acl|relcl")) {
                sentence.child(child, "agent", "prep")
                        .filter(p -> p.lemma().equals("by"))
                        .ifPresent(p ->
                                sides.below(sentence, p).forEach(a -> found.putIfAbsent(a, roleAt(child.lemma()))));
            }
        }
        governor(sentence, noun, found, mutual);
    }

    /** Whose it is: "Chile's talks", also "Chile and Peru agreed on it at their first talks", which are those of the subject. */
    private List<Actor> owners(Sentence sentence, Token noun, Token owner) {
        var named = sides.named(sentence, owner);
        if (!named.isEmpty() || !owner.form().equalsIgnoreCase("their")) {
            return named;
        }
        var verb = noun;
        for (int i = 0; i < STEPS_TO_VERB && !verb.isVerb(); i++) {
            verb = sentence.head(verb).orElse(verb);
        }
        return Sides.subject(sentence, verb)
                .map(s -> sides.named(sentence, s))
                .filter(s -> s.size() > 1)
                .orElse(List.of());
    }

    /** As what somebody is at a meeting who does something to it: "opened the talks", "talks brokered by". */
    private static ParticipantRole roleAt(String verb) {
        if (verb.matches("mediate|broker|facilitate")) {
            return ParticipantRole.MEDIATOR;
        }
        return verb.equals("host") || CHAIRING.contains(verb) ? ParticipantRole.HOST : ParticipantRole.ACTOR;
    }

    /** "praised the talks", "called the meeting useful", but not "called a meeting". */
    private static boolean isJudged(Sentence sentence, Token noun, Token verb) {
        boolean convened = verb.lemma().equals("call")
                && noun.relation().equals("dobj")
                && sentence.children(verb).stream().noneMatch(c -> c.relation().matches("oprd|acomp|attr|[cx]comp"));
        return JUDGING.contains(verb.lemma()) && !convened;
    }

    /** "Russia held talks with Turkey", "the exchange that both sides agreed on": the verb above gives its subject. */
    private void governor(Sentence sentence, Token noun, Map<Actor, ParticipantRole> found, boolean mutual) {
        var above = sentence.head(noun).orElse(null);
        boolean aside = false;
        if (above != null && above.pos().matches("IN|TO")) {
            aside = !TOWARDS.contains(above.lemma());
            above = sentence.head(above).orElse(null);
        }
        if (above == null
                || !above.isVerb()
                || noun.relation().matches("nsubj")
                || isJudged(sentence, noun, above)
                || !LIGHT.contains(above.lemma()) && (!mutual || aside)) {
            return;
        }
        boolean meets = above.lemma().equals("host") && isVisited(sentence, above)
                || CHAIRING.contains(above.lemma()) && !noun.relation().equals("dobj");
        var role = meets ? ParticipantRole.ACTOR : roleAt(above.lemma());
        boolean passive = sentence.child(above, "nsubjpass").isPresent();
        boolean ofOthers = role == ParticipantRole.ACTOR
                && sentence.children(noun).stream().anyMatch(c -> c.lemma().equals("between"));
        if (!passive && !ofOthers) {
            Sides.subject(sentence, above)
                    .ifPresent(s -> sides.named(sentence, s).forEach(a -> found.putIfAbsent(a, role)));
        }
        if (mutual && !noun.relation().equals("dobj") && ASKING.contains(above.lemma())) {
            sentence.child(above, "dobj")
                    .ifPresent(o -> sides.named(sentence, o).forEach(a -> found.putIfAbsent(a, ParticipantRole.ACTOR)));
        }
        for (var child : sentence.children(above)) {
            if (child.relation().equals("prep") && child.lemma().matches("with|between|against|on")) {
                sides.below(sentence, child)
                        .forEach(a -> found.putIfAbsent(a, mutual ? ParticipantRole.ACTOR : ParticipantRole.RECIPIENT));
            }
        }
    }
}
