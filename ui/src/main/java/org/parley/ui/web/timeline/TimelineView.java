package org.parley.ui.web.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.ActorColours;
import org.parley.ui.web.FilterFields;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ViewState.Lanes;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Words;
import org.parley.ui.web.export.TakeOut;
import org.parley.ui.web.shell.MainLayout;

/** Statements and events on a scale of days, in lanes. */
@Route(value = "timeline", layout = MainLayout.class)
@PageTitle("Timeline – Parley")
@Prototype
final class TimelineView extends Screen {

    private static final long serialVersionUID = 1;
    private static final String WINDOW = Ask.document(TimelineView.class, "timeline");
    private static final String OVERVIEW = Ask.document(TimelineView.class, "overview");
    private static final String FIRST = Ask.document(TimelineView.class, "first");
    private static final String LANES = Ask.document(TimelineView.class, "lanes");
    private static final int LABEL = 160;
    /** Where a window holds more, its lanes are asked for as counts. */
    private static final int MOST_MARKS = 2000;

    private final transient Ask ask;
    private final transient ActorColours colours;
    private final Timeline timeline = new Timeline();
    private final Select<Lanes> lanes = new Select<>();
    private final FilterFields filter;
    private final Span shown = new Span();
    private final Div tools = new Div();
    private @Nullable String first;

    /** The program's own element. */
    @Tag("parley-timeline")
    private static final class Timeline extends Component {

        private static final long serialVersionUID = 1;
    }

