package org.parley.ui.web.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.ui.web.ActorColours;
import org.parley.ui.web.FilterFields;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.WindowFields;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Words;
import org.parley.ui.web.export.TakeOut;
import org.parley.ui.web.shell.MainLayout;

/** The events of a window of time, where they took place. */
@Route(value = "map", layout = MainLayout.class)
@PageTitle("Map – Parley")
@Prototype
final class MapView extends Screen {

    private static final long serialVersionUID = 1;
    private static final String EVENTS = Ask.document(MapView.class, "map");
    private static final int LABEL = 160;

    private final transient Ask ask;
    private final WorldMap map = new WorldMap();
    private final WindowFields window = new WindowFields((from, to) -> go(state().within(from, to)));
    private final FilterFields filter;
    private final Span shown = new Span();
    private final Div tools = new Div();

    /** The program's own element. */
    @Tag("parley-map")
    private static final class WorldMap extends Component {

        private static final long serialVersionUID = 1;
    }

    MapView(Ask ask, ActorColours colours) {
        super("map");
        this.ask = ask;
        filter = new FilterFields(ask, colours, next -> go(next));
        shown.addClassName("p-meta");
        tools.addClassName("p-tools");
        selectFrom(map);
    }

    @Override
    protected void show(ViewState asked) {
        var variables = asked.ofWindow();
        var found = ask.run(EVENTS, variables).the("timeline");
        var items = new ArrayList<Map<String, Object>>();
        placed(found.list("items")).forEach(item -> items.add(item(item)));
        placed(found.list("undated")).forEach(item -> items.add(item(item)));
        window.show(asked);
        filter.show(asked);
        int read = found.list("items").size();
        shown.setText(
                read < found.number("total")
                        ? "first %,d of %,d statements and events read: narrow the window, or choose an actor or a topic, to see all"
                                .formatted(read, found.number("total"))
                        : "");
        tools.removeAll();
        tools.add(
                window,
                filter,
                shown,
                Ask.openAsGraphQl(EVENTS, variables),
                TakeOut.ofWindow("map", asked, map, read, found.number("total")));
        removeAll();
        add(tools, items.isEmpty() ? none(found, asked) : map);
        var data = new HashMap<String, Object>();
        data.put("items", items);
        data.put("selected", asked.selected() == null ? null : asked.selected().id());
        give(map, data);
    }

    private Component none(Answer found, ViewState asked) {
        var window = empty("No event with a place lies in this window.");
        boolean narrowed =
                asked.from() != null || asked.to() != null || asked.onlyActor() != null || asked.onlyTopic() != null;
        return narrowed || found.number("total") > 0 ? window : notYet("Nothing was", window);
    }

    private static List<Answer> placed(List<Answer> items) {
        return items.stream().filter(item -> item.at("place") != null).toList();
    }

    private static Map<String, Object> item(Answer item) {
        var place = item.the("place");
        var time = item.at("time");
        var data = new LinkedHashMap<String, Object>();
        data.put("id", item.textOr("id", ""));
        data.put("label", Words.brief(item.textOr("label", ""), LABEL));
        data.put("place", place.textOr("name", ""));
        data.put("lat", place.fields().get("lat"));
        data.put("lon", place.fields().get("lon"));
        data.put("when", Words.time(time));
        data.put("dated", time != null);
        data.put("fuzzy", time != null && time.textOr("edtf", "").startsWith("["));
        data.put("status", Words.of(item.text("status")));
        return data;
    }
}
