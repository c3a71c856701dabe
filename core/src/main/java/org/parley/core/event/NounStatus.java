package org.parley.core.event;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.event.Event.Status;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Tells from the words around a noun how far the event that it tells of is real. */
final class NounStatus {

    /** What a verb makes of the event that its noun tells of. */
    private static final Set<Status> UNREAL = Set.of(Status.PLANNED, Status.PROPOSED, Status.REJECTED, Status.AGREED);

    /** Whoever does not do these in, to or on something has no part in it: "did not take part in the talks". */
    private static final Set<String> ENGAGING =
            Set.of("take", "go", "come", "engage", "participate", "enter", "return", "agree", "be");

    /** What somebody looks for these for is still to come: "a place for a meeting". */
    private static final Set<String> ARRANGED =
            Set.of("place", "venue", "date", "time", "term", "condition", "deadline");

    /** What these stand before is over, whatever comes next: "after talks they refused to sign". */
    private static final Set<String> OVER = Set.of("after", "following", "follow", "since");

    /** Verbs that tell what came of something: "did not result in anything" does not deny it. */
    private static final Set<String> OUTCOME = Set.of("result", "lead", "end", "produce", "yield", "bring", "fail");

    private NounStatus() {}

    /** "A meeting is unlikely": what the noun is said to be. */
    private static @Nullable Status predicate(Sentence sentence, Token noun, Token verb) {
        return noun.relation().equals("nsubj") && verb.lemma().equals("be")
                ? sentence.children(verb).stream()
                        .filter(c -> c.relation().matches("acomp|attr|oprd|advmod|prep"))
                        .map(c -> StatusFinder.told(c.lemma()))
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

    /** "agreed in a call", "refused at the talks", "agreed to exchange prisoners at their first talks": where it was said, not on what. */
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
                .anyMatch(o -> StatusFinder.told(o.lemma()) == Status.POSTPONED);
    }

    /** What a noun's own words say of it, also "Agreed: an exchange", or else what the words above it do. */
    static Status of(Sentence sentence, Token noun) {
        if (isDenied(sentence, noun)) {
            return Status.REJECTED;
        }
        for (var child : sentence.children(noun)) {
            boolean saidOf = isSaidOf(sentence, child) && !child.lemma().equals("aim");
            boolean heads = child.relation().equals("dep") && child.pos().equals("VBN") && child.index() < noun.index();
            var status = child.relation().matches("amod|nmod|compound") || saidOf || heads
                    ? StatusFinder.told(child.lemma())
                    : null;
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
                var verb = StatusFinder.ofVerb(sentence, above, EventType.CONSULT);
                var word = StatusFinder.told(above.lemma());
                boolean spoken = word == Status.AGREED
                        || word != null && UNREAL.contains(word) && above.pos().equals("VBD");
                if ((verb == Status.AGREED || spoken) && isSetting(sentence, noun, above)) {
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
            } else if (above.isNoun()) {
                var told = StatusFinder.told(above.lemma());
                if (told != null && told != Status.HELD) {
                    return told;
                }
            }
        }
        return Status.HELD;
    }
}
