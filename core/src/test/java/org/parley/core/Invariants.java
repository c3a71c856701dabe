package org.parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.core.actor.Actor;
import org.parley.core.article.Span;
import org.parley.core.event.Event;
import org.parley.core.statement.Statement;

/** What holds for every extraction, whatever the text. */
final class Invariants {

    private Invariants() {}

    static void check(Extraction extraction) {
        int length = extraction
                .article()
                .text()
                .codePointCount(0, extraction.article().text().length());
        assertThat(spans(extraction)).allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(length));
        checkIds(extraction);
        checkBoilerplateIsLeftAlone(extraction);
        var text = extraction.article().text();
        assertThat(extraction.actors().stream().flatMap(a -> a.mentions().stream()))
                .allSatisfy(m -> assertThat(text.substring(
                                text.offsetByCodePoints(0, m.span().start()),
                                text.offsetByCodePoints(0, m.span().end())))
                        .isEqualTo(m.text()));
    }

    private static void checkIds(Extraction extraction) {
        var actors = new HashSet<>(extraction.actors().stream().map(Actor::id).toList());
        var statements = new HashSet<>(
                extraction.statements().stream().map(Statement::id).toList());
        var events = new HashSet<>(extraction.events().stream().map(Event::id).toList());
        assertThat(actors).hasSameSizeAs(extraction.actors());
        assertThat(statements).hasSameSizeAs(extraction.statements());
        assertThat(events).hasSameSizeAs(extraction.events());
        for (var statement : extraction.statements()) {
            checkKnown(actors, Stream.of(statement.speaker(), statement.addressee()));
            checkKnown(statements, Stream.of(statement.within()));
        }
        for (var event : extraction.events()) {
            checkKnown(actors, event.participants().stream().map(p -> p.actor()));
            checkKnown(statements, Stream.of(event.statement()));
        }
        for (var negotiation : extraction.negotiations()) {
            checkKnown(actors, negotiation.parties().stream());
            checkKnown(actors, negotiation.thirdParties().stream().map(t -> t.actor()));
            checkKnown(events, negotiation.rounds().stream().map(r -> r.event()));
        }
    }

    private static void checkKnown(Set<String> ids, Stream<String> used) {
        assertThat(used.filter(id -> id != null))
                .allSatisfy(id -> assertThat(ids).contains(id));
    }

    private static void checkBoilerplateIsLeftAlone(Extraction extraction) {
        assertThat(extraction.boilerplate())
                .allSatisfy(b -> assertThat(Stream.concat(
                                extraction.actors().stream()
                                        .flatMap(a -> a.mentions().stream())
                                        .map(m -> m.span()),
                                extraction.times().stream().map(t -> t.span())))
                        .noneMatch(span -> span.overlaps(b.span())));
    }

    private static List<Span> spans(Extraction extraction) {
        return Stream.of(
                        extraction.boilerplate().stream().map(b -> b.span()),
                        extraction.times().stream().map(t -> t.span()),
                        extraction.statements().stream()
                                .flatMap(s -> Stream.of(s.source(), s.cue(), s.content())
                                        .flatMap(Collection::stream)),
                        extraction.events().stream().flatMap(e -> e.evidence().stream()))
                .flatMap(s -> s)
                .toList();
    }
}
