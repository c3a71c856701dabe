package org.parley.core.actor;

import org.parley.core.article.Span;

/**
 * One place where a text speaks of an actor.
 *
 * @param span where
 * @param text the characters there
 * @param kind how it is named
 */
public record Mention(Span span, String text, Kind kind) {

    /** How a mention names its actor. */
    public enum Kind {
        NAME,
        NOMINAL,
        PRONOUN
    }
}
