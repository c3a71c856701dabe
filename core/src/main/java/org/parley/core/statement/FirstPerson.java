package org.parley.core.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Actors;
import org.parley.core.actor.Mention;
import org.parley.core.article.Span;
import org.parley.core.language.Document;
import org.parley.core.language.Token;

/** Gives "I" and "we" in a quotation to the one who is quoted: "we" only where a body speaks, for of a person it tells nothing. */
public final class FirstPerson {

    private static final Set<String> I = Set.of("i", "me", "my", "mine", "myself");
    private static final Set<String> WE = Set.of("we", "us", "our", "ours", "ourselves");

    private FirstPerson() {}

    /** The same actors, with the mentions that the statements show. */
    public static Actors resolve(Document document, Actors actors, List<Statement> statements) {
        var quoted = statements.stream()
                .filter(s -> s.kind() != Statement.Kind.INDIRECT)
                .toList();
        var found = new HashMap<String, List<Mention>>();
        for (var sentence : document.sentences()) {
            for (var token : sentence.tokens()) {
                var speaker = token.isPronoun() ? speaker(token, quoted, actors) : null;
                if (speaker != null) {
                    found.computeIfAbsent(speaker.id(), id -> new ArrayList<>())
                            .add(new Mention(token.span(), token.form(), Mention.Kind.PRONOUN));
                }
            }
        }
        return new Actors(actors.list().stream().map(a -> with(a, found)).toList());
    }

    private static @Nullable Actor speaker(Token token, List<Statement> quoted, Actors actors) {
        var form = token.form().toLowerCase(Locale.ROOT);
        if (!I.contains(form) && !WE.contains(form)) {
            return null;
        }
        return quoted.stream()
                .filter(s -> s.content().stream().anyMatch(c -> c.contains(token.span())))
                .min(Comparator.comparingInt(
                        s -> s.content().stream().mapToInt(Span::length).sum()))
                .flatMap(s -> actors.byId(s.speaker()))
                .filter(a -> (a.kind() == ActorKind.PERSON) == I.contains(form))
                .orElse(null);
    }

    private static Actor with(Actor actor, Map<String, List<Mention>> found) {
        var mentions = new ArrayList<>(actor.mentions());
        mentions.addAll(found.getOrDefault(actor.id(), List.of()));
        mentions.sort(Comparator.comparing(Mention::span));
        return actor.withMentions(mentions);
    }
}
