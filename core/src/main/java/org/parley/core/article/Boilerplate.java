package org.parley.core.article;

/**
 * A part of the text that is not the article: nothing is read from it.
 *
 * @param span where it stands
 * @param kind what it is
 */
public record Boilerplate(Span span, Kind kind) {

    /** What a part of the text is, if not the article. */
    public enum Kind {
        SOCIAL_CALL,
        RELATED,
        NAVIGATION,
        CAPTION,
        ADVERT,
        DATELINE,
        BYLINE
    }
}
