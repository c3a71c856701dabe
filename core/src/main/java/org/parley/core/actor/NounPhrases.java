package org.parley.core.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.core.article.Span;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/**
 * Widens mentions from the words of the name to the noun phrase that refers: with determiner, title and possessive marker
 * ("the Norwegian Prime Minister Anna Keller's"), and adds the appositions of people ("Anna Keller, head of the harbour board").
 * That is what OntoNotes and GUM mark as mentions.
 */
final class NounPhrases {

    private static final Set<String> BEFORE_A_NOUN = Set.of(
            "det", "predet", "nmod", "compound", "poss", "case", "appos", "prep", "pobj", "npadvmod", "num", "advmod");

    /** No noun phrase reaches over so many words of one dependency chain. */
    private static final int DEEPEST = 8;

    private final Document document;

    NounPhrases(Document document) {
        this.document = document;
    }

    /** The same actors, their mentions widened. */
    Actors widen(Actors actors) {
        return new Actors(actors.list().stream().map(a -> widen(a, actors)).toList());
    }

    private Actor widen(Actor actor, Actors all) {
        var wide = new LinkedHashMap<Span, Mention>();
        for (var mention : actor.mentions()) {
            var sentence = document.sentenceAt(mention.span().start()).orElse(null);
            var words = sentence == null ? List.<Token>of() : sentence.tokensIn(mention.span());
            if (sentence == null || words.isEmpty() || mention.kind() == Mention.Kind.PRONOUN) {
                wide.putIfAbsent(mention.span(), mention);
                continue;
            }
            var span = widen(sentence, words, mention.kind());
            wide.putIfAbsent(span, new Mention(span, document.quote(span), mention.kind()));
            if (actor.kind() == ActorKind.PERSON && mention.kind() == Mention.Kind.NAME) {
                apposition(sentence, words)
                        .filter(noun -> all.at(noun.span()).isEmpty())
                        .map(noun -> widen(sentence, List.of(noun), Mention.Kind.NOMINAL))
                        .ifPresent(s -> wide.putIfAbsent(s, new Mention(s, document.quote(s), Mention.Kind.NOMINAL)));
            }
        }
        var mentions = new ArrayList<>(wide.values());
        mentions.sort(Comparator.comparing(Mention::span));
        return actor.withMentions(mentions);
    }

    private static Span widen(Sentence sentence, List<Token> words, Mention.Kind kind) {
        int from = words.getFirst().index();
        int to = words.getLast().index();
        int first = from;
        for (int i = from - 1; i >= 0 && belongs(sentence, i, from, to); i--) {
            var pos = sentence.tokens().get(i).pos();
            boolean other = kind == Mention.Kind.NAME && pos.matches("CD|VB.")
                    || pos.matches("[:.]")
                    || sentence.tokens().get(i).form().matches("[—–]");
            if (other) {
                break;
            }
            if (!pos.matches("CC|,|HYPH|POS|RB|``|''|IN")) {
                first = i;
            }
        }
        int last = kind == Mention.Kind.NOMINAL ? lastOfComplement(sentence, from, to) : to;
        boolean possessive = last + 1 < sentence.tokens().size()
                && sentence.tokens().get(last + 1).pos().equals("POS");
        return new Span(
                sentence.tokens().get(first).span().start(),
                sentence.tokens().get(possessive ? last + 1 : last).span().end());
    }

    /** "the chairman of the harbour board": what a nominal is of, or for, belongs to it, up to a comma or a verb. */
    private static int lastOfComplement(Sentence sentence, int from, int to) {
        var tokens = sentence.tokens();
        int last = to;
        while (last + 1 < tokens.size()
                && tokens.get(last + 1).lemma().matches("of|for|at")
                && tokens.get(last + 1).head() >= from
                && tokens.get(last + 1).head() <= last) {
            int end = last;
            for (var token : sentence.subtree(tokens.get(last + 1))) {
                if (token.index() != end + 1 || token.isVerb() || token.pos().matches("[,.:]|W.*|-LRB-")) {
                    break;
                }
                end = token.index();
            }
            if (end == last) {
                break;
            }
            last = end;
        }
        return last;
    }

    /** The common noun that stands in apposition to a person's name, before or behind it. */
    private static Optional<Token> apposition(Sentence sentence, List<Token> name) {
        var head = name.getLast();
        return sentence.child(head, "appos")
                .or(() -> head.relation().equals("appos") ? sentence.head(head) : Optional.empty())
                .filter(noun -> noun.pos().matches("NN|NNP") && (noun.pos().equals("NN") || Titles.isHead(noun)))
                .filter(noun -> noun.index() < head.index()
                        ? noun.index() == name.getFirst().index() - 1
                                || isComma(sentence, name.getFirst().index() - 1)
                        : isComma(sentence, head.index() + 1));
    }

    /** Whether a person's name stands with this common noun, as its apposition or right before it. */
    static boolean calls(Sentence sentence, List<Token> name, String lemma) {
        if (name.isEmpty()) {
            return false;
        }
        int from = name.getFirst().index();
        var before = from == 0 ? null : sentence.tokens().get(from - 1);
        return before != null && before.pos().equals("NN") && before.lemma().equals(lemma)
                || apposition(sentence, name)
                        .filter(n -> n.lemma().equals(lemma))
                        .isPresent();
    }

    private static boolean isComma(Sentence sentence, int word) {
        return word >= 0
                && word < sentence.tokens().size()
                && sentence.tokens().get(word).form().equals(",");
    }

    /** Whether a word before the name depends on it, through words that stand before a noun. */
    private static boolean belongs(Sentence sentence, int word, int from, int to) {
        Token token = sentence.tokens().get(word);
        for (int i = 0; i < DEEPEST; i++) {
            if (token.index() >= from) {
                return token.index() <= to;
            }
            boolean inside = BEFORE_A_NOUN.contains(token.relation()) && token.head() >= 0
                    || token.pos().matches("HYPH|CC|,") && token.head() > token.index();
            if (!inside) {
                return false;
            }
            token = sentence.tokens().get(token.head());
        }
        return false;
    }
}
