package org.parley.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;
import org.parley.core.time.When;

/** A claim to fold, made up for tests: a meeting held by N and S on {@link #DAY}, and what is changed of that. */
final class Claim {

    static final LocalDate DAY = LocalDate.of(2031, 5, 16);

    private String version;
    private EventType type = EventType.CONSULT;
    private Status status = Status.HELD;
    private Set<String> sides = Set.of("N", "S");
    private Set<String> agents = Set.of();
    private Set<String> people = Set.of();
    private @Nullable String place;
    private When time = when(DAY, DAY, When.Basis.TEXT);
    private LocalDate reported = DAY;
    private Set<String> words = Set.of("met");
    private Set<String> around = Set.of();
    private Set<String> figures = Set.of();
    private Span evidence = new Span(0, 9);

    private Claim(String version) {
        this.version = version;
    }

    /** A meeting held by N and S on the day, told in an article of its own. */
    static Claim claim(String version) {
        return new Claim(version);
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

    /** The same, changed; this one stays as it is. */
    private Claim with(Consumer<Claim> change) {
        var changed = new Claim(version);
        changed.type = type;
        changed.status = status;
        changed.sides = sides;
        changed.agents = agents;
        changed.people = people;
        changed.place = place;
        changed.time = time;
        changed.reported = reported;
        changed.words = words;
        changed.around = around;
        changed.figures = figures;
        changed.evidence = evidence;
        change.accept(changed);
        return changed;
    }

    /** The same, told in another article. */
    Claim in(String other) {
        return with(c -> c.version = other);
    }

    Claim type(EventType other) {
        return with(c -> c.type = other);
    }

    Claim status(Status other) {
        return with(c -> c.status = other);
    }

    Claim sides(String... others) {
        return with(c -> c.sides = Set.of(others));
    }

    Claim withoutSides() {
        return sides(new String[0]);
    }

    Claim agents(String... others) {
        return with(c -> c.agents = Set.of(others));
    }

    Claim people(String... others) {
        return with(c -> c.people = Set.of(others));
    }

    Claim place(String other) {
        return with(c -> c.place = other);
    }

    /** Null where open. */
    Claim time(@Nullable LocalDate from, @Nullable LocalDate to) {
        return with(c -> c.time = when(from, to, When.Basis.TEXT));
    }

    Claim undated() {
        return with(c -> c.time = when(null, null, When.Basis.PUBLICATION));
    }

    Claim reported(LocalDate other) {
        return with(c -> c.reported = other);
    }

    Claim words(String... others) {
        return with(c -> c.words = Set.of(others));
    }

    /** The words of its clause. */
    Claim around(String... others) {
        return with(c -> c.around = Set.of(others));
    }

    Claim figures(String... others) {
        return with(c -> c.figures = Set.of(others));
    }

    Claim evidence(int start, int end) {
        return with(c -> c.evidence = new Span(start, end));
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
