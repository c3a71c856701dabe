package org.parley.store.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.time.When;
import org.parley.store.neo4j.Database;

/** What rows for the database are made of. */
final class Row {

    private Row() {}

    /** What stands at the spans, with blanks between. */
    static String quote(String text, List<Span> spans) {
        return spans.stream().map(s -> s.in(text)).collect(Collectors.joining(" "));
    }

    /**
     * The bounds, and beside them the {@code onset}: the day to show it at, which is the first one, or the last one where the
     * first is open, and none where both are.
     */
    static void time(Map<String, @Nullable Object> row, When time) {
        row.put("edtf", time.edtf());
        row.put("timeBasis", time.basis().name());
        var onset = time.earliest() == null ? time.latest() : time.earliest();
        var last = time.latest() == null ? Database.LAST_DAY : time.latest();
        row.put("onset", onset);
        row.put("tMin", time.earliest() == null ? Database.FIRST_DAY : time.earliest());
        row.put("tMax", last);
        row.putAll(Lasting.properties(onset, last));
    }

    static List<Integer> flat(List<Span> spans) {
        var flat = new ArrayList<Integer>();
        for (var span : spans) {
            flat.add(span.start());
            flat.add(span.end());
        }
        return flat;
    }

    static List<Map<String, Object>> sorted(Iterable<Map<String, Object>> rows) {
        var list = new ArrayList<Map<String, Object>>();
        rows.forEach(list::add);
        list.sort(Comparator.comparing(r -> String.valueOf(r.get("id"))));
        return list;
    }

    /** The driver takes null values as they are; only the types do not say so. */
    @SuppressWarnings({"unchecked", "NullAway"})
    static Map<String, Object> plain(Map<String, @Nullable Object> row) {
        return (Map<String, Object>) (Map<?, ?>) row;
    }

    /** A row within a row; empty where there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object row) {
        return row == null ? Map.of() : (Map<String, Object>) row;
    }

    /** A list of texts within a row; empty where there is none. */
    static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
