package org.parley.core.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;
import org.parley.core.statement.Statement.SpeechAct;

/** Finds what hangs on reporting verbs: who says it, to whom, and what. */
final class VerbFrames {

    private VerbFrames() {}

    static List<Attribution> find(Sentence sentence) {
        var found = new ArrayList<Attribution>();
        for (var token : sentence.tokens()) {
            var verb = Cues.verb(sentence, token);
            var beside = verb.flatMap(cue -> AsReported.of(sentence, token, cue));
            if (beside.isPresent()) {
                found.add(beside.get());
                continue;
            }
            if (verb.isPresent() && reports(sentence, token)) {
                ofVerb(sentence, token, verb.get()).ifPresent(found::add);
                continue;
            }
            Cues.adjective(token)
                    .flatMap(cue -> AdjectiveFrames.of(sentence, token, cue))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static boolean reports(Sentence sentence, Token verb) {
        if (Clauses.isSupposed(sentence, verb) || Clauses.isPartOfWord(sentence, verb)) {
            return false;
        }
        var cue = Cues.verb(verb).orElse(null);
        var children = sentence.children(verb);
        boolean as = children.stream()
                .anyMatch(c -> c.relation().equals("mark") && c.lemma().equals("as"));
        return !as
                || cue == null
                || !isGloss(sentence, verb, cue) && children.stream().anyMatch(c -> isContent(c, verb, cue));
    }

    /** "as the Kremlin calls its invasion" glosses a word and tells of no statement; "as she called for a strike" does. */
    private static boolean isGloss(Sentence sentence, Token verb, Cue cue) {
        return cue.takes("CALL") && !isDemand(sentence, verb, cue);
    }

    private static boolean isContent(Token child, Token verb, Cue cue) {
        return child.index() > verb.index()
                && (child.relation().matches("dobj|ccomp|xcomp")
                        || child.relation().equals("prep") && cue.takes(child.lemma()));
    }

    private static Optional<Attribution> ofVerb(Sentence sentence, Token verb, Cue cue) {
        var source = source(sentence, verb).orElse(null);
        boolean nobody = source != null && isNobody(sentence, source);
        if (nobody || cue.topic() && !TopicVerbs.tell(sentence, verb, source)) {
            return Optional.empty();
        }
        var raised = RaisedFrames.of(sentence, verb, source, cue);
        boolean unsaid = source == null && Clauses.isPassive(sentence, verb) && !cue.says() && !Passives.isJudged(cue);
        if (raised.isPresent() || unsaid) {
            return raised;
        }
        var object = object(sentence, verb, cue);
        double weight = cue.says() ? 0.9 : 0.7;
        var content = Passives.judged(sentence, verb, cue);
        if (content == null) {
            content = said(sentence, verb, source, cue, object);
        }
        if (content == null) {
            weight -= 0.15;
            content = named(sentence, verb, cue, object);
        }
        if (content == null && (source != null || Passives.isJudged(cue) || cue.says())) {
            content = Passives.subject(sentence, verb, cue);
            weight = source == null ? 0.45 : weight;
        }
        if (content == null || isPassedOver(sentence, verb, cue, content.getFirst())) {
            return Optional.empty();
        }
        content = verb.index() <= 2 && Passives.isAsked(sentence, verb)
                ? Bounds.beforeMainClause(sentence, content)
                : content;
        boolean within = object != null && content.stream().anyMatch(c -> c.contains(object.span()));
        boolean tells = object != null && (!within || cue.takes("OBJINF") || cue.takes("of"));
        return Optional.of(new Attribution(
                sentence,
                verb,
                source,
                source == null ? null : phraseSpan(sentence, source, verb),
                tells ? object : null,
                withRelative(sentence, verb, cue, content),
                act(sentence, verb, cue),
                weight));
    }

    /** "did not comment on the report": who passes over a topic says nothing, and denies nothing. */
    private static boolean isPassedOver(Sentence sentence, Token verb, Cue cue, Span content) {
        return cue.act() == SpeechAct.ASSERT
                && Clauses.isNegated(sentence, verb)
                && sentence.children(verb).stream()
                        .anyMatch(c -> c.index() > verb.index()
                                && c.span().end() < content.start()
                                && c.lemma().matches("on|about"));
    }

    /** What is said as a clause, or as the thing that a verb of saying has as its object. */
    private static @Nullable List<Span> said(
            Sentence sentence, Token verb, @Nullable Token source, Cue cue, @Nullable Token object) {
        boolean clause = cue.takes("CLAUSE");
        var relative = clause ? RelativeReports.of(sentence, verb, source) : null;
        if (relative != null) {
            return relative;
        }
        boolean heard = cue.says() || ReportingClauses.isApart(sentence, verb, source);
        var around = clause && heard ? InterposedReports.around(sentence, verb, source) : null;
        if (around != null) {
            return around;
        }
        var content = Contents.clause(sentence, verb, cue);
        boolean thing = object != null
                && object.index() > verb.index()
                && Cues.noun(object).isEmpty();
        if (content == null && clause && object != null && !cue.takes("TELL")) {
            content = Contents.lostSubject(sentence, verb, object);
        }
        if (content == null && thing && !cue.takes("TELL")) {
            content = Objects.phrase(sentence, verb, cue, object);
        }
        if (content == null && clause && heard) {
            content = ReportingClauses.before(sentence, verb, source);
        }
        if (content == null && clause) {
            content = Contents.explained(
                    sentence, verb, cue, object, ReportingClauses.behind(sentence, verb, source, cue));
        }
        if (content == null && clause && !verb.pos().equals("VBN")) {
            content = Contents.explained(sentence, verb, cue, object, Contents.thatClause(sentence, verb));
        }
        return content == null || ReportingClauses.isOne(sentence, verb, content)
                ? null
                : withRest(sentence, verb, source, cue, content);
    }

    /** "what the crew called a danger", "whom she accused of fraud": the relative word is told of, too. */
    private static List<Span> withRelative(Sentence sentence, Token verb, Cue cue, List<Span> content) {
        var relative = sentence.child(verb, "dobj")
                .filter(o -> o.index() < verb.index()
                        && o.pos().matches("WP|WDT")
                        && !o.lemma().equals("that"))
                .filter(o -> cue.takes("CALL") || cue.takes("of"));
        if (relative.isEmpty() || content.getFirst().start() < verb.span().end()) {
            return content;
        }
        var all = new ArrayList<>(List.of(relative.get().span()));
        all.addAll(content);
        return all;
    }

    /** What is told by an infinitive, a gerund or a phrase. */
    private static @Nullable List<Span> named(Sentence sentence, Token verb, Cue cue, @Nullable Token object) {
        var content = Contents.infinitive(sentence, verb, cue);
        if (content == null) {
            content = Objects.phrase(sentence, verb, cue, object);
        }
        if (content == null) {
            content = Objects.gerund(sentence, verb, cue);
        }
        if (content == null && cue.takes("CLAUSE")) {
            content = Objects.same(sentence, verb);
        }
        return content == null ? null : List.of(content);
    }

    private static List<Span> withRest(Sentence sentence, Token verb, @Nullable Token source, Cue cue, Span content) {
        if (source == null || !cue.takes("CLAUSE")) {
            return List.of(content);
        }
        var more = InterposedReports.goingOn(sentence, verb, content);
        if (more != null) {
            return List.of(content, more);
        }
        var opening = InterposedReports.opening(sentence, verb, source, content);
        return opening == null ? List.of(content) : List.of(opening, content);
    }

    /** "offered the crew a choice": of two objects the thing is the content's, the person the addressee's. */
    private static @Nullable Token object(Sentence sentence, Token verb, Cue cue) {
        var objects = sentence.children(verb).stream()
                .filter(c -> c.relation().matches("dobj|iobj|dative"))
                .toList();
        return objects.isEmpty() ? null : cue.takes("NP") ? objects.getLast() : objects.getFirst();
    }

    /**
     * Who asks somebody to do something demands it; who calls something useful assesses it; who "did not say when" withholds an assertion, who
     * "did not promise to" turns down; wants and judgements stay what they are.
     */
    private static SpeechAct act(Sentence sentence, Token verb, Cue cue) {
        if (cue.act() == SpeechAct.QUESTION
                && sentence.children(verb).stream()
                        .anyMatch(c -> c.relation().equals("xcomp") && Clauses.hasTo(sentence, c)
                                || c.relation().equals("prep") && c.lemma().equals("for"))) {
            return SpeechAct.DEMAND;
        }
        if (cue.act() == SpeechAct.DEMAND && cue.takes("CALL") && !isDemand(sentence, verb, cue)) {
            return SpeechAct.ASSESS;
        }
        if (!Clauses.isNegated(sentence, verb)) {
            return cue.act();
        }
        return switch (cue.act()) {
            case ASSERT, ACCUSE -> SpeechAct.DENY;
            case ACCEPT, PROMISE -> SpeechAct.REJECT;
            default -> cue.act();
        };
    }

    /** "called for a truce" and "called on them to stop" demand; "called it useful" does not. */
    private static boolean isDemand(Sentence sentence, Token verb, Cue cue) {
        return sentence.children(verb).stream()
                .anyMatch(c -> c.relation().equals("prep") && cue.takes(c.lemma())
                        || c.relation().matches("[cx]comp") && Clauses.hasTo(sentence, c));
    }

    private static Optional<Token> source(Sentence sentence, Token verb) {
        if (!Passives.isAsked(sentence, verb) && !Clauses.isPassive(sentence, verb)) {
            return Clauses.subject(sentence, goesOn(sentence, verb).orElse(verb));
        }
        return Clauses.agent(sentence, verb);
    }

    /** "He said the yard had lost them, adding that …", "… and warned that …": the verb of saying whose sentence this one goes on with. */
    private static Optional<Token> goesOn(Sentence sentence, Token verb) {
        var before = verb.index() == 0 ? null : sentence.tokens().get(verb.index() - 1);
        boolean participle = before != null
                && verb.pos().equals("VBG")
                && before.pos().equals(",")
                && Cues.verb(verb)
                        .filter(cue -> cue.says() && cue.act() == SpeechAct.ASSERT)
                        .isPresent();
        boolean coordinated = before != null
                && before.pos().equals("CC")
                && verb.pos().matches("VB[DZ]")
                && Cues.says(verb)
                && sentence.child(verb, "nsubj", "nsubjpass").isEmpty();
        if (!participle && !coordinated) {
            return Optional.empty();
        }
        var above = sentence.head(verb);
        for (int i = 0; i < 4 && above.isPresent(); i++) {
            if (Cues.says(above.get()) && (participle || above.get().pos().equals(verb.pos()))) {
                return above;
            }
            if (!above.get().relation().matches("ccomp|conj|advcl|xcomp")) {
                return Optional.empty();
            }
            above = sentence.head(above.get());
        }
        return Optional.empty();
    }

    /** "You know", "nobody expects" and "let us say" tell of no statement; "one in five say" does, unlike "as one would say". */
    static boolean isNobody(Sentence sentence, Token source) {
        var form = source.form().toLowerCase(Locale.ROOT);
        return Set.of("you", "let", "nobody").contains(form)
                || form.equals("one")
                        // "One says this, another that"
                        && !(source.index() == 0 && Cues.says(sentence.tokens().get(1)))
                        && sentence.children(source).stream()
                                .noneMatch(c -> !c.relation().matches("relcl|acl")
                                        && !c.lemma().equals("the"));
    }

    /** All words of the source, as far as they stand on its side of the verb. */
    static Span phraseSpan(Sentence sentence, Token head, Token verb) {
        var words = Clauses.phrase(sentence, head).stream()
                .filter(t -> head.index() < verb.index() ? t.index() < verb.index() : t.index() > verb.index())
                .dropWhile(t -> t.index() < head.index() && t.pos().matches("[,.:]|``|''|-LRB-"))
                .toList();
        // "If anything, experts say": the parser hangs the set phrase on the source.
        boolean parted = words.size() > 2
                && words.getFirst().index() > 0
                && sentence.tokens().get(words.getFirst().index() - 1).lemma().equals("if")
                && words.get(1).form().equals(",");
        words = parted ? words.subList(2, words.size()) : words;
        return words.isEmpty() ? head.span() : Clauses.span(words);
    }
}
