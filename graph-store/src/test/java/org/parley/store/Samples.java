package org.parley.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.core.Extraction;
import org.parley.core.Extractor;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Mention;
import org.parley.core.actor.Role;
import org.parley.core.article.Article;
import org.parley.core.article.Span;
import org.parley.core.conflict.Conflict;
import org.parley.core.event.Event;
import org.parley.core.event.Event.Factuality;
import org.parley.core.event.Event.Participant;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.event.EventType;
import org.parley.core.event.Place;
import org.parley.core.language.Document;
import org.parley.core.negotiation.Negotiation;
import org.parley.core.statement.Statement;
import org.parley.core.time.When;

/** Extractions made by hand, for tests that need no language models. */
public final class Samples {

    public static final String TEXT =
            "🕊 Northland and Southland met in Harbour on 23 July. Envoy Anna Keller said a truce was near. More followed.";

    private Samples() {}

    /** An extractor without language models: it finds nothing but keeps the text. */
    public static Extractor bare() {
        return new Extractor(
                (article, boilerplate) -> new Document(article, Document.flat(article.text()), boilerplate, List.of()));
    }

    /** Two states met on a day, and an envoy said something of it. */
    public static Extraction meeting(String url, String source, LocalDate day, Event.Status status) {
        var article = new Article(
                url, url, "Talks in Harbour", source, day.plusDays(1), "en", TEXT + " Filed as " + url + ".");
        var north = actor("a1", "Northland", ActorKind.STATE, "NLD", "Q55", "Northland");
        var south = actor("a2", "Southland", ActorKind.STATE, "SWE", "Q34", "Southland");
        var keller = new Actor(
                "a3",
                "Anna Keller",
                ActorKind.PERSON,
                "NLD",
                null,
                List.of(new Role("Envoy", "a1", span("Envoy"))),
                List.of(mention("Anna Keller")));
        var when = new When(day.toString(), day, day, When.Basis.TEXT);
        var said = new Statement(
                "s1",
                Statement.Kind.INDIRECT,
                "a3",
                null,
                List.of(span("Envoy Anna Keller")),
                List.of(span("said")),
                List.of(span("a truce was near")),
                Statement.SpeechAct.PREDICT,
                List.of(new Statement.TopicStance("ceasefire", Statement.Stance.FAVOURS)),
                Statement.Medium.UNKNOWN,
                null,
                When.before(day.plusDays(1)),
                0.9);
        var met = new Event(
                "e1",
                EventType.CONSULT,
                null,
                List.of("diplomatic"),
                "Northland and Southland met in Harbour",
                status,
                List.of(new Participant("a1", ParticipantRole.ACTOR), new Participant("a2", ParticipantRole.ACTOR)),
                new Place("Harbour", "NOR", 59.9, 10.7),
                when,
                List.of(new Factuality("AUTHOR", "CT+")),
                null,
                List.of(span("Northland and Southland met in Harbour")),
                0.8);
        var talks = new Negotiation(
                "n1",
                "Northland–Southland talks",
                List.of("a1", "a2"),
                List.of(),
                Event.Status.ONGOING,
                List.of(new Negotiation.Round(
                        "e1",
                        3,
                        "Harbour",
                        Negotiation.Level.DELEGATION,
                        List.of(new Negotiation.AgendaItem("ceasefire", "a3")),
                        List.of())));
        return new Extraction(
                article,
                List.of(),
                List.of(),
                List.of(north, south, keller),
                List.of(said),
                List.of(met),
                List.of(talks),
                List.of(new Conflict(
                        List.of(span("Northland and Southland met in Harbour"), span("a truce was near")),
                        "Two words on one thing.")));
    }

    /** The same, where another person speaks. */
    public static Extraction spokenBy(Extraction extraction, String name) {
        var old = extraction.actors().getLast();
        var speaker = new Actor(old.id(), name, old.kind(), old.country(), old.wikidata(), old.roles(), old.mentions());
        var actors = List.of(extraction.actors().get(0), extraction.actors().get(1), speaker);
        return new Extraction(
                extraction.article(),
                List.of(),
                List.of(),
                actors,
                extraction.statements(),
                extraction.events(),
                extraction.negotiations(),
                List.of());
    }

