package org.parley.core.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.parley.core.article.Span;

/**
 * One sentence, closing quotation marks included.
 *
 * @param index its place in the document, from 0
 * @param paragraph the paragraph (run of text between line breaks) it stands in, from 0
 * @param span where it stands in the article
 * @param tokens its words in order, never empty
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** The word this one depends on; empty at a root. */
    public Optional<Token> head(Token token) {
        return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /** The words that depend on this one directly, in order. */
    public List<Token> children(Token token) {
        return tokens.stream().filter(t -> t.head() == token.index()).toList();
    }

    /** The first direct dependent with one of these relations. */
    public Optional<Token> child(Token token, String... relations) {
        var wanted = List.of(relations);
        return tokens.stream()
                .filter(t -> t.head() == token.index() && wanted.contains(t.relation()))
                .findFirst();
    }

    /** The word and all that depends on it, directly or not, in order. */
    public List<Token> subtree(Token token) {
        var seen = new boolean[tokens.size()];
        Deque<Token> open = new ArrayDeque<>(List.of(token));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (seen[next.index()]) {
                continue;
            }
            seen[next.index()] = true;
            open.addAll(children(next));
        }
        var found = new ArrayList<Token>();
        for (var each : tokens) {
            if (seen[each.index()]) {
                found.add(each);
            }
        }
        return found;
    }

    /** From the first to the last word of the subtree. */
    public Span subtreeSpan(Token token) {
        var words = subtree(token);
        return new Span(words.getFirst().span().start(), words.getLast().span().end());
    }

    /** The words that lie wholly in the span. */
    public List<Token> tokensIn(Span part) {
        return tokens.stream().filter(t -> part.contains(t.span())).toList();
    }

    /** The word at this offset. */
    public Optional<Token> tokenAt(int offset) {
        return tokens.stream().filter(t -> t.span().contains(offset)).findFirst();
    }
}
