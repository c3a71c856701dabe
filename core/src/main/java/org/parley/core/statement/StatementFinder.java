package org.parley.core.statement;

import java.util.List;
import org.parley.core.actor.Actors;
import org.parley.core.language.Document;
import org.parley.core.time.TimeExpression;

/** Finds attributions: who said what, by what cue, to whom and when. */
public final class StatementFinder {

    /** The statements of the document, in order of their content. */
    public List<Statement> find(Document document, List<TimeExpression> times, Actors actors) {
        return List.of();
    }
}
