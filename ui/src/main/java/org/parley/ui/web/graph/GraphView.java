package org.parley.ui.web.graph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.HashMap;
import java.util.Map;
import org.parley.ui.web.ActorColours;
import org.parley.ui.web.ActorField;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.WindowFields;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Words;
import org.parley.ui.web.export.TakeOut;
import org.parley.ui.web.shell.MainLayout;

/** The network around an actor. */
@Route(value = "graph", layout = MainLayout.class)
@PageTitle("Graph – Parley")
@Prototype
final class GraphView extends Screen {

    private static final long serialVersionUID = 1;
    private static final String NETWORK = Ask.document(GraphView.class, "network");
    private static final String WAY = Ask.document(GraphView.class, "way");
    private static final int BRIEF = 60;

    private final transient Ask ask;
    private final transient ActorColours colours;
    private final Graph graph = new Graph();
    private final ActorField towards;
    private final WindowFields window = new WindowFields((from, to) -> go(state().within(from, to)));
    private final Div tools = new Div();
    private final Div way = new Div();

    /** The program's own element. */
    @Tag("parley-graph")
    private static final class Graph extends Component {

        private static final long serialVersionUID = 1;
    }

    GraphView(Ask ask, ActorColours colours) {
        super("graph");
        this.ask = ask;
        this.colours = colours;
        towards = new ActorField(ask, "Find a way to", actor -> go(state().towards(actor))).offering(colours);
        tools.addClassName("p-tools");
        selectFrom(graph);
        graph.getElement()
                .addEventListener(
                        "parley-expand",
                        event -> go(state().expanding(event.getEventData()
                                .path("event.detail.id")
                                .asString(""))))
                .addEventData("event.detail.id");
        graph.getElement()
                .addEventListener(
                        "parley-rollback",
                        event -> go(state().collapsing(event.getEventData()
                                .path("event.detail.id")
                                .asString(""))))
                .addEventData("event.detail.id");
    }

    @Override
    protected void show(ViewState asked) {
        var ego = asked.ego();
        if (ego == null) {
            removeAll();
            add(start(asked));
            return;
        }
        var variables =
                asked.variables("actor", ego, "expand", asked.expanded(), "from", asked.from(), "to", asked.to());
        var found = ofActor(ask, NETWORK, variables, ego);
        if (found == null) {
            removeAll();
            add(notYet(
                    "This actor was not",
                    empty("This actor is not in the graph. ", new Anchor("graph", "Choose another"))));
            return;
        }
        var network = found.the("network");
        window.show(asked);
        tools.removeAll();
        towards.clear();
        tools.add(window, towards, Ask.openAsGraphQl(NETWORK, variables), TakeOut.ofNetwork("graph", asked, graph));
        if (graph.getParent().isEmpty()) {
            removeAll();
            add(tools, way, graph);
        }
        way.removeAll();
        way.setVisible(asked.towards() != null);
        if (asked.towards() != null) {
            way.add(way(asked));
        }
        give(graph, data(asked, network, colours.byActor()));
    }

    /** From the actor in the middle to another one, by what ties each to the next. */
    private Component way(ViewState asked) {
        var found = ask.run(
                        WAY,
                        asked.variables(
                                "start", asked.ego(),
                                "end", asked.towards(),
                                "from", asked.from(),
                                "to", asked.to()))
                .at("path");
        var away = link(asked.towards(null), "✕");
        away.getElement().setAttribute("aria-label", "Show no way");
        if (found == null) {
            return new Span(note("No way of at most four steps leads there in this window. "), away);
        }
        var line = new Span(note("Way: "));
        var actors = found.list("actors");
        for (int i = 0; i < actors.size(); i++) {
            line.add(select("actor", actors.get(i), actors.get(i).textOr("name", "")));
            if (i < found.list("steps").size()) {
                var via = found.list("steps").get(i).the("via");
                boolean event = via.textOr("__typename", "").equals("Event");
                line.add(
                        new Span(" — "),
                        select(
                                event ? "event" : "statement",
                                via,
                                Words.brief(via.textOr(event ? "label" : "line", ""), BRIEF)),
                        note(" " + Words.time(via.at("time"))),
                        new Span(" — "));
            }
        }
        line.add(new Span(" "), away);
        return line;
    }

    private Component start(ViewState asked) {
        return start(ask, colours, "Whose network? Search for an actor above", asked::around);
    }

    private static Map<String, Object> data(ViewState asked, Answer network, Map<String, Integer> colours) {
        var degrees = new HashMap<String, Integer>();
        var edges = network.list("edges").stream().map(e -> edge(e, degrees)).toList();
        var nodes = network.list("nodes").stream()
                .map(n -> node(n, degrees, colours))
                .toList();
        var data = new HashMap<String, Object>();
        data.put("nodes", nodes);
        data.put("edges", edges);
        data.put("ego", asked.ego());
        data.put("expanded", asked.expanded());
        data.put("selected", asked.selected() == null ? null : asked.selected().id());
        data.put("total", nodes.size() + network.number("hidden"));
        return data;
    }

    private static Map<String, Object> edge(Answer edge, Map<String, Integer> degrees) {
        var one = edge.textOr("from", "");
        var other = edge.textOr("to", "");
        degrees.merge(one, 1, Integer::sum);
        degrees.merge(other, 1, Integer::sum);
        int events = edge.list("events").size();
        int statements = edge.list("statements").size();
        return Map.of(
                "id",
                one + " " + other,
                "source",
                one,
                "target",
                other,
                "label",
                Words.count(events, "event") + ", " + Words.count(statements, "statement"),
                "sources",
                edge.number("weight"));
    }

    private static Map<String, Object> node(Answer node, Map<String, Integer> degrees, Map<String, Integer> colours) {
        var actor = node.the("actor");
        var id = actor.textOr("id", "");
        return Ask.variables(
                "id", id,
                "label", actor.textOr("name", id),
                "kind", kind(actor.textOr("kind", "")),
                "colour", colours.get(id),
                "degree", degrees.getOrDefault(id, 0) + node.number("hiddenNeighbours"));
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "PERSON" -> "person";
            case "STATE" -> "state";
            case "GOVERNMENT_BODY", "DELEGATION", "ARMED_FORCE" -> "government";
            default -> "organisation";
        };
    }
}
