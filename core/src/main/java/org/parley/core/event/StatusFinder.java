package org.parley.core.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.core.data.Lines;
import org.parley.core.event.Event.Status;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Tells from the words around an event's word how far it is real. */
final class StatusFinder {

    private static final Map<String, Status> WORDS = new HashMap<>();

    static {
        for (var line : Lines.of(StatusFinder.class, "status.tsv")) {
            var fields = line.split("\t");
            for (var word : fields[1].split(";")) {
                WORDS.putIfAbsent(word, Status.valueOf(fields[0]));
            }
        }
    }

    private StatusFinder() {}

    static Status of(Sentence sentence, Token word, EventType type) {
        return word.isNoun() ? ofNoun(sentence, word) : ofVerb(sentence, word, type);
    }

    private static Status ofVerb(Sentence sentence, Token verb, EventType type) {
        var children = sentence.children(verb);
        boolean negated = children.stream().anyMatch(c -> c.relation().equals("neg"));
        boolean speech = type == EventType.REQUEST
                || type == EventType.ACCUSE
                || type == EventType.REJECT
                || type == EventType.THREATEN;
        for (var child : children) {
            var form = child.form().toLowerCase(Locale.ROOT);
            if (!child.relation().matches("aux|modal|mark")) {
                continue;
            }
            if (form.equals("will") || form.equals("'ll") || form.equals("’ll") || form.equals("shall")) {
                return negated ? Status.REJECTED : Status.PLANNED;
            }
            if (form.matches("would|could|may|might|should|must|can") || form.equals("if")) {
                return Status.PROPOSED;
            }
        }
        if (negated) {
            return speech ? Status.HELD : Status.REJECTED;
        }
        boolean infinitive = children.stream().anyMatch(c -> c.pos().equals("TO"));
        if (infinitive || verb.relation().equals("pcomp")) {
            var above = governor(sentence, verb);
            // "met to discuss": what a meeting is for belongs to the meeting.
            boolean purpose = type == EventType.CONSULT
                    && !above.equals(verb)
                    && Trigger.of(sentence, above)
                            .filter(t -> t.type() == type && above.isVerb())
                            .isPresent();
            if (purpose) {
                return ofVerb(sentence, above, type);
            }
            if (above != null && WORDS.containsKey(above.lemma())) {
                var status = WORDS.getOrDefault(above.lemma(), Status.UNKNOWN);
                return status == Status.HELD ? Status.HELD : status;
            }
            return infinitive ? Status.PROPOSED : Status.HELD;
        }
        return verb.pos().equals("VBG")
                        && children.stream()
                                .anyMatch(c -> c.lemma().equals("be")
                                        && c.relation().equals("aux")
                                        && !c.pos().equals("VBD"))
                ? Status.ONGOING
                : Status.HELD;
    }

    private static Token governor(Sentence sentence, Token verb) {
        var above = sentence.head(verb).orElse(verb);
        return above.pos().equals("IN") || above.pos().equals("TO")
                ? sentence.head(above).orElse(above)
                : above;
    }

    /** "A meeting is unlikely": what the noun is said to be. */
    private static @Nullable Status predicate(Sentence sentence, Token noun, Token verb) {
        return noun.relation().equals("nsubj") && verb.lemma().equals("be")
                ? sentence.children(verb).stream()
                        .filter(c -> c.relation().matches("acomp|attr|oprd"))
                        .map(c -> WORDS.get(c.lemma()))
                        .filter(s -> s != null && s != Status.HELD)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static Status ofNoun(Sentence sentence, Token noun) {
        for (var child : sentence.children(noun)) {
            var status = child.relation().matches("amod|nmod|compound|acl|relcl") ? WORDS.get(child.lemma()) : null;
            if (status != null && status != Status.HELD || child.lemma().equals("held")) {
                return status == null ? Status.HELD : status;
            }
        }
        var above = noun;
        for (int i = 0; i < 5; i++) {
            var next = sentence.head(above).orElse(null);
            if (next == null) {
                break;
            }
            var predicate = predicate(sentence, above, next);
            if (predicate != null) {
                return predicate;
            }
            above = next;
            if (above.isVerb()) {
                var verb = ofVerb(sentence, above, EventType.CONSULT);
                var word = WORDS.get(above.lemma());
                if (verb == Status.PLANNED || verb == Status.PROPOSED || verb == Status.REJECTED) {
                    return word == Status.POSTPONED || word == Status.CANCELLED ? word : verb;
                }
                if (word != null) {
                    return word;
                }
                if (i > 1) {
                    break;
                }
            } else if (above.isNoun() && WORDS.containsKey(above.lemma()) && WORDS.get(above.lemma()) != Status.HELD) {
                return WORDS.getOrDefault(above.lemma(), Status.UNKNOWN);
            }
        }
        return Status.HELD;
    }
}
