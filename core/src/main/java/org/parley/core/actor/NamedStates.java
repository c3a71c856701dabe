package org.parley.core.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.parley.core.data.Lines;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;

/** Which states an article names, by name, adjective or seat of government: those whose people and bodies it can speak of without saying so. */
final class NamedStates {

    private static final int MOST_WORDS = 4;

    /** Names that are a well-known body's of one state, with the other states that have a body of that name. */
    private static final Map<String, List<String>> SHARED_NAMES = new HashMap<>();

    static {
        for (var line : Lines.of(NamedStates.class, "shared-names.tsv")) {
            var fields = line.split("\t");
            SHARED_NAMES.put(fields[0], Lines.list(fields[1]));
        }
    }

    private final Map<String, Integer> counts = new HashMap<>();

    NamedStates(Document document, Gazetteer gazetteer) {
        for (var sentence : document.sentences()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                if (sentence.tokens().get(i).isCapitalised()) {
                    count(document, sentence, i, gazetteer);
                }
            }
        }
    }

    /** Whether the state of this ISO 3166-1 alpha-3 code is named. */
    boolean has(String country) {
        return counts.containsKey(country);
    }

    /** Whether another state's body of that name may be meant: "the Senate" in an article on Canada. */
    boolean haveAnother(String folded, String country) {
        var others = SHARED_NAMES.getOrDefault(folded, List.of());
        int own = counts.getOrDefault(country, 0);
        return !others.isEmpty()
                && (own == 0 || others.stream().anyMatch(other -> counts.getOrDefault(other, 0) > own));
    }

    private void count(Document document, Sentence sentence, int from, Gazetteer gazetteer) {
        var states = new HashSet<String>();
        for (int to = from; to < Math.min(sentence.tokens().size(), from + MOST_WORDS); to++) {
            var folded = Names.fold(document.words(sentence, from, to));
            for (var entry : gazetteer.named(folded)) {
                boolean telling = entry.kind() == ActorKind.STATE
                        || entry.kind() != ActorKind.PERSON && gazetteer.isWellKnown(entry);
                if (telling && entry.country() != null && !SHARED_NAMES.containsKey(folded)) {
                    states.add(entry.country());
                }
            }
            gazetteer.demonym(folded).map(Entry::country).ifPresent(states::add);
            gazetteer.capital(folded).map(Entry::country).ifPresent(states::add);
        }
        states.forEach(s -> counts.merge(s, 1, Integer::sum));
    }
}
