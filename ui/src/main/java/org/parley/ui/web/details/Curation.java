package org.parley.ui.web.details;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.function.BooleanSupplier;
import org.parley.ui.web.ActorField;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Words;
import org.parley.ui.web.decide.Decide;

/** What people decided about what is selected, and ways to decide. */
final class Curation extends Div {

    private static final long serialVersionUID = 1;

    private final transient Runnable decided;

    /**
     * @param kind "actor", "statement" or "event"
     * @param decided run after each decision that was taken
     */
    Curation(Ask ask, Decide decide, String kind, Answer found, Runnable decided) {
        this.decided = decided;
        var id = found.textOr("id", "");
        var curation = found.the("curation");
        add(new H3("Is this right?"));
        if (curation.text("state") != null) {
            add(note(Words.title(curation.text("state")) + " by " + curation.textOr("by", "") + ", "
                    + day(curation.textOr("at", ""))));
        }
        var tools = new Div(
                act("Accept", Key.KEY_A, () -> decide.accept(id)), act("Reject", Key.KEY_R, () -> decide.reject(id)));
        tools.addClassName("p-tools");
        var overrides = curation.list("overrides");
        if (!overrides.isEmpty()) {
            var newest = overrides.getLast().textOr("act", "");
            tools.add(act("Undo", Key.KEY_Z, () -> decide.undo(newest)));
        }
        add(tools);
        if (kind.equals("statement")) {
            add(new ActorField(ask, "Somebody else said it", actor -> after(() -> decide.speaker(id, actor))));
        }
        if (kind.equals("actor")) {
            add(new ActorField(ask, "Is the same as", other -> after(() -> decide.merge(id, other))));
        }
        for (var merged : curation.list("merged")) {
            var one = new Div(
                    note("Merged: " + merged.textOr("label", "")),
                    button("Split", () -> decide.split(merged.textOr("id", ""))));
            one.addClassName("p-tools");
            add(one);
        }
    }

    private Button act(String label, Key key, BooleanSupplier act) {
        var button = button(label, act);
        button.addClickShortcut(key, KeyModifier.ALT);
        button.getElement().setAttribute("title", "Alt+" + key.getKeys().getFirst());
        return button;
    }

    private Button button(String label, BooleanSupplier act) {
        var button = new Button(label, e -> after(act));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void after(BooleanSupplier act) {
        if (act.getAsBoolean()) {
            decided.run();
        }
    }

    private static Component note(String text) {
        var note = new Span(text);
        note.addClassName("p-meta");
        return note;
    }

    private static String day(String instant) {
        return instant.length() < 10 ? "" : Words.day(instant.substring(0, 10));
    }
}
