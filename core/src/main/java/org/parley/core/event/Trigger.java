package org.parley.core.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.core.data.Lines;
import org.parley.core.language.Token;

/**
 * A word that tells of an event.
 *
 * @param mode PLOVER mode; null where the word does not show it
 * @param sides where the other side stands: {@code dobj}, {@code both}, {@code host}, {@code mediator}, or prepositions
 */
record Trigger(EventType type, @Nullable String mode, List<String> sides) {

    private static final Map<String, Trigger> VERBS = new HashMap<>();
    private static final Map<String, Trigger> NOUNS = new HashMap<>();

    static {
        for (var line : Lines.of(Trigger.class, "triggers.tsv")) {
            var f = line.split("\t", -1);
            var trigger = new Trigger(
                    EventType.valueOf(f[2]),
                    f[3].isEmpty() ? null : f[3],
                    f[4].isEmpty() ? List.of() : List.of(f[4].split("/")));
            (f[1].equals("VERB") ? VERBS : NOUNS).put(f[0], trigger);
        }
    }

    static Optional<Trigger> of(Token token) {
        if (token.pos().startsWith("VB")) {
            return Optional.ofNullable(VERBS.get(token.lemma()));
        }
        return token.isNoun() ? Optional.ofNullable(NOUNS.get(token.lemma())) : Optional.empty();
    }
}
