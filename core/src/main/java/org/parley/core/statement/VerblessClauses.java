package org.parley.core.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;

/**
 * Finds reporting verbs that the tagger took for nouns, so that no verb is left: "Two thirds support lower fares", "Keller Slams Harbour
 * Fees". Only the order of the words is trusted there.
 */
final class VerblessClauses {

    /** What may stand for several people as the last word of a subject. */
    private static final String MANY = "some|many|most|few|half|both|others|all|thirds|quarters|percent";

    private VerblessClauses() {}

    static List<Attribution> find(Sentence sentence) {
        var tokens = sentence.tokens();
        int end = 0;
        while (end < tokens.size() && !tokens.get(end).pos().matches("[,.:]|``|''|VB[DZP]|MD")) {
            end++;
        }
        var found = new ArrayList<Attribution>();
        if (end < tokens.size() && tokens.get(end).isVerb()) {
            return found;
        }
        for (int i = 1; i + 1 < end && found.isEmpty(); i++) {
            var verb = tokens.get(i);
            cue(sentence, verb).flatMap(cue -> at(sentence, verb, cue)).ifPresent(found::add);
        }
        return found;
    }

    /** The verb of which this noun has the form, if it agrees with the word before it. */
    private static Optional<Cue> cue(Sentence sentence, Token noun) {
        var before = sentence.tokens().get(noun.index() - 1);
        if (!noun.isNoun() && !noun.pos().equals("JJ")) {
            return Optional.empty();
        }
        var form = noun.form().toLowerCase(Locale.ROOT);
        var last = before.form().toLowerCase(Locale.ROOT);
        boolean several = sentence.tokens().subList(0, noun.index()).stream()
                .anyMatch(t -> t.lemma().equals("and"));
        boolean plural = before.pos().matches("NNP?S|CD") || last.matches(MANY) || several && before.isNoun();
        boolean singular = before.pos().matches("NNP?") && !plural;
        return plural
                ? Cues.verb(form)
                : singular && form.endsWith("s") ? Cues.verb(form.substring(0, form.length() - 1)) : Optional.empty();
    }

    private static Optional<Attribution> at(Sentence sentence, Token verb, Cue cue) {
        var tokens = sentence.tokens();
        var source = tokens.get(verb.index() - 1);
        var content = cue.topic() ? null : content(sentence, verb, cue);
        return Optional.ofNullable(content)
                .map(c -> new Attribution(
                        sentence,
                        verb,
                        source,
                        Clauses.span(tokens.subList(0, verb.index())),
                        null,
                        List.of(c),
                        cue.act(),
                        0.55));
    }

    private static @Nullable Span content(Sentence sentence, Token verb, Cue cue) {
        var tokens = sentence.tokens();
        int next = verb.index() + 1;
        var opening = tokens.get(next);
        boolean as = cue.takes("AS")
                && tokens.subList(next, tokens.size()).stream()
                        .anyMatch(t -> t.lemma().equals("as"));
        boolean thing = (cue.takes("NP") || as) && opening.pos().matches("DT|PRP\\$|NNP?S|NNP|JJ|VBG|CD");
        boolean purpose =
                (cue.takes("INF") || cue.takes("OBJINF")) && opening.pos().equals("TO");
        boolean about = opening.pos().equals("IN") && cue.takes(opening.lemma());
        if (!thing && !purpose && !about) {
            return null;
        }
        int last = next;
        while (last + 1 < tokens.size() && !tokens.get(last + 1).pos().matches("[,.:]")) {
            last++;
        }
        return last == next && about ? null : Bounds.trim(sentence, about ? next + 1 : next, last);
    }
}
