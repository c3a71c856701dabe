package org.parley.core.actor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Finds what a sentence says of a person's office: before the name, or behind it between commas. */
final class RoleFinder {

    private static final int LONGEST = 10;

    private final Gazetteer gazetteer;
    private final Document document;

    RoleFinder(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
    }

    /**
     * An office as the text has it.
     *
     * @param country of the state that the words name, by demonym or name
     */
    record Title(
            String title,
            @Nullable String country,
            @Nullable Found organisation,
            Span span) {}

    @Nullable
    Title before(Found person, List<Found> others) {
        var tokens = person.sentence().tokens();
        int from = person.from();
        while (from > 0 && person.from() - from < LONGEST && inTitle(tokens, from - 1, others)) {
            from--;
        }
        while (from < person.from() && tokens.get(from).pos().matches("POS|HYPH|,|DT|CC|IN")) {
            from++;
        }
        return title(person.sentence(), from, person.from() - 1, others);
    }

    @Nullable
    Title behind(Found person, List<Found> others) {
        var sentence = person.sentence();
        var tokens = sentence.tokens();
        int comma = person.to() + 1;
        if (comma + 1 >= tokens.size() || !tokens.get(comma).form().equals(",")) {
            return null;
        }
        int to = comma;
        while (to + 1 < tokens.size()
                && to - comma < LONGEST
                && !tokens.get(to + 1).pos().matches("[,.:]|VB[DZP]|MD|WP|WDT|''|``")) {
            to++;
        }
        int from = comma + 1;
        while (from <= to && tokens.get(from).pos().equals("DT")) {
            from++;
        }
        // "Keller, with Minister Lind, …": who is with somebody is no title.
        if (from <= to && tokens.get(from).pos().matches("IN|TO|CC")) {
            return null;
        }
        boolean ends = to + 1 < tokens.size() && tokens.get(to + 1).pos().matches("[,.]");
        boolean opensWithTitle = from <= to
                && tokens.subList(from, Math.min(to + 1, from + 5)).stream().anyMatch(Titles::isHead);
        return ends && opensWithTitle ? title(sentence, from, to, others) : null;
    }

    /** The words of a title right before the name, also where none of them can stand for the person: "Lt. Gen."; empty if there are none. */
    String rank(Found person) {
        var tokens = person.sentence().tokens();
        int from = person.from();
        while (from > 0 && Titles.isWord(tokens.get(from - 1))) {
            from--;
        }
        return from == person.from() ? "" : document.words(person.sentence(), from, person.from() - 1);
    }

    private boolean inTitle(List<Token> tokens, int i, List<Found> others) {
        var token = tokens.get(i);
        if (Titles.isWord(token) || token.pos().equals("POS") || token.pos().equals("HYPH")) {
            return true;
        }
        if (gazetteer.demonym(Names.fold(token.form())).isPresent()
                && Character.isUpperCase(token.form().codePointAt(0))) {
            return true;
        }
        boolean inName = others.stream().anyMatch(o -> o.kind() != ActorKind.PERSON && o.from() <= i && i <= o.to());
        return inName || token.pos().equals("NNP") && i + 1 < tokens.size() && Titles.isWord(tokens.get(i + 1));
    }

    private @Nullable Title title(Sentence sentence, int from, int to, List<Found> others) {
        var tokens = sentence.tokens();
        if (from > to || tokens.subList(from, to + 1).stream().noneMatch(Titles::isHead)) {
            return null;
        }
        Found organisation = null;
        int start = from;
        for (var other : others) {
            if (other.sentence().equals(sentence)
                    && other.from() >= from
                    && other.to() <= to
                    && other.kind() != ActorKind.PERSON) {
                organisation = other;
                if (other.from() == from && other.to() < to) {
                    start = other.to() + 1;
                }
            }
        }
        String country = organisation == null ? null : organisation.country();
        for (int i = from; i <= to; i++) {
            var state = gazetteer.demonym(Names.fold(tokens.get(i).form()));
            if (state.isPresent() && Character.isUpperCase(tokens.get(i).form().codePointAt(0))) {
                country = country == null ? state.get().country() : country;
                start = i == start ? i + 1 : start;
            }
        }
        while (start < to && tokens.get(start).pos().matches("POS|HYPH|DT|,")) {
            start++;
        }
        var words =
                new Span(tokens.get(from).span().start(), tokens.get(to).span().end());
        var title =
                document.text().substring(tokens.get(Math.min(start, to)).span().start(), words.end());
        return new Title(title, country, organisation, words);
    }

    /** Words that name the same function, whoever holds it. */
    static final Map<String, String> SAME = Map.of(
            "spokesman", "spokesperson",
            "spokeswoman", "spokesperson",
            "premier", "minister",
            "chairman", "chair",
            "chairwoman", "chair",
            "advisor", "adviser",
            "pontiff", "pope");
}
