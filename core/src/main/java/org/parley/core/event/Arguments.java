package org.parley.core.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Actors;
import org.parley.core.article.Span;
import org.parley.core.event.Event.Participant;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Finds who takes part in the event that a word tells of. */
final class Arguments {

    private static final Set<String> LIGHT = Set.of(
            "hold",
            "have",
            "conduct",
            "resume",
            "launch",
            "carry",
            "sign",
            "impose",
            "announce",
            "reach",
            "make",
            "begin",
            "start",
            "continue",
            "attend",
            "join",
            "host",
            "mediate",
            "end",
            "finish",
            "propose",
            "offer",
            "demand",
            "seek",
            "want",
            "abandon",
            "plan",
            "expect",
            "set",
            "complete",
            "conclude",
            "initial",
            "exert",
            "increase",
            "step",
            "issue",
            "level",
            "stage",
            "mount",
            "do",
            "discuss",
            "give",
            "leave",
            "quit",
            "suspend",
            "welcome",
            "reject",
            "accept",
            "refuse",
            "lift",
            "ease",
            "tighten",
            "strengthen",
            "face",
            "violate",
            "break",
            "weaponize");

    /** "took part in talks", "came to the talks", but not "encouraged by talks". */
    private static final Set<String> TOWARDS = Set.of("in", "at", "to", "for", "into", "with", "on", "upon");

    /** Nouns that count those behind "of": "thousands of Algerians". */
    private static final Set<String> QUANTITIES = Set.of(
            "tens", "dozens", "scores", "hundreds", "thousands", "group", "groups", "number", "crowd", "majority");

    /** Where to look first for whom a deed is about. */
    private static final List<String> ORDER = List.of("dobj", "xcomp", "ccomp", "prep", "advcl");

    private final Actors actors;

    Arguments(Actors actors) {
        this.actors = actors;
    }

    List<Participant> of(Sentence sentence, Token word, Trigger trigger) {
        var found = new LinkedHashMap<Actor, ParticipantRole>();
        if (word.isNoun()) {
            ofNoun(sentence, word, trigger, found);
        } else {
            ofVerb(sentence, word, trigger, found);
        }
        if (trigger.type() == EventType.CONSULT || trigger.type() == EventType.AGREE && word.isNoun()) {
            found.replaceAll((actor, role) -> role == ParticipantRole.RECIPIENT ? ParticipantRole.ACTOR : role);
        }
        var participants = new ArrayList<Participant>();
        found.forEach((actor, role) -> participants.add(new Participant(actor.id(), role)));
        return participants;
    }

