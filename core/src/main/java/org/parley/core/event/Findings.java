package org.parley.core.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.core.actor.Actors;
import org.parley.core.article.Span;
import org.parley.core.language.Document;
import org.parley.core.statement.Statement;
import org.parley.core.time.TimeExpression;

/** What the other finders found in a document, for events to be seen in its light. */
record Findings(Document document, List<TimeExpression> times, Actors actors, List<Statement> statements) {

    /** The innermost statement whose content holds the span; null if none does. */
    @Nullable
    Statement statementAround(Span span) {
        return statements.stream()
                .filter(s -> s.content().stream().anyMatch(c -> c.contains(span)))
                .reduce((a, b) ->
                        b.content().getFirst().length() < a.content().getFirst().length() ? b : a)
                .orElse(null);
    }
}
