package org.parley.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.core.actor.Actor;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Tells where an event was or will be. */
final class Placing {

    /** What stands between a deed and its place: "ended after 40 minutes at the palace". */
    private static final Set<String> SPANS = Set.of("minute", "hour", "day", "week");

    /** What ends the name of a house: "the Solano palace". */
    private static final Set<String> HOUSES =
            Set.of("palace", "hotel", "house", "residence", "castle", "villa", "airport", "base", "hall");

    /** From a noun over "of" and another noun to the verb. */
    private static final int STEPS_TO_VERB = 3;

    private final Findings findings;
    private final Set<String> states;

    Placing(Findings findings) {
        this.findings = findings;
        this.states = findings.actors().list().stream()
                .map(Actor::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** "in Istanbul", hanging on the event's word, on the deed that is its object ("signed a treaty in Istanbul"), on what that belongs to ("a round of talks"), or on its verb. */
    @Nullable
    Place of(Sentence sentence, Token word) {
        var holders = new ArrayList<Token>();
        holders.add(word);
        if (word.isVerb()) {
            sentence.child(word, "dobj")
                    .filter(o -> Trigger.of(sentence, o).isPresent())
                    .ifPresent(holders::add);
        }
        for (var up = sentence.head(word);
                up.isPresent() && holders.size() <= STEPS_TO_VERB;
                up = sentence.head(up.get())) {
            holders.add(up.get());
            if (up.get().isVerb()) {
                break;
            }
        }
        List.copyOf(holders)
                .forEach(h -> sentence.children(h).stream()
                        .filter(c -> c.relation().equals("prep"))
                        .flatMap(c -> sentence.child(c, "pobj").stream())
                        .filter(o -> SPANS.contains(o.lemma()))
                        .forEach(holders::add));
        for (var holder : holders) {
            for (var child : sentence.children(holder)) {
                if (!child.relation().equals("prep") || !child.lemma().matches("in|at|near|outside")) {
                    continue;
                }
                var name = sentence.child(child, "pobj")
                        .filter(n -> n.isProperNoun() || isHouse(sentence, n))
                        .orElse(null);
                if (name != null
                        && !name.entity().endsWith("DATE")
                        && findings.times().stream().noneMatch(t -> t.span().overlaps(name.span()))) {
                    int from = name.index();
                    while (from > 0 && isNamePart(sentence.tokens(), from - 1)) {
                        from--;
                    }
                    var span = new Span(
                            sentence.tokens().get(from).span().start(),
                            name.span().end());
                    return Places.named(findings.document().quote(span), states);
                }
            }
        }
        return null;
    }

    /** "the Solano palace", whose last word is no name by itself. */
    private static boolean isHouse(Sentence sentence, Token noun) {
        return HOUSES.contains(noun.lemma())
                && noun.index() > 0
                && sentence.tokens().get(noun.index() - 1).isProperNoun();
    }

    /** Also what a hyphen joins: "Elmendorf-Richardson". */
    private static boolean isNamePart(List<Token> tokens, int i) {
        return tokens.get(i).isProperNoun()
                || tokens.get(i).pos().equals("HYPH")
                        && i > 0
                        && tokens.get(i - 1).isProperNoun();
    }
}
