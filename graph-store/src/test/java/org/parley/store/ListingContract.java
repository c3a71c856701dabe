package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.store.Nodes.Bucket;
import org.parley.store.Nodes.Lane;
import org.parley.store.query.Condition;
import org.parley.store.query.SelectPage;
import org.parley.store.query.SelectPage.Listing;
import org.parley.store.query.SelectPage.Page;
import org.parley.store.query.SelectPage.Position;
import org.parley.store.query.SelectTimeline;
import org.parley.store.query.SelectTimeline.By;
import org.parley.store.query.SelectTimeline.Filter;

/** Windows and listings have everything once, in order, to their end. */
interface ListingContract {

    GraphStore store();

    @Test
    default void lanes_count_each_thing_where_it_belongs_and_the_rest_once() {
        var first = LocalDate.of(2037, 2, 5);
        var second = LocalDate.of(2037, 4, 5);
        store().save(Samples.meeting("https://a.example/lane1", "A", first, Status.HELD));
        store().save(Samples.meeting("https://a.example/lane2", "A", second, Status.HELD));
        var year = new Filter(LocalDate.of(2037, 1, 1), LocalDate.of(2037, 12, 31), null, null, null, null, 1);

        assertThat(told(store().known(), year, By.ACTOR, 2)).containsExactly("Q34 2", "Q55 2", "null 2");
        assertThat(told(store().known(), year, By.ACTOR, 1)).containsExactly("Q34 2", "null 4");
        assertThat(told(store().known(), year, By.TYPE, 9)).containsExactly("CONSULT 2", "PREDICT 2");
        assertThat(told(store().known(), year, By.TOPIC, 9)).startsWith("ceasefire 2");
        assertThat(told(store().asOf(LocalDate.of(2037, 3, 1)), year, By.ACTOR, 2))
                .containsExactly("Q34 1", "Q55 1", "null 1");
        var ofActor = new Filter(year.from(), year.to(), "Q55", null, null, null, 1);
        assertThat(told(store().known(), ofActor, By.TYPE, 9)).containsExactly("CONSULT 2");

        var talks = store().known().lanes(year, By.NEGOTIATION, 9);
        assertThat(talks).extracting(Lane::name).containsExactly("Northland–Southland talks", "Other");
        assertThat(talks.getFirst().buckets())
                .containsExactly(new Bucket(first, first, 1), new Bucket(second, second, 1));
    }

    private static List<String> told(Knowledge known, Filter filter, By by, int first) {
        return known.lanes(filter, by, first).stream()
                .map(lane -> lane.id() + " " + lane.count())
                .toList();
    }

    @Test
    default void a_listing_is_paged_to_its_end_in_both_directions() {
        for (int day = 1; day <= 5; day++) {
            var at = "https://a.example/page" + day;
            store().save(Samples.retold(
                    Samples.meeting(at, "A", LocalDate.of(2032, day, 5), Status.HELD), at, "Paper " + day));
        }
        var year = new SelectPage.Filter(
                "Q55", null, LocalDate.of(2032, 1, 1), LocalDate.of(2032, 12, 31), Condition.NONE);

        var first = store().known().pages().page(Listing.EVENTS, year, null, false, 3);
        var second = store().known()
                .pages()
                .page(Listing.EVENTS, year, first.positions().getLast(), false, 3);
        var back = store().known()
                .pages()
                .page(Listing.EVENTS, year, second.positions().getFirst(), true, 3);

        assertThat(first).returns(true, Page::more);
        assertThat(second).returns(false, Page::more);
        assertThat(first.positions()).hasSize(3);
        assertThat(second.positions()).hasSize(2);
        assertThat(first.positions()).extracting(Position::key).isSorted();
        assertThat(back).returns(false, Page::more).returns(first.positions(), Page::positions);
        assertThat(store().known().pages().count(Listing.EVENTS, year)).isEqualTo(5);
    }

