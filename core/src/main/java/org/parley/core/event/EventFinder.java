package org.parley.core.event;

import java.util.List;
import org.parley.core.actor.Actors;
import org.parley.core.language.Document;
import org.parley.core.statement.Statement;
import org.parley.core.time.TimeExpression;

/** Finds events in PLOVER terms, with participants, place, time, status and factuality. */
public final class EventFinder {

    /** The events of the document, in order of their evidence; mentions of one event are one event. */
    public List<Event> find(Document document, List<TimeExpression> times, Actors actors, List<Statement> statements) {
        return List.of();
    }
}
