package org.parley.ui.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Map;
import org.parley.ui.web.Links;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Ask.Refused;

/** The box of Ctrl-K, which goes to any screen and to whatever a search finds, and the list of keys. */
@Tag("parley-palette")
@Prototype
final class Palette extends Component {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    private final transient Ask ask;
    private transient ViewState state = ViewState.EMPTY;
    private String route = "";

    Palette(Ask ask) {
        this.ask = ask;
        getElement()
                .addEventListener(
                        "parley-find",
                        event -> find(
                                event.getEventData().path("event.detail.text").asString("")))
                .addEventData("event.detail.text");
    }

    /** Goes from this screen in this state, which other screens take over. */
    void on(Map<String, String> screens, String screen, ViewState shown) {
        route = screen;
        state = shown;
        getElement()
                .setPropertyList(
                        "screens",
                        screens.entrySet().stream()
                                .map(s -> new Hit("Screen", s.getValue(), Links.to(s.getKey(), shown)))
                                .toList());
    }

    private void find(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return;
        }
        getElement().setPropertyMap("hits", Map.of("text", text, "choices", found(text)));
    }

    private List<Hit> found(String text) {
        try {
            return Hit.search(ask, text, route, state);
        } catch (Refused e) {
            return List.of();
        }
    }
}
