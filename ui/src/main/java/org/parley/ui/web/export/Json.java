package org.parley.ui.web.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.export.View.Entry;
import tools.jackson.databind.json.JsonMapper;

/** The formats that are JSON. */
enum Json implements Format {
    /** One object a line, with the fields of the timeline in GraphQL. */
    LINES("jsonl", "application/x-ndjson") {
        @Override
        public void write(View view, Writer out) throws IOException {
            for (var entry : view.entries()) {
                out.write(MAPPER.writeValueAsString(entry) + "\n");
            }
        }
    },
    /** What TimelineJS reads: https://timeline.knightlab.com/docs/json-format.html. */
    TIMELINE_JS("timelinejs.json", "application/json") {
        @Override
        public void write(View view, Writer out) throws IOException {
            out.write("{\"title\":" + MAPPER.writeValueAsString(Map.of("text", text(view.title(), view.extent()))));
            array(out, ",\"events\":[", view.entries(), Json::slide);
        }
    },
    /** schema.org's events, and quotations for statements. */
    JSON_LD("jsonld", "application/ld+json") {
        @Override
        public void write(View view, Writer out) throws IOException {
            out.write("{\"@context\":\"https://schema.org\"");
            array(out, ",\"@graph\":[", view.entries(), Json::linked);
        }
    };

    private static final JsonMapper MAPPER = new JsonMapper();

    private final String ending;
    private final String mediaType;

    Json(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    @Override
    public String ending() {
        return ending;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    private interface Shape {
        @Nullable
        Object of(Entry entry);
    }

    private static void array(Writer out, String head, List<Entry> entries, Shape shape) throws IOException {
        out.write(head);
        var separator = "";
        for (var entry : entries) {
            var shaped = shape.of(entry);
            if (shaped != null) {
                out.write(separator + "\n" + MAPPER.writeValueAsString(shaped));
                separator = ",";
            }
        }
        out.write("\n]}\n");
    }

    /** TimelineJS shows headline and text as HTML, so what came from articles is escaped. */
    private static Map<String, String> text(String headline, String text) {
        return Map.of("headline", escaped(headline), "text", escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static @Nullable Object slide(Entry entry) {
        var from = entry.from() == null ? entry.to() : entry.from();
        if (from == null) {
            return null;
        }
        var slide = new LinkedHashMap<String, Object>();
        slide.put("unique_id", entry.id());
        slide.put("start_date", date(from));
        slide.put("end_date", date(entry.to() == null ? from : entry.to()));
        slide.put("group", entry.kind().equals("EVENT") ? "Events" : "Statements");
        var who = String.join(", ", entry.actors().stream().map(View.Who::name).toList());
        slide.put("text", text(entry.label(), who));
        return slide;
    }

    private static Map<String, Integer> date(String iso) {
        var parts = new ArrayList<Integer>();
        for (var part : iso.split("-")) {
            parts.add(Integer.valueOf(part));
        }
        return Map.of("year", parts.get(0), "month", parts.get(1), "day", parts.get(2));
    }

    private static Object linked(Entry entry) {
        boolean event = entry.kind().equals("EVENT");
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", "urn:parley:" + entry.id());
        node.put("@type", event ? "Event" : "Quotation");
        node.put(event ? "name" : "text", entry.label());
        if (entry.from() != null) {
            node.put(event ? "startDate" : "dateCreated", entry.from());
        }
        if (event && entry.to() != null) {
            node.put("endDate", entry.to());
        }
        if (event && entry.place() != null) {
            node.put("location", Map.of("@type", "Place", "name", entry.place().name()));
        }
        node.put(
                event ? "contributor" : "creator",
                entry.actors().stream()
                        .map(a -> Map.of("@id", "urn:parley:" + a.id(), "name", a.name()))
                        .toList());
        return node;
    }
}
