package org.parley.ui.web.export;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.Links;
import org.parley.ui.web.ViewState;

/** The menu that gives out what a screen shows: its drawing as a picture, its content in common formats. */
public final class TakeOut {

    private static final Map<String, String> FORMATS = formats();
    private static final List<String> PICTURES = List.of("png", "svg");
    private static final List<String> OF_A_NETWORK = List.of("csv", "graphml", "gexf");

    private TakeOut() {}

    private static Map<String, String> formats() {
        var formats = new LinkedHashMap<String, String>();
        formats.put("csv", "Table (CSV)");
        formats.put("jsonl", "JSON Lines");
        formats.put("jsonld", "JSON-LD (schema.org)");
        formats.put("ics", "Calendar (iCalendar)");
        formats.put("timelinejs.json", "TimelineJS");
        formats.put("graphml", "Graph (GraphML)");
        formats.put("gexf", "Graph (GEXF)");
        return formats;
    }

    /** The menu of a screen with a network; its drawing has {@code takeOut(format, name)}. */
    public static Component ofNetwork(String screen, ViewState state, Component drawing) {
        return menu(screen, state, drawing, OF_A_NETWORK, null);
    }

    /**
     * The menu of a screen with a window of time.
     *
     * @param drawing an element of the program's own that has {@code takeOut(format, name)}
     * @param read how many dated things were read
     * @param total how many the window holds; where more than were read, the menu says that a file is cut
     */
    public static Component ofWindow(String screen, ViewState state, Component drawing, int read, int total) {
        var cut = read < total ? "%,d of %,d: narrow the window to take out all".formatted(read, total) : null;
        return menu(screen, state, drawing, List.copyOf(FORMATS.keySet()), cut);
    }

    private static Component menu(
            String screen, ViewState state, Component drawing, List<String> files, @Nullable String cut) {
        var choices = new Div();
        choices.addClassName("p-choice");
        if (cut != null) {
            var note = new Span(cut);
            note.addClassName("p-meta");
            choices.add(note);
        }
        for (var picture : PICTURES) {
            choices.add(new NativeButton(
                    "Picture (" + picture.toUpperCase(Locale.ROOT) + ")",
                    e -> drawing.getElement().callJsFunction("takeOut", picture, "parley-" + screen)));
        }
        for (var ending : files) {
            var link = new Anchor(Links.to("api/view/" + screen + "." + ending, state), FORMATS.get(ending));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            choices.add(link);
        }
        var menu = new NativeDetails("Take out", choices);
        menu.addClassName("p-menu");
        return menu;
    }
}
