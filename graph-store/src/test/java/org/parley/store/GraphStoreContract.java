package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.core.article.Article;
import org.parley.core.event.Event.Status;
import org.parley.core.event.Place;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.store.Nodes.Bucket;
import org.parley.store.Nodes.Lane;
import org.parley.store.Receipt.State;
import org.parley.store.query.Condition;
import org.parley.store.query.SelectPage;
import org.parley.store.query.SelectPage.Listing;
import org.parley.store.query.SelectPage.Page;
import org.parley.store.query.SelectPage.Position;
import org.parley.store.query.SelectTimeline;
import org.parley.store.query.SelectTimeline.By;
import org.parley.store.query.SelectTimeline.Filter;

/** What a store does, wherever its database runs. Tests share one database, each with days and addresses of its own. */
abstract class GraphStoreContract {

    abstract StoreSettings settings();

    abstract GraphStore store();

    static GraphStore open(StoreSettings settings) {
        return GraphStore.open(settings, Samples::bare, Clock.systemUTC());
    }

    @Test
    void writing_the_same_article_twice_creates_nothing() {
        var extraction = Samples.meeting("https://a.example/twice", "A", LocalDate.of(2031, 1, 5), Status.HELD);
        store().save(extraction);
        var before = store().stats();

        store().save(extraction);

        assertThat(store().stats()).isEqualTo(before);
    }

    @Test
    void a_copy_at_another_address_is_an_article_of_its_own_and_nothing_else() throws Exception {
        var text = "The harbour board met on Monday, the wire said.";
        var wire = new Article("w1", "https://wire.example/copy", null, "Wire", LocalDate.of(2031, 1, 6), "en", text);
        var paper =
                new Article("w2", "https://paper.example/copy", null, "Paper", LocalDate.of(2031, 1, 7), "en", text);
        store().submit(wire).end().get();
        var before = store().stats();

        var end = store().submit(paper).end().get();

        var after = store().stats();
        assertThat(end.state()).isEqualTo(State.DONE);
        assertThat(after.articles()).isEqualTo(before.articles() + 1);
        assertThat(after.statements()).isEqualTo(before.statements());
        assertThat(store().known().nodes().articles(List.of(end.article()))).hasSize(1);
    }

