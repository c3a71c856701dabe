package org.parley.store.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.core.Extraction;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Mention;
import org.parley.core.event.Event;
import org.parley.core.event.Event.Participant;
import org.parley.core.event.Event.ParticipantRole;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;
import org.parley.store.Samples;

final class RowsTest {

    @Test
    void an_alias_is_a_name_without_the_possessive_marker() {
        var keller = Samples.span("Anna Keller");
        var rows = new Rows(mentioned(
                new Mention(keller, "Envoy Keller's", Mention.Kind.NAME),
                new Mention(keller, "Ms Keller’s", Mention.Kind.NAME),
                new Mention(keller, "Anna Keller's", Mention.Kind.NAME)));

        assertThat(rows.actors())
                .filteredOn(a -> "Anna Keller".equals(a.get("name")))
                .singleElement()
                .satisfies(a -> assertThat(a.get("aliases")).isEqualTo(List.of("Envoy Keller", "Ms Keller")));
    }

    @Test
    void what_befalls_people_without_a_name_befalls_their_state_but_an_own_group_is_its_own_side() {
        assertThat(sides(Mention.Kind.NOMINAL, ParticipantRole.RECIPIENT)).containsExactly("NLD", "SWE");
        assertThat(sides(Mention.Kind.NAME, ParticipantRole.RECIPIENT)).doesNotContain("SWE");
        assertThat(sides(Mention.Kind.NOMINAL, ParticipantRole.ACTOR)).doesNotContain("SWE");
    }

    /** The sides of a deed of Northland's that Southlanders have a part in. */
    private static List<Object> sides(Mention.Kind kind, ParticipantRole role) {
        var meeting = Samples.meeting("https://a.example/people", "A", LocalDate.of(2031, 1, 5), Status.HELD);
        var people = new Actor(
                "a2",
                "Southlanders",
                ActorKind.GROUP,
                "SWE",
                null,
                List.of(),
                List.of(new Mention(Samples.span("Southland"), "Southland", kind)));
        var met = meeting.events().getFirst();
        var deed = new Event(
                met.id(),
                EventType.RETREAT,
                "release",
                met.contexts(),
                met.label(),
                met.status(),
                List.of(new Participant("a1", ParticipantRole.ACTOR), new Participant("a2", role)),
                met.place(),
                met.time(),
                met.factuality(),
                met.statement(),
                met.evidence(),
                met.confidence());
        var rows = new Rows(new Extraction(
                meeting.article(),
                List.of(),
                List.of(),
                List.of(meeting.actors().getFirst(), people),
                List.of(),
                List.of(deed),
                List.of(),
                List.of()));
        var near = (Map<?, ?>) Objects.requireNonNull(rows.claims().getFirst().get("near"));
        return List.copyOf((List<?>) Objects.requireNonNull(near.get("sides")));
    }

    private static Extraction mentioned(Mention... mentions) {
        var meeting = Samples.meeting("https://a.example/alias", "A", LocalDate.of(2031, 1, 5), Status.HELD);
        var actors = meeting.actors().stream()
                .map(a -> a.name().equals("Anna Keller") ? a.withMentions(List.of(mentions)) : a)
                .toList();
        return new Extraction(
                meeting.article(),
                meeting.boilerplate(),
                meeting.times(),
                actors,
                meeting.statements(),
                meeting.events(),
                meeting.negotiations(),
                meeting.conflicts());
    }
}
