package org.parley.core.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** What a clause says of its verb: whose it is, whether it is denied or only supposed. */
final class Clauses {

    private Clauses() {}

    /** The verb's subject, looked for where grammar lets it stand: at the verb, at the verb it depends on, before a relative clause. */
    static Optional<Token> subject(Sentence sentence, Token verb) {
        var token = verb;
        for (int i = 0; i < 4; i++) {
            var current = token;
            var own = ownSubject(sentence, current);
            if (own.isPresent()) {
                boolean relative =
                        own.get().pos().startsWith("W") && current.relation().equals("relcl");
                return relative ? sentence.head(current) : own;
            }
            switch (current.relation()) {
                case "relcl", "acl" -> {
                    return sentence.head(current).filter(h -> h.isNoun() || h.isPronoun());
                }
                case "conj", "xcomp", "advcl", "ccomp", "dep", "pcomp" -> {
                    var above = sentence.head(current);
                    if (above.isEmpty()) {
                        return Optional.empty();
                    }
                    if (above.get().pos().equals("IN") || above.get().pos().equals("TO")) {
                        above = sentence.head(above.get());
                    }
                    if (above.isEmpty()
                            || !above.get().isVerb() && !above.get().pos().startsWith("JJ")) {
                        return Optional.empty();
                    }
                    token = above.get();
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** "The goal, Keller argued, is to sail": of two that the parser gives a verb, the one right before it. */
    private static Optional<Token> ownSubject(Sentence sentence, Token verb) {
        var subjects = sentence.children(verb).stream()
                .filter(c -> c.relation().matches("nsubj|nsubjpass"))
                .toList();
        return subjects.stream()
                .filter(s -> s.index() < verb.index()
                        && sentence.tokens().subList(s.index(), verb.index()).stream()
                                .noneMatch(t -> t.form().equals(",")))
                .reduce((a, b) -> b)
                .or(() -> subjects.stream().findFirst());
    }

    /** The words of a source; of "Director of Ferries Anna Keller said" the parser makes two subjects. */
    static List<Token> phrase(Sentence sentence, Token source) {
        var words = sentence.subtree(source);
        int before = words.getFirst().index() - 1;
        return sentence.head(source).stream()
                .flatMap(verb -> sentence.children(verb).stream())
                .filter(c ->
                        c.relation().equals("nsubj") && source.relation().equals("nsubj") && c.index() < source.index())
                .map(sentence::subtree)
                .filter(title -> title.getLast().index() == before && before >= 0)
                .findFirst()
                .map(title -> Stream.concat(title.stream(), words.stream()).toList())
                .orElse(words);
    }

    static boolean hasTo(Sentence sentence, Token verb) {
        return sentence.children(verb).stream().anyMatch(c -> c.pos().equals("TO"));
    }

    /**
     * "proposals that he knows to be unacceptable", "points that she raised": a clause with "that" whose verb lacks the object it takes
     * says which ones are meant, not what they tell.
     */
    static boolean lacksObject(Sentence sentence, Token verb) {
        boolean transitive = Cues.verb(verb).filter(cue -> cue.takes("NP")).isPresent()
                || verb.lemma().matches("know|make|give|take|put|bring|lay|raise|set|send|hold|draw");
        var complements = sentence.children(verb).stream()
                .filter(c -> c.index() > verb.index())
                .toList();
        boolean told = complements.stream()
                .anyMatch(c -> c.relation().matches("dobj|ccomp|oprd|attr|acomp|dative")
                        || c.relation().equals("prep") && !c.lemma().matches("in|on|at|after|before|during|since")
                        || c.relation().equals("xcomp") && !isToBe(sentence, c));
        boolean subject = sentence.child(verb, "nsubj").isPresent();
        return transitive && subject && !told && !isPassive(sentence, verb);
    }

    private static boolean isToBe(Sentence sentence, Token verb) {
        return verb.lemma().equals("be") && hasTo(sentence, verb);
    }

    /** Who does what a passive tells: "was reported by the harbour". */
    static Optional<Token> agent(Sentence sentence, Token verb) {
        return sentence.child(verb, "agent", "prep")
                .filter(by -> by.lemma().equals("by"))
                .flatMap(by -> sentence.child(by, "pobj"));
    }

    static boolean isSubjectOf(Sentence sentence, Token word, Token verb) {
        return word.relation().startsWith("nsubj")
                && sentence.head(word).filter(verb::equals).isPresent();
    }

    /** "so-called", "self-declared": part of a longer word, no verb of its own. */
    static boolean isPartOfWord(Sentence sentence, Token verb) {
        if (verb.index() == 0) {
            return false;
        }
        var before = sentence.tokens().get(verb.index() - 1);
        return before.pos().equals("HYPH") && before.span().end() == verb.span().start();
    }

    static boolean isNegated(Sentence sentence, Token verb) {
        return sentence.child(verb, "neg").isPresent();
    }

    static boolean isSupposed(Sentence sentence, Token verb) {
        return sentence.children(verb).stream()
                .anyMatch(c -> c.relation().equals("mark")
                        && Set.of("if", "unless", "whether").contains(c.lemma())
                        && !isSetPhrase(sentence, c));
    }

    /** "If anything, experts say …": two words before a comma suppose nothing. */
    private static boolean isSetPhrase(Sentence sentence, Token mark) {
        int comma = mark.index() + 2;
        return comma < sentence.tokens().size()
                && sentence.tokens().get(comma).form().equals(",");
    }

    static boolean isPassive(Sentence sentence, Token verb) {
        return sentence.child(verb, "nsubjpass", "auxpass").isPresent();
    }

    static Span span(List<Token> words) {
        return new Span(words.getFirst().span().start(), words.getLast().span().end());
    }
}
