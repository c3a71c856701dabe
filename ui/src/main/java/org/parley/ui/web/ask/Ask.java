package org.parley.ui.web.ask;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.api.GraphQl;
import org.reactivestreams.Publisher;
import tools.jackson.databind.json.JsonMapper;

/** Asks the graph by the same schema as everyone else, with documents that lie beside the screens they serve. */
@Singleton
public final class Ask {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final GraphQl graphQl;

    Ask(GraphQl graphQl) {
        this.graphQl = graphQl;
    }

    /** The text of a {@code .graphql} file in the package of the class. */
    public static String document(Class<?> owner, String name) {
        try (var in = Objects.requireNonNull(owner.getResourceAsStream(name + ".graphql"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Variables of a document; those that are null are left out, and days are given as text. */
    public static Map<String, Object> variables(@Nullable Object... namesAndValues) {
        var variables = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                variables.put(String.valueOf(namesAndValues[i]), value instanceof LocalDate ? value.toString() : value);
            }
        }
        return variables;
    }

    /**
     * What the graph answers.
     *
     * @throws Refused if it answers with an error
     */
    public Answer run(String document, Map<String, Object> variables) {
        var result = graphQl.execute(document, variables, null);
        if (!result.getErrors().isEmpty()) {
            throw new Refused(result.getErrors().stream()
                    .map(e -> String.valueOf(e.getMessage()))
                    .distinct()
                    .limit(3)
                    .collect(Collectors.joining("; ")));
        }
        Map<String, Object> data = result.getData();
        return new Answer(data == null ? Map.of() : data);
    }

    /**
     * What goes on being answered: each thing told is an answer of its own.
     *
     * @throws Refused if the document is no subscription
     */
    public Publisher<Object> listen(String document) {
        Publisher<Object> told = graphQl.execute(document, Map.of(), null).getData();
        if (told == null) {
            throw new Refused("this cannot be listened to");
        }
        return told;
    }

    /** A link that opens the same question where it can be changed. */
    public static Anchor openAsGraphQl(String document, Map<String, Object> variables) {
        var link = new Anchor(
                "graphiql?query=" + encoded(document) + "&variables="
                        + encoded(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(plain(variables))),
                "Open as GraphQL");
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    private static Map<String, Object> plain(Map<String, Object> variables) {
        var plain = new HashMap<String, Object>();
        variables.forEach((name, value) ->
                plain.put(name, value instanceof Number || value instanceof Iterable<?> ? value : value.toString()));
        return plain;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The graph answered with an error; the message is for people. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
