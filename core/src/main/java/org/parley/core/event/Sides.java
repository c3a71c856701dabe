package org.parley.core.event;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Actors;
import org.parley.core.article.Span;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Finds the actors that a noun names, alone, with others or by the words around it. */
final class Sides {

    /** Nouns that count those behind "of": "thousands of Algerians". */
    private static final Set<String> QUANTITIES = Set.of(
            "tens", "dozens", "scores", "hundreds", "thousands", "group", "groups", "number", "crowd", "majority");

    /** Whoever does these to somebody does himself what follows: "promised Chile to leave", "used Chile to get at Peru". */
    private static final Set<String> OWN_WILL =
            Set.of("promise", "vow", "threaten", "use", "take", "hold", "make", "send", "offer");

    private final Actors actors;
    private final Supplier<List<Actor>> parties;

    /**
     * @param parties the two that what was found so far is mostly between; empty where there are none
     */
    Sides(Actors actors, Supplier<List<Actor>> parties) {
        this.actors = actors;
        this.parties = parties;
    }

    /** Whom the noun names or, failing that, the words before it or a place behind it: "Chilean tanks", "gunmen in Chile". */
    List<Actor> around(Sentence sentence, Token noun) {
        var named = named(sentence, noun);
        if (!named.isEmpty()) {
            return named;
        }
        var before = before(sentence, noun);
        return before.isEmpty()
                ? sentence.children(noun).stream()
                        .filter(c -> c.relation().equals("prep") && c.lemma().matches("of|in|from|by|for"))
                        .flatMap(c -> below(sentence, c).stream())
                        .distinct()
                        .toList()
                : before;
    }

    /** Whom the words before a noun name: "Chilean tanks". */
    private List<Actor> before(Sentence sentence, Token noun) {
        return sentence.children(noun).stream()
                .filter(c -> c.relation().matches("compound|nmod|amod|poss"))
                .flatMap(c -> sentence.subtree(c).stream())
                .flatMap(t -> actors.at(t.span()).stream())
                .distinct()
                .toList();
    }

    /** Actors in a modifier, also joined by a hyphen: "Iran-US talks". */
    void modifier(Sentence sentence, Token modifier, Map<Actor, ParticipantRole> found) {
        for (var token : sentence.subtree(modifier)) {
            actors.at(token.span()).ifPresent(a -> found.putIfAbsent(a, ParticipantRole.ACTOR));
        }
    }

    /** Whom the noun behind a preposition names or, failing that, the words before it: "with Chile", "against Chilean policies". */
    List<Actor> below(Sentence sentence, Token preposition) {
        var noun = sentence.child(preposition, "pobj").orElse(null);
        if (noun == null) {
            return List.of();
        }
        var named = named(sentence, noun);
        return named.isEmpty() ? before(sentence, noun) : named;
    }

    /** The actors that a noun and those joined to it by "and" name. */
    List<Actor> named(Sentence sentence, Token token) {
        var found = new LinkedHashSet<Actor>();
        collect(sentence, token, found, 0);
        return List.copyOf(found);
    }

    private void collect(Sentence sentence, Token token, Set<Actor> found, int depth) {
        var own = actors.at(token.span());
        own.ifPresent(found::add);
        if (own.isEmpty() && (token.isNoun() || token.pos().equals("CD"))) {
            people(sentence, token).forEach(found::add);
        }
        if (own.isEmpty() && QUANTITIES.contains(token.form().toLowerCase(Locale.ROOT))) {
            sentence.children(token).stream()
                    .filter(c -> c.lemma().equals("of"))
                    .flatMap(c -> below(sentence, c).stream())
                    .forEach(found::add);
        }
        if (depth < 4) {
            sentence.children(token).stream()
                    .filter(c -> c.relation().equals("conj") && isJoined(sentence, token, c)
                            || c.relation().equals("appos") && own.isEmpty())
                    .forEach(c -> collect(sentence, c, found, depth + 1));
            sentence.children(token).stream()
                    .filter(c -> c.relation().matches("amod|nmod|compound"))
                    .forEach(c -> joined(sentence, c, found));
        }
    }

    /** "Russia, Ukraine and Turkey", but not "talks with Ukraine, President Erdoğan said": a comma joins only before a later "and". */
    private static boolean isJoined(Sentence sentence, Token token, Token joined) {
        int from = sentence.subtree(joined).getFirst().index() - 1;
        boolean comma =
                from > token.index() && sentence.tokens().get(from).form().equals(",");
        if (!comma) {
            return true;
        }
        return sentence.subtree(token).stream()
                .filter(c -> c.relation().equals("cc") && c.index() > from)
                .anyMatch(c -> sentence.head(c)
                        .filter(h -> h.equals(token) || h.relation().equals("conj"))
                        .isPresent());
    }

