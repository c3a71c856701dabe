package org.parley.store.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.store.Nodes.FollowUp;
import org.parley.store.Nodes.Fulfilment;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** What came of what was agreed, planned or proposed. It is worked out when asked, so that the order of reading does not matter. */
public final class SelectFollowUps {

    private static final int DAYS = 60;
    private static final int MOST = 20;

    /** PLOVER types of what one keeps or breaks; a threat is no promise. */
    private static final List<String> TYPES =
            List.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT");

    private static final String FOLLOW_UPS = Cypher.of(SelectFollowUps.class, "follow-ups");

    private final Database database;

    public SelectFollowUps(Database database) {
        this.database = database;
    }

    /**
     * What came of events by their ids, with the later events that tell so, the earliest first, at most {@value #MOST}, which began within
     * {@value #DAYS} days; none for events that promise nothing.
     */
    public Map<String, Fulfilment> of(Collection<String> events) {
        var parameters = Map.<String, Object>of("ids", List.copyOf(events), "types", TYPES, "days", DAYS, "most", MOST);
        var found = new HashMap<String, Fulfilment>();
        for (var row : database.query(FOLLOW_UPS, parameters)) {
            var followUps = row.get("followUps")
                    .asList(f -> new FollowUp(
                            f.get("event").asString(), f.get("result").asString()));
            found.put(row.get("id").asString(), new Fulfilment(result(followUps), followUps));
        }
        return found;
    }

    /** What was done in spite of a refusal was done. */
    private static String result(List<FollowUp> followUps) {
        if (followUps.isEmpty()) {
            return "OPEN";
        }
        return followUps.stream().anyMatch(f -> f.result().equals("KEPT")) ? "KEPT" : "BROKEN";
    }
}
