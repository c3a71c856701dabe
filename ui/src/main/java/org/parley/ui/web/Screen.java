package org.parley.ui.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.ViewState.Selection;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Ask.Refused;
import org.parley.ui.web.ask.Words;
import tools.jackson.databind.node.BaseJsonNode;

/** What all screens share: their state is their address, and an error stays in their pane. */
public abstract class Screen extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1;

    private static final int BRIEF = 140;
    private static final String KNOWN = Ask.document(Screen.class, "known");
    private static final String FOREMOST = Ask.document(Screen.class, "foremost");

    private transient ViewState state = ViewState.EMPTY;
    private final String route;

    // Vaadin's components are set up in their constructors.
    @SuppressWarnings("this-escape")
    protected Screen(String route) {
        this.route = route;
        addClassName("p-main");
    }

    /** Shows what the state asks for. */
    protected abstract void show(ViewState asked);

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = ViewState.of(event.getLocation().getQueryParameters().getParameters());
        refresh();
    }

    /** Asks again, and shows the answer in the same place. */
    public final void refresh() {
        try {
            show(state);
        } catch (Refused e) {
            fail(String.valueOf(e.getMessage()));
        }
        if (!headed(this)) {
            var name = new H1(Words.title(route));
            name.addClassName("p-unseen");
            addComponentAsFirst(name);
        }
    }

    /** A drawing or an empty pane needs no headline to be seen, but people who go from heading to heading look for one. */
    private static boolean headed(Component part) {
        return part instanceof H1 || part.getChildren().anyMatch(Screen::headed);
    }

    protected final ViewState state() {
        return state;
    }

    /** Goes to another state of this screen; the browser's back button comes back here. */
    protected final void go(ViewState next) {
        go(route, next);
    }

    /** Goes to a screen in a state. */
    protected static void go(String to, ViewState next) {
        UI.getCurrent().navigate(to, new QueryParameters(next.parameters()));
    }

    /** Takes up another state without a step in the browser's history, as for every move of a window. */
    protected final void settle(ViewState next) {
        state = next;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState((BaseJsonNode) null, new Location(route, new QueryParameters(next.parameters())));
        refresh();
    }

    /** Listens for what an element of this screen has had selected. */
    protected final void selectFrom(Component element) {
        element.getElement()
                .addEventListener("parley-select", event -> {
                    var kind = event.getEventData().path("event.detail.kind").asString("");
                    var id = event.getEventData().path("event.detail.id").asString("");
                    go(state.selecting(id.isEmpty() ? null : selection(kind, id)));
                })
                .addEventData("event.detail.id")
                .addEventData("event.detail.kind");
    }

    private static Selection selection(String kind, String id) {
        return new Selection(
                switch (kind) {
                    case "statement", "actor", "negotiation" -> kind;
                    case "event", "round" -> "event";
                    default -> "actor";
                },
                id);
    }

    /** Data for one of the program's own elements. */
    protected static void give(Component element, Map<String, ?> data) {
        element.getElement().setPropertyMap("data", data);
    }

    private void fail(String message) {
        removeAll();
        var error = new Div("This could not be shown: " + message);
        error.addClassName("p-error");
        error.getElement().setAttribute("role", "alert");
        add(error);
    }

    /** A link that selects something beside what this screen shows. */
    protected final Anchor select(String kind, Answer found, String text) {
        return new Anchor(Links.to(route, state.selecting(new Selection(kind, found.textOr("id", "")))), text);
    }

    /** A link to this screen in another state. */
    protected final Anchor link(ViewState to, String text) {
        return new Anchor(Links.to(route, to), text);
    }

    /** What a document that is about one actor is answered with; null if there is no such actor. */
    protected final @Nullable Answer ofActor(Ask ask, String document, Map<String, Object> variables, String actor) {
        try {
            return ask.run(document, variables);
        } catch (Refused e) {
            // An error of one field leaves nothing of the others, so why it was refused is asked for itself.
            if (ask.run(KNOWN, state.variables("id", actor)).at("actor") == null) {
                return null;
            }
            throw e;
        }
    }

    /** For a person who has no actor in mind yet: those who say and do most, each a link to a state of this screen. */
    protected final Component start(
            Ask ask, ActorColours colours, String question, Function<String, ViewState> chosen) {
        var foremost = colours.foremost();
        var known = ask.run(FOREMOST, state.variables("ids", foremost)).list("nodes").stream()
                .filter(actor -> actor.text("id") != null)
                .map(actor -> link(chosen.apply(actor.textOr("id", "")), actor.textOr("name", "")))
                .toList();
        if (known.isEmpty()) {
            var alone = empty(question + ".");
            return foremost.isEmpty() ? alone : notYet(question + ". Of those who say and do most nobody was", alone);
        }
        var list = lines(known);
        list.addClassName("p-choices");
        return empty(question + ", or take one of those who say and do most:", list);
    }

    /**
     * A pane that says why there is nothing: on the day that is looked back to, nothing was known yet. Without such a day, the pane given.
     *
     * @param what such as "Nothing was"
     */
    protected final Component notYet(String what, Component otherwise) {
        var day = state.asOf();
        return day == null
                ? otherwise
                : empty(
                        what + " known yet on " + Words.day(day.toString()) + ". ",
                        link(state.asOf(null), "Show all that is known"));
    }

    /** Words that explain, less loud than what they explain. */
    public static Span note(String text) {
        var note = new Span(text);
        note.addClassName("p-meta");
        return note;
    }

    /** Two statements of one speaker that do not go together. */
    protected final Component contradiction(Answer pair) {
        var what = Words.of(pair.text("differs")) + ": " + Words.of(pair.text("before")) + ", then "
                + Words.of(pair.text("after"));
        return new Div(
                new Span(pair.the("later").the("speaker").textOr("name", "") + " on "
                        + pair.the("topic").textOr("name", "") + " "),
                note(what),
                lines(Stream.of(pair.the("earlier"), pair.the("later"))
                        .map(s -> statement(s, Words.time(s.at("time"))))
                        .toList()));
    }

    /** What somebody said, shortened, and what else is to be told of it. */
    private Component statement(Answer statement, String more) {
        return new Div(select("statement", statement, Words.brief(statement.textOr("line", ""), BRIEF)), note(more));
    }

    /** The row above a screen's content. */
    protected static Div tools(Component... tools) {
        var row = new Div(tools);
        row.addClassName("p-tools");
        return row;
    }

    /** A list of lines without bullets. */
    public static UnorderedList lines(List<? extends Component> lines) {
        var list = new UnorderedList();
        list.addClassName("p-lines");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    /** Lines under a heading, which says so where there are none. */
    protected static Section section(String title, List<? extends Component> lines) {
        return section(title, lines, "Nothing yet.");
    }

    /** Lines under a heading, or a sentence where there are none. */
    protected static Section section(String title, List<? extends Component> lines, String none) {
        return new Section(new H2(title), lines.isEmpty() ? note(none) : lines(lines));
    }

    /** The heading of a table's column or row. */
    protected static NativeTableHeaderCell heading(String scope, Component... parts) {
        var cell = new NativeTableHeaderCell(parts);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** A pane that says why there is nothing, and what to do. */
    protected static Div empty(String message, @Nullable Component... more) {
        var pane = new Div(message);
        pane.addClassName("p-empty");
        for (var component : more) {
            if (component != null) {
                pane.add(component);
            }
        }
        return pane;
    }
}