    @Test
    default void what_has_no_day_is_listed_before_the_rest_in_both_directions() {
        store().save(Samples.meeting("https://a.example/dated", "A", LocalDate.of(2037, 9, 5), Status.HELD));
        store().save(Samples.undated(
                Samples.meeting("https://a.example/undated", "A", LocalDate.of(2037, 10, 5), Status.PLANNED)));
        for (var listing : List.of(Listing.EVENTS, Listing.STATEMENTS, Listing.ARTICLES)) {
            var all = store().known()
                    .pages()
                    .page(listing, SelectPage.Filter.ALL, null, false, 100)
                    .positions();

            assertThat(all).as(listing.name()).extracting(Position::key).isSorted();
            assertThat(walked(listing, false)).as(listing.name()).isEqualTo(all);
            assertThat(walked(listing, true)).as(listing.name()).isEqualTo(all.reversed());
            assertThat(store().known().pages().count(listing, SelectPage.Filter.ALL))
                    .as(listing.name())
                    .isEqualTo(all.size());
        }
    }

    /** All places of a listing, one a page. */
    private List<Position> walked(Listing listing, boolean back) {
        var found = new ArrayList<Position>();
        var page = store().known().pages().page(listing, SelectPage.Filter.ALL, null, back, 1);
        while (!page.positions().isEmpty()) {
            found.add(page.positions().getFirst());
            page = store().known().pages().page(listing, SelectPage.Filter.ALL, found.getLast(), back, 1);
        }
        return found;
    }

    @Test
    default void lanes_of_all_time_are_kept_until_an_article_is_read() {
        var all = new Filter(null, null, null, null, null, null, 1);
        var day = LocalDate.of(2038, 3, 5);
        store().save(Samples.meeting("https://a.example/kept-lanes1", "A", day, Status.HELD));
        // What is counted is kept once the change before it had been seen.
        store().known().lanes(all, By.ACTOR, 50);
        store().known().lanes(all, By.ACTOR, 50);
        var kept = store().known().lanes(all, By.ACTOR, 50);
        assertThat(store().known().lanes(all, By.ACTOR, 50)).isSameAs(kept);

        store().save(Samples.meeting("https://a.example/kept-lanes2", "A", day.plusDays(40), Status.HELD));
        assertThat(count(store().known().lanes(all, By.ACTOR, 50))).isEqualTo(count(kept) + 1);
    }

    /** How many things one of the two who met has. */
    private static long count(List<Lane> lanes) {
        return lanes.stream()
                .filter(lane -> "Q34".equals(lane.id()))
                .mapToLong(Lane::count)
                .sum();
    }

    @Test
    default void density_of_all_time_is_kept_until_an_article_is_read() {
        var all = new Filter(null, null, null, null, null, null, 1);
        var buckets = EnumSet.of(SelectTimeline.Part.BUCKETS);
        for (int i = 0; i < 3; i++) {
            store().known().timeline(all, buckets);
        }
        var before = store().transactions();
        var kept = store().known().timeline(all, buckets);
        assertThat(store().transactions() - before)
                .as("only whether anything changed is asked")
                .isEqualTo(1);

        store().save(Samples.meeting("https://a.example/dense", "A", LocalDate.of(2038, 1, 5), Status.HELD));

        var counted = store().known().timeline(all, buckets);
        assertThat(counted.total()).isEqualTo(kept.total() + 2);
        assertThat(store().known().timeline(all, buckets)).isEqualTo(counted);
        assertThat(store().asOf(LocalDate.of(2038, 1, 5)).timeline(all, buckets).total())
                .isLessThan(counted.total());
    }

    @Test
    default void every_listing_answers() {
        store().save(Samples.meeting("https://a.example/list", "A", LocalDate.of(2031, 9, 5), Status.HELD));
        for (var listing : Listing.values()) {
            var page = store().known().pages().page(listing, SelectPage.Filter.ALL, null, false, 100);
            assertThat(store().known().pages().count(listing, SelectPage.Filter.ALL))
                    .as(listing.name())
                    .isEqualTo(page.positions().size());
            assertThat(store().known()
                            .pages()
                            .page(
                                    listing,
                                    new SelectPage.Filter(
                                            "nobody",
                                            null,
                                            LocalDate.of(9000, 1, 1),
                                            null,
                                            new Condition.Any(List.of())),
                                    null,
                                    true,
                                    1)
                            .more())
                    .isFalse();
        }
    }
}
