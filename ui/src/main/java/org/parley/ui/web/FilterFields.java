package org.parley.ui.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.ActorField.Choice;
import org.parley.ui.web.ask.Ask;

/** Two fields that leave of a window only what one actor has part in, or what is on one topic. */
public final class FilterFields extends Div {

    private static final long serialVersionUID = 1;
    private static final String FILTER = Ask.document(FilterFields.class, "filter");
    private static final String ALL = "On all topics";

    private final transient Ask ask;
    private final transient Next next;
    private final ActorField actor;
    private final Select<Choice> topic = new Select<>();
    private transient ViewState state = ViewState.EMPTY;

    /** Takes the state that a person chose. */
    public interface Next extends Serializable {
        void state(ViewState next);
    }

    public FilterFields(Ask ask, ActorColours colours, Next next) {
        this.ask = ask;
        this.next = next;
        addClassName("p-tools");
        actor = new ActorField(ask, "Only with", id -> this.next.state(state.onlyWith(id))).offering(colours);
        actor.setClearButtonVisible(true);
        actor.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() == null) {
                this.next.state(state.onlyWith(null));
            }
        });
        topic.setAriaLabel("Only on which topic");
        topic.setItemLabelGenerator(t -> t == null ? ALL : "Only on " + t.name());
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(ALL);
        topic.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                var chosen = e.getValue();
                this.next.state(state.onlyOn(chosen == null ? null : chosen.id()));
            }
        });
        add(actor, topic);
    }

    /** Shows what a state leaves alone. */
    public void show(ViewState asked) {
        state = asked;
        var only = asked.onlyActor();
        var found = ask.run(FILTER, asked.variables("ids", only == null ? List.of() : List.of(only)));
        actor.setValue(
                only == null
                        ? null
                        : found.list("nodes").stream()
                                .map(a -> new Choice(only, a.textOr("name", only)))
                                .findFirst()
                                .orElse(new Choice(only, only)));
        var topics = found.the("topics").list("nodes").stream()
                .map(t -> new Choice(t.textOr("id", ""), t.textOr("name", "")))
                .toList();
        topic.setItems(topics);
        topic.setValue(chosen(topics, asked.onlyTopic()));
    }

    private static @Nullable Choice chosen(List<Choice> topics, @Nullable String id) {
        return topics.stream().filter(t -> t.id().equals(id)).findFirst().orElse(null);
    }
}
