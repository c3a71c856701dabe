package org.parley.ui.web.negotiation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.ui.web.Links;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ViewState.Selection;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Words;

/** A round of a negotiation: who met, on what, with what outcome, what tells of it, and what each side said after it. */
final class RoundSheet extends Section {

    private static final long serialVersionUID = 1;
    private static final int BRIEF = 160;

    RoundSheet(ViewState asked, Answer negotiation, Answer round) {
        var event = round.the("event");
        addClassName("p-sheet");
        add(new H2(Words.time(event.at("time")) + ": " + event.textOr("label", "")));
        add(Screen.note(Stream.of(Words.of(event.text("status")), facts(round))
                .filter(f -> !f.isEmpty())
                .collect(Collectors.joining(" · "))));
        part(
                "At the table",
                event.list("participants").stream()
                        .map(p -> actor(
                                asked,
                                p.the("actor"),
                                p.textOr("role", "").equals("ACTOR") ? "" : " (" + Words.of(p.text("role")) + ")"))
                        .toList());
        part(
                "Agenda",
                round.list("agenda").stream()
                        .map(t -> (Component) new Span(t.textOr("name", "")))
                        .toList());
        part(
                "What came of it",
                round.list("outcomes").stream().map(o -> outcome(asked, o)).toList());
        part(
                "According to",
                event.list("claims").stream()
                        .map(c -> source(asked, c.the("evidence")))
                        .toList());
        said(asked, negotiation, round).forEach((side, lines) -> part(side + " said in the days after", lines));
    }

    private void part(String title, List<Component> lines) {
        if (!lines.isEmpty()) {
            add(new H3(title), Screen.lines(lines));
        }
    }

    private static Component outcome(ViewState asked, Answer outcome) {
        var event = outcome.the("event");
        return link(
                asked,
                event(event),
                Words.title(outcome.text("result")) + ": " + Words.brief(event.textOr("label", ""), BRIEF),
                Stream.of(
                                Words.of(event.text("status")),
                                Words.time(event.at("time")),
                                Words.of(event.text("fulfilment")))
                        .filter(f -> !f.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private static Component source(ViewState asked, Answer evidence) {
        var article = evidence.the("article");
        var spans = evidence.list("spans");
        var at = spans.isEmpty() ? null : spans.getFirst().number("start");
        var line = new Div(new Anchor(
                Links.to("reader", asked.reading(article.textOr("id", ""), at)),
                article.textOr("title", "Read it in the article")));
        line.add(Screen.note(Stream.of(article.textOr("source", ""), Words.day(article.text("published")))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "))));
        var quote = new Div(evidence.textOr("sentence", ""));
        quote.addClassName("p-quote");
        return new Div(quote, line);
    }

    /** What was said, by the party that its speaker belongs to. */
    private static Map<String, List<Component>> said(ViewState asked, Answer negotiation, Answer round) {
        var sides = new LinkedHashMap<String, List<Component>>();
        for (var statement : round.list("said")) {
            var speaker = statement.at("speaker");
            if (speaker == null) {
                continue;
            }
            var side = negotiation.list("parties").stream()
                    .filter(p -> p.textOr("id", "").equals(speaker.text("id"))
                            || p.text("country") != null
                                    && p.textOr("country", "").equals(speaker.text("country")))
                    .map(p -> p.textOr("name", ""))
                    .findFirst()
                    .orElse("Others");
            sides.computeIfAbsent(side, s -> new ArrayList<>())
                    .add(link(
                            asked,
                            new Selection("statement", statement.textOr("id", "")),
                            Words.said(statement, BRIEF),
                            Words.time(statement.at("time"))));
        }
        return sides;
    }

    /** Which round it is, where and at what level, as far as it is known. */
    static String facts(Answer round) {
        int number = round.number("number");
        return Stream.of(number == 0 ? "" : "round " + number, round.textOr("venue", ""), Words.of(round.text("level")))
                .filter(f -> !f.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** An event as what is selected. */
    static Selection event(Answer event) {
        return new Selection("event", event.textOr("id", ""));
    }

    /** A name that selects an actor. */
    static Component actor(ViewState asked, Answer actor, String more) {
        return new Anchor(
                Links.to("negotiation", asked.selecting(new Selection("actor", actor.textOr("id", "")))),
                actor.textOr("name", "") + more);
    }

    /** Words that select something, and what is to be known about it beforehand. */
    static Component link(ViewState asked, Selection selection, String text, String more) {
        return new Div(new Anchor(Links.to("negotiation", asked.selecting(selection)), text), Screen.note(more));
    }
}
