package org.parley.core.actor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.core.article.Boilerplate;
import org.parley.core.language.Document;

/** Whose "the Foreign Ministry" is, where a text does not say so: bodies that every state has. */
final class BodyStates {

    /** Each capital has one of its own, and none that speaks from there is of another state or region. */
    private static final Set<String> OF_A_CAPITAL = Set.of("foreign ministry", "defence ministry");

    /** What stands behind the town in "OSLO (Harbour Wire) — " and "OSLO, March 12 — ". */
    private static final Pattern BEHIND_TOWN = Pattern.compile("\\s*(?:[,(/—–]|-- |- ).*", Pattern.DOTALL);

    private static final int MOST_WORDS_OF_STATE = 3;

    private final Gazetteer gazetteer;
    private final Document document;
    private final Optional<Entry> home;

    BodyStates(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
        this.home = document.boilerplate().stream()
                .filter(b -> b.kind() == Boilerplate.Kind.DATELINE)
                .map(b -> BEHIND_TOWN.matcher(document.quote(b.span())).replaceFirst(""))
                .flatMap(town -> gazetteer.capital(Names.fold(town)).stream())
                .findFirst();
    }

    /**
     * The body with its state: the one behind it ("of Norway", "in Oslo"), or that of the body of this name that was named last, or of the capital
     * where the article was written. As it is where none of these tells.
     *
     * @param before the actors named so far
     */
    Found placed(Found body, Collection<Draft> before) {
        boolean unplaced = body.kind() == ActorKind.GOVERNMENT_BODY
                && body.mention() == Mention.Kind.NAME
                && body.country() == null
                && body.entries().isEmpty();
        if (!unplaced) {
            return body;
        }
        return behind(body)
                .or(() -> named(body, before))
                .or(() -> OF_A_CAPITAL.contains(Names.fold(body.name())) ? home : Optional.empty())
                .map(body::of)
                .orElse(body);
    }

    private Optional<Entry> behind(Found body) {
        var tokens = body.sentence().tokens();
        int preposition = body.to() + 1;
        int last = Math.min(tokens.size() - 1, preposition + MOST_WORDS_OF_STATE);
        for (int to = last; to > preposition; to--) {
            var name = Names.fold(document.words(body.sentence(), preposition + 1, to));
            var state = switch (tokens.get(preposition).form()) {
                case "in" -> gazetteer.capital(name);
                case "of" ->
                    gazetteer.named(name).stream()
                            .filter(e -> e.kind() == ActorKind.STATE)
                            .findFirst();
                default -> Optional.<Entry>empty();
            };
            if (state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }

    private Optional<Entry> named(Found body, Collection<Draft> before) {
        var name = Names.fold(body.name()) + " of ";
        int start = body.span().start();
        return before.stream()
                .filter(d -> d.kind == ActorKind.GOVERNMENT_BODY
                        && Names.fold(d.name).startsWith(name)
                        && d.lastMentionBefore(start) >= 0)
                .max(Comparator.comparingInt(d -> d.lastMentionBefore(start)))
                .flatMap(d -> gazetteer.country(d.country));
    }
}
