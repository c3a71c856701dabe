package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.core.article.Article;
import org.parley.core.event.Event.Status;
import org.parley.store.Receipt.State;
import org.parley.store.query.Condition;
import org.parley.store.query.SelectPage;
import org.parley.store.query.SelectPage.Listing;
import org.parley.store.query.SelectPage.Position;
import org.parley.store.query.SelectTimeline.Filter;

/** What is written is read back with its sentences, once however often it comes, and copies of one text count once. */
interface WritingContract {

    GraphStore store();

    @Test
    default void writing_the_same_article_twice_creates_nothing() {
        var extraction = Samples.meeting("https://a.example/twice", "A", LocalDate.of(2031, 1, 5), Status.HELD);
        store().save(extraction);
        var before = store().stats();

        store().save(extraction);

        assertThat(store().stats()).isEqualTo(before);
    }

    @Test
    default void a_copy_at_another_address_is_an_article_of_its_own_and_nothing_else() throws Exception {
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
    default void an_article_tells_where_it_contradicts_itself() {
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
    default void a_copy_with_another_last_line_is_no_second_source() {
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
    default void of_copies_the_one_published_first_is_the_original_in_whatever_order_they_come() {
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
    default void a_statement_leads_to_its_sentence() {
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
    default void an_article_comes_back_with_its_marks() {
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
    default void search_finds_a_name_by_its_letters_before_what_is_said_of_it() {
        var extraction = Samples.meeting("https://a.example/accents", "A", LocalDate.of(2031, 4, 6), Status.HELD);
        store().save(Samples.spokenBy(extraction, "Gösta Ekström"));

        for (var typed : List.of("gosta ekstrom", "Gösta Ekstr", "EKSTRÖM")) {
            assertThat(store().known().search(typed, 5))
                    .as(typed)
                    .first()
                    .satisfies(hit -> assertThat(hit.label()).isEqualTo("Gösta Ekström"));
        }
    }

    @Test
    default void search_takes_operators_for_plain_text() {
        assertThat(store().known().search("foo:bar) OR *:* AND \"", 10)).isEmpty();
        assertThat(store().known().search("~ ^ \\ / []{}", 10)).isEmpty();
    }

    /** Several rounds, for whoever submits it just as it ends must not take it for queued. */
    @Test
    default void a_submitted_article_is_done_once_however_many_submit_it() throws Exception {
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
            assertThat(store().submit(article).kept().join().state()).isEqualTo(State.ALREADY_KNOWN);
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
