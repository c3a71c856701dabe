package org.parley.ui.web.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Locale;
import org.parley.ui.web.Links;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ask.Words;

/** The day by whose knowledge all screens answer, and the line that says so while it is not today. */
final class Clock extends DatePicker {

    private static final long serialVersionUID = 1;

    private String route = "situation";
    private transient ViewState state = ViewState.EMPTY;
    private final Div line = new Div();

    // Vaadin's components are set up in their constructors.
    @SuppressWarnings("this-escape")
    Clock() {
        setPlaceholder("As known on");
        setAriaLabel("As known on");
        setTooltipText("Leave out what articles of later days tell");
        setClearButtonVisible(true);
        setLocale(Locale.UK);
        addClassName("p-clock");
        line.addClassName("p-then");
        line.getElement().setAttribute("role", "status");
        addValueChangeListener(e -> {
            if (e.isFromClient()) {
                go(e.getValue());
            }
        });
    }

    private void go(LocalDate day) {
        getUI().ifPresent(ui ->
                ui.navigate(route, new QueryParameters(state.asOf(day).parameters())));
    }

    /** The line that says so. */
    Div line() {
        return line;
    }

    void on(String screen, ViewState shown) {
        route = screen;
        state = shown;
        var day = shown.asOf();
        setValue(day);
        line.removeAll();
        line.setVisible(day != null);
        if (day != null) {
            line.add(
                    new Span("As known on " + Words.day(day.toString()) + ": what later articles tell is left out. "),
                    new Anchor(Links.to(route, state.asOf(null)), "Show all that is known"));
        }
    }
}
