package org.parley.core.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;
import org.parley.core.statement.Statement.SpeechAct;

/** Finds nominal attributions ("Kyiv's call for a meeting", "the claim by X that") and "according to". */
final class NounFrames {

    private static final String LIGHT_VERBS =
            "make|have|raise|express|voice|issue|give|offer|share|draw|level|launch|repeat|deliver|show|reiterate|announce|pledge|declare|signal|throw|lend|find"
                    + "|take|hold|cast|mount|harbor|harbour|hurl|heap|unleash|sow|stir|lodge|send|pay|pose|claim|reveal|feel|reach|provide|maintain";

    /** Nouns that tell behind "in" what the subject of the sentence thinks: "sailed in the hope of". */
    private static final String THOUGHTS = "hope|belief|expectation|fear|praise|support|protest|anticipation";

    private NounFrames() {}

    static List<Attribution> find(Sentence sentence) {
        var found = new ArrayList<Attribution>();
        for (var token : sentence.tokens()) {
            ReceivedNouns.of(sentence, token).or(() -> ofNoun(sentence, token)).ifPresent(found::add);
            accordingTo(sentence, token).ifPresent(found::add);
            Views.of(sentence, token).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Attribution> ofNoun(Sentence sentence, Token noun) {
        var cue = Cues.noun(noun).orElse(null);
        if (cue == null) {
            return Optional.empty();
        }
        var light = lightVerb(sentence, noun);
        var source = owner(sentence, noun)
                .or(() -> light.flatMap(verb -> Clauses.subject(sentence, verb)))
                .filter(o -> !cue.takes("OWN") || isPerson(o))
                .or(() -> whoIsIt(sentence, noun, cue))
                .or(() -> whoThinks(sentence, noun))
                .orElse(null);
        if (source != null && source.lemma().matches("i|we|you|my|our|your|it|there|let")) {
            return Optional.empty();
        }
        // "The Oslo demand that …" has a source, but none that a parse tells from a mere attribute.
        boolean nobodys = sentence.children(noun).stream().noneMatch(c -> c.isProperNoun() && c.index() < noun.index());
        var dependents = new ArrayList<>(sentence.children(noun));
        light.ifPresent(verb -> sentence.children(verb).stream()
                .filter(c -> !c.lemma().equals("on"))
                .forEach(dependents::add));
        return dependents.stream()
                .filter(c -> c.index() > noun.index())
                .filter(c -> source != null
                        || nobodys && opensWithThat(sentence, c)
                        // "amid questions about the fare"
                        || nobodys && c.lemma().equals("about") && noun.pos().equals("NNS"))
                .flatMap(c -> content(sentence, c, cue).stream())
                .findFirst()
                .or(() -> whatItIs(sentence, noun, cue))
                .or(() -> Optional.of(noun)
                        .filter(n -> cue.takes("CLAUSE") && (source != null || nobodys))
                        .map(n -> Contents.thatClause(sentence, n)))
                .map(content -> new Attribution(
                        sentence,
                        noun,
                        source,
                        source == null ? null : span(sentence, source, noun),
                        null,
                        List.of(content),
                        cue.act(),
                        source == null ? 0.45 : 0.6));
    }

    /** Armies attack with arms, people also with words. */
    private static boolean isPerson(Token owner) {
        return owner.lemma().matches("he|she|who|his|her") || owner.entity().endsWith("PERSON");
    }

    private static Span span(Sentence sentence, Token source, Token noun) {
        return source.relation().startsWith("nsubj") ? VerbFrames.phraseSpan(sentence, source, noun) : source.span();
    }

    /** Whose claim it is: "the council's claim", "a claim by the council". */
    private static Optional<Token> owner(Sentence sentence, Token noun) {
        return sentence.child(noun, "poss")
                .or(() -> sentence.children(noun).stream()
                        .filter(c -> c.relation().equals("prep") && c.lemma().matches("by|from"))
                        .findFirst()
                        .flatMap(by -> sentence.child(by, "pobj")));
    }

    /** "raised questions about", "made the case that": the verb whose subject the noun's source is. */
    private static Optional<Token> lightVerb(Sentence sentence, Token noun) {
        return sentence.head(noun)
                .filter(verb -> noun.relation().equals("dobj") && verb.lemma().matches(LIGHT_VERBS))
                .filter(verb -> !Clauses.isPassive(sentence, verb))
                // "has not issued a statement on the matter"
                .filter(verb -> !Clauses.isNegated(sentence, verb));
    }

    /** "Keller is a critic of the plan": who takes a side by what he is. */
    private static Optional<Token> whoIsIt(Sentence sentence, Token noun, Cue cue) {
        return sentence.head(noun)
                .filter(be -> cue.takes("SIDE")
                        && noun.relation().equals("attr")
                        && be.lemma().matches("be|become|remain"))
                .flatMap(be -> Clauses.subject(sentence, be));
    }

    /** "The crew sailed in the hope of better weather": the subject of what is done in such a mind. */
    private static Optional<Token> whoThinks(Sentence sentence, Token noun) {
        return sentence.head(noun)
                .filter(in -> in.lemma().equals("in") && noun.lemma().matches(THOUGHTS))
                .flatMap(sentence::head)
                .filter(Token::isVerb)
                .flatMap(verb -> Clauses.subject(sentence, verb));
    }

    /** What a dependent of the noun gives as its content, if the noun takes such a one. */
    private static Optional<Span> content(Sentence sentence, Token child, Cue cue) {
        boolean clause = child.relation().matches("acl|ccomp|relcl") && opensWithThat(sentence, child);
        boolean infinitive = child.relation().matches("acl|xcomp|ccomp")
                && sentence.children(child).stream().anyMatch(c -> c.pos().equals("TO"));
        boolean phrase = child.relation().equals("prep")
                && cue.takes(child.lemma())
                // "his statement on Wednesday"
                && sentence.child(child, "pobj")
                        .filter(o -> o.entity().matches(".-(DATE|TIME)"))
                        .isEmpty();
        if (!(clause && cue.takes("CLAUSE")) && !(infinitive && cue.takes("INF")) && !phrase) {
            return Optional.empty();
        }
        var words = sentence.subtree(child);
        return Optional.of(phrase ? words.subList(1, words.size()) : words)
                .filter(content -> !content.isEmpty())
                .map(content -> phrase
                        ? Bounds.trimPhrase(
                                sentence,
                                content.getFirst().index(),
                                content.getLast().index())
                        : Bounds.trim(
                                sentence,
                                content.getFirst().index(),
                                content.getLast().index()));
    }

    /** "Her hope is that the ferry sails". */
    private static Optional<Span> whatItIs(Sentence sentence, Token noun, Cue cue) {
        return sentence.head(noun)
                .filter(be -> be.lemma().equals("be") && noun.relation().equals("nsubj") && cue.takes("CLAUSE"))
                .flatMap(be -> sentence.children(be).stream()
                        .filter(c ->
                                c.relation().equals("ccomp") && c.index() > be.index() && opensWithThat(sentence, c))
                        .findFirst())
                .map(sentence::subtree)
                .map(words -> Bounds.trim(
                        sentence, words.getFirst().index(), words.getLast().index()));
    }

    private static boolean opensWithThat(Sentence sentence, Token clause) {
        return !Clauses.lacksObject(sentence, clause)
                && sentence.children(clause).stream()
                        .anyMatch(c -> c.lemma().equals("that") && c.relation().equals("mark"));
    }

    /** "According to X, …" and "…, according to X": the rest of the sentence is the content. */
    private static Optional<Attribution> accordingTo(Sentence sentence, Token according) {
        var tokens = sentence.tokens();
        int to = according.index() + 1;
        if (!according.lemma().startsWith("accord")
                || to + 1 >= tokens.size()
                || !tokens.get(to).lemma().equals("to")) {
            return Optional.empty();
        }
        var source = sentence.child(tokens.get(to), "pobj").or(() -> sentence.child(according, "pobj"));
        boolean bare = source.filter(s -> sentence.subtree(s).size() == 1
                        && s.lemma().matches("plan|schedule|law|rule|need|which|who|whom|what"))
                .isPresent();
        if (source.isEmpty() || bare) {
            return Optional.empty();
        }
        var phrase = sentence.subtree(source.get()).stream()
                .filter(t -> t.index() > to)
                .toList();
        int opening = opening(tokens, according.index());
        phrase = opening == according.index() ? beforeMainClause(tokens, phrase) : phrase;
        int last = phrase.isEmpty() ? to : phrase.getLast().index();
        while (last + 1 < tokens.size()
                && !tokens.get(last + 1).pos().matches("[,.]|``|''")
                && according.index() == 0) {
            last++;
        }
        var content = new ArrayList<Span>();
        add(content, tokens, opening, according.index() - 1);
        boolean bracketed = opening > 0 && tokens.get(opening - 1).pos().equals("-LRB-");
        if (!bracketed && !goesOnAlone(tokens, according.index(), last + 1)) {
            add(content, tokens, last + 1, tokens.size() - 1);
        }
        if (content.isEmpty() || phrase.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                sentence, according, source.get(), Clauses.span(phrase), null, content, SpeechAct.ASSERT, 0.85));
    }

    /** "According to the yard, the ferry is late": what the parser takes for a further source is the subject of what is said. */
    private static List<Token> beforeMainClause(List<Token> tokens, List<Token> phrase) {
        int next = phrase.isEmpty() ? tokens.size() : phrase.getLast().index() + 1;
        if (next >= tokens.size() || !Bounds.isFinite(tokens.get(next))) {
            return phrase;
        }
        var source = phrase.stream().takeWhile(t -> !t.form().equals(",")).toList();
        return source.size() < phrase.size() && source.stream().noneMatch(Bounds::isFinite) ? source : phrase;
    }

    /** "The fare rose: the ferry is full, according to the yard": what is said begins behind a colon or the bracket that it stands in. */
    private static int opening(List<Token> tokens, int according) {
        int from = according;
        int depth = 0;
        while (from > 0) {
            var before = tokens.get(from - 1);
            depth += before.pos().equals("-RRB-") ? 1 : before.pos().equals("-LRB-") ? -1 : 0;
            if (before.pos().equals("''")) {
                return 0;
            }
            boolean clause = tokens.subList(from, according).stream().anyMatch(Bounds::isFinite);
            if (depth < 0 || depth == 0 && before.form().equals(":") && (clause || from == according)) {
                return from;
            }
            from--;
        }
        return 0;
    }

    /** "The ferry is late, according to the yard, but the crew is not": behind the source the author goes on himself. */
    private static boolean goesOnAlone(List<Token> tokens, int according, int comma) {
        return according > 0
                && comma + 1 < tokens.size()
                && tokens.get(comma).form().equals(",")
                && tokens.get(comma + 1).lemma().matches("but|while|which|who|as");
    }

    private static void add(List<Span> content, List<Token> tokens, int from, int to) {
        int start = from;
        int end = to;
        while (start <= end && tokens.get(start).pos().matches("[,:]")) {
            start++;
        }
        while (end >= start && tokens.get(end).pos().matches("[,.:]")) {
            end--;
        }
        if (end - start >= 1) {
            content.add(Clauses.span(tokens.subList(start, end + 1)));
        }
    }
}
