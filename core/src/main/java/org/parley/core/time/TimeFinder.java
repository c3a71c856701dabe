package org.parley.core.time;

import java.util.List;
import org.parley.core.language.Document;

/** Finds time expressions and resolves them against the right anchor. */
public final class TimeFinder {

    /** The time expressions of the document, in text order. */
    public List<TimeExpression> find(Document document) {
        return List.of();
    }
}
