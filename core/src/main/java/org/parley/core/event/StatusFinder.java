package org.parley.core.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.data.Lines;
import org.parley.core.event.Event.Status;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Tells from the words around an event's word how far it is real. */
final class StatusFinder {

    /** Who tries to ask has asked. */
    private static final Set<String> TRYING = Set.of("effort", "attempt", "try", "campaign");

    /** What is proposed in these is told by a bare verb: "proposed that they meet". */
    private static final Set<String> MANDATIVE =
            Set.of("propose", "suggest", "demand", "urge", "insist", "ask", "request", "recommend");

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

    /** What a verb, adjective or noun makes of the event that it governs; null for most. */
    static @Nullable Status told(String lemma) {
        return WORDS.get(lemma);
    }

    static Status of(Sentence sentence, Token word, EventType type) {
        return word.isNoun() ? NounStatus.of(sentence, word) : ofVerb(sentence, word, type);
    }

    static Status ofVerb(Sentence sentence, Token verb, EventType type) {
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
                return negated ? Status.REJECTED : isAgreed(sentence, verb) ? Status.AGREED : Status.PLANNED;
            }
            if (form.matches("would|could|may|might|should|must|can") || form.matches("if|unless")) {
                return Status.PROPOSED;
            }
        }
        if (negated) {
            return speech ? Status.HELD : Status.REJECTED;
        }
        if (type == EventType.AGREE
                && children.stream().anyMatch(c -> c.relation().equals("xcomp"))) {
            return WORDS.get(verb.lemma()) == Status.PROPOSED ? Status.PROPOSED : Status.AGREED;
        }
        if (!speech && isWished(sentence, verb)) {
            return Status.PROPOSED;
        }
        var asked = asked(sentence, verb);
        if (asked != null) {
            return asked;
        }
        boolean infinitive = isInfinitive(sentence, verb);
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
            if (speech && infinitive && TRYING.contains(above.lemma())) {
                return Status.HELD;
            }
            if (WORDS.containsKey(above.lemma())) {
                return WORDS.getOrDefault(above.lemma(), Status.UNKNOWN);
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

    /** "agreed that prisoners will be exchanged", as "agreed to exchange prisoners". */
    private static boolean isAgreed(Sentence sentence, Token verb) {
        return verb.relation().equals("ccomp")
                && WORDS.get(governor(sentence, verb).lemma()) == Status.AGREED;
    }

    /** "Hold the meeting now", "proposed that they meet": a bare verb tells what is to be done. */
    private static boolean isWished(Sentence sentence, Token verb) {
        boolean bare = verb.pos().matches("VBP?") && !verb.lemma().equals("be");
        boolean ordered = verb.pos().equals("VB")
                && verb.relation().equals("root")
                && sentence.child(verb, "nsubj", "nsubjpass", "aux").isEmpty();
        boolean proposed = verb.relation().equals("ccomp")
                && MANDATIVE.contains(governor(sentence, verb).lemma());
        return bare && (ordered || proposed);
    }

    /** "pressed them into accepting", "forbade signing", "let's have a truce": what is asked for, forbidden or suggested is not done. */
    private static @Nullable Status asked(Sentence sentence, Token verb) {
        var above = governor(sentence, verb);
        boolean gerund = verb.pos().equals("VBG") && verb.relation().matches("pcomp|xcomp|ccomp|dobj");
        if (gerund && above.isVerb()) {
            return Trigger.of(sentence, above)
                    .map(t -> switch (t.type()) {
                        case REQUEST -> Status.PROPOSED;
                        case REJECT -> Status.REJECTED;
                        case ACCUSE -> Status.ALLEGED;
                        default -> null;
                    })
                    .orElse(null);
        }
        boolean suggested = above.form().equalsIgnoreCase("let")
                && !above.equals(verb)
                && (sentence.child(above, "nsubj").isEmpty()
                        || sentence.child(above, "nsubj").get().form().matches("['’]s|us"));
        return suggested ? Status.PROPOSED : null;
    }

    /** Also "present" in "agreed to exchange prisoners and present plans". */
    private static boolean isInfinitive(Sentence sentence, Token verb) {
        boolean own = sentence.children(verb).stream().anyMatch(c -> c.pos().equals("TO"));
        if (own || verb.pos().equals("VB") && verb.relation().equals("xcomp")) {
            return true;
        }
        return conjunct(sentence, verb)
                .filter(h -> isInfinitive(sentence, h) || governs(sentence, h))
                .isPresent();
    }

    /** The verb before a bare verb that "and" joins to it. */
    private static Optional<Token> conjunct(Sentence sentence, Token verb) {
        return verb.pos().equals("VB") && verb.relation().equals("conj")
                ? sentence.head(verb).filter(h -> h.index() < verb.index() && h.isVerb())
                : Optional.empty();
    }

    /** Whether a finite verb has an infinitive: a bare verb that the parser joins to it is another one. */
    private static boolean governs(Sentence sentence, Token verb) {
        return !verb.pos().equals("VB") && sentence.child(verb, "xcomp").isPresent();
    }

    private static Token governor(Sentence sentence, Token verb) {
        var first = verb;
        for (var before = conjunct(sentence, first); before.isPresent(); before = conjunct(sentence, first)) {
            if (governs(sentence, before.get())) {
                return before.get();
            }
            first = before.get();
        }
        var above = sentence.head(first).orElse(first);
        return above.pos().equals("IN") || above.pos().equals("TO")
                ? sentence.head(above).orElse(above)
                : above;
    }
}
