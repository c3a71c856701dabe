package org.parley.core.article;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a reader made of a piece of its input: an article, or the reason why there is none. */
public sealed interface Reading {

    /** An article was read. */
    record Read(Article article) implements Reading {}

    /**
     * A piece of the input was refused; the rest of the input is read all the same.
     *
     * @param where names the piece for people, such as {@code news.jsonl line 3}
     * @param reason one sentence that says what is wrong and what to do, without a full stop
     */
    record Refused(String where, String reason) implements Reading {}

    /**
     * What is known of the bytes before they are read; an article's own word goes before it.
     *
     * @param name names the input for people, such as a file's name
     * @param url where it was fetched from; null for a file
     * @param published day of publication, for inputs that tell none themselves
     */
    record Origin(String name, @Nullable URI url, @Nullable LocalDate published) {}
}
