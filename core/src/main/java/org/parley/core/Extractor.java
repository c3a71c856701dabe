package org.parley.core;

import org.parley.core.actor.ActorFinder;
import org.parley.core.article.Article;
import org.parley.core.article.BoilerplateFinder;
import org.parley.core.conflict.ConflictFinder;
import org.parley.core.event.EventFinder;
import org.parley.core.language.Document;
import org.parley.core.language.Parser;
import org.parley.core.negotiation.NegotiationFinder;
import org.parley.core.statement.FirstPerson;
import org.parley.core.statement.StatementFinder;
import org.parley.core.time.TimeFinder;

/** Reads articles. Safe to call from many threads; make one and keep it, for it holds the language models. */
public final class Extractor {

    private final Parser parser;
    private final BoilerplateFinder boilerplate = new BoilerplateFinder();
    private final TimeFinder times = new TimeFinder();
    private final ActorFinder actors = new ActorFinder();
    private final StatementFinder statements = new StatementFinder();
    private final EventFinder events = new EventFinder();
    private final NegotiationFinder negotiations = new NegotiationFinder();
    private final ConflictFinder conflicts = new ConflictFinder();

    public Extractor(Parser parser) {
        this.parser = parser;
    }

    /** All that the article yields; nothing in the text makes it fail. */
    public Extraction extract(Article article) {
        var document = parser.parse(article, boilerplate.find(Document.flat(article.text())));
        var foundTimes = times.find(document);
        var foundActors = actors.find(document);
        var foundStatements = statements.find(document, foundTimes, foundActors);
        var foundEvents = events.find(document, foundTimes, foundActors, foundStatements);
        var foundNegotiations = negotiations.find(document, foundActors, foundStatements, foundEvents);
        var allMentions = actors.widen(document, FirstPerson.resolve(document, foundActors, foundStatements));
        return new Extraction(
                article,
                document.boilerplate(),
                foundTimes,
                allMentions.list(),
                foundStatements,
                foundEvents,
                foundNegotiations,
                conflicts.find(document, foundStatements, foundEvents, foundNegotiations));
    }
}
