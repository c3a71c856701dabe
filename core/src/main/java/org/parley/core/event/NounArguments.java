package org.parley.core.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.core.actor.Actor;
import org.parley.core.data.Lines;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Finds who takes part in the event that a noun tells of: by the words around the noun, and by the verb above it. */
final class NounArguments {

    private static final Set<String> LIGHT = words("light-verbs.txt");
    private static final Set<String> JUDGING = words("judging-verbs.txt");

    /** Who does these to a meeting need not be a side of it: "opened the talks". */
    private static final Set<String> CHAIRING = Set.of("chair", "open", "moderate");

    /** Who is asked for or to a meeting is to be at it: "asked Chile for a meeting", "invited Chile to talks". */
    private static final Set<String> ASKING = Set.of("ask", "invite", "press", "urge", "call");

    /** "took part in talks", "came to the talks", but not "encouraged by talks". */
    private static final Set<String> TOWARDS = Set.of("in", "at", "to", "for", "into", "with", "on", "upon");

    /** Whoever says or does something after or during talks was at them, where those who do are two sides. */
    private static final Set<String> BEHIND = Set.of("after", "during", "following", "follow");

    /** How long or how many: "five hours of talks", "a round of talks". */
    private static final Set<String> MEASURES =
            Set.of("minute", "hour", "day", "week", "month", "round", "series", "set", "session");

    /** What is sought, set or turned down before a meeting: "named a place for a meeting with Chile". */
    private static final Set<String> ARRANGEMENTS = Set.of(
            "place",
            "venue",
            "date",
            "time",
            "term",
            "condition",
            "proposal",
            "offer",
            "plan",
            "request",
            "invitation");

    /** From a noun over prepositions and other nouns to the verb. */
    private static final int STEPS_TO_VERB = 6;

    private final Sides sides;

    NounArguments(Sides sides) {
        this.sides = sides;
    }

