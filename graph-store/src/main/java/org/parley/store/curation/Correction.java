package org.parley.store.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.parley.core.article.Span;
import org.parley.core.event.Place;
import org.parley.store.curation.CurationException.Code;
import org.parley.store.ingest.Ids;

/** What is to be corrected on a statement or an event; what is null stays as it is. */
public sealed interface Correction {

    /** Id of what is corrected. */
    String target();

    /** The values by field. */
    Map<Field, String> values(TransactionContext tx);

    /**
     * On a statement.
     *
     * @param speaker id of who said it
     * @param content what was said, as spans of the article's version that the statement stands in
     * @param speechAct name of the act of speech
     */
    record OfStatement(
            String target,
            @Nullable String speaker,
            @Nullable List<Span> content,
            @Nullable String speechAct) implements Correction {

        @Override
        public Map<Field, String> values(TransactionContext tx) {
            require(tx, target, "Statement");
            var values = new LinkedHashMap<Field, String>();
            if (speaker != null) {
                require(tx, speaker, "Actor");
                values.put(Field.SPEAKER, Fields.json(Map.of("speaker", speaker)));
            }
            if (content != null) {
                values.put(Field.CONTENT, Fields.json(words(tx, content)));
            }
            if (speechAct != null) {
                values.put(Field.SPEECH_ACT, Fields.json(Map.of("speechAct", speechAct)));
            }
            return required(values);
        }

        private Map<String, @Nullable Object> words(TransactionContext tx, List<Span> spans) {
            var text = tx.run(
                            "MATCH (:Statement {id: $id})-[:IN]->(v:ArticleVersion) RETURN v.text AS text LIMIT 1",
                            Map.of("id", target))
                    .single()
                    .get("text")
                    .asString();
            int length = text.codePointCount(0, text.length());
            var flat = new ArrayList<Long>();
            var words = new ArrayList<String>();
            int end = 0;
            for (var span : spans) {
                if (span.start() < end || span.end() <= span.start() || span.end() > length) {
                    throw new CurationException(
                            Code.BAD_INPUT,
                            "spans lie in the article's text of " + length + " code points, in order and apart: not ["
                                    + span.start() + ", " + span.end() + "]");
                }
                end = span.end();
                flat.add((long) span.start());
                flat.add((long) span.end());
                words.add(span.in(text));
            }
            if (words.isEmpty()) {
                throw new CurationException(Code.BAD_INPUT, "a statement has words: give at least one span");
            }
            var value = new LinkedHashMap<String, @Nullable Object>();
            value.put("contentSpans", flat);
            value.put("text", String.join(" ", words));
            // What led up to the words before need not lead up to these.
            value.put("lead", null);
            return value;
        }
    }

    /**
     * On an event.
     *
     * @param type name of the PLOVER type
     * @param status how far it came
     * @param from the first day it can have been; given together with the last
     * @param to the last day it can have been
     * @param place where it was
     */
    record OfEvent(
            String target,
            @Nullable String type,
            @Nullable String status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Place place)
            implements Correction {

        @Override
        public Map<Field, String> values(TransactionContext tx) {
            require(tx, target, "Event");
            var values = new LinkedHashMap<Field, String>();
            if (type != null) {
                values.put(Field.TYPE, Fields.json(Map.of("type", type)));
            }
            if (status != null) {
                values.put(Field.STATUS, Fields.json(Map.of("status", status)));
            }
            if (from != null && to != null) {
                values.put(Field.TIME, Fields.json(time(from, to)));
            }
            if (place != null) {
                values.put(Field.PLACE, Fields.json(place(place)));
            }
            return required(values);
        }

        private static Map<String, String> time(LocalDate from, LocalDate to) {
            if (to.isBefore(from)) {
                throw new CurationException(
                        Code.BAD_INPUT, "the event ends on " + to + ", before it begins on " + from);
            }
            var values = new LinkedHashMap<String, String>();
            values.put("edtf", from.equals(to) ? from.toString() : from + "/" + to);
            values.put("timeBasis", "CURATOR");
            values.put("onset", from.toString());
            values.put("tMin", from.toString());
            values.put("tMax", to.toString());
            return values;
        }

        private static Map<String, @Nullable Object> place(Place place) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("id", Ids.place(place));
            values.put("name", place.name());
            values.put("country", place.country());
            values.put("lat", place.lat());
            values.put("lon", place.lon());
            return values;
        }
    }

    private static void require(TransactionContext tx, String id, String label) {
        if (!Curation.label(tx, id).equals(label)) {
            throw new CurationException(
                    Code.NOT_FOUND, id + " is not the id of an " + label.toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static Map<Field, String> required(Map<Field, String> values) {
        if (values.isEmpty()) {
            throw new CurationException(Code.BAD_INPUT, "nothing is to be corrected: give at least one value");
        }
        return values;
    }
}