    /** "Russian and Ukrainian officials": each adjective names a side. */
    private void joined(Sentence sentence, Token adjective, Set<Actor> found) {
        var others = sentence.children(adjective).stream()
                .filter(c -> c.relation().equals("conj"))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        actors.at(adjective.span()).ifPresent(found::add);
        others.forEach(c -> actors.at(c.span()).ifPresent(found::add));
    }

    /** "both sides" are the two that have mostly dealt with each other so far, else the two states that the article speaks of most; "leaders of Russia" are Russia. */
    private List<Actor> people(Sentence sentence, Token token) {
        var span = sentence.subtreeSpan(token);
        var words = sentence.subtree(token).stream()
                .map(t -> t.form().toLowerCase(Locale.ROOT))
                .toList();
        boolean both = token.lemma()
                        .matches(
                                "side|country|party|nation|delegation|leader|negotiator|representative|state|two|president|team")
                && (words.contains("both")
                        || words.contains("two")
                        || token.lemma().equals("side")
                        || token.lemma().equals("party"));
        if (both) {
            var officers = lastTwo(token);
            if (!officers.isEmpty()) {
                return officers;
            }
        }
        if (both && !parties.get().isEmpty()) {
            return parties.get();
        }
        if (both) {
            return actors.list().stream()
                    .filter(a -> a.kind() == ActorKind.STATE || a.kind() == ActorKind.GROUP && a.country() != null)
                    .filter(a -> a.mentions().getFirst().span().start() < span.end())
                    .sorted((a, b) ->
                            Integer.compare(b.mentions().size(), a.mentions().size()))
                    .limit(2)
                    .toList();
        }
        boolean office = token.lemma()
                .matches(
                        "official|leader|representative|negotiator|diplomat|president|minister|delegation|force|troop|authority|government|spokesman|spokesperson|head|member|military|soldier|officer");
        return office
                ? actors.in(new Span(span.start(), span.end())).stream()
                        .limit(2)
                        .toList()
                : List.of();
    }

    /** "the two presidents": the last two people named before, if the article gives both this office; nobody otherwise. */
    private List<Actor> lastTwo(Token office) {
        if (!office.lemma().matches("president|minister|premier|chancellor")) {
            return List.of();
        }
        var last = actors.list().stream()
                .filter(a -> a.kind() == ActorKind.PERSON && lastBefore(a, office) >= 0)
                .sorted(Comparator.comparingInt((Actor a) -> lastBefore(a, office))
                        .reversed())
                .limit(2)
                .filter(a -> a.roles().stream()
                        .anyMatch(r -> r.title().toLowerCase(Locale.ROOT).endsWith(office.lemma())))
                .toList();
        return last.size() == 2 ? last : List.of();
    }

    private static int lastBefore(Actor actor, Token word) {
        return actor.mentions().stream()
                .mapToInt(m -> m.span().start())
                .filter(start -> start < word.span().start())
                .max()
                .orElse(-1);
    }

    /** "hosted the Chilean president": who has a guest meets the guest, who hosts others' talks takes no side. */
    boolean isVisited(Sentence sentence, Token verb) {
        return sentence.child(verb, "dobj")
                .flatMap(o -> actors.at(o.span()))
                .filter(a -> a.kind() != ActorKind.GROUP)
                .isPresent();
    }

    /** Who does what a verb tells of, also where a verb above gives it: "urged Chile to leave", "accused Chile of leaving", "agreed to leave". */
    static Optional<Token> subject(Sentence sentence, Token verb) {
        var token = verb;
        for (int i = 0; i < 4; i++) {
            var own = sentence.child(token, "nsubj", "nsubjpass");
            if (own.isPresent()) {
                return own.get().pos().startsWith("W") ? sentence.head(token).filter(h -> h.isNoun()) : own;
            }
            if (token.relation().equals("acl") || token.relation().equals("relcl")) {
                return sentence.head(token);
            }
            var above = sentence.head(token).orElse(null);
            if (above == null || !token.relation().matches("conj|xcomp|advcl|pcomp|ccomp|dep")) {
                return Optional.empty();
            }
            var controller = controller(sentence, token, above);
            if (controller.isPresent()) {
                return controller;
            }
            token = above.isVerb()
                    ? above
                    : sentence.head(above).filter(Token::isVerb).orElse(above);
        }
        return Optional.empty();
    }

    /** The object of the verb above, where that is who does it. */
    private static Optional<Token> controller(Sentence sentence, Token verb, Token above) {
        if (verb.relation().equals("xcomp") && above.isVerb() && !OWN_WILL.contains(above.lemma())) {
            return sentence.child(above, "dobj").filter(o -> o.index() < verb.index());
        }
        boolean reproach = verb.relation().equals("pcomp") && above.lemma().matches("of|for");
        return reproach
                ? sentence.head(above).filter(Token::isVerb).flatMap(v -> sentence.child(v, "dobj"))
                : Optional.empty();
    }
}
