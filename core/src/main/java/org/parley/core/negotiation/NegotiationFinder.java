package org.parley.core.negotiation;

import java.util.List;
import org.parley.core.actor.Actors;
import org.parley.core.event.Event;
import org.parley.core.language.Document;
import org.parley.core.statement.Statement;

/** Finds talks that go on over rounds, out of the events of one article. */
public final class NegotiationFinder {

    /** The negotiations of the document. */
    public List<Negotiation> find(Document document, Actors actors, List<Statement> statements, List<Event> events) {
        return List.of();
    }
}
