package org.parley.core.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Reading.Origin;
import org.parley.core.article.Reading.Read;
import org.parley.core.article.Reading.Refused;

/** Articles as JSON objects, one a line; fields that Parley does not know are ignored. */
final class JsonLines {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonLines() {}

    static void read(InputStream bytes, Origin origin, Consumer<Reading> sink) throws IOException {
        var line = new ByteArrayOutputStream();
        boolean tooLong = false;
        int number = 1;
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            if (next == '\n') {
                hand(line, tooLong, number++, origin, sink);
                line.reset();
                tooLong = false;
            } else if (line.size() > ArticleReader.LARGEST_ARTICLE) {
                tooLong = true;
            } else {
                line.write(next);
            }
        }
        hand(line, tooLong, number, origin, sink);
    }

    private static void hand(
            ByteArrayOutputStream line, boolean tooLong, int number, Origin origin, Consumer<Reading> sink) {
        var where = origin.name() + " line " + number;
        if (tooLong) {
            sink.accept(new Refused(where, ArticleReader.tooLarge()));
            return;
        }
        var bytes = line.toByteArray();
        var text = ArticleReader.decode(bytes);
        if (text == null) {
            sink.accept(new Refused(where, ArticleReader.notText(bytes)));
        } else if (!text.isBlank()) {
            sink.accept(parse(text, where, origin));
        }
    }

    /** Reads one JSON object as an article. */
    static Reading parse(String json, String where, Origin origin) {
        JsonNode object;
        try {
            object = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return new Refused(where, "is no JSON: give one JSON object a line");
        }
        if (!object.isObject()) {
            return new Refused(where, "is no JSON object: give one JSON object a line");
        }
        var text = field(object, "text");
        if (text == null) {
            return new Refused(where, "has no text: give the article's text in the field \"text\"");
        }
        var published = field(object, "published");
        try {
            return new Read(new Article(
                    orElse(field(object, "id"), where),
                    field(object, "url"),
                    field(object, "title"),
                    field(object, "source"),
                    published == null ? origin.published() : day(published),
                    field(object, "language"),
                    text));
        } catch (DateTimeParseException e) {
            return new Refused(
                    where,
                    "has the date \"" + brief(published)
                            + "\" in \"published\", which is none: write it as 2025-07-23");
        }
    }

    /** The day of an ISO 8601 date or date and time, as it stands there. */
    private static LocalDate day(String published) {
        var date = published.strip();
        var hasTime = date.length() > 10 && (date.charAt(10) == 'T' || date.charAt(10) == ' ');
        return LocalDate.parse(hasTime ? date.substring(0, 10) : date);
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static String brief(@Nullable String value) {
        var shown = String.valueOf(value);
        return shown.length() <= 40 ? shown : shown.substring(0, 40) + "…";
    }

    private static @Nullable String field(JsonNode object, String name) {
        var value = object.get(name);
        return value == null
                        || !value.isValueNode()
                        || value.isNull()
                        || value.asText().isBlank()
                ? null
                : value.asText();
    }
}
