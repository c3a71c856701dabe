package org.parley.core.article;

import java.util.List;

/** Finds what of a text is not the article: calls to follow, related stories, captions, bylines, datelines. */
public final class BoilerplateFinder {

    /**
     * The boilerplate, in order, without overlaps.
     *
     * @param text in which a Java index is a code point offset
     */
    public List<Boilerplate> find(String text) {
        return List.of();
    }
}
