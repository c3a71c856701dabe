package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;
import org.parley.core.event.Event.Status;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.core.time.When;
import org.parley.store.Nodes.ActorNode;
import org.parley.store.Nodes.Ego;
import org.parley.store.Nodes.TimelineItem;
import org.parley.store.curation.Correction;
import org.parley.store.neo4j.Database;
import org.parley.store.neo4j.EmbeddedServer;
import org.parley.store.query.SelectTimeline.Filter;

/**
 * A network is read by the days and ids that its ties carry. After whatever was written and decided it is the same as what the things themselves tell, from
 * every actor, in several windows and by several days of knowledge. Each test has a year of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkIT {

    private static final String NORTH = "Q55";
    private static final String SOUTH = "Q34";
    private static final int ALL = 500;

    /** How any two actors are tied, without a look at what the ties carry. */
    private static final String TIES = """
            MATCH (a:Actor)-[one:PARTICIPATED_IN|SAID|ADDRESSED_TO]-(n)-[two:PARTICIPATED_IN|SAID|ADDRESSED_TO]-(b:Actor)
            WHERE a.id <> b.id AND NOT n:Hidden AND n.onset <= $to AND n.tMax >= $from AND n.knownAt <= $asOf
              AND coalesce(one.knownAt <= $asOf, true) AND coalesce(two.knownAt <= $asOf, true)
            MATCH (v:ArticleVersion)
            WHERE EXISTS { (n)-[:IN]->(v) } OR EXISTS { MATCH (n)<-[:ABOUT]-(c:Claim)-[:IN]->(v) WHERE c.knownAt <= $asOf }
            RETURN a.id AS from, b.id AS to, count(DISTINCT v) AS weight, a:Hidden AS isFromRejected, b:Hidden AS isToRejected
            """;

    private static final String STALE = """
            MATCH (a:Actor)-[r:PARTICIPATED_IN|SAID|ADDRESSED_TO]-(n)
            WHERE r.actor IS NULL OR r.actor <> a.id OR coalesce(toString(r.onset), '') <> coalesce(toString(n.onset), '')
              OR coalesce(r.lasts, -1) <> coalesce(n.lasts, -1)
            RETURN type(r) + ' ' + a.id + ' ' + n.id AS tie
            """;

    private EmbeddedServer server;
    private StoreSettings.Remote settings;
    private Database database;
    private GraphStore store;

    @BeforeAll
    void open(@TempDir Path folder) {
        server = EmbeddedServer.start(folder);
        settings = new StoreSettings.Remote(URI.create(server.uri()), EmbeddedServer.USER, server.password());
        store = GraphStore.open(settings, Samples::bare, Clock.systemUTC());
        database = Database.open(settings);
    }

    @AfterAll
    void close() {
        database.close();
        store.close();
        server.close();
    }

    @AfterEach
    void networks_agree_with_what_was_written() {
        agree();
    }

    @Test
    void what_is_written_ties() {
        var day = LocalDate.of(2031, 3, 5);
        store.save(Samples.meeting("https://a.example/n1", "A", day, Status.HELD));
        store.save(Samples.retold(Samples.meeting("x", "B", day, Status.HELD), "https://b.example/n1", "B"));
        store.save(Samples.saying("Eastland", "Westland", SpeechAct.ASSERT, null, "the pass is open", day.plusDays(9)));

        assertThat(edges(network(NORTH, day, day, null))).containsExactly("Q34 Q55 2");
        assertThat(edges(network("QEastland", day, day.plusDays(9), null))).containsExactly("QEastland QWestland 1");
        assertThat(edges(network("QEastland", day, day.plusDays(8), null))).isEmpty();
    }

    @Test
    void what_is_read_again_ties_as_it_is_read_now() {
        var day = LocalDate.of(2032, 3, 5);
        var extraction = Samples.meeting("https://a.example/n2", "A", day, Status.HELD);
        store.save(Samples.saidTo(extraction, "a1", When.before(day.plusDays(1))));
        assertThat(names(network(NORTH, day, day.plusDays(1), null))).contains("Anna Keller");

        var later = day.plusDays(20);
        var reread = Samples.saidTo(extraction, "a1", new When(later.toString(), later, later, When.Basis.TEXT));
        store.save(Samples.spokenBy(reread, "Bea Kern"));

        assertThat(names(network(NORTH, day, day.plusDays(1), null))).containsExactly("Northland", "Southland");
        assertThat(names(network(NORTH, later, later, null))).containsExactly("Northland", "Bea Kern");
    }

    @Test
    void merged_actors_are_one_and_split_ones_two_again() {
        var day = LocalDate.of(2033, 3, 5);
        store.save(Samples.saying("Hillland", "Dale", SpeechAct.ASSERT, null, "the dam holds", day));
        store.save(Samples.saying("Hill Land", "Moor", SpeechAct.ASSERT, null, "the dam leaks", day));
        var merge = store.curation().merge("anna", "QHill Land", "QHillland", null);
        assertThat(names(network("QHillland", day, day, null))).containsExactly("Hillland", "Dale", "Moor");
        assertThat(names(network("QHill Land", day, day, null))).containsExactly("Hillland", "Dale", "Moor");
        agree();

        store.save(Samples.saying("Hill Land", "Fen", SpeechAct.ASSERT, null, "the dam is old", day));
        assertThat(names(network("QHillland", day, day, null))).containsExactly("Hillland", "Dale", "Fen", "Moor");
        agree();

        var split = store.curation().split("anna", "QHill Land", null);
        assertThat(names(network("QHillland", day, day, null))).containsExactly("Hillland", "Dale");
        agree();
        store.curation().undo("anna", split.id(), null);
        assertThat(names(network("QHillland", day, day, null))).contains("Fen");
        agree();
        store.curation().undo("anna", merge.id(), null);
        assertThat(names(network("QHill Land", day, day, null))).containsExactly("Hill Land", "Fen", "Moor");
    }

    @Test
    void merged_events_lie_on_the_days_of_the_one_that_stays_and_split_ones_on_their_own() {
        var day = LocalDate.of(2034, 3, 5);
        var other = day.plusDays(40);
        store.save(Samples.meeting("https://a.example/n4", "A", day, Status.HELD));
        store.save(Samples.meeting("https://a.example/n4b", "A", other, Status.HELD));
        var merge = store.curation().merge("anna", event(other).id(), event(day).id(), null);
        assertThat(edges(network(NORTH, other, other, null))).isEmpty();
        assertThat(edges(network(NORTH, day, day, null))).containsExactly("Q34 Q55 2");
        agree();

        store.curation().undo("anna", merge.id(), null);
        assertThat(edges(network(NORTH, other, other, null))).containsExactly("Q34 Q55 1");
    }

    @Test
    void what_is_rejected_ties_nobody_until_that_is_undone() {
        var day = LocalDate.of(2035, 3, 5);
        store.save(Samples.meeting("https://a.example/n5", "A", day, Status.HELD));
        store.save(Samples.saying("Lakeland", "Isle", SpeechAct.ASSERT, null, "the ferry sails", day));
        var event = store.curation().reject("anna", event(day).id(), null);
        assertThat(edges(network(NORTH, day, day, null))).isEmpty();
        agree();
        store.curation().undo("anna", event.id(), null);
        assertThat(edges(network(NORTH, day, day, null))).hasSize(1);

        var actor = store.curation().reject("anna", "QIsle", null);
        assertThat(names(network("QLakeland", day, day, null))).containsExactly("Lakeland");
        agree();
        store.curation().undo("anna", actor.id(), null);
        assertThat(names(network("QLakeland", day, day, null))).containsExactly("Lakeland", "Isle");
    }

    @Test
    void corrected_days_and_speakers_tie_as_corrected_until_that_is_undone() {
        var day = LocalDate.of(2036, 3, 5);
        var other = day.plusDays(50);
        store.save(Samples.meeting("https://a.example/n6", "A", day, Status.HELD));
        var extraction = Samples.saying("Coast", "Reef", SpeechAct.ASSERT, null, "the light is out", day);
        store.save(extraction);
        var moved = store.curation()
                .correct("anna", new Correction.OfEvent(event(day).id(), null, null, other, other, null), null);
        assertThat(edges(network(NORTH, day, day, null))).isEmpty();
        assertThat(edges(network(NORTH, other, other, null))).hasSize(1);
        agree();
        store.curation().undo("anna", moved.id(), null);
        assertThat(edges(network(NORTH, day, day, null))).hasSize(1);

        var statement = window(day)
                .filter(i -> i.label().endsWith("the light is out"))
                .findFirst()
                .orElseThrow()
                .id();
        var spoken = store.curation().correct("anna", new Correction.OfStatement(statement, SOUTH, null, null), null);
        store.save(extraction);
        assertThat(names(network("QReef", day, day, null))).containsExactly("Reef", "Southland");
        agree();
        store.curation().undo("anna", spoken.id(), null);
        assertThat(names(network("QReef", day, day, null))).containsExactly("Reef", "Coast");
    }

    @Test
    void what_was_known_on_a_day_tied_by_then() {
        var day = LocalDate.of(2037, 3, 5);
        store.save(Samples.meeting("https://a.example/n7", "A", day, Status.HELD));
        var later = Samples.meeting("https://a.example/n7b", "A", day, Status.HELD);
        store.save(Samples.published(later, "P7", day.plusDays(30)));

        assertThat(edges(network(NORTH, day, day, day))).isEmpty();
        assertThat(edges(network(NORTH, day, day, day.plusDays(1)))).containsExactly("Q34 Q55 1");
        assertThat(edges(network(NORTH, day, day, day.plusDays(30)))).containsExactly("Q34 Q55 2");
    }

    @Test
    void ties_of_a_graph_made_before_get_what_they_lack() {
        var day = LocalDate.of(2038, 3, 5);
        store.save(Samples.meeting("https://a.example/n8", "A", day, Status.HELD));
        database.update("MATCH ()-[r]-() REMOVE r.actor, r.lasts, r.onset", Map.of());
        database.update("MATCH (m:Migration {name: 'V013__ties'}) DELETE m", Map.of());
        assertThat(edges(network(NORTH, day, day, null))).isEmpty();

        Database.open(settings).close();

        assertThat(edges(network(NORTH, day, day, null))).hasSize(1);
    }

    /** Networks of every actor, of the month after its first tie and of all time. */
    private void agree() {
        assertThat(texts(database.query(STALE, Map.of()), "tie")).isEmpty();
        var actors = texts(database.query("MATCH (a:Actor) RETURN a.id AS id", Map.of()), "id");
        var months = database.query(
                "MATCH (n:Event|Statement) RETURN DISTINCT date.truncate('month', n.onset) AS day", Map.of());
        for (var asOf : Stream.concat(
                        Stream.of(Database.LAST_DAY),
                        months.stream().map(m -> m.get("day").asLocalDate()))
                .toList()) {
            agree(actors, Database.FIRST_DAY, Database.LAST_DAY, asOf);
        }
        for (var month : months) {
            var first = month.get("day").asLocalDate();
            agree(actors, first, first.plusMonths(1), Database.LAST_DAY);
        }
    }

    private void agree(Collection<String> actors, LocalDate from, LocalDate to, LocalDate asOf) {
        var ties = database.asOf(asOf).query(TIES, Map.of("from", from, "to", to)).stream()
                .map(r -> new Tie(
                        r.get("from").asString(),
                        r.get("to").asString(),
                        r.get("weight").asLong(),
                        r.get("isFromRejected").asBoolean(),
                        r.get("isToRejected").asBoolean()))
                .toList();
        var known = store.asOf(asOf);
        for (var given : actors) {
            var centre = known.nodes().actors(List.of(given)).get(given);
            var expected = centre == null
                    ? Set.<String>of()
                    : told(
                            centre.id(),
                            ties.stream().filter(t -> t.isIn(centre.id())).toList());
            assertThat(told(known.ego(given, List.of(), from, to, ALL)))
                    .as("%s from %s to %s as of %s", given, from, to, asOf)
                    .isEqualTo(expected);
        }
    }

    private record Tie(String from, String to, long weight, boolean isFromRejected, boolean isToRejected) {

        /** Who was rejected is only in a network of its own. */
        boolean isIn(String centre) {
            return (!isFromRejected || from.equals(centre)) && (!isToRejected || to.equals(centre));
        }
    }

    private static Set<String> told(String centre, List<Tie> ties) {
        var inside = Stream.concat(
                        Stream.of(centre),
                        ties.stream().filter(t -> t.from().equals(centre)).map(Tie::to))
                .collect(Collectors.toSet());
        var told = new TreeSet<String>();
        for (var id : inside) {
            var beyond = ties.stream()
                    .filter(t -> t.from().equals(id) && !inside.contains(t.to()))
                    .count();
            told.add(id + " and " + beyond + " beyond");
        }
        ties.stream()
                .filter(t -> inside.contains(t.from())
                        && inside.contains(t.to())
                        && t.from().compareTo(t.to()) < 0)
                .forEach(t -> told.add(t.from() + " " + t.to() + " " + t.weight()));
        return told;
    }

    private static Set<String> told(Ego ego) {
        var told = new TreeSet<String>(edges(ego));
        ego.nodes().forEach(n -> told.add(n.actor().id() + " and " + n.hiddenNeighbours() + " beyond"));
        return told;
    }

    private Ego network(String actor, LocalDate from, LocalDate to, @Nullable LocalDate asOf) {
        return store.asOf(asOf).ego(actor, List.of(), from, to, ALL);
    }

    private static List<String> edges(Ego ego) {
        return ego.edges().stream()
                .map(e -> e.from() + " " + e.to() + " " + e.weight())
                .toList();
    }

    /** The one in the middle first, the others by how strongly they are tied, then by id. */
    private static List<String> names(Ego ego) {
        return ego.nodes().stream().map(n -> n.actor()).map(ActorNode::name).toList();
    }

    private TimelineItem event(LocalDate day) {
        return Objects.requireNonNull(
                window(day).filter(i -> i.kind().equals("EVENT")).findFirst().orElse(null));
    }

    private Stream<TimelineItem> window(LocalDate day) {
        return store.known().timeline(new Filter(day, day, null, null, null, null, 99)).items().stream();
    }

    private static List<String> texts(List<Record> rows, String name) {
        return rows.stream().map(r -> r.get(name).asString()).toList();
    }
}
