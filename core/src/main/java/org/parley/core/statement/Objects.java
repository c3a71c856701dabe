package org.parley.core.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;

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
            "themselves");

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
        for (var preposition : sentence.children(verb)) {
            boolean behind =
                    preposition.index() > verb.index() && preposition.relation().equals("prep");
            if (!behind) {
                continue;
            }
            if (cue.takes("AS")
                    && preposition.lemma().equals("as")
                    && object != null
                    && object.index() > verb.index()) {
                return Bounds.trim(
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
                                // Who is accused of something is spoken to, not said.
                                && !preposition.lemma().equals("of")
                        ? object
                        : null;
                return below.size() < 2
                        ? null
                        : Bounds.trim(
                                sentence,
                                between != null
                                        ? Contents.first(sentence, between, verb)
                                        : below.get(1).index(),
                                below.getLast().index());
            }
        }
        if (cue.takes("CALL")) {
            var called = sentence.children(verb).stream()
                    .filter(c -> c.relation().matches("oprd|ccomp|xcomp|attr|acomp") && c.index() > verb.index())
                    .findFirst();
            if (called.isPresent()) {
                int start = object != null && object.index() > verb.index()
                        ? Contents.first(sentence, object, verb)
                        : Contents.first(sentence, called.get(), verb);
                return Bounds.trim(
                        sentence,
                        Math.min(start, Contents.first(sentence, called.get(), verb)),
                        sentence.subtree(called.get()).getLast().index());
            }
        }
        if (!cue.takes("NP") || object == null || object.index() < verb.index()) {
            return null;
        }
        boolean empty = OBJECTS_WITHOUT_CONTENT.contains(object.form().toLowerCase(Locale.ROOT));
        int last =
                endOfObject(sentence, verb, sentence.subtree(object).getLast().index());
        return empty ? null : Bounds.trim(sentence, Contents.first(sentence, object, verb), last);
    }

    /** "praised the crew for its patience", "seeks the harbour for its fleet": phrases right behind an object tell what it is about. */
    private static int endOfObject(Sentence sentence, Token verb, int last) {
        int end = last;
        for (var child : sentence.children(verb)) {
            boolean about = child.index() == end + 1
                    && child.lemma().matches("for|of|to|with|between|against|over|about|in|on|from|at|by");
            var words = sentence.subtree(child);
            boolean purpose = child.relation().matches("[cx]comp|advcl|acl")
                    && words.getFirst().index() == end + 1
                    && words.getFirst().pos().equals("TO");
            if (purpose) {
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