    private static Set<String> words(String file) {
        return Lines.of(NounArguments.class, file).stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toSet());
    }

    /** "the mediation of the Emirates between Chile and Peru". */
    private void ofMediation(Sentence sentence, Token noun, Map<Actor, ParticipantRole> found) {
        for (var child : sentence.children(noun)) {
            if (child.relation().matches("poss|compound|nmod|amod")) {
                sides.named(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.MEDIATOR));
            } else if (child.relation().equals("prep") && child.lemma().matches("of|by|from")) {
                sides.below(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.MEDIATOR));
            } else if (child.relation().equals("prep") && child.lemma().equals("between")) {
                sides.below(sentence, child).forEach(a -> found.putIfAbsent(a, ParticipantRole.ACTOR));
            }
        }
    }

    void of(Sentence sentence, Token noun, Trigger trigger, Map<Actor, ParticipantRole> found) {
        if ("mediate".equals(trigger.mode())) {
            ofMediation(sentence, noun, found);
            return;
        }
        boolean mutual = trigger.type() == EventType.CONSULT
                || trigger.type() == EventType.AGREE
                || "release".equals(trigger.mode())
                || "ceasefire".equals(trigger.mode());
        var whole = whole(sentence, noun);
        var around = Stream.concat(
                sentence.children(noun).stream(),
                sentence.children(whole).stream()
                        .filter(c -> !whole.equals(noun) && c.relation().equals("poss")));
        for (var child : around.toList()) {
            if (child.relation().equals("poss")) {
                (mutual ? owners(sentence, noun, child) : sides.named(sentence, child))
                        .forEach(a -> found.putIfAbsent(a, ParticipantRole.ACTOR));
            } else if (child.relation().matches("compound|nmod|amod|npadvmod")) {
                sides.modifier(sentence, child, found);
            } else if (child.relation().equals("prep")) {
                var role = child.lemma().matches("by|from|between") || mutual
                        ? ParticipantRole.ACTOR
                        : ParticipantRole.RECIPIENT;
                boolean fits = child.lemma().matches("by|between|with|from|among")
                        || trigger.sides().contains(child.lemma());
                if (fits) {
                    sides.below(sentence, child).forEach(a -> found.putIfAbsent(a, role));
                }
            } else if (child.relation().matches("acl|relcl")) {
                sentence.child(child, "agent", "prep")
                        .filter(p -> p.lemma().equals("by"))
                        .ifPresent(p ->
                                sides.below(sentence, p).forEach(a -> found.putIfAbsent(a, roleAt(child.lemma()))));
            }
        }
        boolean met = trigger.type() == EventType.CONSULT && found.isEmpty() && met(sentence, whole, found);
        if (!met) {
            governor(sentence, whole, found, mutual);
        }
    }

    /** "five hours of talks" for "talks". */
    static Token whole(Sentence sentence, Token noun) {
        return sentence.head(noun)
                .filter(of -> of.lemma().equals("of") && noun.relation().equals("pobj"))
                .flatMap(sentence::head)
                .filter(m -> MEASURES.contains(m.lemma()))
                .orElse(noun);
    }

    /** "Chile and Peru signed a treaty after talks in Lima": the two that did so met. */
    private boolean met(Sentence sentence, Token noun, Map<Actor, ParticipantRole> found) {
        boolean behind = noun.relation().equals("pobj")
                && sentence.head(noun).filter(h -> BEHIND.contains(h.lemma())).isPresent();
        var sides = behind ? subjects(sentence, noun) : List.<Actor>of();
        sides.forEach(a -> found.putIfAbsent(a, ParticipantRole.ACTOR));
        return !sides.isEmpty();
    }

    /** The subject of the nearest verb above whose subject names several states or their people. */
    private List<Actor> subjects(Sentence sentence, Token noun) {
        var token = noun;
        for (int i = 0; i < STEPS_TO_VERB; i++) {
            var above = sentence.head(token).orElse(null);
            if (above == null) {
                break;
            }
            token = above;
            var named = token.isVerb()
                    ? Sides.subject(sentence, token)
                            .filter(s -> !s.equals(noun))
                            .map(s -> sides.named(sentence, s))
                            .orElse(List.of())
                    : List.<Actor>of();
            if (named.stream().map(Actor::country).distinct().count() > 1) {
                return named;
            }
        }
        return List.of();
    }

    /** Whose it is: "Chile's talks", also "Chile and Peru agreed on it at their first talks", which are those of the subject. */
    private List<Actor> owners(Sentence sentence, Token noun, Token owner) {
        var named = sides.named(sentence, owner);
        if (!named.isEmpty() || !owner.form().equalsIgnoreCase("their")) {
            return named;
        }
        return subjects(sentence, noun);
    }

    /** As what somebody is at a meeting who does something to it: "opened the talks", "talks brokered by". */
    private static ParticipantRole roleAt(String verb) {
        if (verb.matches("mediate|broker|facilitate")) {
            return ParticipantRole.MEDIATOR;
        }
        return verb.equals("host") || CHAIRING.contains(verb) ? ParticipantRole.HOST : ParticipantRole.ACTOR;
    }

    /** "praised the talks", "called the meeting useful", but not "called a meeting". */
    private static boolean isJudged(Sentence sentence, Token noun, Token verb) {
        boolean convened = verb.lemma().equals("call")
                && noun.relation().equals("dobj")
                && sentence.children(verb).stream().noneMatch(c -> c.relation().matches("oprd|acomp|attr|[cx]comp"));
        return JUDGING.contains(verb.lemma()) && !convened;
    }

    /** "named a place for a meeting with Chile". */
    private static boolean isArranged(Sentence sentence, Token noun, Token above) {
        return ARRANGEMENTS.contains(above.lemma())
                && above.relation().equals("dobj")
                && isWithSomebody(sentence, noun);
    }

    /** Whoever says or does something around a meeting with somebody is the other side of it: "said before a meeting with Chile". */
    private static boolean isAround(Token preposition) {
        return BEHIND.contains(preposition.lemma()) || preposition.lemma().equals("before");
    }

    /** "a meeting with Chile". */
    private static boolean isWithSomebody(Sentence sentence, Token noun) {
        return sentence.children(noun).stream().anyMatch(c -> c.lemma().equals("with"));
    }

    /** "Russia held talks with Turkey", "the exchange that both sides agreed on": the verb above gives its subject. */
    private void governor(Sentence sentence, Token noun, Map<Actor, ParticipantRole> found, boolean mutual) {
        var above = sentence.head(noun).orElse(null);
        boolean aside = false;
        if (above != null && (above.pos().matches("IN|TO") || above.relation().equals("prep"))) {
            aside = !TOWARDS.contains(above.lemma()) && !(isWithSomebody(sentence, noun) && isAround(above));
            above = sentence.head(above).orElse(null);
        }
        boolean arranged = above != null && isArranged(sentence, noun, above);
        if (above != null && arranged) {
            above = sentence.head(above).orElse(null);
        }
        if (above == null
                || !above.isVerb()
                || noun.relation().matches("nsubj")
                || !arranged && isJudged(sentence, noun, above)
                || !LIGHT.contains(above.lemma()) && (!mutual || aside)) {
            return;
        }
        boolean meets = above.lemma().equals("host") && sides.isVisited(sentence, above)
                || CHAIRING.contains(above.lemma()) && !noun.relation().equals("dobj");
        var role = meets ? ParticipantRole.ACTOR : roleAt(above.lemma());
        boolean passive = sentence.child(above, "nsubjpass").isPresent();
        boolean ofOthers = role == ParticipantRole.ACTOR
                && sentence.children(noun).stream().anyMatch(c -> c.lemma().equals("between"));
        if (!passive && !ofOthers) {
            Sides.subject(sentence, above)
                    .ifPresent(s -> sides.named(sentence, s).forEach(a -> found.putIfAbsent(a, role)));
        }
        if (mutual && !noun.relation().equals("dobj") && ASKING.contains(above.lemma())) {
            sentence.child(above, "dobj")
                    .ifPresent(o -> sides.named(sentence, o).forEach(a -> found.putIfAbsent(a, ParticipantRole.ACTOR)));
        }
        for (var child : sentence.children(above)) {
            if (child.relation().equals("prep") && child.lemma().matches("with|between|against|on")) {
                sides.below(sentence, child)
                        .forEach(a -> found.putIfAbsent(a, mutual ? ParticipantRole.ACTOR : ParticipantRole.RECIPIENT));
            }
        }
    }
}
