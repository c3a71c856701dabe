package org.parley.core.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/**
 * A name or nominal found in a sentence, before it is known which actor it speaks of.
 *
 * @param from index of its first word
 * @param to index of its last word
 * @param kind of the actor
 * @param name what to call the actor if nobody knows better
 * @param country of the actor, if its form shows it
 * @param entries what the gazetteer has under this name
 * @param mention how it is named
 */
record Found(
        Sentence sentence,
        int from,
        int to,
        ActorKind kind,
        String name,
        @Nullable String country,
        List<Entry> entries,
        Mention.Kind mention) {

    /** The same words, taken for a person's name. */
    Found asPerson() {
        return new Found(sentence, from, to, ActorKind.PERSON, name, null, entries, Mention.Kind.NAME);
    }

    /** The same words, taken for nobody listed. */
    Found unlisted(String words) {
        return new Found(sentence, from, to, kind, words, null, List.of(), mention);
    }

    /** The same words, taken for this state's. */
    Found of(Entry state) {
        return new Found(sentence, from, to, kind, name + " of " + state.name(), state.country(), entries, mention);
    }

    /** The same words, taken for what the other is. */
    Found as(Found other) {
        return new Found(sentence, from, to, other.kind, name, other.country, other.entries, mention);
    }

    /** "34-year-old Mark Lind", "Mark Lind, 34,": how newsrooms name those whom nobody knows. */
    boolean tellsAge() {
        var tokens = sentence.tokens();
        boolean before = from > 1
                && tokens.get(from - 1).form().equals("old")
                && tokens.get(from - 2).pos().equals("HYPH");
        boolean behind = to + 3 < tokens.size()
                && tokens.get(to + 1).form().equals(",")
                && tokens.get(to + 2).form().matches("\\d{1,2}")
                && tokens.get(to + 3).form().equals(",");
        return before || behind;
    }

    /** "Lina bint Omar Keller": the words name her father. */
    boolean isParent() {
        return from > 0 && sentence.tokens().get(from - 1).form().matches("(?i)bint|bin|ibn|abu|umm");
    }

    Span span() {
        return new Span(
                sentence.tokens().get(from).span().start(),
                sentence.tokens().get(to).span().end());
    }

    /** The word that the others hang on: the one whose head lies outside. */
    Token head() {
        for (int i = from; i <= to; i++) {
            var token = sentence.tokens().get(i);
            if (token.head() < from || token.head() > to) {
                return token;
            }
        }
        return sentence.tokens().get(to);
    }
}