    /**
     * The two states and what they agreed to do, did or called off, beside a round of their talks; what they agreed is what came of it.
     *
     * @param round as {@link #meeting} has it
     */
    public static Extraction deed(
            Extraction round, String url, EventType type, @Nullable String mode, Event.Status status, LocalDate day) {
        var met = round.events().getFirst();
        var deed = new Event(
                "e2",
                type,
                mode,
                List.of(),
                "a truce",
                status,
                met.participants(),
                null,
                new When(day + "/..", day, null, When.Basis.TEXT),
                met.factuality(),
                null,
                List.of(span("a truce")),
                0.8);
        var talks = round.negotiations().getFirst();
        var old = talks.rounds().getFirst();
        var concluded = new Negotiation.Round(
                old.event(),
                old.number(),
                old.venue(),
                old.level(),
                old.agenda(),
                status == Event.Status.AGREED
                        ? List.of(new Negotiation.Outcome("e2", null, Negotiation.Result.AGREED))
                        : List.of());
        var article = new Article(url, url, null, "A", day.plusDays(1), "en", TEXT + " Filed as " + url + ".");
        return new Extraction(
                article,
                List.of(),
                List.of(),
                round.actors(),
                List.of(),
                List.of(met, deed),
                List.of(new Negotiation(
                        talks.id(),
                        talks.name(),
                        talks.parties(),
                        talks.thirdParties(),
                        talks.status(),
                        List.of(concluded))),
                List.of());
    }

    /** The same with other words around it, as another paper has it. */
    public static Extraction retold(Extraction extraction, String url, String source) {
        var old = extraction.article();
        var article = new Article(
                url, url, old.title(), source, old.published(), "en", old.text() + " Told by " + source + ".");
        return new Extraction(
                article,
                List.of(),
                List.of(),
                extraction.actors(),
                extraction.statements(),
                extraction.events(),
                extraction.negotiations(),
                List.of());
    }

    /** The same with enough text around it to tell copies by, other text for each article. */
    public static Extraction lengthened(Extraction extraction, String source) {
        var old = extraction.article();
        var more = IntStream.range(0, 400)
                .mapToObj(i ->
                        "word" + i * 7919 % 997 + "x" + Math.floorMod(old.id().hashCode(), 997))
                .collect(Collectors.joining(" "));
        var article = new Article(
                old.id(), old.url(), old.title(), source, old.published(), "en", old.text() + " " + more + ".");
        return with(extraction, article, extraction.events());
    }

    /** The same as a paper has it on a day, with a last line of its own. */
    public static Extraction published(Extraction extraction, String source, LocalDate day) {
        var old = extraction.article();
        var url = "https://" + source + ".example/" + old.id().replaceAll("\\W", "");
        var text = old.text() + " Printed by " + source + ".";
        return with(extraction, new Article(url, url, old.title(), source, day, "en", text), extraction.events());
    }

    /** The same text to the letter, as another address has it on a day. */
    public static Extraction reprinted(Extraction extraction, String url, LocalDate day) {
        var old = extraction.article();
        var article = new Article(url, url, old.title(), "D", day, "en", old.text());
        return with(extraction, article, extraction.events());
    }

    /** The same from a paper without a day, where nobody can tell when the two met or the envoy spoke. */
    public static Extraction undated(Extraction extraction) {
        var old = extraction.article();
        var never = new When(null, null, null, When.Basis.TEXT);
        var event = happened(extraction, never).events().getFirst();
        var said = extraction.statements().getFirst();
        var statement = said(said, said.addressee(), never);
        return new Extraction(
                new Article(old.id(), old.url(), old.title(), old.source(), null, "en", old.text()),
                List.of(),
                List.of(),
                extraction.actors(),
                List.of(statement),
                List.of(event),
                List.of(),
                List.of());
    }