    private void ofVerb(Sentence sentence, Token verb, Trigger trigger, Map<Actor, ParticipantRole> found) {
        boolean passive = sentence.child(verb, "nsubjpass", "auxpass").isPresent();
        var own = trigger.sides().contains("host")
                ? ParticipantRole.HOST
                : trigger.sides().contains("mediator") ? ParticipantRole.MEDIATOR : ParticipantRole.ACTOR;
        doers(sentence, verb).forEach(a -> found.putIfAbsent(a, passive ? ParticipantRole.RECIPIENT : own));
        for (var child : sentence.children(verb)) {
            boolean agent =
                    child.relation().matches("agent|prep") && child.lemma().equals("by") && passive;
            if (agent) {
                sentence.child(child, "pobj")
                        .ifPresent(p -> around(sentence, p).forEach(a -> found.putIfAbsent(a, own)));
            } else if (child.relation().matches("dative|iobj")) {
                (child.pos().matches("IN|TO") ? below(sentence, child) : named(sentence, child))
                        .forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT));
            } else if (child.relation().equals("dobj") && !child.pos().startsWith("W")) {
                object(sentence, child, found);
            } else if (child.relation().equals("prep")
                    && (trigger.sides().contains(child.lemma())
                            || child.lemma().matches("with|against|between|upon")
                            || trigger.sides().contains("both") && child.lemma().equals("with"))) {
                below(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT));
            } else if (child.relation().matches("ccomp|xcomp") && trigger.type() == EventType.REQUEST) {
                subject(sentence, child)
                        .filter(s -> s.index() > verb.index())
                        .ifPresent(
                                s -> named(sentence, s).forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT)));
            }
        }
        boolean alone = found.size() == 1 && found.containsValue(ParticipantRole.ACTOR);
        if (alone && trigger.type() != EventType.CONSULT) {
            concerned(sentence, verb, found.keySet()).ifPresent(a -> found.put(a, ParticipantRole.RECIPIENT));
        }
    }

    /** Who the subject names: also by what stands around its noun, by what a declaration or a pronoun before it belongs to. */
    private List<Actor> doers(Sentence sentence, Token verb) {
        var subject = subject(sentence, verb).orElse(null);
        if (subject == null) {
            return List.of();
        }
        var named = around(sentence, subject);
        if (!named.isEmpty()) {
            return named;
        }
        boolean told = subject.pos().equals("PRP") && verb.relation().equals("ccomp");
        boolean declared = verb.relation().equals("acl") && subject.relation().equals("dobj");
        var above = told ? verb : declared ? subject : null;
        return Optional.ofNullable(above)
                .flatMap(sentence::head)
                .flatMap(v -> subject(sentence, v))
                .map(s -> around(sentence, s))
                .orElse(List.of());
    }

    /** Whom the noun names or, failing that, the words before it or a place behind it: "Chilean tanks", "gunmen in Chile". */
    private List<Actor> around(Sentence sentence, Token noun) {
        var named = named(sentence, noun);
        if (!named.isEmpty()) {
            return named;
        }
        var found = new LinkedHashSet<Actor>();
        for (var child : sentence.children(noun)) {
            if (child.relation().matches("compound|nmod|amod|poss")) {
                sentence.subtree(child).forEach(t -> actors.at(t.span()).ifPresent(found::add));
            } else if (child.relation().equals("prep") && child.lemma().matches("of|in|from|by")) {
                found.addAll(below(sentence, child));
            }
        }
        return List.copyOf(found);
    }

    /**
     * Whom a deed is about when neither object nor preposition names anybody: "refused to send troops to Chile", "would stop the talks
     * unless Chile withdrew".
     */
    private Optional<Actor> concerned(Sentence sentence, Token verb, Set<Actor> known) {
        return sentence.children(verb).stream()
                .filter(c -> c.relation().matches("dobj|xcomp|ccomp|prep|advcl"))
                .sorted(Comparator.comparingInt(c -> ORDER.indexOf(c.relation())))
                .flatMap(c -> sentence.subtree(c).stream())
                .flatMap(t -> actors.at(t.span()).stream())
                .filter(a -> a.country() != null && !known.contains(a))
                .findFirst();
    }

    /** The object itself, or those whom its words name: "condemned Russia's attack on Ukraine". */
    private void object(Sentence sentence, Token object, Map<Actor, ParticipantRole> found) {
        var named = named(sentence, object);
        if (!named.isEmpty()) {
            named.forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT));
            return;
        }
        sentence.child(object, "poss")
                .ifPresent(p -> named(sentence, p).forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT)));
        for (var child : sentence.children(object)) {
            if (child.relation().matches("compound|nmod|amod")) {
                named(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT));
            } else if (child.relation().equals("prep")
                    && child.lemma().matches("of|with|between|by|from|on|against|to")) {
                below(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.RECIPIENT));
            }
        }
    }

    /** "the mediation of the Emirates between Chile and Peru". */
    private void ofMediation(Sentence sentence, Token noun, Map<Actor, ParticipantRole> found) {
        for (var child : sentence.children(noun)) {
            if (child.relation().matches("poss|compound|nmod|amod")) {
                named(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.MEDIATOR));
            } else if (child.relation().equals("prep") && child.lemma().matches("of|by|from")) {
                below(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.MEDIATOR));
            } else if (child.relation().equals("prep") && child.lemma().equals("between")) {
                below(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.ACTOR));
            }
        }
    }

    private void ofNoun(Sentence sentence, Token noun, Trigger trigger, Map<Actor, ParticipantRole> found) {
        if ("mediate".equals(trigger.mode())) {
            ofMediation(sentence, noun, found);
            return;
        }
        boolean mutual = trigger.type() == EventType.CONSULT
                || trigger.type() == EventType.AGREE
                || "release".equals(trigger.mode())
                || "ceasefire".equals(trigger.mode());
        for (var child : sentence.children(noun)) {
            if (child.relation().equals("poss")) {
                named(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.ACTOR));
            } else if (child.relation().matches("compound|nmod|amod|npadvmod")) {
                modifier(sentence, child, found);
            } else if (child.relation().equals("prep")) {
                var role = child.lemma().matches("by|from|between") || mutual
                        ? ParticipantRole.ACTOR
                        : ParticipantRole.RECIPIENT;
                boolean fits = child.lemma().matches("by|between|with|from|among")
                        || trigger.sides().contains(child.lemma());
                if (fits) {
                    below(sentence, child).forEach(a -> found.putIfAbsent(a, role));
                }
            } else if (child.relation().matches("acl|relcl")) {
                sentence.child(child, "agent", "prep")
                        .filter(p -> p.lemma().equals("by"))
                        .ifPresent(p -> below(sentence, p)
                                .forEach(a -> found.putIfAbsent(
                                        a,
                                        child.lemma().matches("mediate|broker|host|facilitate")
                                                ? ParticipantRole.MEDIATOR
                                                : ParticipantRole.ACTOR)));
            }
        }
        governor(sentence, noun, found, mutual);
    }

    /** "Russia held talks with Turkey", "the exchange that both sides agreed on": the verb above gives its subject. */
    private void governor(Sentence sentence, Token noun, Map<Actor, ParticipantRole> found, boolean mutual) {
        var above = sentence.head(noun).orElse(null);
        boolean aside = false;
        if (above != null && above.pos().matches("IN|TO")) {
            aside = !TOWARDS.contains(above.lemma());
            above = sentence.head(above).orElse(null);
        }
        if (above == null
                || !above.isVerb()
                || noun.relation().matches("nsubj")
                || !LIGHT.contains(above.lemma()) && (!mutual || aside)) {
            return;
        }
        var role = above.lemma().matches("host")
                ? ParticipantRole.HOST
                : above.lemma().matches("mediate|broker|facilitate") ? ParticipantRole.MEDIATOR : ParticipantRole.ACTOR;
        boolean passive = sentence.child(above, "nsubjpass").isPresent();
        if (!passive) {
            subject(sentence, above).ifPresent(s -> named(sentence, s).forEach(a -> found.putIfAbsent(a, role)));
        }
        for (var child : sentence.children(above)) {
            if (child.relation().equals("prep") && child.lemma().matches("with|between|against|on")) {
                below(sentence, child)
                        .forEach(a -> found.putIfAbsent(a, mutual ? ParticipantRole.ACTOR : ParticipantRole.RECIPIENT));
            }
        }
    }

    /** Actors in a modifier, also joined by a hyphen: "Iran-US talks". */
    private void modifier(Sentence sentence, Token modifier, Map<Actor, ParticipantRole> found) {
        for (var token : sentence.subtree(modifier)) {
            actors.at(token.span()).ifPresent(a -> found.putIfAbsent(a, ParticipantRole.ACTOR));
        }
    }

    private List<Actor> below(Sentence sentence, Token preposition) {
        return sentence.child(preposition, "pobj").map(p -> named(sentence, p)).orElse(List.of());
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

    /** "both sides" are the two states that the article speaks of most; "leaders of Russia" are Russia. */
    private List<Actor> people(Sentence sentence, Token token) {
        var span = sentence.subtreeSpan(token);
        var words = sentence.subtree(token).stream().map(Token::lemma).toList();
        boolean both = token.lemma()
                        .matches(
                                "side|country|party|nation|delegation|leader|negotiator|representative|state|two|president|team")
                && (words.contains("both")
                        || words.contains("two")
                        || token.lemma().equals("side")
                        || token.lemma().equals("party"));
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
            token = above.isVerb()
                    ? above
                    : sentence.head(above).filter(Token::isVerb).orElse(above);
        }
        return Optional.empty();
    }
}
