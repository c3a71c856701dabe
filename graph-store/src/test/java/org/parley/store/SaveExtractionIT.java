package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Extraction;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;
import org.parley.store.curation.Curation;
import org.parley.store.ingest.SaveExtraction;
import org.parley.store.neo4j.Database;

/** Articles that are written together give the graph that they give one by one. */
class SaveExtractionIT {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-06-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void articlesWrittenTogether_areWrittenAsOneByOne(@TempDir Path folder) {
        try (var database = Database.open(new StoreSettings.Embedded(folder))) {
            var together = graph(database, articles(), articles().size());
            var oneByOne = graph(database, articles(), 1);

            assertThat(together)
                    .contains("COPY_OF", "MergeCandidate", "MERGED_INTO", "RESULTED_IN")
                    .isEqualTo(oneByOne);
        }
    }

    /** Articles that tell of the same, copies, one text twice that is read otherwise the second time, and some without a day. */
    private static List<Extraction> articles() {
        var first = Samples.meeting("https://a.example/1", "A", DAY, Status.HELD);
        var wire = Samples.lengthened(Samples.meeting("https://a.example/2", "A", DAY, Status.HELD), "A");
        return List.of(
                first,
                wire,
                Samples.published(wire, "B", DAY),
                Samples.published(wire, "C", DAY.plusDays(3)),
                Samples.retold(first, "https://d.example/1", "D"),
                Samples.reprinted(Samples.spokenBy(first, "Bert Miller"), "https://e.example/1", DAY.minusDays(1)),
                undated("https://f.example/1"),
                Samples.oneSided(Samples.meeting("https://g.example/1", "G", DAY, Status.HELD)),
                Samples.meeting("https://h.example/1", "H", DAY.plusDays(1), Status.PLANNED),
                Samples.published(undated("https://j.example/1"), "J", DAY.plusDays(40)),
                Samples.published(undated("https://k.example/1"), "K", DAY.plusDays(41)),
                Samples.deed(first, "https://i.example/1", EventType.COOPERATE, "truce", Status.AGREED, DAY),
                first);
    }

    private static Extraction undated(String url) {
        return Samples.undated(Samples.meeting(url, "U", DAY, Status.HELD));
    }

    /** Everything in the graph, after decisions on what the first article tells and with the others written so many at a time. */
    private static String graph(Database database, List<Extraction> articles, int atATime) {
        database.update("MATCH (n) WHERE NOT n:Migration DETACH DELETE n", Map.of());
        var curation = new Curation(database, CLOCK, null);
        var save = new SaveExtraction(database, CLOCK, curation::lay);
        save.save(articles.getFirst());
        curation.merge("anna", "Q34", "Q55", null);
        for (int from = 0; from < articles.size(); from += atATime) {
            save.save(articles.subList(from, Math.min(from + atATime, articles.size())));
        }
        return database.query("""
                        MATCH (n) WHERE NOT n:Migration
                        RETURN labels(n) AS what, n.id AS id, '' AS other, properties(n) AS properties
                        UNION ALL
                        MATCH (x)-[r]->(y)
                        RETURN [type(r)] AS what, x.id AS id, y.id AS other, properties(r) AS properties
                        """, Map.of()).stream()
                .map(row -> row.asMap().toString())
                .sorted()
                .reduce("", (all, line) -> all + line + "\n");
    }
}
