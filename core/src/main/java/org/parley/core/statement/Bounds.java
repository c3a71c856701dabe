package org.parley.core.statement;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Where a content begins and ends, by the surface: what of it is another report or the author's aside. */
final class Bounds {

    /** Where something is said: part of the reporting clause, not of the content. */
    static final String MEDIA =
            "interview|statement|conference|briefing|speech|post|tweet|message|letter|email|remark|address|testimony|report|hearing|reporter|journalist|rally|debate|meeting|twitter|facebook|instagram|telegram|op-ed|editorial|podcast";

    /** Of these, where nothing happens but that something is said. */
    private static final String SPOKEN =
            "interview|tweet|op-ed|editorial|speech|podcast|twitter|facebook|telegram|instagram|briefing|address";

    private static final String ASIDE = "which|who|whose|a|an|compared";

    private static final String ASIDE_BEHIND_DASH = "which|a|an|the";

    private static final String CONTRAST = "while|though|although|as|after";

    /** Between "and" and the verb of another report stand no more words than this. */
    private static final int LONGEST_SUBJECT = 8;

    private Bounds() {}

    /** What goes on behind the closing mark that a content ends with; null if the sentence or the content ends there. */
    static @Nullable Span runOn(Sentence sentence, Span content) {
        var rest = sentence.tokens().stream()
                .filter(t -> t.span().start() >= content.end())
                .toList();
        var before = sentence.tokens().stream()
                .filter(t -> t.span().end() <= content.end() && !t.pos().equals("''"))
                .reduce((a, b) -> b);
        boolean closed =
                rest.size() < 3 || before.isEmpty() || before.get().pos().matches("[,.:]");
        if (closed) {
            return null;
        }
        var next = rest.getFirst();
        var within = sentence.tokensIn(content);
        boolean verb = rest.get(1).pos().matches("VB[DZP]|MD")
                && !Cues.says(rest.get(1))
                && within.stream().anyMatch(Bounds::isFinite);
        // "called the “green” ferries a danger": the words in quotation marks are part of a phrase.
        boolean phrase = next.pos().matches("NNS?|JJ");
        boolean goesOn = phrase
                || next.pos().matches("IN|TO|WRB|VBN|WP|WDT") && !before.get().equals(within.getLast())
                || next.pos().matches("VB[DZP]|MD") && !Cues.says(next)
                || next.pos().equals("CC") && verb;
        int to = next.index();
        while (to + 1 < sentence.tokens().size()
                && !sentence.tokens().get(to + 1).pos().matches("[,.:]|``")) {
            to++;
        }
        boolean circumstance = sentence.tokens().subList(next.index(), to + 1).stream()
                .anyMatch(t -> t.lemma().matches(MEDIA));
        return goesOn && !circumstance ? trim(sentence, next.index(), to) : null;
    }

    static @Nullable Span trim(Sentence sentence, int from, int to) {
        var tokens = sentence.tokens();
        int start = from;
        int end = beforeAside(sentence, from, beforeNextReport(sentence, from, withSecondClause(sentence, to)));
        while (start <= end && tokens.get(start).pos().matches("[,:]")) {
            start++;
        }
        while (end >= start && tokens.get(end).pos().matches("[,.:]|CC")) {
            end--;
        }
        return start > end
                ? null
                : new Span(
                        tokens.get(start).span().start(), tokens.get(end).span().end());
    }

    /** As {@link #trim}, for what is no clause: an object or a phrase, with what is coordinated with it and without the author's own news. */
    static @Nullable Span trimPhrase(Sentence sentence, int from, int to) {
        int end = withConjunct(sentence, from, beforeOccasion(sentence, from, to));
        return trim(sentence, from, end > to ? end : beforeOwnNews(sentence, from, Math.min(end, to)));
    }

    /** "attacked the yard in a speech", "refused to speak as she left": on what occasion something is said. */
    static int beforeOccasion(Sentence sentence, int from, int to) {
        var tokens = sentence.tokens();
        for (int i = from + 1; i < to; i++) {
            var word = tokens.get(i);
            boolean meanwhile = word.lemma().equals("as")
                    && word.relation().equals("mark")
                    && !tokens.get(i - 1).lemma().matches("just|even|so|such")
                    // "as worried about the fare as they are about the fog"
                    && tokens.subList(from, i).stream().noneMatch(t -> t.lemma().equals("as"));
            if (meanwhile || opensWhere(sentence, word, SPOKEN)) {
                return i - 1;
            }
        }
        return to;
    }

