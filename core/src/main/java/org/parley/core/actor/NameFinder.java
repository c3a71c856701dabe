package org.parley.core.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Finds names in a sentence: those the gazetteer has, organs named after their state, and what the parser takes for names. */
final class NameFinder {

    private static final int MOST_WORDS = 10;
    private static final int WORDS_BEFORE_ORGAN = 2;
    private static final Set<String> BODIES = Set.of(
            "ministry",
            "department",
            "parliament",
            "council",
            "government",
            "committee",
            "agency",
            "service",
            "office",
            "court",
            "commission",
            "directorate",
            "administration",
            "headquarters",
            "police");
    private static final Set<String> MINISTRIES = Set.of("ministry", "parliament", "embassy", "police");
    private static final Map<String, ActorKind> ORGANS = organs();
    private static final Set<String> BLOCS =
            Set.of("western", "european", "gulf", "arab", "african", "allied", "nordic", "baltic");

    private final Gazetteer gazetteer;
    private final Document document;

    NameFinder(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
    }

    List<Found> find(Sentence sentence) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < sentence.tokens().size(); ) {
            var next = at(sentence, i);
            if (next == null) {
                i++;
            } else {
                found.add(next);
                i = next.to() + 1;
            }
        }
        return found;
    }

    private @Nullable Found at(Sentence sentence, int i) {
        var token = sentence.tokens().get(i);
        var person = person(sentence, i);
        var known = known(sentence, i);
        if (known != null && (person == null || known.to() >= person.to() || known.kind() == ActorKind.PERSON)) {
            var organ = known.kind() == ActorKind.STATE ? organOf(sentence, i, known) : null;
            return organ == null ? known : organ;
        }
        if (person != null) {
            return person;
        }
        if (!isCapitalised(token)) {
            return null;
        }
        var bloc = bloc(sentence, i);
        if (bloc != null) {
            return bloc;
        }
        var demonym = demonym(sentence, i);
        if (demonym != null) {
            return demonym;
        }
        var ministry = body(sentence, i, null, null);
        return ministry == null ? organisation(sentence, i) : ministry;
    }

    /** The longest name of the gazetteer that starts here. */
    private @Nullable Found known(Sentence sentence, int i) {
        var tokens = sentence.tokens();
        if (!isCapitalised(tokens.get(i)) && !tokens.get(i).form().equals("al")) {
            return null;
        }
        Found best = null;
        for (int j = i; j < Math.min(tokens.size(), i + MOST_WORDS); j++) {
            var text = text(sentence, i, j);
            var folded = Names.fold(text);
            var entries = gazetteer.named(folded);
            if (!entries.isEmpty() && fits(sentence, i, j, folded, text)) {
                var first = entries.stream()
                        .filter(e -> e.kind() != ActorKind.PERSON)
                        .findFirst()
                        .orElse(entries.getFirst());
                best = new Found(
                        sentence, i, j, first.kind(), first.name(), first.country(), entries, Mention.Kind.NAME);
            }
            if (!gazetteer.isPrefix(folded)) {
                break;
            }
        }
        return best == null ? capital(sentence, i) : best;
    }

    private boolean fits(Sentence sentence, int i, int j, String folded, String text) {
        if (gazetteer.isExact(folded) && text.chars().anyMatch(Character::isLowerCase)) {
            return false;
        }
        boolean single = !folded.contains(" ");
        var tokens = sentence.tokens();
        boolean goesOn = j + 1 < tokens.size() && tokens.get(j + 1).isProperNoun() && isCapitalised(tokens.get(j + 1));
        boolean person = gazetteer.named(folded).stream().allMatch(e -> e.kind() == ActorKind.PERSON);
        if (person) {
            return !single || i == j && tokens.get(i).entity().contains("PERSON");
        }
        return !(single && goesOn && folded.equals("west"));
    }

    private @Nullable Found capital(Sentence sentence, int i) {
        for (int j = Math.min(sentence.tokens().size() - 1, i + 1); j >= i; j--) {
            var entry = gazetteer.capital(Names.fold(text(sentence, i, j))).orElse(null);
            if (entry == null) {
                continue;
            }
            var found = new Found(
                    sentence, i, j, ActorKind.STATE, entry.name(), entry.country(), List.of(entry), Mention.Kind.NAME);
            return Metonymy.acts(found, true) ? found : null;
        }
        return null;
    }

    private @Nullable Found person(Sentence sentence, int i) {
        var tokens = sentence.tokens();
        if (!isPerson(tokens.get(i))) {
            return null;
        }
        int from = i;
        while (from < tokens.size() && isPerson(tokens.get(from)) && Titles.isWord(tokens.get(from))) {
            from++;
        }
        int to = from;
        while (to + 1 < tokens.size() && continues(tokens, to + 1)) {
            to++;
        }
        if (from > to || from >= tokens.size() || !isPerson(tokens.get(from)) || from != i) {
            return null;
        }
        var name = text(sentence, from, to);
        if (!Character.isUpperCase(name.codePointAt(0)) || name.length() < 2) {
            return null;
        }
        var entries = gazetteer.named(Names.fold(name)).stream()
                .filter(e -> e.kind() == ActorKind.PERSON)
                .toList();
        return new Found(sentence, from, to, ActorKind.PERSON, name, null, entries, Mention.Kind.NAME);
    }

    private static boolean continues(List<Token> tokens, int i) {
        var token = tokens.get(i);
        if (isPerson(token)
                && !token.entity().startsWith("B-")
                && !token.entity().startsWith("U-")
                && !token.pos().equals("POS")) {
            return true;
        }
        // The recogniser cuts double names at the hyphen.
        boolean hyphen = token.pos().equals("HYPH")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isProperNoun();
        return hyphen || tokens.get(i - 1).pos().equals("HYPH") && token.isProperNoun();
    }

    private static boolean isPerson(Token token) {
        return token.entity().endsWith("PERSON");
    }

    /** "Russian forces", "the Ukrainian delegation", "Iranian officials", or the people as such. */
    private @Nullable Found demonym(Sentence sentence, int i) {
        var tokens = sentence.tokens();
        for (int j = Math.min(tokens.size() - 1, i + 1); j >= i; j--) {
            var folded = Names.fold(text(sentence, i, j));
            var state = gazetteer.demonym(folded);
            if (state.isPresent()) {
                var found = new Found(
                        sentence,
                        i,
                        j,
                        ActorKind.STATE,
                        state.get().name(),
                        state.get().country(),
                        List.of(state.get()),
                        Mention.Kind.NOMINAL);
                return organOf(sentence, j, found);
            }
            var people = folded.endsWith("s") ? gazetteer.demonym(folded.substring(0, folded.length() - 1)) : state;
            if (people.isPresent() && tokens.get(j).pos().matches("NNP?S")) {
                var entry = people.get();
                boolean all = i > 0 && tokens.get(i - 1).form().equalsIgnoreCase("the");
                return all
                        ? new Found(
                                sentence,
                                i,
                                j,
                                ActorKind.STATE,
                                entry.name(),
                                entry.country(),
                                List.of(entry),
                                Mention.Kind.NOMINAL)
                        : new Found(
                                sentence,
                                i,
                                j,
                                ActorKind.GROUP,
                                text(sentence, i, j),
                                entry.country(),
                                List.of(),
                                Mention.Kind.NOMINAL);
            }
        }
        return null;
    }

    /** The organ that a noun behind the state's name or demonym speaks of. */
    private @Nullable Found organOf(Sentence sentence, int last, Found state) {
        var tokens = sentence.tokens();
        int first = last + 1;
        while (first < tokens.size() && (tokens.get(first).pos().equals("POS") || first <= state.to())) {
            first++;
        }
        var body = body(sentence, first, state, state.country());
        if (body != null) {
            return body;
        }
        var shared = sharedOrgan(sentence, state, first);
        if (shared != null) {
            return shared;
        }
        for (int j = first; j < Math.min(tokens.size(), first + WORDS_BEFORE_ORGAN + 1); j++) {
            var token = tokens.get(j);
            var kind = organ(tokens, first, j);
            if (kind != null
                    && !(j + 1 < tokens.size()
                            && tokens.get(j + 1).isNoun()
                            && !tokens.get(j + 1).isProperNoun())) {
                return organ(sentence, state, j, kind);
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
        return organ(sentence, state, state.to(), other.kind());
    }

    private static @Nullable ActorKind organ(List<Token> tokens, int first, int j) {
        var word = tokens.get(j).form().toLowerCase(Locale.ROOT);
        var two = j > first ? tokens.get(j - 1).form().toLowerCase(Locale.ROOT) + " " + word : word;
        var kind = ORGANS.get(two);
        return kind == null ? ORGANS.get(word) : kind;
    }

    private static Found organ(Sentence sentence, Found state, int to, ActorKind kind) {
        return switch (kind) {
            case ARMED_FORCE ->
                new Found(
                        sentence,
                        state.from(),
                        to,
                        kind,
                        "Armed Forces of " + state.name(),
                        state.country(),
                        List.of(),
                        Mention.Kind.NOMINAL);
            case DELEGATION ->
                new Found(
                        sentence,
                        state.from(),
                        to,
                        kind,
                        "Delegation of " + state.name(),
                        state.country(),
                        List.of(),
                        Mention.Kind.NOMINAL);
            default ->
                new Found(
                        sentence,
                        state.from(),
                        to,
                        ActorKind.STATE,
                        state.name(),
                        state.country(),
                        state.entries(),
                        Mention.Kind.NOMINAL);
        };
    }

    /** "Foreign Ministry", "Ministry of Defence", "Parliament": a body named by what it does. */
    private @Nullable Found body(Sentence sentence, int i, @Nullable Found state, @Nullable String country) {
        var tokens = sentence.tokens();
        for (int j = i; j < Math.min(tokens.size(), i + 3); j++) {
            var token = tokens.get(j);
            if (!isCapitalised(token)
                    && !(state != null && token.isNoun() || token.pos().startsWith("JJ"))) {
                return null;
            }
            if (!MINISTRIES.contains(token.lemma())) {
                continue;
            }
            int to = j;
            if (j + 2 < tokens.size() && tokens.get(j + 1).lemma().equals("of") && isCapitalised(tokens.get(j + 2))) {
                to = j + 2;
                while (to + 1 < tokens.size() && tokens.get(to + 1).isProperNoun()) {
                    to++;
                }
            }
            var name = text(sentence, i, to);
            boolean bare = to == i && state == null;
            if (bare) {
                return null;
            }
            int from = state == null ? i : state.from();
            var full = state == null ? name : name + " of " + state.name();
            return new Found(
                    sentence, from, to, ActorKind.GOVERNMENT_BODY, full, country, List.of(), Mention.Kind.NAME);
        }
        return null;
    }

    private @Nullable Found bloc(Sentence sentence, int i) {
        var tokens = sentence.tokens();
        if (!BLOCS.contains(tokens.get(i).form().toLowerCase(Locale.ROOT)) || i + 1 >= tokens.size()) {
            return null;
        }
        var next = tokens.get(i + 1);
        if (!Set.of(
                        "countries",
                        "nations",
                        "allies",
                        "states",
                        "powers",
                        "partners",
                        "capitals",
                        "leaders",
                        "governments",
                        "officials")
                .contains(next.form().toLowerCase(Locale.ROOT))) {
            return null;
        }
        var bloc = tokens.get(i).form();
        var name = bloc.equals("Western") ? "the West" : bloc.equals("European") ? "Europe" : text(sentence, i, i + 1);
        var entries = gazetteer.named(Names.fold(name));
        return new Found(sentence, i, i + 1, ActorKind.GROUP, name, null, entries, Mention.Kind.NOMINAL);
    }

    private @Nullable Found organisation(Sentence sentence, int i) {
        var tokens = sentence.tokens();
        if (!tokens.get(i).entity().matches("[BU]-ORG") || !tokens.get(i).isProperNoun()) {
            return null;
        }
        int to = i;
        while (to + 1 < tokens.size() && tokens.get(to + 1).entity().matches("[IL]-ORG")) {
            to++;
        }
        while (to > i && tokens.get(to).pos().matches("POS|[,.]|HYPH")) {
            to--;
        }
        var name = text(sentence, i, to);
        if (gazetteer.surnamed(Names.fold(name)).stream().anyMatch(gazetteer::isWellKnown)) {
            return new Found(sentence, i, to, ActorKind.PERSON, name, null, List.of(), Mention.Kind.NAME);
        }
        if (name.length() < 3 || Titles.isWord(tokens.get(i)) && to == i || name.contains("@")) {
            return null;
        }
        boolean body = BODIES.contains(tokens.get(to).lemma());
        return new Found(
                sentence,
                i,
                to,
                body ? ActorKind.GOVERNMENT_BODY : ActorKind.ORGANISATION,
                name,
                null,
                List.of(),
                Mention.Kind.NAME);
    }

    private String text(Sentence sentence, int from, int to) {
        return document.text()
                .substring(
                        sentence.tokens().get(from).span().start(),
                        sentence.tokens().get(to).span().end());
    }

    private static boolean isCapitalised(Token token) {
        return Character.isUpperCase(token.form().codePointAt(0));
    }

    private static Map<String, ActorKind> organs() {
        var organs = new HashMap<String, ActorKind>();
        for (var line : Lines.of("patterns.tsv")) {
            var fields = line.split("\t");
            if (!fields[0].equals("GROUP")) {
                Lines.list(fields[1]).forEach(noun -> organs.putIfAbsent(noun, ActorKind.valueOf(fields[0])));
            }
        }
        return organs;
    }
}
