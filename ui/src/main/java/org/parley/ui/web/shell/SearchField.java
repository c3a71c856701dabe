package org.parley.ui.web.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.micronaut.context.annotation.Prototype;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ask.Ask;

/** Finds actors, statements, events and articles as one types. */
@Prototype
final class SearchField extends Div {

    private static final long serialVersionUID = 1;
    private static final int SETTLED_MILLIS = 250;

    private final transient Ask ask;
    private final TextField field = new TextField();
    private final Div hits = new Div();
    private transient ViewState state = ViewState.EMPTY;
    private String route = "";

    SearchField(Ask ask) {
        this.ask = ask;
        addClassName("p-search");
        field.setPlaceholder("Search names and words");
        field.setAriaLabel("Search");
        field.setWidthFull();
        field.setMaxLength(200);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(SETTLED_MILLIS);
        field.addValueChangeListener(e -> search(e.getValue()));
        field.addKeyDownListener(Key.ESCAPE, e -> field.clear());
        hits.addClassName("p-hits");
        hits.getElement().setAttribute("role", "status");
        hits.setVisible(false);
        add(field, hits);
    }

    /** Hits open beside what this screen shows; those of a search before are put away. */
    void on(String screen, ViewState shown) {
        route = screen;
        state = shown;
        field.clear();
    }

    private void search(String text) {
        hits.removeAll();
        hits.setVisible(!text.isBlank());
        if (text.isBlank()) {
            return;
        }
        var found = Hit.search(ask, text, route, state);
        if (found.isEmpty()) {
            hits.add(new Span("Nothing found for “" + text + "”"));
        }
        found.forEach(hit -> hits.add(link(hit)));
    }

    private static Anchor link(Hit hit) {
        var kind = new Span(hit.kind());
        kind.addClassName("p-meta");
        var link = new Anchor(hit.address());
        link.add(kind, new Span(hit.label()));
        return link;
    }
}
