package org.parley.core.event;

import java.util.Locale;
import java.util.Set;
import org.parley.core.event.Event.Status;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** What an event's word means among the words around it: a deed that is only spoken of, or part of what another word tells. */
final class Meaning {

    /** Verbs that lead from a meeting to what came of it. */
    private static final Set<String> OUTCOME =
            Set.of("result", "lead", "end", "produce", "yield", "bring", "culminate");

    private static final Set<String> ORDINALS = Set.of(
            "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "next", "previous");

    private static final Set<EventType> COOPERATION =
            Set.of(EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.RETREAT, EventType.CONCEDE);
    private static final Set<EventType> FORCE =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE, EventType.PROTEST);
    private static final Set<EventType> TELLING = Set.of(EventType.THREATEN, EventType.REJECT);
    private static final Set<String> WILLING = Set.of("willing", "ready", "prepared", "offer");

    private Meaning() {}

    /**
     * What PLOVER makes of deeds that are only spoken of: cooperation that is promised or offered is an agreement to it, and force that its
     * doer announces is a threat; an attack that is prepared is a mobilisation, a concession not made a refusal. What two do with each other, as an exchange, stays what it is.
     */
    static EventType of(Sentence sentence, Token word, Trigger trigger, Status status, boolean bySpeaker) {
        var type = trigger.type();
        boolean mutual = trigger.sides().contains("with");
        if (!word.isVerb() || mutual) {
            return type;
        }
        if (type == EventType.CONCEDE && sentence.child(word, "neg").isPresent()) {
            return EventType.REJECT;
        }
        if (type == EventType.ASSAULT && isPrepared(sentence, word)) {
            return EventType.MOBILIZE;
        }
        boolean toCome = status == Status.PLANNED;
        if (toCome && isUnless(sentence, word)) {
            return EventType.THREATEN;
        }
        if (COOPERATION.contains(type)) {
            boolean offered = sentence.head(word)
                    .filter(h -> WILLING.contains(h.lemma()) && word.relation().matches("xcomp|ccomp|acl|advcl"))
                    .isPresent();
            return toCome || offered ? EventType.AGREE : type;
        }
        boolean announced = bySpeaker
                && (toCome || status == Status.PROPOSED)
                && (FORCE.contains(type) || word.lemma().equals("boycott"));
        return announced ? EventType.THREATEN : type;
    }

    /** "prepared to shell", "prepared to resume shelling". */
    private static boolean isPrepared(Sentence sentence, Token verb) {
        for (var token = verb; token.relation().equals("xcomp"); ) {
            var above = sentence.head(token).orElse(token);
            if (above.lemma().equals("prepare")) {
                return true;
            }
            token = above;
        }
        return false;
    }

    /** "will leave unless the others pay". */
    private static boolean isUnless(Sentence sentence, Token verb) {
        return sentence.children(verb).stream()
                .filter(c -> c.relation().equals("advcl"))
                .flatMap(c -> sentence.children(c).stream())
                .anyMatch(c -> c.lemma().equals("unless"));
    }

    /** "threatened to attack", "refused to pay", "rejected a demand", "agreed upon a pact": the word above tells of it already. */
    static boolean isPartOf(Sentence sentence, Token word, Trigger trigger) {
        if (trigger.sides().contains("doer") && word.relation().matches("advcl|acl|relcl")) {
            return true;
        }
        if (isHowOrWhat(sentence, word, trigger)) {
            return true;
        }
        var head = sentence.head(word);
        var verb = word.relation().equals("pobj") ? head.flatMap(sentence::head) : head;
        var above = verb.filter(Token::isVerb).flatMap(h -> Trigger.of(sentence, h));
        if (above.isEmpty()) {
            return false;
        }
        var type = above.get().type();
        boolean untold = type == EventType.AGREE && isPartOf(sentence, verb.get(), above.get());
        if (untold) {
            return false;
        }
        if (word.relation().equals("pobj")) {
            return type == EventType.AGREE
                    && trigger.type() == EventType.AGREE
                    && head.filter(h -> h.lemma().matches("to|on|upon")).isPresent();
        }
        if (word.relation().equals("xcomp")) {
            return TELLING.contains(type)
                    || type == EventType.AGREE
                            && COOPERATION.contains(trigger.type())
                            && trigger.type() != EventType.RETREAT;
        }
        return word.relation().equals("dobj")
                && (type == EventType.REJECT && trigger.type() == EventType.REQUEST
                        || type == EventType.AGREE && trigger.type() == EventType.AGREE);
    }

    /**
     * What a threat, a promise or a protest is of or for, over a verb or noun between: "threatened to launch an attack", "promised to go on
     * with aid", "a strike to demand elections", "refusal to pay".
     */
    private static boolean isHowOrWhat(Sentence sentence, Token word, Trigger trigger) {
        var above = sentence.head(word).orElse(null);
        if (above == null || above.equals(word)) {
            return false;
        }
        if (word.relation().equals("acl") && above.isNoun()) {
            return Trigger.of(sentence, above)
                    .filter(t -> TELLING.contains(t.type()))
                    .isPresent();
        }
        if (word.relation().equals("dobj") && above.relation().equals("xcomp")) {
            return sentence.head(above)
                    .filter(Token::isVerb)
                    .flatMap(v -> Trigger.of(sentence, v))
                    .filter(t -> t.type() == EventType.THREATEN
                            || t.type() == EventType.AGREE && COOPERATION.contains(trigger.type()))
                    .isPresent();
        }
        if (trigger.type() != EventType.REQUEST || !word.relation().matches("advcl|xcomp|acl")) {
            return false;
        }
        var verb = above.isVerb() ? above : sentence.head(above).orElse(above);
        return Trigger.of(sentence, verb)
                .filter(t -> t.type() == EventType.PROTEST)
                .isPresent();
    }

    /** "the fourth round": the next of a series that the parties of the last one are at. */
    static boolean isNumbered(Sentence sentence, Token word) {
        return word.isNoun()
                && sentence.children(word).stream()
                        .anyMatch(c -> ORDINALS.contains(c.form().toLowerCase(Locale.ROOT))
                                || c.form().matches("\\d+(st|nd|rd|th)"));
    }

    /** "talks that resulted in an exchange": what came of a meeting has the meeting's parties. */
    static boolean isOutcomeOfMeeting(Sentence sentence, Token word) {
        if (!word.isNoun()) {
            return false;
        }
        var above = sentence.head(word).orElse(null);
        if (above != null && above.pos().equals("IN")) {
            above = sentence.head(above).orElse(null);
        }
        return above != null
                && OUTCOME.contains(above.lemma())
                && Sides.subject(sentence, above)
                        .flatMap(s -> Trigger.of(sentence, s))
                        .filter(t -> t.type() == EventType.CONSULT)
                        .isPresent();
    }
}