    /** "Asked why the ferry was late, the mayor left": a question that opens a sentence ends at a comma that a main clause follows. */
    static List<Span> beforeMainClause(Sentence sentence, List<Span> content) {
        var main = sentence.tokens().stream()
                .filter(t -> t.head() < 0 && t.isVerb())
                .findFirst()
                .flatMap(root -> sentence.child(root, "nsubj", "nsubjpass"))
                .map(subject -> sentence.subtree(subject).getFirst().index());
        return content.stream()
                .map(span -> {
                    var words = sentence.tokensIn(span);
                    int comma = 0;
                    while (comma < words.size()
                            && !(words.get(comma).form().equals(",")
                                    && words.get(comma).index() + 1 >= main.orElse(0))) {
                        comma++;
                    }
                    boolean goesOn = comma > 0
                            && comma < words.size()
                            && words.subList(comma, words.size()).stream().anyMatch(Bounds::isFinite);
                    return goesOn ? Clauses.span(words.subList(0, comma)) : span;
                })
                .toList();
    }

    /** Whether a preposition tells where something is said: "in an interview". */
    static boolean opensWhere(Sentence sentence, Token preposition, String media) {
        return preposition.lemma().matches("in|on|at|during|via")
                && sentence.child(preposition, "pobj")
                        .filter(o -> o.lemma().matches(media))
                        .isPresent();
    }

    /** "praised the crew and its patience": what stands behind "and" up to the next mark, if it is no clause. */
    private static int withConjunct(Sentence sentence, int from, int to) {
        var tokens = sentence.tokens();
        int end = to + 1;
        boolean coordinated = to + 2 < tokens.size()
                && tokens.get(to + 1).lemma().matches("and|or")
                && tokens.get(to + 2).pos().matches("DT|PRP\\$|JJ|NN.*|CD|``|W.*|IN");
        // "spoke about the ferry and how it sails"
        boolean question = coordinated && tokens.get(to + 2).pos().matches("W.*");
        while (coordinated
                && end + 1 < tokens.size()
                && !tokens.get(end + 1).pos().matches("[,.:]|''")) {
            end++;
        }
        boolean clause = tokens.subList(from, Math.min(tokens.size(), end + 1)).stream()
                .anyMatch(t -> isFinite(t) && !question || t.lemma().matches(MEDIA));
        return coordinated && !clause ? end : to;
    }

    /** "endorsed Keller, who had lost", "named Keller and went home": what the author goes on to tell behind the phrase. */
    private static int beforeOwnNews(Sentence sentence, int from, int to) {
        var tokens = sentence.tokens();
        for (int i = from + 1; i < to; i++) {
            var word = tokens.get(i);
            if (isFinite(word) || word.pos().matches("W.*") || word.lemma().equals("that")) {
                return to;
            }
            var next = tokens.get(i + 1);
            boolean aside = word.form().equals(",")
                    && tokens.get(i - 1).isProperNoun()
                    && next.lemma().matches("who|which|whose|where|a|an|the");
            int verb = i + 1;
            while (verb < to && tokens.get(verb).pos().equals("RB")) {
                verb++;
            }
            if (aside || word.pos().equals("CC") && isFinite(tokens.get(verb))) {
                return i - 1;
            }
        }
        return to;
    }

    /** "… that the quay was safe, but that the ferry was not": a clause with the same "that" goes on with what is said. */
    private static int withSecondClause(Sentence sentence, int to) {
        var tokens = sentence.tokens();
        int next = to + 1;
        while (next < tokens.size() && tokens.get(next).pos().matches(",|''")) {
            next++;
        }
        boolean second = next + 2 < tokens.size()
                && tokens.get(next).pos().equals("CC")
                && tokens.get(next + 1).lemma().matches("that|whether")
                && tokens.get(next + 1).pos().matches("IN|WDT|DT")
                && tokens.subList(next + 2, tokens.size()).stream().anyMatch(Bounds::isFinite);
        return second ? tokens.size() - 1 : to;
    }

