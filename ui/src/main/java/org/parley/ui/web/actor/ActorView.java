package org.parley.ui.web.actor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.ActorColours;
import org.parley.ui.web.Links;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ViewState.Selection;
import org.parley.ui.web.WindowFields;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Words;
import org.parley.ui.web.shell.MainLayout;

/** All on one actor: names, roles, where it stands on each topic over time, whom it deals with, what it said and took part in. */
@Route(value = "actor", layout = MainLayout.class)
@PageTitle("Actor – Parley")
@Prototype
final class ActorView extends Screen {

    private static final long serialVersionUID = 1;
    private static final String ACTOR = Ask.document(ActorView.class, "actor");
    private static final int BRIEF = 200;

    private final transient Ask ask;
    private final transient ActorColours colours;
    private final WindowFields window = new WindowFields((from, to) -> go(state().within(from, to)));

    ActorView(Ask ask, ActorColours colours) {
        super("actor");
        this.ask = ask;
        this.colours = colours;
    }

    @Override
    protected void show(ViewState asked) {
        removeAll();
        var id = asked.actor();
        if (id == null) {
            add(start(asked));
            return;
        }
        var variables = asked.variables("id", id, "from", asked.from(), "to", asked.to(), "topic", asked.topic());
        var found = ofActor(ask, ACTOR, variables, id);
        if (found == null) {
            add(notYet(
                    "This actor was not",
                    empty("This actor is not in the graph. ", new Anchor("actor", "Choose another"))));
            return;
        }
        var actor = found.the("actor");
        window.show(asked);
        var print = new Button("Print", e -> UI.getCurrent().getPage().executeJs("window.print()"));
        add(
                new H1(actor.textOr("name", "")),
                who(actor),
                tools(
                        window,
                        new Anchor(Links.to("timeline", asked.onlyWith(id)), "Timeline"),
                        new Anchor(Links.to("graph", asked.around(id)), "Network"),
                        new Anchor(Links.to("compare", asked.comparing(id)), "Compare"),
                        print,
                        Ask.openAsGraphQl(ACTOR, variables)));
        add(positions(asked, actor));
        var columns = new Div(
                said(asked, actor),
                section(
                        "Deals with",
                        counterparts(asked, id, found.the("network")),
                        "No article tells of anybody else beside this actor."),
                events(actor),
                section(
                        "Answers",
                        found.the("replies").list("nodes").stream()
                                .map(this::reply)
                                .toList(),
                        "No article tells that this actor answered somebody's words."),
                section(
                        "Negotiations",
                        actor.the("negotiations").list("nodes").stream()
                                .map(n -> new Anchor(
                                        Links.to("negotiation", asked.negotiating(n.textOr("id", ""))),
                                        n.textOr("name", "")))
                                .toList(),
                        "This actor sat at the table in none of the negotiations read so far."));
        columns.addClassName("p-flow");
        add(columns);
    }

    private Component start(ViewState asked) {
        return start(ask, colours, "Whose page? Search for an actor above", asked::on);
    }

    private static Component who(Answer actor) {
        var line = tools(note(
                Stream.of(Words.title(actor.text("kind")), Words.home(actor), String.join(", ", actor.texts("roles")))
                        .filter(p -> !p.isEmpty())
                        .collect(Collectors.joining(" · "))));
        var item = actor.text("wikidata");
        if (item != null && item.matches("Q\\d+")) {
            var link = new Anchor("https://www.wikidata.org/wiki/" + item, item + " in Wikidata");
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            line.add(link);
        }
        if (!actor.texts("aliases").isEmpty()) {
            line.add(note("Also called " + String.join(", ", actor.texts("aliases"))));
        }
        return line;
    }

    /** Topics in rows, each with its statements as marks in the order of time. */
    private Component positions(ViewState asked, Answer actor) {
        var body = new NativeTableBody();
        for (var position : actor.list("positions")) {
            var topic = position.the("topic");
            var id = topic.textOr("id", "");
            var marks = new Div();
            marks.addClassName("p-marks");
            for (var statement : actor.the("spoken").list("nodes")) {
                stance(statement, id).ifPresent(stance -> marks.add(mark(statement, stance.text("stance"))));
            }
            body.add(new NativeTableRow(
                    heading("row", link(asked.about(id), topic.textOr("name", ""))),
                    new NativeTableCell(select("statement", position.the("latest"), stance(position.text("stance")))),
                    new NativeTableCell(String.valueOf(position.number("statements"))),
                    new NativeTableCell(marks)));
        }
        var table = new NativeTable(
                new NativeTableHeader(new NativeTableRow(
                        heading("col", new Span("Topic")),
                        heading("col", new Span("Newest stance")),
                        heading("col", new Span("Statements")),
                        heading("col", new Span("Over time")))),
                body);
        table.addClassName("p-matrix");
        var scroll = new Div(table);
        scroll.addClassName("p-scroll");
        var section = new Section(
                new H2("Positions"),
                note(
                        "Each mark is a statement, oldest first: + for, − against, ? under a condition, ○ neither, · without a stance."),
                scroll);
        section.setVisible(!actor.list("positions").isEmpty());
        return section;
    }

