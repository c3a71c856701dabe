package org.parley.store;

import org.jspecify.annotations.Nullable;

/**
 * What became of an article that was handed in.
 *
 * @param job id of its job
 * @param article id of the article
 * @param state how far it is
 * @param reason one sentence, where it failed
 */
public record Receipt(
        String job, String article, State state, @Nullable String reason) {

    /** How far an article is on its way into the graph. */
    public enum State {
        /** Kept, and to be read; it survives the end of the process. */
        QUEUED,
        /** In the graph. */
        DONE,
        /** Its text was in the graph before; nothing was changed. */
        ALREADY_KNOWN,
        /** Given up after several tries. */
        FAILED
    }
}
