package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.event.Event.Status;
import org.parley.store.curation.Audit;
import org.parley.store.curation.Curation;
import org.parley.store.ingest.SaveExtraction;
import org.parley.store.neo4j.Database;

/** Whoever changes the record of the acts behind Parley's back shows. Every test puts back what it changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {

    private Database database;
    private Audit audit;

    @BeforeAll
    void decide(@TempDir Path folder) {
        database = Database.open(new StoreSettings.Embedded(folder));
        var curation = new Curation(database, Clock.systemUTC(), null);
        new SaveExtraction(database, Clock.systemUTC(), curation::lay)
                .save(Samples.meeting("https://a.example/1", "A", LocalDate.of(2031, 5, 5), Status.HELD));
        curation.accept("anna", "Q55", "seen");
        curation.reject("bert", "Q34", null);
        curation.accept("anna", "Q34", null);
        audit = curation.audit();
    }

    @AfterEach
    void audit_isIntactAgainOnceTheChangeIsTakenBack() {
        assertThat(audit.intact()).isTrue();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void actPutDownToSomebodyElse_breaksTheChain() {
        change("MATCH (n:AuditEntry {number: 2}) SET n.by = 'anna'");
        assertThat(audit.intact()).isFalse();
        change("MATCH (n:AuditEntry {number: 2}) SET n.by = 'bert'");
    }

    @Test
    void lastAct_isNoLessProtected() {
        change("MATCH (n:AuditEntry {number: 3}) SET n.reason = 'seen'");
        assertThat(audit.intact()).isFalse();
        change("MATCH (n:AuditEntry {number: 3}) REMOVE n.reason");
    }

    @Test
    void actTakenOut_breaksTheChain() {
        for (int number = 1; number <= 3; number++) {
            change("MATCH (n:AuditEntry {number: " + number + "}) REMOVE n:AuditEntry SET n:Aside");
            assertThat(audit.intact()).as("without act " + number).isFalse();
            change("MATCH (n:Aside) REMOVE n:Aside SET n:AuditEntry");
        }
    }

    @Test
    void actAddedByHand_breaksTheChain() {
        change(
                "MATCH (n:AuditEntry {number: 3}) CREATE (m) SET m = n SET m.id = 'uforged', m.number = 4 SET m:AuditEntry");
        assertThat(audit.intact()).isFalse();
        change("MATCH (n:AuditEntry {id: 'uforged'}) DELETE n");
    }

    private void change(String cypher) {
        database.update(cypher, Map.of());
    }
}
