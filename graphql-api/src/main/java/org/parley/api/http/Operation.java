package org.parley.api.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client asks to be run. */
record Operation(
        String query,
        Map<String, Object> variables,
        @Nullable String operationName) {

    /** Largest request, in bytes; an article goes in as a variable. */
    static final int LARGEST = 10 * 1024 * 1024;

    static final JsonMapper MAPPER = new JsonMapper();

    /** The client sent something else; the message is one sentence for people. */
    static final class NotAnOperation extends Exception {

        private static final long serialVersionUID = 1;

        private final boolean tooLong;

        NotAnOperation(String message, boolean tooLong) {
            super(message);
            this.tooLong = tooLong;
        }

        boolean tooLong() {
            return tooLong;
        }
    }

    static Operation read(InputStream body) throws IOException, NotAnOperation {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new NotAnOperation("the request is larger than " + LARGEST + " bytes: ask for less at once", true);
        }
        try {
            return of(MAPPER.readTree(bytes));
        } catch (JacksonException e) {
            throw new NotAnOperation("the request is no JSON: send {\"query\": \"…\"}", false);
        }
    }

    static Operation of(@Nullable JsonNode payload) throws NotAnOperation {
        if (payload == null || !payload.path("query").isTextual()) {
            throw new NotAnOperation("the request has no query: send {\"query\": \"…\"}", false);
        }
        var variables = payload.path("variables");
        if (!variables.isObject() && !variables.isNull() && !variables.isMissingNode()) {
            throw new NotAnOperation("the variables are no JSON object: send {\"variables\": {…}}", false);
        }
        Map<String, Object> values =
                variables.isObject() ? MAPPER.convertValue(variables, new TypeReference<>() {}) : Map.of();
        return new Operation(
                payload.path("query").textValue(),
                values,
                payload.path("operationName").textValue());
    }
}