    /** ", saying that …", "and warned that …" tell of a further content, whatever the parser hangs them on. */
    private static int beforeNextReport(Sentence sentence, int from, int to) {
        var tokens = sentence.tokens();
        for (int i = from + 1; i < to; i++) {
            boolean comma = tokens.get(i).form().equals(",")
                    || tokens.get(i).pos().equals("''")
                            && tokens.get(i - 1).form().equals(",");
            int next = i + 1;
            if (comma && tokens.get(next).pos().equals("CC") && next < to) {
                next++;
            }
            if (comma && tokens.get(i + 1).pos().equals("VBG") && Cues.says(tokens.get(i + 1))) {
                return tokens.get(i).form().equals(",") ? i - 1 : i;
            }
            // "A meeting, as Norway proposed, is unlikely": no content ends before its verb.
            boolean begun = tokens.subList(from, i).stream().anyMatch(Bounds::isFinite);
            if (comma && begun && reportsAnew(tokens, i + 1, to)) {
                return tokens.get(i).form().equals(",") ? i - 1 : i;
            }
            boolean coordinated = tokens.get(next - 1).pos().equals("CC")
                    || tokens.get(i).pos().equals("CC");
            if (!coordinated) {
                continue;
            }
            int verb = tokens.get(i).pos().equals("CC") ? i + 1 : next;
            while (verb < to && tokens.get(verb).pos().matches("RB|MD|VB[DZ]") && !Cues.says(tokens.get(verb))) {
                verb++;
            }
            if (tokens.get(verb).pos().matches("VB[DZ]?")
                    && tellsThat(tokens.get(verb))
                    && !isOfContent(tokens, from, tokens.get(verb))) {
                return i - 1;
            }
        }
        return to;
    }

    /** "says he met the crew and asked it to stay": what was done before it is told is part of it. */
    private static boolean isOfContent(List<Token> tokens, int from, Token verb) {
        return verb.pos().equals("VBD")
                && tokens.subList(0, from).stream()
                        .filter(Bounds::isFinite)
                        .reduce((a, b) -> b)
                        .filter(report -> report.pos().matches("VB[ZP]"))
                        .isPresent();
    }

    /** ", and a third said …", ", while the harbour master warned …": another source speaks behind the comma. */
    private static boolean reportsAnew(List<Token> tokens, int from, int to) {
        boolean opens =
                tokens.get(from).pos().equals("CC") || tokens.get(from).lemma().matches(CONTRAST);
        int verb = from + 1;
        while (opens && verb < to && verb - from <= LONGEST_SUBJECT && !isFinite(tokens.get(verb))) {
            verb++;
        }
        boolean finite = opens && verb < to && verb > from + 1 && isFinite(tokens.get(verb));
        while (finite && verb < to && tokens.get(verb).pos().matches("MD|RB|VB[DZP]") && !Cues.says(tokens.get(verb))) {
            verb++;
        }
        return finite && Cues.says(tokens.get(verb));
    }

    private static boolean tellsThat(Token verb) {
        return Cues.verb(verb).filter(cue -> cue.says() && cue.takes("CLAUSE")).isPresent();
    }

    static boolean isFinite(Token word) {
        return word.pos().matches("VB[DZP]|MD");
    }

    /** A relative clause or apposition behind a comma or dash at the end is the author's aside: "the ferry would sail, which nobody believed". */
    private static int beforeAside(Sentence sentence, int from, int to) {
        var tokens = sentence.tokens();
        for (int i = to - 1; i > from + 2; i--) {
            boolean dash = tokens.get(i).form().matches("[—–-]+");
            if (dash || tokens.get(i).form().equals(",")) {
                return tokens.get(i + 1).form().toLowerCase(Locale.ROOT).matches(dash ? ASIDE_BEHIND_DASH : ASIDE)
                        ? i - 1
                        : to;
            }
            if (tokens.get(i).pos().matches("``|''")) {
                return to;
            }
        }
        return to;
    }
}
