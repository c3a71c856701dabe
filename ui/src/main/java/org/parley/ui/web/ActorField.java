package org.parley.ui.web;

import com.vaadin.flow.component.combobox.ComboBox;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.ask.Ask;

/** Offers those who say and do most, finds an actor by a part of its names, and tells which one a person chose. */
public final class ActorField extends ComboBox<ActorField.Choice> {

    private static final long serialVersionUID = 1;
    private static final String ACTORS = Ask.document(ActorField.class, "actors");
    private static final String FOREMOST = Ask.document(ActorField.class, "foremost");

    private final transient Ask ask;
    private transient @Nullable ActorColours colours;

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

    /** Has this offer those who say and do most as long as nothing is typed; without, it offers nobody then. */
    public ActorField offering(ActorColours ranking) {
        colours = ranking;
        return this;
    }

    private Stream<Choice> found(String text) {
        if (text.isBlank()) {
            return offered();
        }
        return ask.run(ACTORS, Ask.variables("text", text)).list("search").stream()
                .filter(hit -> hit.the("node").textOr("__typename", "").equals("Actor"))
                .map(hit -> new Choice(hit.the("node").textOr("id", ""), hit.textOr("label", "")));
    }

    /** The ranking is kept, so that opening the field counts nothing. */
    private Stream<Choice> offered() {
        var ids = colours == null ? List.<String>of() : colours.foremost();
        return ids.isEmpty()
                ? Stream.of()
                : ask.run(FOREMOST, Ask.variables("ids", ids)).list("nodes").stream()
                        .filter(actor -> actor.text("id") != null)
                        .map(actor -> new Choice(actor.textOr("id", ""), actor.textOr("name", "")));
    }
}
