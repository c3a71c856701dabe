package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.core.event.Place;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.core.time.When;
import org.parley.store.query.SelectPage;
import org.parley.store.query.SelectPage.Listing;
import org.parley.store.query.SelectPage.Position;
import org.parley.store.query.SelectTimeline.Filter;

/** What several articles tell is one world: events, negotiations, networks and positions. */
interface WorldContract {

    GraphStore store();

    @Test
    default void a_meeting_told_by_two_papers_is_one_event_with_two_claims() {
        var day = LocalDate.of(2031, 2, 5);
        var first = Samples.meeting("https://a.example/two", "A", day, Status.HELD);
        store().save(first);
        store().save(Samples.retold(first, "https://b.example/two", "B"));

        var window = store().known().timeline(new Filter(day, day, null, null, "CONSULT", null, 10));
        var event = store().known()
                .nodes()
                .events(List.of(window.items().getFirst().id()))
                .values()
                .iterator()
                .next();
        assertThat(window.items()).hasSize(1);
        assertThat(store().known().details().claims(List.of(event.id())).get(event.id()))
                .hasSize(2)
                .extracting(c -> c.evidence().source())
                .containsExactlyInAnyOrder("A", "B");
        assertThat(event.place()).isEqualTo(new Place("Harbour", "NOR", 59.9, 10.7));
        assertThat(window.items().getFirst().place()).isEqualTo(event.place());
        assertThat(event.contexts()).containsExactly("diplomatic");
        assertThat(event.participants()).hasSize(2);
    }

    @Test
    default void a_meeting_by_a_day_is_shown_on_its_day_from_when_an_article_told_it() {
        var day = LocalDate.of(2031, 6, 5);
        var later = day.plusDays(2);
        var told = Samples.meeting("https://a.example/by", "A", day, Status.HELD);
        store().save(Samples.happened(told, new When("[..2031-06-05]", null, day, When.Basis.CONTEXT)));
        store().save(Samples.published(told, "B", later));

        for (var known : List.of(store().known(), store().asOf(later))) {
            var window = known.timeline(new Filter(day, day, null, null, "CONSULT", null, 10));
            assertThat(window.items())
                    .singleElement()
                    .satisfies(item -> assertThat(item.time().edtf()).isEqualTo("2031-06-05"));
        }
        var before = store().asOf(day.plusDays(1)).timeline(new Filter(day, day, null, null, "CONSULT", null, 10));
        assertThat(before.items())
                .singleElement()
                .satisfies(item -> assertThat(item.time().edtf()).isEqualTo("[..2031-06-05]"));
    }

    @Test
    default void a_meeting_with_half_of_the_sides_waits_for_a_person() {
        var day = LocalDate.of(2033, 3, 5);
        var whole = Samples.meeting("https://a.example/whole", "A", day, Status.HELD);
        store().save(whole);
        store().save(Samples.oneSided(Samples.retold(whole, "https://b.example/half", "B")));

        var ids = store().known().timeline(new Filter(day, day, null, null, "CONSULT", null, 10)).items().stream()
                .map(i -> i.id())
                .toList();
        var pairs = store().known().pages().page(Listing.MERGE_CANDIDATES, SelectPage.Filter.ALL, null, false, 100);
        var found = store().known()
                .nodes()
                .mergeCandidates(pairs.positions().stream().map(Position::id).toList());
        assertThat(ids).hasSize(2);
        assertThat(found.values())
                .filteredOn(m -> ids.contains(m.first()))
                .singleElement()
                .satisfies(m -> {
                    assertThat(ids).contains(m.second());
                    assertThat(m.score()).isBetween(0.6, 0.85);
                    assertThat(m.reasons()).contains("on the same day");
                });
    }

    @Test
    default void a_planned_meeting_never_folds_with_one_that_was_held() {
        var day = LocalDate.of(2031, 3, 5);
        var planned = Samples.meeting("https://a.example/planned", "A", day, Status.PLANNED);
        store().save(planned);
        store().save(Samples.retold(Samples.meeting("x", "B", day, Status.HELD), "https://b.example/held", "B"));

        assertThat(store().known()
                        .timeline(new Filter(day, day, null, null, "CONSULT", null, 10))
                        .items())
                .extracting(i -> i.status())
                .containsExactlyInAnyOrder("PLANNED", "HELD");
    }

