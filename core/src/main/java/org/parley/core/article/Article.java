package org.parley.core.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One article as it came in.
 *
 * @param id names it among the articles of one run; never blank
 * @param url where it was published
 * @param title its headline, which is not part of {@code text}
 * @param source the publisher's name
 * @param published the day of publication, the anchor of "on Friday"; without it relative times stay unresolved
 * @param language ISO 639-1 code; only {@code en} is read so far
 * @param text the body, line ends folded to {@code \n} and nothing else changed
 */
public record Article(
        String id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String source,
        @Nullable LocalDate published,
        @Nullable String language,
        String text) {

    public Article {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
