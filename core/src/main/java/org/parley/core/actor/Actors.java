package org.parley.core.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;

/**
 * The actors of one article, and which of them a stretch of text speaks of.
 *
 * @param list in order of first mention
 */
public record Actors(List<Actor> list) {

    public Actors {
        list = List.copyOf(list);
    }

    /** The actor whose mention this span is or, failing that, the one with the longest mention that overlaps it. */
    public Optional<Actor> at(Span span) {
        return list.stream().filter(a -> overlap(a, span) > 0).max(Comparator.comparingInt(a -> overlap(a, span)));
    }

    /** All actors with a mention inside the span, in order of that mention. */
    public List<Actor> in(Span span) {
        return list.stream()
                .filter(a -> a.mentions().stream().anyMatch(m -> span.contains(m.span())))
                .sorted(Comparator.comparingInt(a -> a.mentions().stream()
                        .filter(m -> span.contains(m.span()))
                        .mapToInt(m -> m.span().start())
                        .min()
                        .orElseThrow()))
                .toList();
    }

    /** The actor with this id. */
    public Optional<Actor> byId(@Nullable String id) {
        return list.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    private static int overlap(Actor actor, Span span) {
        return actor.mentions().stream()
                .mapToInt(m ->
                        Math.min(m.span().end(), span.end()) - Math.max(m.span().start(), span.start()))
                .max()
                .orElse(0);
    }
}
