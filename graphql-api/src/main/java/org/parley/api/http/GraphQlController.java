package org.parley.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import graphql.ExecutionResult;
import io.micronaut.core.io.Readable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.api.GraphQl;
import org.parley.api.relay.Refusal.Code;
import org.reactivestreams.Publisher;

/** GraphQL over HTTP, and GraphiQL to write queries in. */
@Controller
final class GraphQlController {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ._@-]{1,80}");

    private final GraphQl graphQl;

    GraphQlController(GraphQl graphQl) {
        this.graphQl = graphQl;
    }

    /** Runs the one operation that the body, {@code {"query", "variables", "operationName"}}, asks for, in the name that the header gives. */
    @Post(value = "/graphql", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<String> run(@Body Readable body, @Header("X-Parley-Curator") @Nullable String curator)
            throws IOException {
        if (curator != null && !NAME.matcher(curator).matches()) {
            return HttpResponse.badRequest(
                    error(Code.BAD_INPUT, "the curator's name has 1 to 80 letters, digits, spaces or . _ @ -"));
        }
        Operation operation;
        try (var bytes = body.asInputStream()) {
            operation = Operation.read(bytes);
        } catch (Operation.NotAnOperation e) {
            return HttpResponse.status(e.tooLong() ? HttpStatus.REQUEST_ENTITY_TOO_LARGE : HttpStatus.BAD_REQUEST)
                    .body(error(Code.BAD_INPUT, String.valueOf(e.getMessage())));
        }
        var answer = graphQl.execute(
                operation.query(),
                operation.variables(),
                operation.operationName(),
                curator == null ? GraphQl.LOCAL : curator);
        if (answer.getData() instanceof Publisher<?>) {
            return HttpResponse.badRequest(error(
                    Code.BAD_INPUT,
                    "subscriptions run over WebSocket at this address, with the protocol graphql-transport-ws"));
        }
        return HttpResponse.ok(json(plain(answer)));
    }

    /** The page to write queries in; what it runs comes from this program too. */
    @Get(value = "/graphiql", produces = "text/html;charset=utf-8")
    String graphiql() throws IOException {
        try (var page = Objects.requireNonNull(GraphQlController.class.getResourceAsStream("graphiql.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A refusal, in the form of an answer of GraphQL. */
    static String error(Code code, String message) throws JsonProcessingException {
        return json(Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code.name())))));
    }

    /** Not Micronaut's own way to JSON, which leaves out fields that are null or empty. */
    private static String json(Map<String, Object> answer) throws JsonProcessingException {
        return Operation.MAPPER.writeValueAsString(answer);
    }

    /** The answer as JSON has it. */
    static Map<String, Object> plain(ExecutionResult answer) {
        var plain = new LinkedHashMap<String, Object>();
        answer.toSpecification().forEach((field, value) -> {
            if (value != null) {
                plain.put(field, value);
            }
        });
        return plain;
    }
}
