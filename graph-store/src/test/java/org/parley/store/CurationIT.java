package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Extraction;
import org.parley.core.article.Span;
import org.parley.core.event.Event.Status;
import org.parley.core.event.Place;
import org.parley.store.Nodes.Claim;
import org.parley.store.Nodes.EventNode;
import org.parley.store.Nodes.MergeCandidate;
import org.parley.store.Nodes.StatementNode;
import org.parley.store.curation.Correction;
import org.parley.store.curation.Curation;
import org.parley.store.curation.CurationException;
import org.parley.store.curation.CurationException.Code;
import org.parley.store.query.SelectPage;
import org.parley.store.query.SelectPage.Listing;
import org.parley.store.query.SelectPage.Position;
import org.parley.store.query.SelectTimeline.Filter;

/** What a person decides holds, also when the article is read again, until it is taken back. Each test has an article of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CurationIT {

    private static final String NORTH = "Q55";
    private static final String SOUTH = "Q34";

    private Path folder = Path.of("unset");
    private GraphStore store;
    private Curation curation;
    private String keller;
    private LocalDate day = LocalDate.of(2031, 1, 5);
    private Extraction extraction;
    private final Map<LocalDate, String> events = new HashMap<>();

    @BeforeAll
    void open(@TempDir Path fresh) {
        folder = fresh;
        store = GraphStore.open(new StoreSettings.Embedded(folder), Samples::bare, Clock.systemUTC());
        curation = store.curation();
    }

    @BeforeEach
    void read() {
        day = day.plusMonths(6);
        extraction = Samples.meeting("https://a.example/" + day, "A", day, Status.HELD);
        store.save(extraction);
        keller = Objects.requireNonNull(statement().speaker());
    }

    @AfterEach
    void takeBack() {
        for (var decision : curation.decisions(List.of(NORTH, SOUTH, keller)).values()) {
            decision.overrides().forEach(o -> curation.undo("anna", o.act(), null));
        }
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void a_corrected_statement_stays_corrected_when_it_is_read_again_and_an_undo_brings_back_what_was_read() {
        var before = statement();

        var act = curation.correct(
                "anna", new Correction.OfStatement(before.id(), SOUTH, List.of(new Span(0, 1)), "DENY"), "misread");
        store.save(extraction);

        assertThat(statement())
                .returns(SOUTH, StatementNode::speaker)
                .returns("DENY", StatementNode::speechAct)
                .returns("🕊", StatementNode::text)
                .returns("🕊", StatementNode::line);
        assertThat(curation.decisions(List.of(before.id())).get(before.id()))
                .returns("CORRECTED", d -> d.state())
                .returns("anna", d -> d.by());
        curation.undo("bert", act.id(), null);
        assertThat(statement()).isEqualTo(before);
        store.save(extraction);
        assertThat(statement()).isEqualTo(before);
    }

    @Test
    void a_corrected_event_stays_corrected_when_it_is_read_again_and_an_undo_brings_back_what_was_read() {
        var before = event();
        var other = day.plusDays(9);

        var act = curation.correct(
                "anna",
                new Correction.OfEvent(
                        before.id(), "AGREE", "CANCELLED", other, other, new Place("Port", "NOR", 1.0, 2.0)),
                null);
        store.save(extraction);

        assertThat(event())
                .returns("AGREE", EventNode::type)
                .returns("CANCELLED", EventNode::status)
                .returns(new Place("Port", "NOR", 1.0, 2.0), EventNode::place);
        assertThat(event().time().earliest()).isEqualTo(other);
        curation.undo("bert", act.id(), null);
        assertThat(event()).isEqualTo(before);
    }

    @Test
    void the_newest_correction_holds_and_its_undo_brings_back_the_one_before() {
        var id = statement().id();
        var first = curation.correct("anna", new Correction.OfStatement(id, null, null, "DENY"), null);
        var second = curation.correct("anna", new Correction.OfStatement(id, null, null, "ACCUSE"), null);

        assertThat(statement().speechAct()).isEqualTo("ACCUSE");
        curation.undo("anna", second.id(), null);
        assertThat(statement().speechAct()).isEqualTo("DENY");
        curation.undo("anna", first.id(), null);
        assertThat(statement().speechAct()).isEqualTo("PREDICT");
    }

    @Test
    void what_was_rejected_is_listed_nowhere_but_answers_to_its_id_also_when_it_is_read_again() {
        var id = event().id();

        var act = curation.reject("anna", id, "never took place");
        store.save(extraction);

        assertThat(window()).doesNotContain(id);
        assertThat(store.known().nodes().events(List.of(id))).containsKey(id);
        assertThat(store.known().ego(NORTH, List.of(), day, day, 10).edges()).isEmpty();
        assertThat(store.known().search("met in Harbour", 100))
                .extracting(h -> h.id())
                .doesNotContain(id)
                .isNotEmpty();
        curation.undo("anna", act.id(), null);
        assertThat(window()).contains(id);
    }

    @Test
    void merged_actors_are_one_also_when_either_is_read_again_and_a_split_takes_them_apart() {
        var untouched =
                List.copyOf(store.known().nodes().actors(List.of(keller, NORTH)).values());
        var size = store.stats();

        curation.merge("anna", keller, NORTH, "speaks for it");
        store.save(extraction);

        assertThat(store.known().nodes().actors(List.of(keller)).get(keller)).returns(NORTH, a -> a.id());
        assertThat(store.known().details().names(List.of(NORTH)).get(NORTH))
                .satisfies(a -> assertThat(a.aliases()).contains("Anna Keller"))
                .satisfies(a -> assertThat(a.roles()).contains("Envoy"));
        assertThat(statement().speaker()).isEqualTo(NORTH);
        assertThat(store.known().search("Keller", 10).stream()
                        .filter(h -> h.kind().equals("ACTOR")))
                .extracting(h -> h.id())
                .containsExactly(NORTH);
        curation.split("anna", keller, null);
        assertThat(statement().speaker()).isEqualTo(keller);
        assertThat(store.known().nodes().actors(List.of(keller, NORTH)).values())
                .containsExactlyElementsOf(untouched);
        assertThat(store.stats().relationships()).isEqualTo(size.relationships());
    }

    @Test
    void an_undone_split_merges_again() {
        curation.merge("anna", keller, NORTH, null);
        var split = curation.split("anna", keller, null);

        curation.undo("anna", split.id(), null);

        assertThat(statement().speaker()).isEqualTo(NORTH);
        assertThat(Objects.requireNonNull(curation.decisions(List.of(NORTH)).get(NORTH))
                        .merged())
                .extracting(m -> m.id())
                .containsExactly(keller);
    }

    @Test
    void merges_over_two_steps_are_split_one_by_one() {
        curation.merge("anna", keller, NORTH, null);
        curation.merge("anna", NORTH, SOUTH, null);
        assertThat(statement().speaker()).isEqualTo(SOUTH);

        curation.split("anna", NORTH, null);
        assertThat(statement().speaker()).isEqualTo(NORTH);
        curation.split("anna", keller, null);
        assertThat(statement().speaker()).isEqualTo(keller);
    }

    @Test
    void merged_events_have_the_claims_of_both_until_they_are_split() {
        var first = event().id();
        var later = Samples.meeting("https://a.example/later" + day, "B", day.plusMonths(2), Status.HELD);
        store.save(later);
        var second = event(day.plusMonths(2)).id();

        curation.merge("anna", second, first, null);
        store.save(later);

        assertThat(Objects.requireNonNull(
                                store.known().nodes().events(List.of(second)).get(second))
                        .id())
                .isEqualTo(first);
        assertThat(claims(event().id())).hasSize(2);
        curation.split("anna", second, null);
        assertThat(claims(event().id())).hasSize(1);
        assertThat(claims(second)).hasSize(1);
    }

    @Test
    void a_pair_is_listed_until_its_events_are_one_and_again_when_they_are_split() {
        var pair = pair();

        var act = curation.merge("anna", pair.first(), pair.second(), null);
        store.save(extraction);
        assertThat(pairs()).doesNotContain(pair.id());
        curation.undo("anna", act.id(), null);
        assertThat(pairs()).contains(pair.id());

        curation.merge("anna", pair.second(), pair.first(), null);
        assertThat(pairs()).doesNotContain(pair.id());
        curation.split("anna", pair.second(), null);
        assertThat(pairs()).contains(pair.id());
        assertThat(store.known().nodes().mergeCandidates(List.of(pair.id()))).containsEntry(pair.id(), pair);
    }

    @Test
    void a_pair_that_was_rejected_is_two_events_until_that_is_undone() {
        var pair = pair();

        var act = curation.reject("anna", pair.id(), "two meetings");
        store.save(extraction);

        assertThat(pairs()).doesNotContain(pair.id());
        assertThat(window()).contains(pair.first(), pair.second());
        assertThat(Objects.requireNonNull(curation.decisions(List.of(pair.id())).get(pair.id()))
                        .state())
                .isEqualTo("REJECTED");
        curation.undo("anna", act.id(), null);
        assertThat(pairs()).contains(pair.id());
        refused(Code.BAD_INPUT, () -> curation.accept("anna", pair.id(), null));
        refused(Code.BAD_INPUT, () -> curation.merge("anna", pair.id(), pair.id(), null));
    }

    @Test
    void bad_decisions_are_refused_and_change_nothing() {
        var event = event();
        var done = curation.accept("anna", event.id(), null);
        curation.undo("anna", done.id(), null);
        var acts = curation.audit().intact();
        var size = store.stats();

        refused(Code.SAME_NODE, () -> curation.merge("anna", NORTH, NORTH, null));
        refused(Code.DIFFERENT_KINDS, () -> curation.merge("anna", NORTH, event.id(), null));
        refused(Code.NOT_FOUND, () -> curation.merge("anna", NORTH, "Q404", null));
        refused(Code.NOT_MERGED, () -> curation.split("anna", keller, null));
        refused(Code.ALREADY_UNDONE, () -> curation.undo("anna", done.id(), null));
        refused(Code.NOT_FOUND, () -> curation.undo("anna", "u404", null));
        refused(Code.NOT_FOUND, () -> curation.reject("anna", "e404", null));
        refused(
                Code.BAD_INPUT,
                () -> curation.correct(
                        "anna",
                        new Correction.OfStatement(statement().id(), SOUTH, List.of(new Span(0, 99_999)), null),
                        null));
        refused(
                Code.BAD_INPUT,
                () -> curation.correct(
                        "anna", new Correction.OfStatement(statement().id(), null, null, null), null));

        assertThat(store.stats()).isEqualTo(size);
        assertThat(event()).isEqualTo(event);
        assertThat(statement().speaker()).isEqualTo(keller);
        assertThat(acts).isTrue();
        assertThat(curation.audit().intact()).isTrue();
    }

    @Test
    void every_act_is_a_line_of_the_journal() throws Exception {
        curation.merge("anna", keller, NORTH, "speaks \"for\" it\nsince May");
        curation.accept("bert", NORTH, null);

        assertThat(Files.readAllLines(folder.resolve("curation.jsonl")))
                .hasSizeGreaterThan(1)
                .last()
                .satisfies(line -> assertThat(line).contains("\"by\":\"bert\"", "\"state\":\"ACCEPTED\""));
        assertThat(Files.readAllLines(folder.resolve("curation.jsonl")))
                .anySatisfy(line -> assertThat(line)
                        .contains("\"by\":\"anna\"", "\"act\":\"MERGE\"", "\"into\":\"Q55\"", "since May"));
    }

    private static void refused(Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable decision) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        CurationException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private List<String> window() {
        return store.known().timeline(new Filter(day, day, null, null, null, null, 9)).items().stream()
                .map(i -> i.id())
                .toList();
    }

    /** What half of the sides are told of waits for a person. */
    private MergeCandidate pair() {
        store.save(Samples.oneSided(Samples.retold(extraction, "https://b.example/half" + day, "B")));
        return store.known().nodes().mergeCandidates(pairs()).values().stream()
                .filter(m -> window().contains(m.first()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> pairs() {
        return store
                .known()
                .pages()
                .page(Listing.MERGE_CANDIDATES, SelectPage.Filter.ALL, null, false, 100)
                .positions()
                .stream()
                .map(Position::id)
                .toList();
    }

    private EventNode event() {
        return event(day);
    }

    private EventNode event(LocalDate at) {
        var id = events.computeIfAbsent(
                at,
                d -> store.known()
                        .timeline(new Filter(d, d, null, null, "CONSULT", null, 9))
                        .items()
                        .getFirst()
                        .id());
        return store.known().nodes().events(List.of(id)).values().iterator().next();
    }

    @Test
    void density_follows_what_people_reject_and_correct() {
        var all = new Filter(null, null, null, null, null, null, 1);
        for (int i = 0; i < 3; i++) {
            store.known().timeline(all);
        }
        var before = store.known().timeline(all);

        var act = curation.reject("anna", event().id(), null);
        assertThat(store.known().timeline(all).total()).isEqualTo(before.total() - 1);
        curation.undo("anna", act.id(), null);
        assertThat(store.known().timeline(all)).isEqualTo(before);

        var moved = LocalDate.of(2090, 1, 1);
        curation.correct("anna", new Correction.OfEvent(event().id(), null, null, moved, moved, null), null);
        assertThat(store.known().timeline(all).buckets().getLast().from()).isEqualTo(moved);
    }

    private List<Claim> claims(String event) {
        return store.known().details().claims(List.of(event)).getOrDefault(event, List.of());
    }

    private StatementNode statement() {
        var id = store
                .known()
                .details()
                .contents(List.of(claims(event().id()).getFirst().evidence().article()))
                .values()
                .stream()
                .flatMap(a -> a.marks().stream())
                .filter(m -> m.kind().equals("STATEMENT"))
                .findFirst()
                .orElseThrow()
                .target();
        return store.known().nodes().statements(List.of(id)).values().iterator().next();
    }
}