    /** The same of which the article tells another time. */
    public static Extraction happened(Extraction extraction, When when) {
        var met = extraction.events().getFirst();
        var event = new Event(
                met.id(),
                met.type(),
                met.mode(),
                met.contexts(),
                met.label(),
                met.status(),
                met.participants(),
                met.place(),
                when,
                met.factuality(),
                met.statement(),
                met.evidence(),
                met.confidence());
        return with(extraction, extraction.article(), List.of(event));
    }

    private static Statement said(Statement said, @Nullable String addressee, When time) {
        return new Statement(
                said.id(),
                said.kind(),
                said.speaker(),
                addressee,
                said.source(),
                said.cue(),
                said.content(),
                said.speechAct(),
                said.topics(),
                said.medium(),
                said.within(),
                time,
                said.confidence());
    }

    /** The same, where only one of the states is named, and no place. */
    public static Extraction oneSided(Extraction extraction) {
        var old = extraction.events().getFirst();
        var event = new Event(
                old.id(),
                old.type(),
                old.mode(),
                old.contexts(),
                old.label(),
                old.status(),
                old.participants().subList(0, 1),
                null,
                old.time(),
                old.factuality(),
                old.statement(),
                old.evidence(),
                old.confidence());
        return with(extraction, extraction.article(), List.of(event));
    }

    /** The same article, where what is said in it is read to have been said to another actor and at another time. */
    public static Extraction saidTo(Extraction extraction, String addressee, When time) {
        var statement = said(extraction.statements().getFirst(), addressee, time);
        return new Extraction(
                extraction.article(),
                List.of(),
                List.of(),
                extraction.actors(),
                List.of(statement),
                extraction.events(),
                extraction.negotiations(),
                List.of());
    }

    /**
     * One state says something on a ceasefire, in an article that tells nothing else.
     *
     * @param speaker a name, which is behind a Q the actor's id in the graph too
     * @param addressee the same; null for none
     */
    public static Extraction saying(
            String speaker,
            @Nullable String addressee,
            Statement.SpeechAct act,
            Statement.@Nullable Stance stance,
            String words,
            LocalDate published) {
        var text = speaker + " said to " + addressee + ": " + words + ". Filed on " + published + ".";
        var url = "https://a.example/" + Integer.toHexString(text.hashCode());
        var actors = Stream.of(speaker, addressee)
                .filter(Objects::nonNull)
                .map(name -> new Actor(
                        name,
                        name,
                        ActorKind.STATE,
                        null,
                        "Q" + name,
                        List.of(),
                        List.of(new Mention(in(text, name), name, Mention.Kind.NAME))))
                .toList();
        var said = new Statement(
                "s1",
                Statement.Kind.INDIRECT,
                speaker,
                addressee,
                List.of(in(text, speaker)),
                List.of(in(text, "said")),
                List.of(in(text, words)),
                act,
                List.of(new Statement.TopicStance("ceasefire", stance)),
                Statement.Medium.UNKNOWN,
                null,
                When.before(published),
                0.9);
        return new Extraction(
                new Article(url, url, null, "A", published, "en", text),
                List.of(),
                List.of(),
                actors,
                List.of(said),
                List.of(),
                List.of(),
                List.of());
    }

    private static Span in(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Extraction with(Extraction extraction, Article article, List<Event> events) {
        return new Extraction(
                article,
                List.of(),
                List.of(),
                extraction.actors(),
                extraction.statements(),
                events,
                extraction.negotiations(),
                List.of());
    }

    private static Actor actor(String id, String name, ActorKind kind, String country, String wikidata, String text) {
        return new Actor(id, name, kind, country, wikidata, List.of(), List.of(mention(text)));
    }

    private static Mention mention(String words) {
        return new Mention(span(words), words, Mention.Kind.NAME);
    }

    public static Span span(String words) {
        int at = TEXT.indexOf(words);
        int start = TEXT.codePointCount(0, at);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }
}
