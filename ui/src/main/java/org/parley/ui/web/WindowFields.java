package org.parley.ui.web;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two fields for a window of days. */
public final class WindowFields extends Div {

    private static final long serialVersionUID = 1;

    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    /** Takes the days that a person chose; null for no bound. */
    public interface Chosen extends Serializable {
        void window(@Nullable LocalDate from, @Nullable LocalDate to);
    }

    public WindowFields(Chosen chosen) {
        addClassName("p-tools");
        prepare(from, "From", chosen);
        prepare(to, "To", chosen);
        add(from, to);
    }

    private void prepare(DatePicker picker, String label, Chosen chosen) {
        picker.setPlaceholder(label);
        picker.setAriaLabel(label);
        picker.setClearButtonVisible(true);
        picker.setLocale(Locale.UK);
        picker.setWidth("11em");
        picker.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                chosen.window(from.getValue(), to.getValue());
            }
        });
    }

    /** Shows the window of a state. */
    public void show(ViewState state) {
        from.setValue(state.from());
        to.setValue(state.to());
    }
}
