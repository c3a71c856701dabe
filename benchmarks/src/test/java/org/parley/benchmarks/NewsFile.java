package org.parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.core.article.Article;
import org.parley.core.article.ArticleReader;
import org.parley.core.article.Reading;
import org.parley.core.language.Document;

/** Articles to measure with, from a file of JSON Lines. */
final class NewsFile {

    private NewsFile() {}

    /** All that have a text, in their order. */
    static List<Article> read(Path file) throws IOException {
        var articles = new ArrayList<Article>();
        try (var in = Files.newInputStream(file)) {
            ArticleReader.read(in, new Reading.Origin(file.toString(), null, null), reading -> {
                if (reading instanceof Reading.Read(Article article)
                        && !Document.flat(article.text()).isBlank()) {
                    articles.add(article);
                }
            });
        }
        return articles;
    }
}
