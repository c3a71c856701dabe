package org.parley.ui.web.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.Links;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.details.DetailsPanel;

/** The shell that all screens share: where to go, search, and on the right what is selected. */
@Prototype
public final class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1;
    private static final Map<String, String> SCREENS = screens();
    /** Milliseconds until a screen says that its answer is on the way; quicker ones would only flicker. */
    private static final int PATIENCE = 200;

    private final transient Ask ask;
    private final SearchField search;
    private final Palette palette;
    private final DetailsPanel details;
    private final Nav nav = new Nav();
    private final Main main = new Main();
    private transient @Nullable LiveUpdates live;
    private final Clock clock = new Clock();
    private @Nullable Screen screen;

    MainLayout(Ask ask, SearchField search, Palette palette, DetailsPanel details) {
        this.ask = ask;
        this.search = search;
        this.palette = palette;
        this.details = details;
        addClassName("p-shell");
        var brand = new Anchor("situation", "Parley");
        brand.addClassName("p-brand");
        nav.addClassName("p-nav");
        nav.getElement().setAttribute("aria-label", "Screens");
        var header = new Header(brand, nav, search, clock, theme());
        header.addClassName("p-bar");
        main.addClassName("p-screen");
        details.whenDecided(this::refresh);
        // The panel takes what people decide, and has the screen show it.
        main.getElement()
                .addEventListener("parley-words", event -> {
                    var words = event.getEventData();
                    details.correctWords(
                            words.path("event.detail.id").asString(""),
                            words.path("event.detail.begin").asInt(0),
                            words.path("event.detail.end").asInt(0));
                })
                .addEventData("event.detail.id")
                .addEventData("event.detail.begin")
                .addEventData("event.detail.end");
        var work = new Div(main, details);
        work.addClassName("p-work");
        add(header, clock.line(), work, palette);
    }

    private static Map<String, String> screens() {
        var screens = new LinkedHashMap<String, String>();
        screens.put("situation", "Situation");
        screens.put("timeline", "Timeline");
        screens.put("graph", "Graph");
        screens.put("map", "Map");
        screens.put("negotiation", "Negotiation");
        screens.put("actor", "Actor");
        screens.put("compare", "Compare");
        screens.put("reader", "Reader");
        screens.put("review", "Review");
        screens.put("add", "Add");
        return screens;
    }

    private static Component theme() {
        var button = new Button("◐", e -> e.getSource().getElement().executeJs("window.parleyToggleTheme()"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel("Light or dark");
        return button;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        if (content instanceof Screen shown) {
            screen = shown;
            main.add(shown);
        } else {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        var route = SCREENS.containsKey(path) ? path : "situation";
        var state = ViewState.of(event.getLocation().getQueryParameters().getParameters());
        nav.removeAll();
        SCREENS.forEach((to, name) -> {
            var link = new Anchor(Links.to(to, state), name);
            if (to.equals(path.isEmpty() ? route : path)) {
                link.getElement().setAttribute("aria-current", "page");
                // On a narrow screen the row of links is longer than the screen.
                link.getElement()
                        .executeJs(
                                "requestAnimationFrame(() => this.scrollIntoView({ block: 'nearest', inline: 'center' }))");
            }
            nav.add(link);
        });
        var api = new Anchor("graphiql", "API");
        api.setRouterIgnore(true);
        nav.add(api);
        search.on(route, state);
        clock.on(route, state);
        palette.on(SCREENS, route, state);
        details.show(route, state);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getLoadingIndicatorConfiguration().setFirstDelay(PATIENCE);
        live = LiveUpdates.begin(ask, event.getUI(), this::refresh);
    }

    private void refresh() {
        if (screen != null) {
            screen.refresh();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (live != null) {
            live.end();
            live = null;
        }
    }
}
