package org.parley.core.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Actors;
import org.parley.core.article.Span;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Statement.SpeechAct;

/** Finds speakers before a colon at the start of a line, as headlines ("Keller: No ferry before May") and transcripts have them. */
final class ColonFrames {

    private static final int LONGEST_SOURCE = 7;
    private static final int SHORTEST_CONTENT = 3;

    /** What speaks in headlines without being named. */
    private static final Set<String> VOICES = Set.of(
            "poll",
            "survey",
            "study",
            "report",
            "newspaper",
            "source",
            "sources",
            "official",
            "officials",
            "analyst",
            "analysts",
            "expert",
            "experts",
            "police",
            "camp",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "minister",
            "ministry",
            "army",
            "envoy",
            "president",
            "governor",
            "mayor",
            "lawyer",
            "reports",
            "polls");

    private ColonFrames() {}

    static List<Attribution> find(Document document, Actors actors) {
        var found = new ArrayList<Attribution>();
        int paragraph = -1;
        for (var sentence : document.sentences()) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                var attribution = at(document, actors, sentence);
                if (attribution != null) {
                    found.add(attribution);
                }
            }
        }
        return found;
    }

    private static @Nullable Attribution at(Document document, Actors actors, Sentence sentence) {
        var tokens = sentence.tokens();
        int colon = 0;
        while (colon < Math.min(tokens.size(), LONGEST_SOURCE)
                && !tokens.get(colon).form().equals(":")) {
            colon++;
        }
        if (colon == 0
                || colon >= Math.min(tokens.size(), LONGEST_SOURCE)
                || !isSpeaker(actors, tokens.subList(0, colon))) {
            return null;
        }
        var line = document.sentences().stream()
                .filter(s -> s.paragraph() == sentence.paragraph())
                .flatMap(s -> s.tokens().stream())
                .toList();
        var content = line.subList(colon + 1, line.size());
        int last = content.size() - 1;
        while (last > 0
                && content.get(last).pos().matches("[.,:]")
                && !content.get(last).form().equals("?")) {
            last--;
        }
        if (last + 1 < SHORTEST_CONTENT) {
            return null;
        }
        return new Attribution(
                sentence,
                tokens.get(colon),
                tokens.get(colon - 1),
                Clauses.span(tokens.subList(0, colon)),
                null,
                List.of(new Span(
                        content.getFirst().span().start(),
                        content.get(last).span().end())),
                SpeechAct.ASSERT,
                0.75);
    }

    /** A person, an organisation, a name in capitals, or one of those who speak unnamed; never a topic or a verb. */
    private static boolean isSpeaker(Actors actors, List<Token> words) {
        var last = words.getLast();
        boolean plain = words.stream().noneMatch(t -> t.isVerb() || t.pos().matches("[,.:]|``|''|CD|W.*|PRP"));
        boolean named = last.entity().matches(".-(PERSON|ORG)")
                || actors.at(last.span())
                        .filter(a -> a.kind() != ActorKind.STATE)
                        .isPresent()
                || words.stream()
                        .allMatch(t -> t.form().length() > 2 && t.form().chars().allMatch(Character::isUpperCase));
        return plain
                && words.getFirst().isCapitalised()
                && last.isNoun()
                && (named || VOICES.contains(last.form().toLowerCase(Locale.ROOT)));
    }
}
