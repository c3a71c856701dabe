package org.parley.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.parley.core.article.Span;
import org.parley.core.event.Place;
import org.parley.store.Evidence;
import org.parley.store.Nodes.Time;

/** Values of the database as values of ours. */
final class Mapping {

    private static final int OPEN_END_YEAR = 9999;
    private static final int WIDEST = 400;
    private static final String ELLIPSIS = " … ";

    private Mapping() {}

    static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }

    static List<String> texts(Value value) {
        return value.isNull()
                ? List.of()
                : value.asList(Value::asString).stream().distinct().toList();
    }

    static @Nullable LocalDate day(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    static Time time(Value node) {
        var earliest = node.get("tMin").asLocalDate();
        var latest = node.get("tMax").asLocalDate();
        return new Time(
                text(node.get("edtf")),
                earliest.getYear() == 1 ? null : earliest,
                latest.getYear() == OPEN_END_YEAR ? null : latest);
    }

    static @Nullable Place place(Value place) {
        return place.isNull()
                ? null
                : new Place(
                        place.get("name").asString(),
                        Mapping.text(place.get("country")),
                        place.get("lat").isNull() ? null : place.get("lat").asDouble(),
                        place.get("lon").isNull() ? null : place.get("lon").asDouble());
    }

    static List<Span> spans(Value flat) {
        var spans = new ArrayList<Span>();
        var offsets = flat.isNull() ? List.<Integer>of() : flat.asList(Value::asInt);
        for (int i = 0; i + 1 < offsets.size(); i += 2) {
            spans.add(new Span(offsets.get(i), offsets.get(i + 1)));
        }
        return spans;
    }

    /**
     * @param version the version's node
     * @param article the article's node
     */
    static Evidence evidence(Value version, Value article, Value source, List<Span> spans) {
        var text = version.get("text").asString();
        var sentences = spans.isEmpty()
                ? List.of(around(text, new Span(0, 0)))
                : spans.stream().map(span -> around(text, span)).distinct().toList();
        return new Evidence(
                article.get("id").asString(),
                version.get("id").asString(),
                text(article.get("title")),
                text(article.get("url")),
                source.isNull() ? null : text(source.get("name")),
                day(article.get("publishedAt")),
                spans,
                String.join(ELLIPSIS, sentences.stream().map(s -> s.in(text)).toList()),
                sentences.getFirst().start());
    }

    /** The sentences that a span lies in, within bounds. */
    private static Span around(String text, Span span) {
        int start = text.offsetByCodePoints(0, span.start());
        int end = text.offsetByCodePoints(0, span.end());
        int from = start;
        while (from > 0 && start - from < WIDEST && !endsSentence(text, from - 1)) {
            from--;
        }
        while (from < start && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (to < text.length() && to - end < WIDEST && (to == 0 || !endsSentence(text, to - 1))) {
            to++;
        }
        if (from < text.length() && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to++;
        }
        return new Span(text.codePointCount(0, from), text.codePointCount(0, to));
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return true;
        }
        boolean mark = c == '.' || c == '!' || c == '?' || c == '”' || c == '"';
        boolean spaceNext = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
        boolean quoteEnds = c != '”' && c != '"' || at > 0 && ".!?".indexOf(text.charAt(at - 1)) >= 0;
        return mark && spaceNext && quoteEnds;
    }

    /** The driver takes a null for a parameter that is not set. */
    @SuppressWarnings("NullAway")
    static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        parameters.put(name, value);
    }
}