    TimelineView(Ask ask, ActorColours colours) {
        super("timeline");
        this.ask = ask;
        this.colours = colours;
        filter = new FilterFields(ask, colours, next -> go(next));
        lanes.setItems(Lanes.values());
        lanes.setItemLabelGenerator(l -> "Lanes by " + Words.of(l.name()));
        lanes.setAriaLabel("What the lanes are");
        lanes.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                go(state().by(e.getValue()));
            }
        });
        shown.addClassName("p-meta");
        tools.addClassName("p-tools");
        selectFrom(timeline);
        timeline.getElement()
                .addEventListener(
                        "parley-window",
                        event -> settle(state().within(
                                        day(event.getEventData()
                                                .path("event.detail.from")
                                                .asString("")),
                                        day(event.getEventData()
                                                .path("event.detail.to")
                                                .asString("")))))
                .addEventData("event.detail.from")
                .addEventData("event.detail.to")
                .debounce(250);
        // A step in the history and not only a settling, because the whole page is of that day.
        timeline.getElement()
                .addEventListener(
                        "parley-known",
                        event -> go(state().asOf(day(
                                event.getEventData().path("event.detail.day").asString("")))))
                .addEventData("event.detail.day");
    }

    private static @Nullable LocalDate day(String iso) {
        return iso.isEmpty() ? null : LocalDate.parse(iso.substring(0, 10));
    }

    @Override
    protected void show(ViewState asked) {
        boolean bounded = asked.from() != null || asked.to() != null;
        boolean filtered = asked.onlyActor() != null || asked.onlyTopic() != null;
        var counts = ask.run(OVERVIEW, asked.ofWindow("bounded", bounded));
        var overview = counts.the("all");
        if (overview.number("total") == 0 && !filtered) {
            removeAll();
            add(notYet(
                    "Nothing was",
                    empty("There is nothing on the timeline yet. Add articles under Add or with ./parley ingest FILE, "
                            + "or see the demonstration with ./parley demo.")));
            return;
        }
        lanes.setValue(asked.lanes());
        filter.show(asked);
        int total = (bounded ? counts.the("window") : overview).number("total");
        // No window is narrower than a day, so the marks of a single day are always shown, as many as there is room
        // for.
        boolean day = asked.from() != null && asked.from().equals(asked.to());
        if (total > MOST_MARKS && !day) {
            showCounts(asked, overview, total);
        } else {
            showMarks(asked, overview);
        }
        if (timeline.getParent().isEmpty()) {
            removeAll();
            add(tools, timeline);
        }
    }

    private void showMarks(ViewState asked, Answer overview) {
        var variables = asked.ofWindow();
        var answer = ask.run(WINDOW, variables);
        var window = answer.the("timeline");
        var rounds = rounds(answer);
        var items = Stream.of(window.list("items"), window.list("undated"))
                .flatMap(List::stream)
                .map(item -> item(item, asked.lanes(), rounds))
                .toList();
        int drawn = window.list("items").size();
        int total = window.number("total");
        var told = drawn < total
                ? "first %,d of %,d statements and events of this day: choose an actor or a topic to see others"
                        .formatted(drawn, total)
                : "%,d statements and events".formatted(drawn);
        showTools(asked, told, WINDOW, variables, drawn, total);
        var actors = window.list("items").stream().flatMap(item -> item.list("actors").stream());
        give(timeline, data(asked, overview, items, colours(asked, actors)));
    }

    /** Too many marks to draw are counted in each lane; narrower windows show them. */
    private void showCounts(ViewState asked, Answer overview, int total) {
        var variables = asked.ofWindow("by", asked.lanes().name());
        var window = ask.run(LANES, variables).the("timeline");
        var undated = window.list("undated").stream()
                .map(item -> item(item, asked.lanes(), Map.of()))
                .toList();
        showTools(
                asked,
                "%,d statements and events, counted: look closer to see each".formatted(total),
                LANES,
                variables,
                MOST_MARKS,
                total);
        var data = data(asked, overview, undated, colours(asked, window.list("lanes").stream()));
        data.put(
                "lanes",
                window.list("lanes").stream()
                        .map(lane -> lane(lane, asked.lanes()))
                        .toList());
        give(timeline, data);
    }

    private void showTools(
            ViewState asked, String told, String document, Map<String, Object> variables, int read, int total) {
        shown.setText(told);
        tools.removeAll();
        tools.add(
                lanes,
                filter,
                shown,
                Ask.openAsGraphQl(document, variables),
                TakeOut.ofWindow("timeline", asked, timeline, read, total));
    }

    private static Map<String, Object> lane(Answer lane, Lanes lanes) {
        var name = lane.textOr("name", "");
        return Map.of(
                "name",
                lanes == Lanes.TYPE ? Words.title(name) : name,
                "count",
                lane.number("count"),
                "buckets",
                buckets(lane));
    }

    private static List<? extends Map<String, ?>> buckets(Answer of) {
        return of.list("buckets").stream().map(Answer::fields).toList();
    }

    private Map<String, Object> data(
            ViewState asked, Answer overview, List<Map<String, Object>> items, Map<String, Integer> laneColours) {
        var data = new HashMap<String, Object>();
        data.put("items", items);
        data.put("buckets", buckets(overview));
        data.put("known", known(asked));
        data.put("colours", laneColours);
        data.put("from", text(asked.from()));
        data.put("to", text(asked.to()));
        data.put("selected", asked.selected() == null ? null : asked.selected().id());
        return data;
    }

    /** The colours of lanes by their names, where lanes are actors. */
    private Map<String, Integer> colours(ViewState asked, Stream<Answer> actors) {
        var byName = new HashMap<String, Integer>();
        if (asked.lanes() == Lanes.ACTOR) {
            var byActor = colours.byActor();
            actors.filter(actor -> byActor.containsKey(actor.textOr("id", "")))
                    .forEach(actor -> byName.put(actor.textOr("name", ""), byActor.get(actor.textOr("id", ""))));
        }
        return byName;
    }

    private Map<String, Object> known(ViewState asked) {
        if (first == null) {
            first = ask.run(FIRST, Map.of()).the("articles").list("nodes").stream()
                    .findFirst()
                    .map(article -> article.text("published"))
                    .orElse(null);
        }
        return Ask.variables("first", first, "day", asked.asOf());
    }

    /** Names of the negotiations that each event is a round of. */
    private static Map<String, List<String>> rounds(Answer answer) {
        var rounds = new HashMap<String, List<String>>();
        for (var negotiation : answer.the("negotiations").list("nodes")) {
            for (var round : negotiation.list("rounds")) {
                rounds.computeIfAbsent(round.the("event").textOr("id", ""), id -> new ArrayList<>())
                        .add(negotiation.textOr("name", ""));
            }
        }
        return rounds;
    }

    private static Map<String, Object> item(Answer item, Lanes lanes, Map<String, List<String>> rounds) {
        var data = new LinkedHashMap<String, Object>();
        var id = item.textOr("id", "");
        boolean event = item.textOr("kind", "").equals("EVENT");
        data.put("id", id);
        data.put("kind", !event ? "statement" : rounds.containsKey(id) ? "round" : "event");
        var who = names(item, "actors");
        data.put(
                "label",
                Words.brief((event || who.isEmpty() ? "" : who.getFirst() + ": ") + item.textOr("label", ""), LABEL));
        data.put(
                "lanes",
                switch (lanes) {
                    case ACTOR -> who;
                    case TOPIC -> names(item, "topics");
                    case NEGOTIATION -> rounds.getOrDefault(id, List.of());
                    case TYPE -> List.of(Words.title(item.textOr("type", "OTHER")));
                });
        var time = item.at("time");
        if (time != null) {
            data.put("from", time.textOr("earliest", time.textOr("latest", "")));
            data.put("to", time.textOr("latest", time.textOr("earliest", "")));
            data.put("fuzzy", time.textOr("edtf", "").startsWith("["));
        }
        data.put("status", Words.of(item.text("status")));
        return data;
    }

    private static List<String> names(Answer item, String field) {
        return item.list(field).stream().map(a -> a.textOr("name", "")).toList();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
