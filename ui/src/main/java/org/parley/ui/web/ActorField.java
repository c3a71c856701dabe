package org.parley.ui.web;

import com.vaadin.flow.component.combobox.ComboBox;
import java.io.Serializable;
import java.util.stream.Stream;
import org.parley.ui.web.ask.Ask;

/** Finds an actor by a part of its names, and tells which one a person chose. */
public final class ActorField extends ComboBox<ActorField.Choice> {

    private static final long serialVersionUID = 1;
    private static final String ACTORS = Ask.document(ActorField.class, "actors");

    private final transient Ask ask;

    /** An actor to choose. */
    public record Choice(String id, String name) implements Serializable {}

    /** Takes the id of the actor that was chosen. */
    public interface Chosen extends Serializable {
        void actor(String id);
    }

    // Vaadin's components are set up in their constructors.
    @SuppressWarnings("this-escape")
    public ActorField(Ask ask, String label, Chosen chosen) {
        this.ask = ask;
        setPlaceholder(label);
        setAriaLabel(label);
        setWidth("16em");
        setItemLabelGenerator(Choice::name);
        setItems(query ->
                found(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                chosen.actor(e.getValue().id());
            }
        });
    }

    private Stream<Choice> found(String text) {
        if (text.isBlank()) {
            return Stream.of();
        }
        return ask.run(ACTORS, Ask.variables("text", text)).list("search").stream()
                .filter(hit -> hit.the("node").textOr("__typename", "").equals("Actor"))
                .map(hit -> new Choice(hit.the("node").textOr("id", ""), hit.textOr("label", "")));
    }
}
