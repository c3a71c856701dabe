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

    /** What a verb makes of the event that its noun tells of. */
    private static final Set<Status> UNREAL = Set.of(Status.PLANNED, Status.PROPOSED, Status.REJECTED, Status.AGREED);

    /** Who tries to ask has asked. */
    private static final Set<String> TRYING = Set.of("effort", "attempt", "try", "campaign");

    /** Whoever does not do these in, to or on something has no part in it: "did not take part in the talks". */
    private static final Set<String> ENGAGING =
            Set.of("take", "go", "come", "engage", "participate", "enter", "return", "agree", "be");

    /** What is proposed in these is told by a bare verb: "proposed that they meet". */
    private static final Set<String> MANDATIVE =
            Set.of("propose", "suggest", "demand", "urge", "insist", "ask", "request", "recommend");

    /** What somebody looks for these for is still to come: "a place for a meeting". */
    private static final Set<String> ARRANGED =
            Set.of("place", "venue", "date", "time", "term", "condition", "deadline");

    /** What these stand before is over, whatever comes next: "after talks they refused to sign". */
    private static final Set<String> OVER = Set.of("after", "following", "follow", "since");

    /** Verbs that tell what came of something: "did not result in anything" does not deny it. */
    private static final Set<String> OUTCOME = Set.of("result", "lead", "end", "produce", "yield", "bring", "fail");

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

    /** "A meeting is unlikely": what the noun is said to be. */
    private static @Nullable Status predicate(Sentence sentence, Token noun, Token verb) {
        return noun.relation().equals("nsubj") && verb.lemma().equals("be")
                ? sentence.children(verb).stream()
                        .filter(c -> c.relation().matches("acomp|attr|oprd|advmod|prep"))
                        .map(c -> WORDS.get(c.lemma()))
                        .filter(s -> s != null && s != Status.HELD)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** "The meeting planned for May", "the talks that were cancelled", but not "the warning that he could cancel them". */
    private static boolean isSaidOf(Sentence sentence, Token clause) {
        if (!clause.relation().matches("acl|relcl")) {
            return false;
        }
        var subject = sentence.child(clause, "nsubj", "nsubjpass");
        return clause.pos().equals("VBN") && subject.isEmpty()
                || subject.filter(s -> s.pos().startsWith("W")).isPresent();
    }

    /** "a place for a meeting", "no date was set for a meeting": what somebody looks for something for is still to come. */
    private static boolean isArranged(Sentence sentence, Token noun) {
        return sentence.head(noun)
                .filter(h -> h.lemma().equals("for"))
                .flatMap(sentence::head)
                .flatMap(h -> h.isVerb() ? sentence.child(h, "nsubjpass") : Optional.of(h))
                .filter(h -> ARRANGED.contains(h.lemma()))
                .isPresent();
    }

    /** "agreed in a call", "agreed to exchange prisoners at their first talks": where it was agreed, not on what. */
    private static boolean isSetting(Sentence sentence, Token noun, Token verb) {
        return sentence.head(noun)
                .filter(h -> h.lemma().matches("at|during")
                        || h.lemma().equals("in")
                                && sentence.head(h).filter(verb::equals).isPresent())
                .isPresent();
    }

    /** "no talks", "left without an agreement". */
    private static boolean isDenied(Sentence sentence, Token noun) {
        return sentence.children(noun).stream()
                        .anyMatch(c -> c.relation().equals("det") && c.lemma().equals("no"))
                || noun.relation().equals("pobj")
                        && sentence.head(noun)
                                .filter(h -> h.lemma().equals("without"))
                                .isPresent();
    }

    /** "on a meeting of the presidents he laid down a condition": one that is spoken of, not one that was. */
    private static boolean isTopic(Sentence sentence, Token noun) {
        return noun.relation().equals("pobj")
                && sentence.head(noun)
                        .filter(h -> h.lemma().matches("on|about|regarding|concerning") && h.head() > h.index())
                        .isPresent()
                && sentence.children(noun).stream()
                        .anyMatch(c -> c.relation().equals("det")
                                && c.form().toLowerCase(Locale.ROOT).matches("an?|any"));
    }

    /** "The talks have come to a halt", "are on hold". */
    private static boolean isPaused(Sentence sentence, Token verb) {
        return sentence.children(verb).stream()
                .filter(c -> c.relation().equals("prep"))
                .flatMap(c -> sentence.child(c, "pobj").stream())
                .anyMatch(o -> WORDS.get(o.lemma()) == Status.POSTPONED);
    }

    /** What a noun's own words say of it, also "Agreed: an exchange", or else what the words above it do. */
    private static Status ofNoun(Sentence sentence, Token noun) {
        if (isDenied(sentence, noun)) {
            return Status.REJECTED;
        }
        for (var child : sentence.children(noun)) {
            boolean saidOf = isSaidOf(sentence, child) && !child.lemma().equals("aim");
            boolean heads = child.relation().equals("dep") && child.pos().equals("VBN") && child.index() < noun.index();
            var status =
                    child.relation().matches("amod|nmod|compound") || saidOf || heads ? WORDS.get(child.lemma()) : null;
            if (status != null && status != Status.HELD || child.lemma().equals("held")) {
                return status == null ? Status.HELD : status;
            }
        }
        boolean over = sentence.head(noun)
                .filter(h -> h.pos().matches("IN|VBG") && OVER.contains(h.lemma()))
                .isPresent();
        if (over) {
            return Status.HELD;
        }
        if (isArranged(sentence, noun) || isTopic(sentence, noun)) {
            return Status.PROPOSED;
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
            boolean beside = above.pos().equals("IN") && i > 0 && !above.lemma().equals("of");
            boolean subject = above.relation().equals("nsubj");
            above = next;
            if (above.isVerb()) {
                boolean denied = sentence.children(above).stream()
                        .anyMatch(c -> c.relation().equals("neg"));
                if (denied
                        && (beside && !ENGAGING.contains(above.lemma())
                                || subject && OUTCOME.contains(above.lemma()))) {
                    return Status.HELD;
                }
                var verb = ofVerb(sentence, above, EventType.CONSULT);
                var word = WORDS.get(above.lemma());
                if ((verb == Status.AGREED || word == Status.AGREED) && isSetting(sentence, noun, above)) {
                    return Status.HELD;
                }
                if (UNREAL.contains(verb)) {
                    return word == Status.POSTPONED || word == Status.CANCELLED ? word : verb;
                }
                if (word != null) {
                    return word;
                }
                if (subject && isPaused(sentence, above)) {
                    return Status.POSTPONED;
                }
                // "agreed on it, but the talks brought nothing": another clause says nothing of them.
                if (subject && above.relation().equals("conj")) {
                    break;
                }
                if (i > 1 || above.relation().equals("advcl")) {
                    break;
                }
            } else if (above.isNoun() && WORDS.containsKey(above.lemma()) && WORDS.get(above.lemma()) != Status.HELD) {
                return WORDS.getOrDefault(above.lemma(), Status.UNKNOWN);
            }
        }
        return Status.HELD;
    }
}
