package org.parley.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.core.actor.Actor;
import org.parley.core.actor.Role;
import org.parley.core.article.Boilerplate;
import org.parley.core.article.Span;
import org.parley.core.conflict.Conflict;
import org.parley.core.event.Event;
import org.parley.core.event.Event.Participant;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.event.Place;
import org.parley.core.negotiation.Negotiation;
import org.parley.core.negotiation.Negotiation.Round;
import org.parley.core.statement.Statement;
import org.parley.core.time.TimeExpression;
import org.parley.core.time.When;

/** An extraction as lines for people, one for each thing found: fields that say nothing are left out. */
final class Rendering {

    private final Extraction extraction;
    private final Map<String, String> names;

    Rendering(Extraction extraction) {
        this.extraction = extraction;
        this.names = extraction.actors().stream().collect(Collectors.toMap(Actor::id, Actor::name));
    }

    /** The lines of one kind, in text order; {@code no <kind>} if there are none. */
    List<String> lines(String kind) {
        var lines = switch (kind) {
            case "boilerplate" -> each(extraction.boilerplate(), this::boilerplate);
            case "time" -> each(extraction.times(), this::time);
            case "actor" -> each(extraction.actors(), this::actor);
            case "statement" -> each(extraction.statements(), this::statement);
            case "stance" ->
                extraction.statements().stream().flatMap(this::stances).toList();
            case "event" -> each(extraction.events(), this::event);
            case "conflict" -> each(extraction.conflicts(), this::conflict);
            case "contexts" -> each(extraction.events(), this::contexts);
            case "negotiation" -> each(extraction.negotiations(), this::negotiation);
            default -> throw new IllegalArgumentException("no kind of line: " + kind);
        };
        return lines.isEmpty() ? List.of("no " + kind) : lines;
    }

    private static <T> List<String> each(List<T> found, Function<T, String> line) {
        return found.stream().map(line).toList();
    }

    private String boilerplate(Boilerplate boilerplate) {
        return "boilerplate " + boilerplate.kind() + " | " + quote(List.of(boilerplate.span()));
    }

    private String time(TimeExpression time) {
        var fields = fields("time " + time.type());
        fields.add(quote(List.of(time.span())));
        fields.add(time.value() == null ? "unresolved" : time.value());
        add(fields, "edtf", time.edtf());
        return String.join(" | ", fields);
    }

    private String actor(Actor actor) {
        var fields = fields("actor " + actor.kind());
        fields.add(actor.name());
        add(fields, "country", actor.country());
        add(fields, "wikidata", actor.wikidata());
        add(fields, "roles", joined(actor.roles().stream().map(this::role)));
        add(fields, "mentions", joined(actor.mentions().stream().map(m -> oneLine(m.text()))));
        return String.join(" | ", fields);
    }

    private String role(Role role) {
        return oneLine(role.title()) + (role.organisation() == null ? "" : " @ " + name(role.organisation()));
    }

    private String statement(Statement statement) {
        var fields = fields("statement " + statement.kind());
        fields.add("speaker: " + (statement.speaker() == null ? "-" : name(statement.speaker())));
        add(fields, "source", statement.speaker() == null ? quote(statement.source()) : null);
        add(fields, "to", statement.addressee() == null ? null : name(statement.addressee()));
        add(fields, "cue", quote(statement.cue()));
        add(fields, "content", quote(statement.content()));
        fields.add("act: " + statement.speechAct());
        add(
                fields,
                "medium",
                statement.medium() == Statement.Medium.UNKNOWN
                        ? null
                        : statement.medium().name());
        add(fields, "within", statement.within());
        add(fields, "said", when(statement.time()));
        return String.join(" | ", fields);
    }

    private Stream<String> stances(Statement statement) {
        var speaker = statement.speaker() == null ? "-" : name(statement.speaker());
        return statement.topics().stream()
                .map(t -> "stance " + speaker + " | " + t.topic() + ": " + (t.stance() == null ? "none" : t.stance()));
    }

    private String event(Event event) {
        var type = event.type() == null ? "-" : event.type().name();
        var fields = fields("event " + type + (event.mode() == null ? "" : "/" + event.mode()) + " " + event.status());
        fields.add(joined(event.participants().stream().map(this::participant)));
        add(fields, "on", when(event.time()));
        add(fields, "in", event.place() == null ? null : place(event.place()));
        add(fields, "told by", event.statement() == null ? null : teller(event.statement()));
        add(fields, "text", oneLine(event.label()));
        return String.join(" | ", fields);
    }

    private String conflict(Conflict conflict) {
        return "conflict | " + conflict.what() + " | " + quote(conflict.spans());
    }

    private String contexts(Event event) {
        return "contexts of " + oneLine(event.label()) + " | " + String.join(", ", event.contexts());
    }

    private static String place(Place place) {
        return Stream.of(place.name(), place.country(), place.lat() == null ? null : place.lat() + " " + place.lon())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private String participant(Participant participant) {
        var role = participant.role() == ParticipantRole.ACTOR ? "" : " (" + participant.role() + ")";
        return name(participant.actor()) + role;
    }

    private @Nullable String teller(String statement) {
        return extraction.statements().stream()
                .filter(s -> s.id().equals(statement))
                .map(Statement::speaker)
                .map(speaker -> speaker == null ? "-" : name(speaker))
                .findFirst()
                .orElse(null);
    }

    private String negotiation(Negotiation negotiation) {
        var fields = fields("negotiation " + negotiation.status());
        fields.add(joined(negotiation.parties().stream().map(this::name)));
        add(
                fields,
                "third",
                joined(negotiation.thirdParties().stream().map(t -> name(t.actor()) + " (" + t.role() + ")")));
        add(fields, "rounds", joined(negotiation.rounds().stream().map(this::round)));
        return String.join(" | ", fields);
    }

    private String round(Round round) {
        var event = extraction.events().stream()
                .filter(e -> e.id().equals(round.event()))
                .findFirst()
                .orElseThrow();
        return Stream.of(
                        round.number() == null ? null : "no. " + round.number(),
                        event.status().name(),
                        when(event.time()),
                        round.venue(),
                        round.level() == null ? null : round.level().name(),
                        round.outcomes().isEmpty()
                                ? null
                                : round.outcomes().getFirst().result().name())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    /** What the text tells of a time; nothing where only publication bounds it. */
    private static @Nullable String when(When when) {
        return when.basis() == When.Basis.PUBLICATION
                ? null
                : when.edtf() + (when.basis() == When.Basis.CONTEXT ? " (context)" : "");
    }

    private String name(String actor) {
        return names.getOrDefault(actor, "unknown id " + actor);
    }

    private String quote(List<Span> spans) {
        return spans.stream().map(this::quote).collect(Collectors.joining(" … "));
    }

    private String quote(Span span) {
        var text = extraction.article().text();
        return oneLine(
                text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end())));
    }

    private static List<String> fields(String first) {
        return new ArrayList<>(List.of(first));
    }

    private static void add(List<String> fields, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.add(name + ": " + value);
        }
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
