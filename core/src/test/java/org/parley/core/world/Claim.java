package org.parley.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;
import org.parley.core.time.When;

/** A claim to fold, made up for tests: a meeting held by N and S on {@link #DAY}, and what is changed of that. */
record Claim(
        String version,
        EventType type,
        Status status,
        Set<String> sides,
        Set<String> agents,
        Set<String> people,
        @Nullable String place,
        When time,
        LocalDate reported,
        Set<String> words,
        Set<String> around,
        Set<String> figures,
        Span evidence) {

    static final LocalDate DAY = LocalDate.of(2031, 5, 16);

    /** A meeting held by N and S on the day, told in an article of its own. */
    static Claim claim(String version) {
        return new Claim(
                version,
                EventType.CONSULT,
                Status.HELD,
                Set.of("N", "S"),
                Set.of(),
                Set.of(),
                null,
                when(DAY, DAY, When.Basis.TEXT),
                DAY,
                Set.of("met"),
                Set.of(),
                Set.of(),
                new Span(0, 9));
    }

    static Claim met(String version, LocalDate day) {
        return claim(version).time(day, day);
    }

    /** The likeness of the two, whichever comes first. */
    static double score(Claim one, Claim other) {
        var likeness = Likeness.of(one.telling(), other.telling());
        assertThat(Likeness.of(other.telling(), one.telling())).isEqualTo(likeness);
        return likeness.score();
    }

    private static When when(@Nullable LocalDate from, @Nullable LocalDate to, When.Basis basis) {
        return new When(from + "/" + to, from, to, basis);
    }

    Claim type(EventType other) {
        return new Claim(
                version, other, status, sides, agents, people, place, time, reported, words, around, figures, evidence);
    }

    Claim status(Status other) {
        return new Claim(
                version, type, other, sides, agents, people, place, time, reported, words, around, figures, evidence);
    }

    Claim sides(String... others) {
        return new Claim(
                version,
                type,
                status,
                Set.of(others),
                agents,
                people,
                place,
                time,
                reported,
                words,
                around,
                figures,
                evidence);
    }

    Claim withoutSides() {
        return sides(new String[0]);
    }

    Claim agents(String... others) {
        return new Claim(
                version,
                type,
                status,
                sides,
                Set.of(others),
                people,
                place,
                time,
                reported,
                words,
                around,
                figures,
                evidence);
    }

    Claim people(String... others) {
        return new Claim(
                version,
                type,
                status,
                sides,
                agents,
                Set.of(others),
                place,
                time,
                reported,
                words,
                around,
                figures,
                evidence);
    }

    Claim place(String other) {
        return new Claim(
                version, type, status, sides, agents, people, other, time, reported, words, around, figures, evidence);
    }

    /** Null where open. */
    Claim time(@Nullable LocalDate from, @Nullable LocalDate to) {
        return time(when(from, to, When.Basis.TEXT));
    }

    Claim undated() {
        return time(when(null, null, When.Basis.PUBLICATION));
    }

    private Claim time(When other) {
        return new Claim(
                version, type, status, sides, agents, people, place, other, reported, words, around, figures, evidence);
    }

    Claim reported(LocalDate other) {
        return new Claim(
                version, type, status, sides, agents, people, place, time, other, words, around, figures, evidence);
    }

    Claim words(String... others) {
        return new Claim(
                version,
                type,
                status,
                sides,
                agents,
                people,
                place,
                time,
                reported,
                Set.of(others),
                around,
                figures,
                evidence);
    }

    /** The words of its clause. */
    Claim around(String... others) {
        return new Claim(
                version,
                type,
                status,
                sides,
                agents,
                people,
                place,
                time,
                reported,
                words,
                Set.of(others),
                figures,
                evidence);
    }

    Claim figures(String... others) {
        return new Claim(
                version,
                type,
                status,
                sides,
                agents,
                people,
                place,
                time,
                reported,
                words,
                around,
                Set.of(others),
                evidence);
    }

    Claim evidence(int start, int end) {
        return new Claim(
                version,
                type,
                status,
                sides,
                agents,
                people,
                place,
                time,
                reported,
                words,
                around,
                figures,
                new Span(start, end));
    }

    Telling telling() {
        return new Telling(
                "c" + version + type + evidence,
                version,
                type,
                null,
                status,
                sides,
                agents,
                people,
                place,
                null,
                time,
                reported,
                words,
                around,
                figures,
                evidence);
    }
}
