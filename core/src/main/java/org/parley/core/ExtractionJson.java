package org.parley.core;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;
import org.parley.core.actor.Mention;
import org.parley.core.article.Span;
import org.parley.core.time.TimeExpression;

/** Writes an extraction as one line of JSON: every field is present, unknown ones are null. */
public final class ExtractionJson {

    private ExtractionJson() {}

    /** The extraction as one JSON object without line breaks. */
    public static String write(Extraction extraction) {
        var text = extraction.article().text();
        var mapper = JsonMapper.builder()
                .addModule(new SimpleModule()
                        .addSerializer(LocalDate.class, ToStringSerializer.instance)
                        .addSerializer(Span.class, new SpanAsPair())
                        .addSerializer(Mention.class, new FlatMention())
                        .addSerializer(TimeExpression.class, new FlatTime(text)))
                .build();
        try {
            return mapper.writeValueAsString(extraction);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of plain values always serialise", e);
        }
    }

    private static final class SpanAsPair extends JsonSerializer<Span> {

        @Override
        public void serialize(Span span, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
        }
    }

    private static final class FlatMention extends JsonSerializer<Mention> {

        @Override
        public void serialize(Mention mention, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            writeSpan(json, mention.span());
            json.writeStringField("text", mention.text());
            json.writeStringField("kind", mention.kind().name());
            json.writeEndObject();
        }
    }

    private static final class FlatTime extends JsonSerializer<TimeExpression> {

        private final String text;

        FlatTime(String text) {
            this.text = text;
        }

        @Override
        public void serialize(TimeExpression time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            writeSpan(json, time.span());
            json.writeStringField("text", time.span().in(text));
            json.writeStringField("type", time.type().name());
            json.writeStringField("value", time.value());
            json.writeStringField("edtf", time.edtf());
            provider.defaultSerializeField("earliest", time.earliest(), json);
            provider.defaultSerializeField("latest", time.latest(), json);
            json.writeEndObject();
        }
    }

    private static void writeSpan(JsonGenerator json, Span span) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }
}
