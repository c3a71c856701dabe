package org.parley.core.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** What was found as a name once in a document is a name wherever it stands again, though the recogniser overlooked it there. */
final class Repeats {

    private final Map<String, List<Found>> byFirstWord = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();

    Repeats(List<List<Found>> found) {
        for (var sentence : found) {
            for (var each : sentence) {
                if (each.kind() == ActorKind.PERSON && each.from() < each.to()) {
                    surnames.add(words(each).getLast());
                }
                if (isDistinctive(each)) {
                    byFirstWord
                            .computeIfAbsent(words(each).getFirst(), w -> new ArrayList<>())
                            .add(each);
                }
            }
        }
        byFirstWord
                .values()
                .forEach(names -> names.sort(
                        Comparator.comparingInt((Found f) -> f.to() - f.from()).reversed()));
    }

    /** All names of a sentence in order, those overlooked too, each of the kind that most of its like are. */
    List<Found> complete(Sentence sentence, List<Found> found) {
        var all = new ArrayList<>(found.stream().map(this::agreed).toList());
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (isTaken(found, i)) {
                continue;
            }
            var repeat = at(sentence, i, found);
            if (repeat == null) {
                repeat = surname(sentence, i);
            }
            if (repeat != null) {
                all.add(repeat);
                i = repeat.to();
            }
        }
        all.sort(Comparator.comparingInt(Found::from));
        return all;
    }

    /** The recogniser may take a company for a person in one place and not in another. */
    private Found agreed(Found found) {
        if (!isDistinctive(found) || !found.entries().isEmpty()) {
            return found;
        }
        var words = words(found);
        var like = byFirstWord.getOrDefault(words.getFirst(), List.of()).stream()
                .filter(f -> words(f).equals(words))
                .toList();
        long people = like.stream().filter(f -> f.kind() == ActorKind.PERSON).count();
        boolean person = found.kind() == ActorKind.PERSON;
        boolean outvoted = person ? people * 2 < like.size() : people * 2 > like.size();
        return outvoted
                ? like.stream()
                        .filter(f -> person != (f.kind() == ActorKind.PERSON))
                        .findFirst()
                        .map(found::as)
                        .orElse(found)
                : found;
    }

    private @Nullable Found at(Sentence sentence, int i, List<Found> taken) {
        for (var name : byFirstWord.getOrDefault(sentence.tokens().get(i).form(), List.of())) {
            var words = words(name);
            int to = i + words.size() - 1;
            if (to < sentence.tokens().size()
                    && forms(sentence.tokens().subList(i, to + 1)).equals(words)
                    && !isTaken(taken, to)
                    && sentence.tokens().get(to).isProperNoun()
                    && !goesOn(sentence, to)) {
                return agreed(new Found(
                        sentence, i, to, name.kind(), name.name(), name.country(), name.entries(), name.mention()));
            }
        }
        return null;
    }

    /** "Keller had said", where Anna Keller is named elsewhere and the recogniser sees no name in it. */
    private @Nullable Found surname(Sentence sentence, int i) {
        var token = sentence.tokens().get(i);
        boolean alone =
                !goesOn(sentence, i) && (i == 0 || !sentence.tokens().get(i - 1).isProperNoun());
        return token.isProperNoun() && token.entity().equals("O") && surnames.contains(token.form()) && alone
                ? new Found(sentence, i, i, ActorKind.PERSON, token.form(), null, List.of(), Mention.Kind.NAME)
                : null;
    }

    /** "Google Maps" is no second "Google". */
    private static boolean goesOn(Sentence sentence, int to) {
        return to + 1 < sentence.tokens().size()
                && sentence.tokens().get(to + 1).isProperNoun();
    }

    private static boolean isDistinctive(Found found) {
        return found.mention() == Mention.Kind.NAME
                && found.kind() != ActorKind.STATE
                && found.sentence().tokens().get(found.to()).isProperNoun()
                && found.name().length() > 2;
    }

    private static boolean isTaken(List<Found> found, int word) {
        return found.stream().anyMatch(f -> f.from() <= word && word <= f.to());
    }

    private static List<String> words(Found found) {
        return forms(found.sentence().tokens().subList(found.from(), found.to() + 1));
    }

    private static List<String> forms(List<Token> tokens) {
        return tokens.stream().map(Token::form).toList();
    }
}
