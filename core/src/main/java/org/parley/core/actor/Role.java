package org.parley.core.actor;

import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;

/**
 * An office or function that the text gives a person.
 *
 * @param title such as {@code spokesperson}
 * @param organisation id of the actor it is held in; null where the text does not say
 * @param span where the text says so
 */
public record Role(String title, @Nullable String organisation, Span span) {}
