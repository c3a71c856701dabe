package org.parley.core.actor;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;

/** Finds actors that are named after a state or a bloc: "Russian forces", "Ukraine's foreign ministry", "Western leaders". */
final class OrganFinder {

    private static final Set<String> PLACED = Set.of("in", "from", "throughout", "across");
    private static final int WORDS_BEFORE_ORGAN = 2;

    private final Gazetteer gazetteer;
    private final Document document;

    OrganFinder(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
    }

    /** "Russian forces", "the Ukrainian delegation", "Iranian officials", or the people as such. */
    @Nullable
    Found demonym(Sentence sentence, int i) {
        var tokens = sentence.tokens();
        for (int j = Math.min(tokens.size() - 1, i + 1); j >= i; j--) {
            var folded = Names.fold(document.words(sentence, i, j));
            var state = gazetteer.demonym(folded);
            if (state.isPresent()) {
                var found = people(sentence, i, j, state.get());
                var organ = of(found);
                return organ == null && isBeforeAct(sentence, j) ? found : organ;
            }
            var people = folded.endsWith("s") ? gazetteer.demonym(folded.substring(0, folded.length() - 1)) : state;
            if (people.isPresent() && tokens.get(j).pos().matches("NNP?S")) {
                boolean all = i > 0 && tokens.get(i - 1).form().equalsIgnoreCase("the");
                var found = people(sentence, i, j, people.get());
                return all ? found : nominal(found, j, ActorKind.GROUP, document.words(sentence, i, j), List.of());
            }
        }
        return null;
    }

    /** "an Australian ultimatum", "a Senegalese peace plan". */
    private static boolean isBeforeAct(Sentence sentence, int demonym) {
        return sentence.tokens().stream()
                .skip(demonym + 1L)
                .limit(WORDS_BEFORE_ORGAN + 1L)
                .takeWhile(t -> t.pos().matches("JJ|NNS?|HYPH"))
                .anyMatch(OrganNouns::isAct);
    }

    private static Found people(Sentence sentence, int from, int to, Entry state) {
        return new Found(
                sentence,
                from,
                to,
                ActorKind.STATE,
                state.name(),
                state.country(),
                List.of(state),
                Mention.Kind.NOMINAL);
    }

    /** The organ that a noun behind the state's name or demonym speaks of. */
    @Nullable
    Found of(Found state) {
        var sentence = state.sentence();
        var tokens = sentence.tokens();
        int first = state.to() + 1;
        while (first < tokens.size() && tokens.get(first).pos().equals("POS")) {
            first++;
        }
        var body = body(sentence, first, state);
        if (body != null) {
            return body;
        }
        var shared = sharedOrgan(sentence, state, first);
        if (shared != null) {
            return shared;
        }
        for (int j = first; j < Math.min(tokens.size(), first + WORDS_BEFORE_ORGAN + 1); j++) {
            var token = tokens.get(j);
            var kind = OrganNouns.kind(tokens, first, j);
            if (kind != null
                    && !(j + 1 < tokens.size()
                            && tokens.get(j + 1).isNoun()
                            && !tokens.get(j + 1).isProperNoun())) {
                return organ(state, j, kind);
            }
            boolean people = OrganNouns.isPeople(token) || token.pos().equals("NNPS");
            if (people && state.mention() == Mention.Kind.NOMINAL) {
                return nominal(state, j, ActorKind.GROUP, document.words(sentence, state.from(), j), List.of());
            }
            if (!token.pos().startsWith("JJ")
                    && !token.isNoun()
                    && !token.pos().equals("VBG")
                    && !token.pos().equals("HYPH")) {
                return null;
            }
        }
        return null;
    }

    /** "rebels in the Ivory Coast", "students throughout Indonesia". */
    @Nullable
    Found peopleIn(Found state) {
        var tokens = state.sentence().tokens();
        int before = state.from() - 1;
        if (before >= 0 && tokens.get(before).pos().equals("DT")) {
            before--;
        }
        boolean place = before > 0 && PLACED.contains(tokens.get(before).lemma());
        if (!place
                || !OrganNouns.isPeople(tokens.get(before - 1))
                || !tokens.get(before - 1).pos().equals("NNS")) {
            return null;
        }
        var name = document.words(state.sentence(), before - 1, state.to());
        return new Found(
                state.sentence(),
                before - 1,
                before - 1,
                ActorKind.GROUP,
                name,
                state.country(),
                List.of(),
                Mention.Kind.NOMINAL);
    }

