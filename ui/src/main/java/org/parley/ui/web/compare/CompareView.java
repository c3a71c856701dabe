package org.parley.ui.web.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.ActorColours;
import org.parley.ui.web.ActorField;
import org.parley.ui.web.Links;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.WindowFields;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Words;
import org.parley.ui.web.shell.MainLayout;

/** Two to four actors in columns, month by month, on one topic or all; words that only one of them uses are marked. */
@Route(value = "compare", layout = MainLayout.class)
@PageTitle("Compare – Parley")
@Prototype
final class CompareView extends Screen {

    private static final long serialVersionUID = 1;
    private static final String COMPARE = Ask.document(CompareView.class, "compare");
    private static final String CONTRADICTIONS = Ask.document(CompareView.class, "contradictions");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final String UNDATED = "";
    private static final int BRIEF = 260;

    private final transient Ask ask;
    private final transient ActorColours colours;
    private final ActorField more;
    private final Select<Choice> topics = new Select<>();
    private final WindowFields window = new WindowFields((from, to) -> go(state().within(from, to)));

    /** Something to choose by its name. */
    private record Choice(String id, String name) {

        static Choice of(Answer found) {
            return new Choice(found.textOr("id", ""), found.textOr("name", ""));
        }
    }

    CompareView(Ask ask, ActorColours colours) {
        super("compare");
        this.ask = ask;
        this.colours = colours;
        more = new ActorField(ask, "Add an actor", id -> go(state().comparing(id))).offering(colours);
        topics.setAriaLabel("On which topic");
        topics.setItemLabelGenerator(t -> t == null ? "On all topics" : "On " + t.name());
        topics.setEmptySelectionAllowed(true);
        topics.setEmptySelectionCaption("On all topics");
        topics.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                go(state().about(e.getValue() == null ? null : e.getValue().id()));
            }
        });
    }

    @Override
    protected void show(ViewState asked) {
        removeAll();
        var variables = asked.variables(
                "ids", asked.compared(), "topic", asked.topic(), "from", asked.from(), "to", asked.to());
        var found = ask.run(COMPARE, variables);
        var choices = found.the("topics").list("nodes").stream().map(Choice::of).toList();
        topics.setItems(choices);
        choices.stream().filter(t -> t.id().equals(asked.topic())).findFirst().ifPresent(topics::setValue);
        more.clear();
        window.show(asked);
        add(new H1("Compare"), tools(more, topics, window, Ask.openAsGraphQl(COMPARE, variables)));
        var actors =
                found.list("nodes").stream().filter(a -> a.text("id") != null).toList();
        if (actors.isEmpty()) {
            add(start(
                    ask,
                    colours,
                    "Whose words shall stand side by side? Add two to four actors above, by a part of their names",
                    asked::comparing));
            return;
        }
        add(note("Newest month first, at most 100 statements each. "
                + "Marked are words that none of the others uses in the same month."));
        var scroll = new Div(table(asked, actors));
        scroll.addClassName("p-scroll");
        add(scroll, contradictions(asked, actors));
    }

    private Component contradictions(ViewState asked, List<Answer> actors) {
        var pairs = actors.stream()
                .map(a -> asked.variables(
                        "speaker", a.text("id"), "topic", asked.topic(), "from", asked.from(), "to", asked.to()))
                .flatMap(variables -> ask.run(CONTRADICTIONS, variables).the("contradictions").list("nodes").stream())
                .map(this::contradiction)
                .toList();
        return section("Where they contradict themselves", pairs);
    }

    private Component table(ViewState asked, List<Answer> actors) {
        var head = new NativeTableRow(heading("col", new Span("Month")));
        var byActor = colours.byActor();
        actors.forEach(a -> head.add(heading("col", name(asked, a, byActor.get(a.textOr("id", ""))))));
        var months = new TreeMap<String, List<List<Answer>>>(Comparator.reverseOrder());
        for (int column = 0; column < actors.size(); column++) {
            for (var statement :
                    actors.get(column).the("statements").list("nodes").reversed()) {
                months.computeIfAbsent(month(statement), m -> columns(actors.size()))
                        .get(column)
                        .add(statement);
            }
        }
        var body = new NativeTableBody();
        months.forEach((month, columns) -> body.add(row(month, columns)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("p-matrix", "p-compare");
        return table;
    }

    private Component name(ViewState asked, Answer actor, @Nullable Integer colour) {
        var id = actor.textOr("id", "");
        var away = link(asked.comparingWithout(id), "✕");
        away.getElement().setAttribute("aria-label", "Take " + actor.textOr("name", "") + " away");
        return new Span(
                swatch(colour),
                new Anchor(Links.to("actor", asked.on(id)), actor.textOr("name", "")),
                note(" " + Words.count(actor.the("statements").number("totalCount"), "statement") + " "),
                away);
    }

    /** An actor's colour, for those who know it from other screens. */
    private static Component swatch(@Nullable Integer colour) {
        var swatch = new Span();
        swatch.addClassName("p-swatch");
        if (colour != null) {
            swatch.getStyle().set("background", "var(--p-actor-" + (colour + 1) + ")");
        }
        return swatch;
    }

    private static List<List<Answer>> columns(int count) {
        return Stream.generate(() -> (List<Answer>) new ArrayList<Answer>())
                .limit(count)
                .toList();
    }

    /** The month as in 2025-07, which sorts as text; of what is only known to have been said by a day, that day's. */
    private static String month(Answer statement) {
        var time = statement.at("time");
        var day = time == null ? null : Objects.requireNonNullElse(time.text("earliest"), time.text("latest"));
        return day == null ? UNDATED : day.substring(0, 7);
    }

    private NativeTableRow row(String month, List<List<Answer>> columns) {
        var row = new NativeTableRow(
                heading("row", new Span(month.equals(UNDATED) ? "No date" : MONTH.format(YearMonth.parse(month)))));
        for (int column = 0; column < columns.size(); column++) {
            var others = new ArrayList<>(columns);
            var own = others.remove(column);
            var theirs = others.stream()
                    .flatMap(List::stream)
                    .map(s -> s.textOr("line", ""))
                    .toList();
            row.add(new NativeTableCell(
                    lines(own.stream().map(s -> statement(s, theirs)).toList())));
        }
        return row;
    }

    private Component statement(Answer statement, List<String> others) {
        var link = select("statement", statement, "");
        for (var piece : Differences.of(Words.brief(statement.textOr("line", ""), BRIEF), others)) {
            link.add(piece.own() ? marked(piece.text()) : new Span(piece.text()));
        }
        var stances = statement.list("topics").stream()
                .filter(t -> t.text("stance") != null)
                .map(t -> Words.of(t.text("stance")) + " " + t.the("topic").textOr("name", ""))
                .collect(Collectors.joining(", "));
        return new Div(
                link,
                note(Stream.of(Words.time(statement.at("time")), Words.of(statement.text("speechAct")), stances)
                        .filter(p -> !p.isEmpty())
                        .collect(Collectors.joining(" · "))));
    }

    private static Component marked(String word) {
        var mark = new HtmlComponent("mark");
        mark.getElement().setText(word);
        return mark;
    }
}
