package org.parley.ui.web;

import jakarta.inject.Singleton;
import java.util.Map;
import org.parley.ui.web.ask.Ask;

/** Asks once what a person's first screens ask, so that the database has planned it and the actors have their colours before anybody waits for it. */
@Singleton
public final class WarmUp {

    private final Ask ask;
    private final ActorColours colours;

    WarmUp(Ask ask, ActorColours colours) {
        this.ask = ask;
        this.colours = colours;
    }

    /** Takes some seconds; an empty graph has little to ask about. */
    public void run() {
        ask("situation/situation", Map.of());
        ask("timeline/timeline", Map.of());
        colours.foremost().stream().limit(1).forEach(actor -> ask("actor/actor", Map.of("id", actor)));
    }

    private void ask(String document, Map<String, Object> variables) {
        ask.run(Ask.document(WarmUp.class, document), variables);
    }
}
