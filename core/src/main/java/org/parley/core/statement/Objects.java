package org.parley.core.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;
import org.parley.core.statement.Statement.SpeechAct;

/** What is said as an object, a gerund or a phrase behind a preposition: "denied the charge", "called for talks". */
final class Objects {

    private static final Set<String> OBJECTS_WITHOUT_CONTENT = Set.of(
            "it",
            "him",
            "her",
            "them",
            "this",
            "that",
            "me",
            "us",
            "you",
            "himself",
            "herself",
            "itself",
            "themselves",
            "anything",
            "nothing",
            "something",
            "everything");

    /** Sources that tell by what they show. */
    static final String DATA =
            "poll|survey|study|research|report|datum|data|figure|statistic|record|document|result|analysis|finding|census|filing|estimate|review|audit|investigation|number"
                    + "|polling|average|footage|video|photo|photograph|picture|image|recording|tape|map|email|post";

    /** How somebody stands, as figures show him: "ahead by three points", "with a lead". */
    private static final String STANDING = "ahead|behind|lead|trail|tie|with|in|at|win|lose";

    private Objects() {}

    /** "opposes closing the harbour": a gerund right behind a verb that takes an object. */
    static @Nullable Span gerund(Sentence sentence, Token verb, Cue cue) {
        if (!cue.takes("NP")) {
            return null;
        }
        return sentence.children(verb).stream()
                .filter(c -> c.pos().equals("VBG") && c.relation().matches("[cx]comp|advcl|dobj"))
                .filter(c -> Contents.first(sentence, c, verb) == verb.index() + 1 && c.index() > verb.index())
                .findFirst()
                .map(c -> Bounds.trim(
                        sentence,
                        verb.index() + 1,
                        sentence.subtree(c).getLast().index()))
                .orElse(null);
    }

    /** Objects and prepositional phrases, for verbs that report by them. */
    static @Nullable Span phrase(Sentence sentence, Token verb, Cue cue, @Nullable Token object) {
        for (var preposition : phrases(sentence, verb, cue, object)) {
            boolean behind =
                    preposition.index() > verb.index() && preposition.relation().equals("prep");
            if (!behind || !tellsWhat(sentence, verb, cue, preposition)) {
                continue;
            }
            if (cue.takes("AS")
                    && preposition.lemma().equals("as")
                    && object != null
                    && object.index() > verb.index()) {
                return Bounds.trimPhrase(
                        sentence,
                        Contents.first(sentence, object, verb),
                        sentence.subtree(preposition).getLast().index());
            }
            if (cue.takes(preposition.lemma())) {
                var below = sentence.subtree(preposition);
                var between = object != null
                                && object.index() > verb.index()
                                && object.index() < preposition.index()
                                && !cue.takes("TELL")
                                // Who is threatened with something is spoken to, and so is who is asked about it;
                                // neither is said.
                                // "accused the yard of theft": so is who is accused, unless "of hiding" tells what he
                                // does.
                                && !(preposition.lemma().equals("of")
                                        && sentence.child(preposition, "pcomp").isEmpty())
                                && !(cue.act() == SpeechAct.THREATEN
                                        && preposition.lemma().equals("with"))
                                && !(cue.act() == SpeechAct.QUESTION
                                        && preposition.lemma().equals("about"))
                        ? object
                        : null;
                return below.size() < 2
                        ? null
                        : Bounds.trimPhrase(
                                sentence,
                                between != null
                                        ? Contents.first(sentence, between, verb)
                                        : below.get(1).index(),
                                withAs(sentence, verb, below.getLast().index()));
            }
        }
        if (cue.takes("CALL")) {
            var called = sentence.children(verb).stream()
                    .filter(c -> c.relation().matches("oprd|ccomp|xcomp|attr|acomp") && c.index() > verb.index())
                    .findFirst();
            // "a ferry called Aurora" only names it.
            boolean names = object == null
                    && verb.pos().equals("VBN")
                    && verb.relation().equals("acl");
            if (called.isPresent() && !names) {
                int start = object != null && object.index() > verb.index()
                        ? Contents.first(sentence, object, verb)
                        : Contents.first(sentence, called.get(), verb);
                return Bounds.trimPhrase(
                        sentence,
                        Math.min(start, Contents.first(sentence, called.get(), verb)),
                        sentence.subtree(called.get()).getLast().index());
            }
            var article = object == null ? null : articleBehind(sentence, verb, object);
            if (object != null && article != null) {
                int last = sentence.head(article)
                        .map(noun -> sentence.subtree(noun).getLast().index())
                        .orElse(article.index());
                return Bounds.trimPhrase(sentence, Contents.first(sentence, object, verb), last);
            }
        }
        boolean shown = cue.takes("DATA") && isOfData(sentence, verb);
        var standing = shown && (object == null || object.isPronoun()) ? standing(sentence, verb) : null;
        if (standing != null) {
            return standing;
        }
        boolean thing = cue.takes("NP") || shown;
        if (!thing || object == null || object.index() < verb.index()) {
            return null;
        }
        int end = sentence.subtree(object).getLast().index();
        int last = cue.takes("NP") ? endOfObject(sentence, verb, end) : beforeMark(sentence, end);
        return isEmpty(sentence, object) || isNoThing(cue, object)
                ? null
                : Bounds.trimPhrase(
                        sentence, Contents.first(sentence, object, verb), beforeMedium(sentence, object, last));
    }

