package org.parley.core.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Actors;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Which actor a source is: the one its main word names, or the body that a spokesman or a paper speaks for. */
final class Speakers {

    private static final Set<String> VOICES = Set.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "statement",
            "office",
            "service",
            "analyst",
            "ministry",
            "headquarters",
            "press",
            "official",
            "source",
            "representative",
            "report",
            "website",
            "channel",
            "post",
            "expert",
            "department",
            "team",
            "side");

    private final Actors actors;

    Speakers(Actors actors) {
        this.actors = actors;
    }

    Optional<Actor> of(Sentence sentence, @Nullable Token source, @Nullable Span phrase) {
        if (source == null) {
            return Optional.empty();
        }
        var named = actors.at(source.span());
        if (named.isPresent()) {
            return named;
        }
        if (!VOICES.contains(source.lemma())) {
            return apposition(sentence, source);
        }
        return phrase == null ? Optional.empty() : actors.in(phrase).stream().findFirst();
    }

    /** "Her deputy, Jane Doe, said": the name is the one the apposition gives. */
    private Optional<Actor> apposition(Sentence sentence, Token source) {
        return sentence.child(source, "appos").flatMap(a -> actors.at(a.span()));
    }

    /** A speaker, and the state and bodies that he speaks for. */
    List<Actor> side(@Nullable String speaker) {
        var country = actors.byId(speaker).map(Actor::country);
        return actors.list().stream()
                .filter(a -> a.id().equals(speaker)
                        || a.kind() != ActorKind.PERSON
                                && country.isPresent()
                                && country.get().equals(a.country()))
                .toList();
    }
}