    private static Optional<Answer> stance(Answer statement, String topic) {
        return statement.list("topics").stream()
                .filter(t -> topic.equals(t.the("topic").text("id")))
                .findFirst();
    }

    private static String stance(@Nullable String stance) {
        return stance == null ? "spoke of it" : Words.of(stance);
    }

    private Component mark(Answer statement, @Nullable String stance) {
        var mark = select("statement", statement, symbol(stance));
        var label = Words.time(statement.at("time")) + ", " + stance(stance) + ": "
                + Words.brief(statement.textOr("line", ""), BRIEF);
        mark.getElement().setAttribute("aria-label", label);
        mark.getElement().setAttribute("title", label);
        return mark;
    }

    private static String symbol(@Nullable String stance) {
        return switch (stance) {
            case "FAVOURS" -> "+";
            case "OPPOSES", "OPPOSES_NOW" -> "−";
            case "CONDITIONAL" -> "?";
            case "NEUTRAL" -> "○";
            case null, default -> "·";
        };
    }

    private Component said(ViewState asked, Answer actor) {
        var statements = actor.the("statements");
        var topic = asked.topic() == null
                ? ""
                : actor.list("positions").stream()
                        .filter(p ->
                                Objects.equals(asked.topic(), p.the("topic").text("id")))
                        .map(p -> " on " + p.the("topic").textOr("name", ""))
                        .findFirst()
                        .orElse(" on a topic");
        var section = section(
                "Said" + topic + " (" + statements.number("totalCount") + ")",
                statements.list("nodes").reversed().stream()
                        .map(s -> entry("statement", s, s.textOr("line", ""), Words.of(s.text("speechAct"))))
                        .toList(),
                "No article quotes this actor" + topic + ".");
        if (asked.topic() != null) {
            section.addComponentAtIndex(1, link(asked.about(null), "Show all topics"));
        }
        return section;
    }

    private Component events(Answer actor) {
        var events = actor.the("events");
        return section(
                "Took part in (" + events.number("totalCount") + ")",
                events.list("nodes").reversed().stream()
                        .map(e -> entry("event", e, e.textOr("label", ""), Words.of(e.text("status"))))
                        .toList(),
                "No article tells of an event that this actor had part in.");
    }

    private Component entry(String kind, Answer found, String text, String more) {
        return new Div(select(kind, found, Words.brief(text, BRIEF)), note(Words.time(found.at("time")) + ", " + more));
    }

    private Component reply(Answer reply) {
        var answered = reply.the("to");
        return new Div(
                entry(
                        "statement",
                        reply.the("answer"),
                        reply.the("answer").textOr("line", ""),
                        Words.of(reply.text("kind"))),
                new Span("to " + answered.the("speaker").textOr("name", "somebody") + ": "),
                select("statement", answered, Words.brief(answered.textOr("line", ""), BRIEF)),
                note(Words.time(answered.at("time"))));
    }

    private List<Component> counterparts(ViewState asked, String ego, Answer network) {
        var names = network.list("nodes").stream()
                .map(n -> n.the("actor"))
                .collect(Collectors.toMap(a -> a.textOr("id", ""), a -> a.textOr("name", "")));
        return network.list("edges").stream()
                .filter(e -> ego.equals(e.text("from")) || ego.equals(e.text("to")))
                .sorted((a, b) -> Integer.compare(b.number("weight"), a.number("weight")))
                .map(e -> counterpart(
                        asked, ego.equals(e.text("from")) ? e.textOr("to", "") : e.textOr("from", ""), e, names))
                .toList();
    }

    private Component counterpart(ViewState asked, String other, Answer edge, Map<String, String> names) {
        return new Div(
                link(asked.on(other).selecting(new Selection("actor", other)), names.getOrDefault(other, other)),
                note(Words.count(edge.number("weight"), "article") + ": "
                        + Words.count(edge.list("events").size(), "event") + ", "
                        + Words.count(edge.list("statements").size(), "statement")));
    }
}
