package org.parley.store.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.store.Nodes.Position;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** Who stands where, and what was said after a round of talks. */
public final class SelectPositions {

    /** Days after a round in which what the parties say is taken to be on it. */
    private static final int DAYS_AFTER = 3;

    private static final int MOST_SAID = 40;
    private static final String POSITIONS = Cypher.of(SelectPositions.class, "positions");
    private static final String ROUND_SAID = Cypher.of(SelectPositions.class, "round-said");

    private final Database database;

    public SelectPositions(Database database) {
        this.database = database;
    }

    /** The positions of actors by their ids, for each the topics it spoke of most first; none for who spoke of none. */
    public Map<String, List<Position>> of(Collection<String> actors) {
        var found = new HashMap<String, List<Position>>();
        for (var row : database.query(POSITIONS, Map.of("ids", List.copyOf(actors)))) {
            var actor = row.get("id").asString();
            found.put(
                    actor,
                    row.get("positions")
                            .asList(p -> new Position(
                                    actor,
                                    p.get("topic").asString(),
                                    p.get("statements").asLong(),
                                    Mapping.text(p.get("stance")),
                                    p.get("latest").asString())));
        }
        return found;
    }

    /**
     * Ids of what the parties said on any topic from the day of a round until {@value #DAYS_AFTER} days after it, oldest first, at most {@value
     * #MOST_SAID}.
     *
     * @param rounds keys of rounds, see {@link #key}; what is dated no better than within a week yields nothing
     */
    public Map<String, List<String>> said(Collection<String> rounds) {
        var asked = rounds.stream()
                .map(key -> key.split(" "))
                .map(parts -> Map.of("negotiation", parts[0], "event", parts[1]))
                .toList();
        var found = new HashMap<String, List<String>>();
        database.query(ROUND_SAID, Map.of("rounds", asked, "days", DAYS_AFTER, "most", MOST_SAID))
                .forEach(row -> found.put(row.get("key").asString(), Mapping.texts(row.get("statements"))));
        return found;
    }

    /** The key of a round of a negotiation. */
    public static String key(String negotiation, String event) {
        return negotiation + " " + event;
    }
}
