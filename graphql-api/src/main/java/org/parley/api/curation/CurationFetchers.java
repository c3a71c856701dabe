package org.parley.api.curation;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.parley.api.relay.Connections;
import org.parley.api.relay.Loaders;
import org.parley.api.relay.Refusal;
import org.parley.api.relay.Refusal.Code;
import org.parley.core.article.Span;
import org.parley.core.event.Place;
import org.parley.store.GraphStore;
import org.parley.store.Nodes.Node;
import org.parley.store.curation.Act;
import org.parley.store.curation.Correction;
import org.parley.store.curation.CurationException;
import org.parley.store.query.SelectPage.Filter;
import org.parley.store.query.SelectPage.Listing;

/** Takes decisions, and tells which were taken. */
public final class CurationFetchers {

    /** Key of the curator's name in the context of a query. */
    public static final String CURATOR = "curator";

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 300;

    private final GraphStore store;
    private final Connections connections;

    public CurationFetchers(GraphStore store, Connections connections) {
        this.store = store;
        this.connections = connections;
    }

    /** Ties the fields of curation's part of the schema to the graph. */
    public void wire(RuntimeWiring.Builder wiring) {
        var curation = store.curation();
        wiring.type("Query", type -> type.dataFetcher("audit", this::audit));
        wiring.type("Mutation", type -> {
            decide(type, "accept", (by, input) -> curation.accept(by, id(input, "id"), reason(input)));
            decide(type, "reject", (by, input) -> curation.reject(by, id(input, "id"), reason(input)));
            decide(type, "correctStatement", (by, input) -> curation.correct(by, statement(input), reason(input)));
            decide(type, "correctEvent", (by, input) -> curation.correct(by, event(input), reason(input)));
            decide(
                    type,
                    "merge",
                    (by, input) -> curation.merge(by, id(input, "from"), id(input, "into"), reason(input)));
            decide(type, "split", (by, input) -> curation.split(by, id(input, "id"), reason(input)));
            return decide(type, "undo", (by, input) -> curation.undo(by, id(input, "act"), reason(input)));
        });
        for (var node : List.of("Actor", "Statement", "Event", "MergeCandidate")) {
            wiring.type(node, type -> type.dataFetcher("curation", CurationFetchers::decision));
        }
        wiring.type(
                "CurationPayload",
                type -> type.dataFetcher("node", e -> Loaders.load(e, act(e).target()))
                        .dataFetcher("act", CurationFetchers::act));
        wiring.type(
                "AuditConnection",
                type -> type.dataFetcher("totalCount", connections::total)
                        .dataFetcher("intact", e -> curation.audit().intact()));
    }

    /** One decision, by a curator, as its input has it. */
    private interface Decide {
        Act by(String curator, Map<String, Object> input);
    }

    private static TypeRuntimeWiring.Builder decide(TypeRuntimeWiring.Builder type, String mutation, Decide decide) {
        return type.dataFetcher(mutation, environment -> {
            Map<String, Object> input = Objects.requireNonNull(environment.getArgument("input"));
            String curator = environment.getGraphQlContext().getOrDefault(CURATOR, "local");
            try {
                return decide.by(curator, input);
            } catch (CurationException e) {
                throw new Refusal(Code.valueOf(e.code().name()), String.valueOf(e.getMessage()));
            }
        });
    }

    private CompletableFuture<?> audit(DataFetchingEnvironment environment) {
        return connections.page(environment, Listing.AUDIT, Filter.of(environment.getArgument("target")));
    }

    private static CompletableFuture<?> decision(DataFetchingEnvironment environment) {
        Node node = Objects.requireNonNull(environment.getSource());
        return Loaders.decision(environment, node.id());
    }

    private static Act act(DataFetchingEnvironment environment) {
        Act act = environment.getSource();
        return Objects.requireNonNull(act);
    }

    private static Correction statement(Map<String, Object> input) {
        var spans = list(input.get("content"));
        return new Correction.OfStatement(
                id(input, "id"),
                text(input, "speaker"),
                spans == null
                        ? null
                        : spans.stream().map(CurationFetchers::span).toList(),
                text(input, "speechAct"));
    }

    private static Span span(Map<String, Object> input) {
        int start = (int) Objects.requireNonNull(input.get("start"));
        int end = (int) Objects.requireNonNull(input.get("end"));
        if (start < 0 || end <= start) {
            throw new Refusal(
                    Code.BAD_INPUT,
                    "a span ends behind its start, which is 0 or more: not [" + start + ", " + end + "]");
        }
        return new Span(start, end);
    }

    private static Correction event(Map<String, Object> input) {
        var days = map(input.get("date"));
        return new Correction.OfEvent(
                id(input, "id"),
                text(input, "type"),
                text(input, "status"),
                days == null ? null : (LocalDate) days.get("from"),
                days == null ? null : (LocalDate) days.get("to"),
                place(map(input.get("place"))));
    }

    private static @Nullable Place place(@Nullable Map<String, Object> input) {
        if (input == null) {
            return null;
        }
        var name = id(input, "name").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal(Code.BAD_INPUT, "a place has a name of at most " + LONGEST_NAME + " characters");
        }
        return new Place(name, text(input, "country"), (Double) input.get("lat"), (Double) input.get("lon"));
    }

    private static @Nullable String reason(Map<String, Object> input) {
        var reason = text(input, "reason");
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new Refusal(Code.BAD_INPUT, "give a reason of at most " + LONGEST_REASON + " characters");
        }
        return reason;
    }

    private static String id(Map<String, Object> input, String field) {
        return String.valueOf(input.get(field));
    }

    private static @Nullable String text(Map<String, Object> input, String field) {
        var value = input.get(field);
        return value == null ? null : value.toString();
    }

    /** GraphQL has checked the type. */
    @SuppressWarnings("unchecked")
    private static @Nullable List<Map<String, Object>> list(@Nullable Object value) {
        return (List<Map<String, Object>>) value;
    }

    /** GraphQL has checked the type. */
    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) value;
    }
}
