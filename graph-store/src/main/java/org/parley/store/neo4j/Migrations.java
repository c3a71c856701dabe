package org.parley.store.neo4j;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.parley.store.StoreException;

/** Brings the schema up to date, one numbered file after the other; each is run once and never changed afterwards. */
final class Migrations {

    private static final List<String> FILES = List.of(
            "V001__schema",
            "V002__conflicts",
            "V003__actor_country",
            "V004__world",
            "V005__curation",
            "V006__news",
            "V007__known",
            "V008__said",
            "V009__added",
            "V010__lasting",
            "V011__listing",
            "V012__changes",
            "V013__ties",
            "V014__sides",
            "V015__accents",
            "V016__figures");

    private Migrations() {}

    static void run(Database database) {
        for (var file : FILES) {
            var text = Cypher.of(Migrations.class, file);
            var checksum = checksum(text);
            var done = database.query(
                    "MATCH (m:Migration {name: $name}) RETURN m.checksum AS checksum", Map.of("name", file));
            if (done.isEmpty()) {
                for (var statement : text.replaceAll("(?m)^//.*$", "").split(";")) {
                    if (!statement.isBlank()) {
                        database.updateAll(statement);
                    }
                }
                database.update(
                        "MERGE (m:Migration {name: $name}) SET m.checksum = $checksum, m.at = datetime()",
                        Map.of("name", file, "checksum", checksum));
            } else if (!checksum.equals(done.getFirst().get("checksum").asString())) {
                throw new StoreException("the database was made by another version of Parley (" + file
                        + " differs): open it with that version, or start with an empty folder");
            }
        }
    }

    private static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