    @Test
    void a_meeting_told_by_two_papers_is_one_event_with_two_claims() {
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
    void an_article_tells_where_it_contradicts_itself() {
        var day = LocalDate.of(2031, 9, 5);
        var extraction = Samples.meeting("https://a.example/torn", "A", day, Status.HELD);
        store().save(extraction);
        store().save(extraction);

        var event = store().known()
                .timeline(new Filter(day, day, null, null, "CONSULT", null, 10))
                .items()
                .getFirst()
                .id();
        var claims = Objects.requireNonNull(
                store().known().details().claims(List.of(event)).get(event));
        var id = claims.getFirst().evidence().article();
        var article = store().known()
                .details()
                .contents(List.of(id))
                .values()
                .iterator()
                .next();
        assertThat(article.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.what()).isEqualTo("Two words on one thing.");
            assertThat(c.evidence().spans()).hasSize(2);
            assertThat(c.evidence().source()).isEqualTo("A");
        });
    }

    @Test
    void a_copy_with_another_last_line_is_no_second_source() {
        var day = LocalDate.of(2033, 2, 5);
        var first = Samples.lengthened(Samples.meeting("https://a.example/wire", "A", day, Status.HELD), "A");
        store().save(first);
        store().save(Samples.retold(first, "https://b.example/wire", "B"));
        store().save(Samples.retold(Samples.meeting("x", "C", day, Status.HELD), "https://c.example/wire", "C"));

        var id = store().known()
                .timeline(new Filter(day, day, null, null, "CONSULT", null, 10))
                .items()
                .getFirst()
                .id();
        assertThat(store().known().details().claims(List.of(id)).values())
                .singleElement()
                .satisfies(claims -> {
                    assertThat(claims).hasSize(3);
                    assertThat(store().known().details().sources(List.of(id))).containsEntry(id, 2L);
                });
    }

    @Test
    void of_copies_the_one_published_first_is_the_original_in_whatever_order_they_come() {
        var orders = List.of(List.of(0, 1, 2), List.of(1, 2, 0), List.of(2, 0, 1));
        for (var order : orders) {
            var day = LocalDate.of(2034, 1 + orders.indexOf(order), 5);
            var wire = Samples.lengthened(Samples.meeting("https://a.example/" + day, "A", day, Status.HELD), "A");
            order.forEach(days -> store().save(Samples.published(wire, "P" + days, day.plusDays(days))));

            var articles = store().known()
                    .pages()
                    .page(
                            Listing.ARTICLES,
                            new SelectPage.Filter(null, null, day, day.plusDays(2), Condition.NONE),
                            null,
                            false,
                            9);
            var ids = articles.positions().stream().map(Position::id).toList();
            assertThat(store().known().nodes().articles(ids).values())
                    .as("read in the order " + order)
                    .extracting(a -> a.source() + " "
                            + store().known().details().originals(ids).getOrDefault(a.id(), "original"))
                    .containsExactlyInAnyOrder("P0 original", "P1 " + ids.getFirst(), "P2 " + ids.getFirst());
        }
    }

    @Test
    void a_meeting_with_half_of_the_sides_waits_for_a_person() {
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
    void a_planned_meeting_never_folds_with_one_that_was_held() {
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
    void lanes_count_each_thing_where_it_belongs_and_the_rest_once() {
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
    void a_statement_leads_to_its_sentence() {
        var extraction = Samples.meeting("https://a.example/said", "A", LocalDate.of(2031, 4, 5), Status.HELD);
        store().save(extraction);

        var id = store().known().search("truce near", 10).stream()
                .filter(h -> h.kind().equals("STATEMENT"))
                .findFirst()
                .orElseThrow()
                .id();
        var statement = store().known()
                .nodes()
                .statements(List.of(id))
                .values()
                .iterator()
                .next();
        assertThat(statement.text()).isEqualTo("a truce was near");
        var evidence = Objects.requireNonNull(
                store().known().details().evidence(List.of(id)).get(id));
        assertThat(evidence.sentence()).isEqualTo("Envoy Anna Keller said a truce was near.");
        assertThat(evidence.spans()).containsExactly(Samples.span("a truce was near"));
        assertThat(store().known()
                        .details()
                        .names(List.of(String.valueOf(statement.speaker())))
                        .values())
                .singleElement()
                .satisfies(a -> assertThat(a.roles()).containsExactly("Envoy"));
    }

    @Test
    void a_negotiation_has_its_rounds_in_order() {
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
    void an_actors_network_knows_the_window() {
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
    void a_listing_is_paged_to_its_end_in_both_directions() {
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
    void what_has_no_day_is_listed_before_the_rest_in_both_directions() {
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
    void density_of_all_time_is_kept_until_an_article_is_read() {
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
    void a_network_read_from_its_window_is_the_one_read_from_its_actors() {
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
    void every_listing_answers() {
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

    @Test
    void an_article_comes_back_with_its_marks() {
        var extraction = Samples.meeting("https://a.example/marks", "A", LocalDate.of(2031, 8, 5), Status.HELD);
        store().save(extraction);
        var hit = store().known().search("Harbour talks", 50).stream()
                .filter(h -> h.kind().equals("ARTICLE"))
                .findFirst()
                .orElseThrow();

        var article = store().known()
                .details()
                .contents(List.of(hit.id()))
                .values()
                .iterator()
                .next();
        assertThat(article.text()).startsWith("🕊 Northland");
        assertThat(article.marks()).extracting(m -> m.kind()).contains("ACTOR", "STATEMENT", "EVENT");
    }

    @Test
    void a_states_position_counts_what_its_people_said() {
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

    @Test
    void search_takes_operators_for_plain_text() {
        assertThat(store().known().search("foo:bar) OR *:* AND \"", 10)).isEmpty();
        assertThat(store().known().search("~ ^ \\ / []{}", 10)).isEmpty();
    }

    /** Several rounds, for whoever submits it just as it ends must not take it for queued. */
    @Test
    void a_submitted_article_is_done_once_however_many_submit_it() throws Exception {
        for (int round = 0; round < 10; round++) {
            var article = new Article(
                    "j" + round,
                    "https://a.example/job/" + round,
                    null,
                    "A",
                    null,
                    "en",
                    "Submitted by many at once, for the time of number " + round + ".");
            assertThat(endsOfMany(article)).extracting(Receipt::state).containsOnly(State.DONE, State.ALREADY_KNOWN);
            assertThat(store().submit(article).receipt().state()).isEqualTo(State.ALREADY_KNOWN);
        }
    }

    private List<Receipt> endsOfMany(Article article) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var futures = IntStream.range(0, 20)
                    .mapToObj(i ->
                            threads.submit(() -> store().submit(article).end().get(1, TimeUnit.MINUTES)))
                    .toList();
            var ends = new ArrayList<Receipt>();
            for (var future : futures) {
                ends.add(future.get());
            }
            return ends;
        }
    }
}
