package org.parley.core;

import java.util.List;
import org.parley.core.actor.Actor;
import org.parley.core.article.Article;
import org.parley.core.article.Boilerplate;
import org.parley.core.conflict.Conflict;
import org.parley.core.event.Event;
import org.parley.core.negotiation.Negotiation;
import org.parley.core.statement.Statement;
import org.parley.core.time.TimeExpression;

/**
 * All that one article yields. Every span is in code points into {@code article.text()}.
 *
 * @param article as it came in
 * @param boilerplate what of the text is not the article
 * @param times time expressions, in text order
 * @param actors in order of first mention
 * @param statements in order of their content
 * @param events in order of their evidence
 * @param negotiations talks over rounds
 * @param conflicts where the article contradicts itself: both values are kept
 */
public record Extraction(
        Article article,
        List<Boilerplate> boilerplate,
        List<TimeExpression> times,
        List<Actor> actors,
        List<Statement> statements,
        List<Event> events,
        List<Negotiation> negotiations,
        List<Conflict> conflicts) {

    public Extraction {
        boilerplate = List.copyOf(boilerplate);
        times = List.copyOf(times);
        actors = List.copyOf(actors);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        negotiations = List.copyOf(negotiations);
        conflicts = List.copyOf(conflicts);
    }
}
