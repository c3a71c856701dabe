package org.parley.core.event;

import java.util.ArrayList;
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
                        && findings.times().stream().noneMatch(t -> t.span().overlaps(name.span()))) {
                    int from = name.index();
                    while (from > 0 && sentence.tokens().get(from - 1).isProperNoun()) {
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
}
