package org.parley.core.statement;

import java.util.List;
import java.util.Optional;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Statement.SpeechAct;

/** Finds what holds in somebody's view or in a poll: "In her view, the ferry is late", "Keller leads by ten points in a poll". */
final class Views {

    /** Nouns that tell behind "in" whose word the rest of the sentence is: "In her view, the ferry is late". */
    private static final String VIEWS =
            "view|opinion|telling|account|judgment|judgement|estimation|assessment|eye|mind";

    /** Sources that are asked for what many think: "In a survey of the crew, most wanted to sail". */
    private static final String POLLS = "poll|survey|tally|polling";

    /** What polls tell: shares, and who is before whom. */
    private static final String STANDING =
            "percent|percentage|%|point|lead|trail|ahead|behind|tie|rating|margin|edge|majority|favorable|unfavorable|favourable|unfavourable|neck";

    /** Verbs by which one stands where polls show him. */
    private static final String STANDS =
            "be|have|lead|trail|rise|fall|drop|poll|stand|hold|run|climb|slip|move|draw|remain|stay|beat|jump|surge|tie|gain|lose|sit|rank";

    private Views() {}

    static Optional<Attribution> of(Sentence sentence, Token noun) {
        return inHerView(sentence, noun).or(() -> inPolls(sentence, noun));
    }

    /** "Keller leads by ten points in the latest poll": the clause that the poll stands behind. */
    private static Optional<Attribution> inPolls(Sentence sentence, Token poll) {
        var tokens = sentence.tokens();
        var in = sentence.head(poll)
                .filter(i -> i.lemma().equals("in") && poll.lemma().matches(POLLS));
        var verb = in.flatMap(i -> verb(sentence, i));
        var subject = verb.filter(v -> v.lemma().matches(STANDS))
                .flatMap(v -> sentence.child(v, "nsubj"))
                .filter(s -> !s.pos().startsWith("W"));
        if (subject.isEmpty() || in.isEmpty()) {
            return Optional.empty();
        }
        int from = sentence.subtree(subject.get()).getFirst().index();
        int to = in.get().index() - 1;
        boolean told = from < verb.get().index()
                && verb.get().index() <= to
                && tokens.subList(from, to + 1).stream()
                        .noneMatch(t -> Cues.says(t) || t.pos().matches("``|''"))
                && tokens.subList(from, to + 1).stream().anyMatch(t -> t.lemma().matches(STANDING));
        var content = told ? Bounds.trim(sentence, from, to) : null;
        return Optional.ofNullable(content)
                .map(c -> new Attribution(
                        sentence,
                        in.get(),
                        poll,
                        VerbFrames.phraseSpan(sentence, poll, in.get()),
                        null,
                        List.of(c),
                        SpeechAct.ASSESS,
                        0.5));
    }

    /** The verb whose clause the phrase stands in. */
    private static Optional<Token> verb(Sentence sentence, Token phrase) {
        var above = sentence.head(phrase);
        for (int i = 0; i < 5 && above.isPresent(); i++) {
            var current = above.get();
            if (current.isVerb()
                    && sentence.child(current, "nsubj", "nsubjpass").isPresent()) {
                return above;
            }
            above = sentence.head(current);
        }
        return Optional.empty();
    }

    /** "In her view, the ferry is late", "In a poll of the harbour, most wanted a new one": what stands behind the comma. */
    private static Optional<Attribution> inHerView(Sentence sentence, Token noun) {
        var tokens = sentence.tokens();
        boolean poll = noun.lemma().matches(POLLS);
        var source = poll ? Optional.of(noun) : sentence.child(noun, "poss");
        boolean opens = (poll || noun.lemma().matches(VIEWS))
                && source.filter(o -> !o.lemma().matches("my|our|your")).isPresent()
                && sentence.head(noun)
                        .filter(in -> in.lemma().equals("in") && in.index() <= 1)
                        .isPresent();
        int comma = noun.index() + 1;
        while (poll && comma < tokens.size() && !tokens.get(comma).form().equals(",")) {
            comma++;
        }
        boolean goesOn =
                opens && comma + 1 < tokens.size() && tokens.get(comma).form().equals(",");
        var content = goesOn ? Bounds.trim(sentence, comma + 1, tokens.size() - 1) : null;
        var phrase = poll
                ? Clauses.span(tokens.subList(sentence.subtree(noun).getFirst().index(), noun.index() + 1))
                : null;
        return Optional.ofNullable(content)
                .map(c -> new Attribution(
                        sentence,
                        noun,
                        source.orElseThrow(),
                        phrase == null ? source.orElseThrow().span() : phrase,
                        null,
                        List.of(c),
                        SpeechAct.ASSESS,
                        poll ? 0.6 : 0.8));
    }
}
