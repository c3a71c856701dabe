package org.parley.store.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.parley.core.world.Lineage;
import org.parley.core.world.Lineage.Quotation;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** Where quotations were first printed, and their copies and shortened versions. */
public final class SelectLineages {

    private static final String QUOTATIONS = Cypher.of(SelectLineages.class, "quotations");
    private static final String QUOTED = Cypher.of(SelectLineages.class, "quoted");
    private static final int MOST = 60;

    private final Database database;

    public SelectLineages(Database database) {
        this.database = database;
    }

    /** The lineages of statements by their ids, each among the {@value #MOST} that have most of its words; none for what has no other version. */
    public Map<String, Lineage> of(Collection<String> statements) {
        var quotations = database.query(QUOTATIONS, Map.of("ids", List.copyOf(statements))).stream()
                .map(row -> quotation(row.get("s")))
                .toList();
        var rows = quotations.stream()
                .map(q -> Map.of("id", q.id(), "words", Search.anyOf(q.text())))
                .filter(row -> !String.valueOf(row.get("words")).isEmpty())
                .toList();
        var others = new HashMap<String, List<Quotation>>();
        database.query(QUOTED, Map.of("rows", rows, "most", MOST))
                .forEach(row ->
                        others.put(row.get("id").asString(), row.get("others").asList(SelectLineages::quotation)));
        var found = new HashMap<String, Lineage>();
        quotations.forEach(
                q -> Lineage.of(q, others.getOrDefault(q.id(), List.of())).ifPresent(line -> found.put(q.id(), line)));
        return found;
    }

    private static Quotation quotation(Value s) {
        return new Quotation(
                s.get("id").asString(),
                s.get("text").asString(),
                s.get("knownAt").asLocalDate());
    }
}
