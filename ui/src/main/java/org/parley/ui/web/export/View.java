package org.parley.ui.web.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.ask.Answer;

/**
 * What a screen shows.
 *
 * @param total how many dated things the window holds, shown or not
 */
record View(String title, List<Entry> entries, int total) {

    /** How much of it is here, in words. */
    String extent() {
        return entries.size() < total ? "%,d of %,d".formatted(entries.size(), total) : "all " + entries.size();
    }

    /**
     * A statement or an event.
     *
     * @param from first day, ISO 8601; null where it is open
     * @param to last day, itself included; null where it is open
     */
    record Entry(
            String id,
            String kind,
            String label,
            String type,
            String status,
            String edtf,
            @Nullable String from,
            @Nullable String to,
            @Nullable Where place,
            List<Who> actors,
            List<String> topics) {}

    /** An actor. */
    record Who(String id, String name) {}

    /** A place; without degrees for a state or a region. */
    record Where(
            String name,
            String country,
            @Nullable Double lat,
            @Nullable Double lon) {}

    static Entry entry(Answer item) {
        var time = item.the("time");
        var place = item.at("place");
        return new Entry(
                item.textOr("id", ""),
                item.textOr("kind", ""),
                item.textOr("label", ""),
                item.textOr("type", ""),
                item.textOr("status", ""),
                time.textOr("edtf", ""),
                time.text("earliest"),
                time.text("latest"),
                place == null
                        ? null
                        : new Where(
                                place.textOr("name", ""),
                                place.textOr("country", ""),
                                degrees(place.text("lat")),
                                degrees(place.text("lon"))),
                item.list("actors").stream()
                        .map(a -> new Who(a.textOr("id", ""), a.textOr("name", "")))
                        .toList(),
                item.list("topics").stream().map(t -> t.textOr("name", "")).toList());
    }

    private static @Nullable Double degrees(@Nullable String text) {
        return text == null ? null : Double.valueOf(text);
    }
}
