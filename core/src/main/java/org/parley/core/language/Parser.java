package org.parley.core.language;

import java.util.List;
import org.parley.core.article.Article;
import org.parley.core.article.Boilerplate;

/** Turns text into parsed sentences. Implementations are safe to call from many threads. */
public interface Parser {

    /**
     * Parses what is not boilerplate.
     *
     * @return the document with sentences that never cross a line break or a boilerplate's border
     */
    Document parse(Article article, List<Boilerplate> boilerplate);
}
