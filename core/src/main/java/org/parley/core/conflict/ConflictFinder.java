package org.parley.core.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.event.Event;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.negotiation.Negotiation;
import org.parley.core.statement.Statement;
import org.parley.core.time.When;

/** Finds where an article contradicts itself. It decides nothing: both sides stay as the article has them. */
public final class ConflictFinder {

    private static final Set<Status> TO_COME = Set.of(Status.PLANNED, Status.SCHEDULED, Status.ONGOING);
    private static final Set<String> AFTER = Set.of("after", "following");

    /** The contradictions of the document, in text order. */
    public List<Conflict> find(
            Document document, List<Statement> statements, List<Event> events, List<Negotiation> negotiations) {
        var found = new ArrayList<Conflict>();
        for (var statement : statements) {
            saidAfterwards(document, statement, events).ifPresent(found::add);
        }
        for (var event : events) {
            numbers(document, event).ifPresent(found::add);
        }
        for (var negotiation : negotiations) {
            dates(negotiation, events).ifPresent(found::add);
        }
        found.sort((a, b) -> a.spans().getFirst().compareTo(b.spans().getFirst()));
        return found;
    }

    /** "'They will insist on it today, during the talks,' she wrote after the talks": told afterwards as still to come. */
    private static Optional<Conflict> saidAfterwards(Document document, Statement statement, List<Event> events) {
        if (statement.cue().isEmpty()) {
            return Optional.empty();
        }
        var cue = statement.cue().getFirst();
        var after = document.sentences().stream()
                .filter(s -> s.span().contains(cue))
                .findFirst()
                .map(s -> afterMeeting(s, cue, statement.content(), events))
                .orElse(null);
        if (after == null) {
            return Optional.empty();
        }
        return events.stream()
                .filter(e -> e.type() == EventType.CONSULT && TO_COME.contains(e.status()))
                .flatMap(e -> e.evidence().stream())
                .filter(e -> statement.content().stream().anyMatch(c -> c.contains(e)))
                .findFirst()
                .map(e -> new Conflict(
                        List.of(after, e), "These words speak of a meeting as still to come, but are dated after it."));
    }

    /** The words "after the talks" beside a cue, outside what is said. */
    private static @Nullable Span afterMeeting(Sentence sentence, Span cue, List<Span> content, List<Event> events) {
        for (var token : sentence.tokens()) {
            boolean outside = content.stream().noneMatch(c -> c.overlaps(token.span()));
            if (!outside || !AFTER.contains(token.lemma()) || token.span().start() < cue.start()) {
                continue;
            }
            var object = sentence.child(token, "pobj").map(Token::span).orElse(null);
            if (object != null && tellsOfMeeting(events, object)) {
                return token.span().cover(object);
            }
        }
        return null;
    }

    private static boolean tellsOfMeeting(List<Event> events, Span words) {
        return events.stream()
                .anyMatch(e ->
                        e.type() == EventType.CONSULT && e.evidence().stream().anyMatch(v -> v.overlaps(words)));
    }

    /** "killed 12 people", and further down "killed 14 people": two figures for one thing in two sentences on one event. */
    private static Optional<Conflict> numbers(Document document, Event event) {
        Map<String, Token> first = new HashMap<>();
        for (var sentence : document.sentences()) {
            if (event.evidence().stream().noneMatch(sentence.span()::contains)) {
                continue;
            }
            for (var figure : figures(sentence).entrySet()) {
                var other = first.putIfAbsent(figure.getKey(), figure.getValue());
                if (other != null && !other.form().equals(figure.getValue().form())) {
                    return Optional.of(new Conflict(
                            List.of(other.span(), figure.getValue().span()),
                            "Two figures for one event: " + other.form() + " and "
                                    + figure.getValue().form() + " (" + figure.getKey() + ")."));
                }
            }
        }
        return Optional.empty();
    }

    /** Numbers in digits by the noun they count; none for a noun with two, or with a word that makes the number a bound. */
    private static Map<String, Token> figures(Sentence sentence) {
        var figures = new HashMap<String, Token>();
        var twice = new ArrayList<String>();
        for (var token : sentence.tokens()) {
            var noun = sentence.head(token).filter(Token::isNoun).orElse(null);
            boolean exact = token.pos().equals("CD")
                    && token.form().matches("\\d{1,3}(,\\d{3})*|\\d+")
                    && sentence.children(token).isEmpty();
            if (exact && noun != null && noun.pos().equals("NNS") && figures.put(noun.lemma(), token) != null) {
                twice.add(noun.lemma());
            }
        }
        twice.forEach(figures::remove);
        return figures;
    }

    /** One round of talks, by its number, on two dates. */
    private static Optional<Conflict> dates(Negotiation negotiation, List<Event> events) {
        Map<Integer, Event> first = new HashMap<>();
        for (var round : negotiation.rounds()) {
            var event = events.stream()
                    .filter(e -> e.id().equals(round.event()) && e.time().basis() == When.Basis.TEXT)
                    .findFirst()
                    .orElse(null);
            if (event == null || round.number() == null) {
                continue;
            }
            var other = first.putIfAbsent(round.number(), event);
            if (other != null && When.apart(other.time(), event.time())) {
                return Optional.of(new Conflict(
                        List.of(other.evidence().getFirst(), event.evidence().getFirst()),
                        "Two dates for round " + round.number() + ": "
                                + other.time().edtf() + " and " + event.time().edtf() + "."));
            }
        }
        return Optional.empty();
    }
}