    /** "Norwegian and Icelandic officials": the noun is the first adjective's as well, but only its adjective is its mention. */
    private @Nullable Found sharedOrgan(Sentence sentence, Found state, int first) {
        var tokens = sentence.tokens();
        boolean joined = state.mention() == Mention.Kind.NOMINAL
                && first + 2 < tokens.size()
                && tokens.get(first).form().matches("and|or|,")
                && gazetteer.demonym(Names.fold(tokens.get(first + 1).form())).isPresent();
        if (!joined) {
            return null;
        }
        var other = demonym(sentence, first + 1);
        if (other == null || other.to() == first + 1) {
            return null;
        }
        return organ(state, state.to(), other.kind());
    }

    private static Found organ(Found state, int to, ActorKind kind) {
        return switch (kind) {
            case ARMED_FORCE -> nominal(state, to, kind, "Armed Forces of " + state.name(), List.of());
            case DELEGATION -> nominal(state, to, kind, "Delegation of " + state.name(), List.of());
            default -> nominal(state, to, ActorKind.STATE, state.name(), state.entries());
        };
    }

    private static Found nominal(Found state, int to, ActorKind kind, String name, List<Entry> entries) {
        return new Found(
                state.sentence(), state.from(), to, kind, name, state.country(), entries, Mention.Kind.NOMINAL);
    }

    /** "Foreign Ministry", "Ministry of Defence", "Parliament": a body named by what it does. */
    @Nullable
    Found body(Sentence sentence, int i, @Nullable Found state) {
        var tokens = sentence.tokens();
        for (int j = i; j < Math.min(tokens.size(), i + 3); j++) {
            var token = tokens.get(j);
            if (token.pos().equals("DT")
                    || !token.isCapitalised()
                            && !(state != null && token.isNoun() || token.pos().startsWith("JJ"))) {
                return null;
            }
            if (!OrganNouns.namesBody(token)) {
                continue;
            }
            int to = endOfBody(sentence, j);
            if (state == null) {
                var name = OrganNouns.bodyName(document.words(sentence, i, to));
                return to == i
                        ? null
                        : new Found(
                                sentence, i, to, ActorKind.GOVERNMENT_BODY, name, null, List.of(), Mention.Kind.NAME);
            }
            return new Found(
                    sentence,
                    state.from(),
                    to,
                    ActorKind.GOVERNMENT_BODY,
                    OrganNouns.bodyName(document.words(sentence, i, to)) + " of " + state.name(),
                    state.country(),
                    List.of(),
                    Mention.Kind.NAME);
        }
        return null;
    }

    /** The last word of "Ministry of Foreign Affairs". */
    private static int endOfBody(Sentence sentence, int noun) {
        var tokens = sentence.tokens();
        boolean goesOn = noun + 2 < tokens.size()
                && tokens.get(noun + 1).lemma().equals("of")
                && tokens.get(noun + 2).isCapitalised();
        if (!goesOn) {
            return noun;
        }
        int to = noun + 2;
        while (to + 1 < tokens.size() && tokens.get(to + 1).isProperNoun()) {
            to++;
        }
        return to;
    }

    /** "Western countries", "Gulf states". */
    @Nullable
    Found bloc(Sentence sentence, int i) {
        var tokens = sentence.tokens();
        var name = OrganNouns.bloc(tokens.get(i));
        boolean isBloc = name.isPresent() && i + 1 < tokens.size() && OrganNouns.isGroup(tokens.get(i + 1));
        if (!isBloc) {
            return null;
        }
        var own = name.get().isEmpty() ? document.words(sentence, i, i + 1) : name.get();
        var entries = gazetteer.named(Names.fold(own));
        return new Found(sentence, i, i + 1, ActorKind.GROUP, own, null, entries, Mention.Kind.NOMINAL);
    }
}
