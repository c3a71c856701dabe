package org.parley.core.conflict;

import java.util.List;
import org.parley.core.article.Span;

/**
 * A contradiction within an article. What contradicts is kept on both sides.
 *
 * @param spans the places that contradict each other, in text order, at least two
 * @param what one sentence for people
 */
public record Conflict(List<Span> spans, String what) {

    public Conflict {
        spans = spans.stream().sorted().toList();
    }
}
