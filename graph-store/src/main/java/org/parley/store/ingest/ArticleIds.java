package org.parley.store.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.parley.core.Extraction;
import org.parley.core.actor.Actor;

/** What an article's extraction is called in the graph, by its ids within the extraction. */
final class ArticleIds {

    private final String version;
    private final Map<String, String> actorIds = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, String> statementIds = new HashMap<>();
    private final Map<String, String> claimIds = new HashMap<>();

    ArticleIds(Extraction extraction) {
        this.version = Ids.version(extraction.article());
        for (var actor : extraction.actors()) {
            actorIds.put(actor.id(), Ids.actor(actor));
            actors.put(actor.id(), actor);
        }
        extraction.statements().forEach(s -> statementIds.put(s.id(), Ids.statement(version, s.content())));
        for (var event : extraction.events()) {
            claimIds.put(
                    event.id(),
                    Ids.claim(
                            version,
                            String.valueOf(event.type()),
                            event.evidence().getFirst()));
        }
    }

    /** The version of the article that was read. */
    String version() {
        return version;
    }

    boolean isActor(String local) {
        return actors.containsKey(local);
    }

    Actor actorOf(String local) {
        return Objects.requireNonNull(actors.get(local), local);
    }

    String actor(String local) {
        return Objects.requireNonNull(actorIds.get(local), local);
    }

    String statement(String local) {
        return Objects.requireNonNull(statementIds.get(local), local);
    }

    String claim(String local) {
        return Objects.requireNonNull(claimIds.get(local), local);
    }

    /** Who a participant stands for: its state, or itself where it has none or is a group of its own. */
    String side(String local) {
        return Objects.requireNonNullElseGet(actorOf(local).actsFor(), () -> actor(local));
    }
}
