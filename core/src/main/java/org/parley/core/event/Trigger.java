package org.parley.core.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.core.data.Lines;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/**
 * A word that tells of an event.
 *
 * @param mode PLOVER mode; null where the word does not show it
 * @param sides where the other side stands: {@code dobj}, {@code both}, {@code host}, {@code mediator}, or prepositions; {@code middle}: the
 *     subject of its passive acts; {@code doer}: nothing without somebody who acts
 * @param needs of what a verb needs one to be read so: {@code dobj}, {@code guest} (an object that is a person or a delegation), {@code clause}, {@code several} who do it, or prepositions, {@code to} also
 *     for an indirect object
 */
record Trigger(EventType type, @Nullable String mode, List<String> sides, List<String> needs) {

    /** A phrase whose verb would mislead: it tells of no event. */
    private static final Trigger NOTHING = new Trigger(EventType.CONSULT, null, List.of("none"), List.of());

    private static final Set<String> PRESS = Set.of("reporter", "journalist", "press", "media", "correspondent");

    /** Whom one meets by receiving them. */
    private static final Set<String> GUESTS = Set.of(
            "envoy", "delegation", "ambassador", "minister", "president", "chancellor", "counterpart", "emissary");

    private static final Map<String, Trigger> PHRASES = new HashMap<>();
    private static final Map<String, Trigger> VERBS = new HashMap<>();
    private static final Map<String, Trigger> NOUNS = new HashMap<>();

    static {
        for (var line : Lines.of(Trigger.class, "triggers.tsv")) {
            var f = line.split("\t", -1);
            if (f[2].equals("NONE")) {
                PHRASES.put(f[0], NOTHING);
                continue;
            }
            var trigger = new Trigger(
                    EventType.valueOf(f[2]),
                    f[3].isEmpty() ? null : f[3],
                    f[4].isEmpty() ? List.of() : List.of(f[4].split("/")),
                    f.length > 5 ? List.of(f[5].split("/")) : List.of());
            switch (f[1]) {
                case "VERB" -> VERBS.put(f[0], trigger);
                case "PHRASE" -> PHRASES.put(f[0], trigger);
                default -> NOUNS.put(f[0], trigger);
            }
        }
    }

    /** What the word tells of, with its object where the two together tell it: "give aid", "strike a note". */
    static Optional<Trigger> of(Sentence sentence, Token token) {
        if (token.pos().startsWith("VB")) {
            if (isToPress(sentence, token) || isFor(sentence, token)) {
                return Optional.empty();
            }
            var phrase = ObjectNouns.of(sentence, token)
                    .map(o -> PHRASES.get(token.lemma() + " " + o.lemma()))
                    .filter(Objects::nonNull)
                    .findFirst();
            return phrase.or(() -> Optional.ofNullable(VERBS.get(token.lemma())))
                    .filter(t -> !t.equals(NOTHING) && t.hasNeeded(sentence, token));
        }
        return token.isNoun()
                        && !isFirstPart(sentence, token)
                        && !isToldByVerb(sentence, token)
                        && !isInExchange(sentence, token)
                ? ofNoun(sentence, token)
                : Optional.empty();
    }

    /** "speaking to reporters" tells of no meeting. */
    private static boolean isToPress(Sentence sentence, Token verb) {
        return sentence.children(verb).stream()
                .filter(c -> c.relation().matches("prep|dative"))
                .flatMap(c -> sentence.child(c, "pobj").stream())
                .anyMatch(o -> PRESS.contains(o.lemma()));
    }

    /** "The two presidents spoke in favour of talks", or against: each for himself. */
    private static boolean isFor(Sentence sentence, Token verb) {
        return verb.lemma().equals("speak")
                && sentence.children(verb).stream()
                        .filter(c -> c.relation().equals("prep"))
                        .anyMatch(c -> c.lemma().equals("against")
                                || sentence.child(c, "pobj")
                                        .filter(o -> o.lemma().matches("favou?r|support"))
                                        .isPresent());
    }

    /** A call is one by telephone, but a call for talks is a demand: the preposition behind a noun can tell what it means. */
    private static Optional<Trigger> ofNoun(Sentence sentence, Token noun) {
        return Stream.concat(
                        sentence.children(noun).stream()
                                .filter(c -> c.relation().equals("prep"))
                                .map(c -> noun.lemma() + " " + c.lemma()),
                        Stream.of(noun.lemma()))
                .filter(NOUNS::containsKey)
                .findFirst()
                .map(NOUNS::get);
    }

    /** "round-up", "attack-minded": another word. */
    private static boolean isFirstPart(Sentence sentence, Token noun) {
        int next = noun.index() + 1;
        return next < sentence.tokens().size()
                && sentence.tokens().get(next).pos().equals("HYPH")
                && sentence.tokens().get(next).span().start() == noun.span().end();
    }

    /** In "impose sanctions" the verb tells of the event already, but in "talks between Chile and Peru were suspended" nobody does it. */
    private static boolean isToldByVerb(Sentence sentence, Token noun) {
        if (noun.relation().equals("nsubjpass") && !hasAgent(sentence, noun)) {
            return false;
        }
        var above = sentence.head(noun);
        for (int i = 0; i < 3 && above.isPresent(); i++) {
            var verb = above.get();
            if (verb.isVerb()) {
                return ObjectNouns.of(sentence, verb)
                        .anyMatch(o -> o.equals(noun) && PHRASES.containsKey(verb.lemma() + " " + o.lemma()));
            }
            above = sentence.head(verb);
        }
        return false;
    }

    private static boolean hasAgent(Sentence sentence, Token subject) {
        return sentence.head(subject).stream()
                .flatMap(verb -> sentence.children(verb).stream())
                .anyMatch(c -> c.relation().equals("agent") || c.lemma().equals("by"));
    }

    /** "sanctions relief in exchange for limits". */
    private static boolean isInExchange(Sentence sentence, Token noun) {
        int i = noun.index();
        return noun.form().equals("exchange")
                && i > 0
                && i + 1 < sentence.tokens().size()
                && sentence.tokens().get(i - 1).lemma().equals("in")
                && sentence.tokens().get(i + 1).lemma().equals("for");
    }

    /** Whether the verb has what this reading of it needs, where it needs something. */
    private boolean hasNeeded(Sentence sentence, Token verb) {
        if (needs.isEmpty()) {
            return true;
        }
        return sentence.children(verb).stream().anyMatch(c -> switch (c.relation()) {
            case "dobj", "nsubjpass" -> needs.contains("dobj") || needs.contains("guest") && isGuest(c);
            case "dative", "iobj" -> needs.contains("to");
            case "ccomp", "xcomp" -> needs.contains("clause");
            case "prep" -> needs.contains(c.lemma());
            case "nsubj" -> needs.contains("several") && isSeveral(sentence, c);
            default -> false;
        });
    }

    private static boolean isGuest(Token object) {
        return object.entity().endsWith("PERSON") || GUESTS.contains(object.lemma());
    }

    /** "the ministers", "Keller and Holm", "both": who talk with each other where nobody else is named. */
    private static boolean isSeveral(Sentence sentence, Token subject) {
        return subject.pos().matches("NNP?S")
                || subject.lemma().matches("we|they|both|two")
                || sentence.child(subject, "conj").isPresent();
    }
}