    /**
     * "called the yard's plan for the pier a waste": behind a long object the parser takes what it is called for a time or for another object. The
     * article right behind a noun tells where that begins.
     */
    private static @Nullable Token articleBehind(Sentence sentence, Token verb, Token object) {
        if (object.index() < verb.index()) {
            return null;
        }
        var tokens = sentence.tokens();
        for (int i = object.index() + 1; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.form().matches("[,;:—–]|--+") || token.pos().equals(".")) {
                return null;
            }
            if (token.form().matches("an?")
                    && tokens.get(i - 1).pos().matches("NN.*|PRP|VBD|VBN")
                    && !token.entity().matches(".-(DATE|TIME)")) {
                return token;
            }
        }
        return null;
    }

    /** "praised the yard in an interview": where it is said belongs to no object. */
    private static int beforeMedium(Sentence sentence, Token object, int last) {
        var tokens = sentence.tokens();
        for (int i = last - 1; i > object.index() && !tokens.get(i).form().equals(","); i--) {
            if (tokens.get(i).relation().equals("prep") && Bounds.opensWhere(sentence, tokens.get(i), Bounds.MEDIA)) {
                return i - 1;
            }
        }
        return last;
    }

    /** "Two thirds said the same of the mayor": what was said or thought before, of somebody else. */
    static @Nullable Span same(Sentence sentence, Token verb) {
        var tokens = sentence.tokens();
        int the = verb.index() + 1;
        boolean same = the + 1 < tokens.size()
                && tokens.get(the).lemma().equals("the")
                && tokens.get(the + 1).lemma().equals("same");
        return same ? Bounds.trim(sentence, the, beforeMark(sentence, the + 1)) : null;
    }

    /** What hangs on the verb; "reminded the crew of the storm": what the parser hangs on the one who is told, too. */
    private static List<Token> phrases(Sentence sentence, Token verb, Cue cue, @Nullable Token object) {
        var phrases = new ArrayList<>(sentence.children(verb));
        if (object != null
                && object.index() > verb.index()
                && (cue.takes("TELL") || cue.act() == SpeechAct.ACCUSE || cue.act() == SpeechAct.QUESTION)) {
            sentence.children(object).stream()
                    .filter(c -> c.lemma().matches("of|about") && cue.takes(c.lemma()))
                    .forEach(phrases::add);
        }
        return phrases;
    }

    /** "agreed on Monday to a truce", "agreed with the president to it": neither when, nor with whom, nor "it" is what was agreed. */
    private static boolean tellsWhat(Sentence sentence, Token verb, Cue cue, Token preposition) {
        var object = sentence.child(preposition, "pobj").orElse(null);
        if (object == null) {
            return true;
        }
        boolean more = sentence.children(verb).stream()
                .anyMatch(c -> c.index() > preposition.index() && c.relation().equals("prep") && cue.takes(c.lemma()));
        return !isEmpty(sentence, object) && !isNoThing(cue, object) && !(more && isActor(object));
    }

    private static boolean isNoThing(Cue cue, Token object) {
        return cue.takes("THING") && (isActor(object) || object.entity().matches(".-(LOC|FAC)"));
    }

    private static boolean isActor(Token word) {
        return word.entity().matches(".-(PERSON|GPE|NORP|ORG)");
    }

    private static boolean isEmpty(Sentence sentence, Token object) {
        boolean day = object.entity().matches(".-(DATE|TIME)")
                && sentence.subtree(object).stream().noneMatch(t -> t.pos().equals("CD") && t.index() < object.index());
        return day || OBJECTS_WITHOUT_CONTENT.contains(object.form().toLowerCase(Locale.ROOT));
    }

    /** "referred to the crew as heroes", "railed against the yard for selling it": what a phrase is taken for, and why, goes with it. */
    private static int withAs(Sentence sentence, Token verb, int last) {
        return sentence.children(verb).stream()
                .filter(c -> c.index() == last + 1 && c.relation().equals("prep"))
                .filter(c -> c.lemma().equals("as")
                        || c.lemma().equals("for") && sentence.child(c, "pcomp").isPresent())
                .findFirst()
                .map(as -> sentence.subtree(as).getLast().index())
                .orElse(last);
    }

    /** "The survey shows a lead of ten points": of figures and papers, what they show is what they tell. */
    private static boolean isOfData(Sentence sentence, Token verb) {
        return Clauses.subject(sentence, verb)
                .filter(subject -> subject.lemma().matches(DATA))
                .isPresent();
    }

    /** "Polls show Keller ahead by three points", "show her with a lead": somebody and how he stands, which the parser makes no clause. */
    private static @Nullable Span standing(Sentence sentence, Token verb) {
        int next = verb.index() + 1;
        int last = beforeMark(sentence, verb.index());
        var words = sentence.tokens().subList(next, Math.max(next, last + 1));
        boolean stands = words.size() > 1
                && words.getFirst().pos().matches("NNP.*|PRP|DT")
                && words.stream().skip(1).anyMatch(t -> t.lemma().matches(STANDING))
                && words.stream().noneMatch(Bounds::isFinite);
        return stands ? Bounds.trim(sentence, next, last) : null;
    }

    /** The last word before the next comma, colon, dash or stop. */
    private static int beforeMark(Sentence sentence, int from) {
        var tokens = sentence.tokens();
        int end = from;
        while (end + 1 < tokens.size()
                && !tokens.get(end + 1).pos().matches("[,.:]")
                && !tokens.get(end + 1).form().matches("[—–]|--+")) {
            end++;
        }
        return end;
    }

    /** "praised the crew for its patience", "seeks the harbour for its fleet": phrases right behind an object tell what it is about. */
    private static int endOfObject(Sentence sentence, Token verb, int last) {
        int end = last;
        for (var child : sentence.children(verb)) {
            boolean about = child.index() == end + 1
                    && child.lemma().matches("for|of|to|with|between|against|over|about|in|on|from|at|by|as");
            var words = sentence.subtree(child);
            boolean purpose = child.relation().matches("[cx]comp|advcl|acl")
                    && words.getFirst().index() == end + 1
                    && words.stream()
                            .filter(t -> !t.relation().equals("neg"))
                            .findFirst()
                            .filter(t -> t.pos().equals("TO"))
                            .isPresent();
            // "laid out her fear that it would sink", "opposed the yard closing"
            boolean explained = words.getFirst().index() == end + 1
                    && (words.getFirst().lemma().equals("that")
                            || words.getFirst().pos().equals("VBG")
                                    && child.relation().matches("[cx]comp|advcl|acl"));
            if (purpose || explained && words.size() > 1) {
                end = words.getLast().index();
            }
            if (about && child.relation().equals("prep") && words.size() > 1 && !tellsWhere(words)) {
                end = words.getLast().index();
            }
        }
        return end;
    }

    private static boolean tellsWhere(List<Token> words) {
        return words.stream()
                .anyMatch(t -> t.entity().matches(".-(DATE|TIME)") || t.lemma().matches(Bounds.MEDIA));
    }
}