    @Test
    default void a_negotiation_has_its_rounds_in_order() {
        var later = Samples.meeting("https://a.example/later", "A", LocalDate.of(2031, 6, 20), Status.HELD);
        store().save(Samples.retold(later, "https://a.example/later", "A"));
        var earlier = Samples.meeting("https://a.example/earlier", "A", LocalDate.of(2031, 5, 20), Status.HELD);
        store().save(Samples.retold(earlier, "https://b.example/earlier", "C"));

        var id = store().known()
                .pages()
                .page(Listing.NEGOTIATIONS, SelectPage.Filter.ALL, null, false, 10)
                .positions()
                .getFirst()
                .id();
        var talks = store().known()
                .nodes()
                .negotiations(List.of(id))
                .values()
                .iterator()
                .next();
        var days = Objects.requireNonNull(
                        store().known().details().rounds(List.of(id)).get(id))
                .stream()
                .flatMap(r -> store().known().nodes().events(List.of(r.event())).values().stream())
                .map(e -> e.time().earliest())
                .toList();
        assertThat(talks.parties()).containsExactlyInAnyOrder("Q55", "Q34");
        assertThat(days).isSorted().contains(LocalDate.of(2031, 5, 20), LocalDate.of(2031, 6, 20));
    }

    @Test
    default void an_actors_network_knows_the_window() {
        var day = LocalDate.of(2031, 7, 5);
        store().save(Samples.meeting("https://a.example/net", "A", day, Status.HELD));

        assertThat(store().known().ego("Q55", List.of(), day, day, 150).edges())
                .singleElement()
                .satisfies(e -> assertThat(e.weight()).isPositive());
        assertThat(store().known()
                        .ego("Q55", List.of(), LocalDate.of(1990, 1, 1), LocalDate.of(1990, 1, 2), 150)
                        .edges())
                .isEmpty();
    }

    @Test
    default void a_network_read_from_its_window_is_the_one_read_from_its_actors() {
        var day = LocalDate.of(2039, 2, 5);
        var north = Samples.meeting("https://a.example/net", "A", day, Status.HELD);
        store().save(north);
        store().save(Samples.retold(north, "https://b.example/net", "B"));
        store().save(Samples.saying("55", "Inland", SpeechAct.DEMAND, null, "open the harbour", day));
        store().save(Samples.saying("Inland", "Outland", SpeechAct.DEMAND, null, "open the border", day.plusDays(1)));

        var window = store().known().ego("Q55", List.of(), day, day.plusDays(9), 50);
        var far = store().known().ego("Q55", List.of(), day, day.plusDays(2000), 50);

        assertThat(window.edges()).extracting(e -> e.from() + " " + e.to()).contains("Q34 Q55", "Q55 QInland");
        assertThat(window.edges()).containsExactlyInAnyOrderElementsOf(far.edges());
        assertThat(window.nodes()).containsExactlyInAnyOrderElementsOf(far.nodes());
        assertThat(window.nodes())
                .filteredOn(n -> n.actor().id().equals("QInland"))
                .singleElement()
                .returns(1L, n -> n.hiddenNeighbours());
    }

    @Test
    default void a_states_position_counts_what_its_people_said() {
        store().save(Samples.meeting("https://a.example/position", "A", LocalDate.of(2031, 10, 5), Status.HELD));

        var positions = store().known().positions().of(List.of("Q55", "Q34", "nobody"));

        assertThat(positions).containsOnlyKeys("Q55");
        assertThat(positions.get("Q55")).singleElement().satisfies(p -> {
            assertThat(p.topic()).isEqualTo("ceasefire");
            assertThat(p.stance()).isEqualTo("FAVOURS");
            assertThat(p.statements()).isPositive();
            assertThat(store().known().nodes().statements(List.of(p.latest()))).hasSize(1);
        });
    }
}
