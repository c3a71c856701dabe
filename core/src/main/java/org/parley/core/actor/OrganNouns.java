package org.parley.core.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.core.data.Lines;
import org.parley.core.language.Token;

/** Nouns that, behind the name of a state or a bloc, tell which of its organs is spoken of. */
final class OrganNouns {

    private static final Pattern MINISTRY_OF = Pattern.compile("(?i)ministry of (.+)");
    private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}'’])(?!(?:of|and|for|the)\\b)\\p{Ll}");
    private static final Map<String, ActorKind> KINDS = new HashMap<>();
    private static final Map<String, String> BLOCS = new HashMap<>();
    private static final Map<String, Set<ActorKind>> STAND_INS = new HashMap<>();
    private static final Map<String, Set<String>> NOUNS = new HashMap<>();

    static {
        for (var line : Lines.of(OrganNouns.class, "patterns.tsv")) {
            var fields = line.split("\t");
            var words = Lines.list(fields[1]);
            switch (fields[0]) {
                case "BLOC" -> words.forEach(OrganNouns::addBloc);
                case "GROUP", "BODY", "MINISTRY", "NAMED", "PEOPLE", "ACT", "STATE'S" ->
                    NOUNS.put(fields[0], new HashSet<>(words));
                case "THE" -> {
                    var kinds = Lines.list(fields[1]).stream()
                            .map(ActorKind::valueOf)
                            .collect(Collectors.toSet());
                    Lines.list(fields[2]).forEach(noun -> STAND_INS.put(noun, kinds));
                }
                default -> words.forEach(noun -> KINDS.putIfAbsent(noun, ActorKind.valueOf(fields[0])));
            }
        }
    }

    private OrganNouns() {}

    private static void addBloc(String word) {
        var parts = word.split("=", 2);
        BLOCS.put(parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** What the noun at {@code j} speaks of, with the word before it if that belongs to it. */
    static @Nullable ActorKind kind(List<Token> tokens, int first, int j) {
        var word = lower(tokens.get(j));
        var kind = j > first ? KINDS.get(lower(tokens.get(j - 1)) + " " + word) : null;
        return kind == null ? KINDS.get(word) : kind;
    }

    /** The name of the bloc that an adjective tells of, empty if it has none but its own words. */
    static Optional<String> bloc(Token adjective) {
        return Optional.ofNullable(BLOCS.get(lower(adjective)));
    }

    /** Whether the noun can make a bloc's adjective a group: "Gulf states". */
    static boolean isGroup(Token noun) {
        return has("GROUP", lower(noun));
    }

    /** Whether the noun behind a demonym speaks of some of its people: "Afghan rebels". */
    static boolean isPeople(Token noun) {
        return has("PEOPLE", noun.lemma());
    }

    /** Whether an organisation whose name ends so belongs to a state. */
    static boolean endsBody(Token noun) {
        return has("BODY", noun.lemma());
    }

    /** Whether capitalised words that end so are an organisation's name, of a state or not. */
    static boolean endsOrganisation(Token noun) {
        return endsBody(noun) || has("NAMED", noun.lemma());
    }

    /** Whether the noun within a name speaks of a state's own: "Department", "Forces", "Embassy". */
    static boolean isOfState(Token noun) {
        return endsBody(noun) || namesBody(noun) || KINDS.containsKey(lower(noun)) || has("STATE'S", noun.lemma());
    }

    /** Whether the noun behind a demonym tells of what the state does: "an Indian proposal". */
    static boolean isAct(Token noun) {
        return has("ACT", noun.lemma());
    }

    /** Whether the noun, with words before or behind it, names a body: "Foreign Ministry". */
    static boolean namesBody(Token noun) {
        return has("MINISTRY", noun.lemma());
    }

    /** One name for what is called "Ministry of Foreign Affairs", "foreign ministry" and "Foreign Ministry". */
    static String bodyName(String words) {
        var name = words;
        var ministry = MINISTRY_OF.matcher(words);
        if (ministry.matches()) {
            name = ministry.group(1) + " Ministry";
        }
        name = name.replaceFirst("(?i)^foreign affairs ministry", "Foreign Ministry")
                .replaceFirst("(?i)^defense\\b", "Defence");
        return WORD_START.matcher(name).replaceAll(word -> word.group().toUpperCase(Locale.ROOT));
    }

    /** The kinds of actors that "the" with this noun can speak of, when one was named before. */
    static Set<ActorKind> standsFor(Token noun) {
        return STAND_INS.getOrDefault(noun.lemma(), Set.of());
    }

    private static boolean has(String list, String word) {
        return NOUNS.getOrDefault(list, Set.of()).contains(word);
    }

    private static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
