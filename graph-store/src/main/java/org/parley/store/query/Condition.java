package org.parley.store.query;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which things of a listing are wanted, by what they are and what they are tied to. What is not told of a thing never fulfils a condition, so that
 * {@link Not} lets through what is not told, too.
 */
public sealed interface Condition {

    /** Everything fulfils it. */
    Condition NONE = new All(List.of());

    /** All of them hold. */
    record All(List<Condition> of) implements Condition {}

    /** At least one of them holds. */
    record Any(List<Condition> of) implements Condition {}

    /** It does not hold. */
    record Not(Condition of) implements Condition {}

    /** A property has one of the values. */
    record OneOf(Property property, List<String> values) implements Condition {}

    /** A statement or event lies at least partly in these days; null for an open end. */
    record Within(@Nullable LocalDate from, @Nullable LocalDate to) implements Condition {}

    /** An article was published in these days; null for an open end. */
    record Published(@Nullable LocalDate from, @Nullable LocalDate to) implements Condition {}

    /** An article was first taken in after this moment. */
    record AddedAfter(OffsetDateTime moment) implements Condition {}

    /** Something of which the condition holds is tied to it, and was known to be. */
    record Tied(Tie tie, Condition to) implements Condition {}

    /** What can be asked of a thing. Its text is filled in with the thing, the parameter of the values, and what ties it to the thing around it. */
    enum Property {
        /** Of an actor; that of one that was merged into it, too. */
        ACTOR_ID("(%1$s.id IN $%2$s OR EXISTS { (x:Actor)-[:MERGED_INTO*1..20]->(%1$s) WHERE x.id IN $%2$s })"),
        /** The bare name of a topic. */
        TOPIC_ID("%1$s.id IN $%2$s"),
        KIND("%1$s.kind IN $%2$s"),
        COUNTRY("%1$s.country IN $%2$s"),
        NAME("%1$s.name IN $%2$s"),
        SPEECH_ACT("%1$s.speechAct IN $%2$s"),
        MEDIUM("%1$s.medium IN $%2$s"),
        TYPE(Told.OF.formatted("type") + " IN $%2$s"),
        STATUS(Told.OF.formatted("status") + " IN $%2$s"),
        CONTEXT("any(x IN %1$s.contexts WHERE x IN $%2$s)"),
        /** As what an actor takes part. */
        ROLE("%3$s.role IN $%2$s"),
        /** Where a statement stands on a topic. */
        STANCE("%3$s.stance IN $%2$s");

        final String text;

        Property(String text) {
            this.text = text;
        }
    }

    /** What a thing can be tied to. Its text is filled in with the thing, the other one, and what ties them. */
    enum Tie {
        SPEAKER("(%2$s:Actor)-[%3$s:SAID]->(%1$s)"),
        ADDRESSEE("(%1$s)-[%3$s:ADDRESSED_TO]->(%2$s:Actor)"),
        TOPIC("(%1$s)-[%3$s:ON_TOPIC]->(%2$s:Topic)"),
        /** The article that a statement stands in. */
        STATED_IN("(%1$s)-[%3$s:IN]->(:ArticleVersion)-[:VERSION_OF]->(%2$s:Article)"),
        /** An article that tells of an event. */
        TOLD_IN("(%1$s)<-[:ABOUT]-(%3$s:Claim)-[:IN]->(:ArticleVersion)-[:VERSION_OF]->(%2$s:Article)"),
        PARTICIPANT("(%2$s:Actor)-[%3$s:PARTICIPATED_IN]->(%1$s)"),
        PLACE("(%1$s)-[%3$s:AT]->(%2$s:Place)"),
        SOURCE("(%1$s)-[%3$s:FROM]->(%2$s:Source)");

        final String text;

        Tie(String text) {
            this.text = text;
        }
    }

    /** An event as it was described by the day asked for, see docs/decisions/204-as-of.md. */
    final class Told {

        static final String OF = "CASE WHEN %%1$s.describedAt > $asOf THEN"
                + " COLLECT { MATCH (x:Claim)-[:ABOUT]->(%%1$s) WHERE x.knownAt <= $asOf RETURN x.%1$s ORDER BY x.knownAt, x.id LIMIT 1 }[0]"
                + " ELSE %%1$s.%1$s END";

        private Told() {}
    }
}
