package org.parley.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.event.Place;

/** What the graph holds, as the questions about it are answered. */
public final class Nodes {

    private Nodes() {}

    /** Anything with an id that a screen can open. */
    public sealed interface Node {

        String id();
    }

    /**
     * When, as it is known.
     *
     * @param edtf null where unknown
     * @param earliest null where open
     * @param latest null where open
     */
    public record Time(
            @Nullable String edtf,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {}

    /** Somebody who speaks or acts. */
    public record ActorNode(
            String id,
            String name,
            String kind,
            @Nullable String country,
            @Nullable String wikidata) implements Node {}

    /**
     * What else articles call an actor.
     *
     * @param roles titles that they gave it
     */
    public record Names(List<String> aliases, List<String> roles) {}

    /**
     * Who said what.
     *
     * @param text the words of what was said
     * @param lead the words before it that it is read behind; null where it stands alone, and in graphs made before there were any
     */
    public record StatementNode(
            String id,
            String kind,
            String text,
            @Nullable String lead,
            String speechAct,
            String medium,
            @Nullable String speaker,
            @Nullable String addressee,
            @Nullable String within,
            List<TopicRef> topics,
            Time time,
            double confidence)
            implements Node {

        /** As it is shown where nothing stands around it: "called for a truce". */
        public String line() {
            return line(lead, text);
        }

        /** What was said, behind the words that lead up to it. */
        public static String line(@Nullable String lead, String text) {
            return lead == null ? text : lead + " " + text;
        }
    }

    /** A topic and the stance taken. */
    public record TopicRef(String id, @Nullable String stance) {}

    /** What happened or was to happen. */
    public record EventNode(
            String id,
            @Nullable String type,
            @Nullable String mode,
            String label,
            String status,
            List<String> contexts,
            Time time,
            @Nullable Place place,
            List<Part> participants)
            implements Node {}

    /** Who takes part as what. */
    public record Part(String actor, String role) {}

    /**
     * One article's version of an event.
     *
     * @param accordingTo ids of the actors who say so; empty where the author does
     */
    public record Claim(String id, String status, Time time, List<String> accordingTo, Evidence evidence) {}

    /**
     * Two events that may be one.
     *
     * @param score how likely, 0.75 or more
     * @param reasons what speaks for it
     */
    public record MergeCandidate(String id, String first, String second, double score, List<String> reasons)
            implements Node {}

    /** Talks over rounds. */
    public record NegotiationNode(String id, String name, List<String> parties, List<Part> thirdParties)
            implements Node {}

    /** A round of talks. */
    public record RoundNode(
            String negotiation,
            String event,
            @Nullable Integer number,
            @Nullable String level,
            @Nullable String venue,
            List<TopicRef> agenda,
            List<OutcomeNode> outcomes) {}

    /**
     * What an actor said on a topic, its organs and people counted in.
     *
     * @param statements how many
     * @param stance the newest that the words show; null where none does
     * @param latest id of the newest statement
     */
    public record Position(
            String actor,
            String topic,
            long statements,
            @Nullable String stance,
            String latest) {}

    /**
     * What came of a promise.
     *
     * @param result {@code KEPT}, {@code BROKEN} or {@code OPEN}
     */
    public record Fulfilment(String result, List<FollowUp> followUps) {}

    /**
     * A later event that keeps or breaks a promise.
     *
     * @param result {@code KEPT} or {@code BROKEN}
     */
    public record FollowUp(String event, String result) {}

    /** What a round came to. */
    public record OutcomeNode(String event, String result) {}

    /**
     * An article.
     *
     * @param added when it was first taken in
     */
    public record ArticleNode(
            String id,
            String version,
            @Nullable String url,
            @Nullable String title,
            @Nullable String source,
            @Nullable LocalDate published,
            OffsetDateTime added)
            implements Node {}

    /** The newest text of an article with all marks in it. */
    public record Content(String text, List<Mark> marks, List<Contradiction> conflicts) {}

    /** Where an article contradicts itself, in a sentence for people. */
    public record Contradiction(String what, Evidence evidence) {}

    /**
     * A highlighted stretch of an article.
     *
     * @param kind {@code ACTOR}, {@code STATEMENT} or {@code EVENT}
     * @param target id of what it is about
     */
    public record Mark(Span span, String kind, String target) {}

    /** One mark on a timeline. */
    public record TimelineItem(
            String id,
            String kind,
            String label,
            @Nullable String type,
            @Nullable String status,
            Time time,
            @Nullable Place place,
            List<String> actors,
            List<String> topics) {}

    /** How much lies in a stretch of days, both included. */
    public record Bucket(LocalDate from, LocalDate to, long count) {}

    /**
     * What a lane of the timeline holds.
     *
     * @param id of the actor, topic or negotiation, or the name of the type; null for all that is in none of the lanes shown
     * @param buckets those that are not empty, in the order of time
     */
    public record Lane(@Nullable String id, String name, long count, List<Bucket> buckets) {}

    /** A window of the timeline. */
    public record Timeline(List<TimelineItem> items, List<Bucket> buckets, List<TimelineItem> undated, long total) {}

    /** An actor's surroundings. */
    public record Ego(List<EgoNode> nodes, List<EgoEdge> edges, long hidden) {}

    /** An actor in a network, and how many of its neighbours are not shown. */
    public record EgoNode(ActorNode actor, long hiddenNeighbours) {}

    /**
     * Two actors that meet in events or statements.
     *
     * @param weight number of articles that say so
     * @param events ids of up to 20 of the events
     * @param statements ids of up to 20 statements of one to the other
     */
    public record EgoEdge(String from, String to, long weight, List<String> events, List<String> statements) {}

    /** Something found by words. */
    public record Hit(String id, String kind, String label, double score) {}

    /** How large the graph is. */
    public record Stats(
            long articles,
            long actors,
            long statements,
            long events,
            long negotiations,
            long nodes,
            long relationships,
            long waiting) {}
}
