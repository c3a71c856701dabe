package org.parley.store.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Article;

/** An article as its job keeps it until it is read. */
final class ArticleJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private ArticleJson() {}

    static String write(Article article) {
        var fields = new HashMap<String, @Nullable String>();
        fields.put("id", article.id());
        fields.put("url", article.url());
        fields.put("title", article.title());
        fields.put("source", article.source());
        fields.put(
                "published",
                article.published() == null ? null : article.published().toString());
        fields.put("language", article.language());
        fields.put("text", article.text());
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain fields always serialise", e);
        }
    }

    static Article read(String json) {
        try {
            var fields = MAPPER.readTree(json);
            var published = fields.get("published").textValue();
            return new Article(
                    fields.get("id").textValue(),
                    fields.get("url").textValue(),
                    fields.get("title").textValue(),
                    fields.get("source").textValue(),
                    published == null ? null : LocalDate.parse(published),
                    fields.get("language").textValue(),
                    fields.get("text").textValue());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the queue wrote this itself", e);
        }
    }
}
