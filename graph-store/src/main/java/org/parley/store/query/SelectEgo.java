package org.parley.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.store.Nodes.Ego;
import org.parley.store.Nodes.EgoEdge;
import org.parley.store.Nodes.EgoNode;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** The network around one actor, and around those of its neighbours that were opened. */
public final class SelectEgo {

    private static final String EGO = Cypher.of(SelectEgo.class, "ego");
    private static final String EDGES = Cypher.of(SelectEgo.class, "ego-edges");
    private static final String NEIGHBOURS = Cypher.of(SelectEgo.class, "neighbours");

    private final Database database;
    private final SelectNodes nodes;

    public SelectEgo(Database database, SelectNodes nodes) {
        this.database = database;
        this.nodes = nodes;
    }

    /**
     * The network between two days.
     *
     * @param expanded further actors whose neighbours are wanted
     * @param limit most nodes, 1 to 500
     */
    public Ego select(
            String actor, List<String> expanded, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
        var window = new HashMap<String, Object>();
        window.put("from", from == null ? Database.FIRST_DAY : from);
        window.put("to", to == null ? Database.LAST_DAY : to);
        Set<String> ids = new LinkedHashSet<>();
        ids.add(actor);
        long hidden = 0;
        var centres = new ArrayList<String>(List.of(actor));
        centres.addAll(expanded);
        for (var centre : centres) {
            var around = new HashMap<>(window);
            around.put("actor", centre);
            around.put("limit", limit);
            for (var row : database.query(EGO, around)) {
                for (var neighbour : Mapping.texts(row.get("neighbours"))) {
                    if (ids.size() < limit) {
                        ids.add(neighbour);
                    } else if (!ids.contains(neighbour)) {
                        hidden++;
                    }
                }
                hidden += Math.max(0, row.get("total").asLong() - limit);
            }
        }
        var byHidden = new HashMap<String, Long>();
        var parameters = new HashMap<>(window);
        parameters.put("ids", List.copyOf(ids));
        database.query(NEIGHBOURS, parameters)
                .forEach(r ->
                        byHidden.put(r.get("id").asString(), r.get("hidden").asLong()));
        var found = nodes.actors(ids).values().stream()
                .map(a -> new EgoNode(a, byHidden.getOrDefault(a.id(), 0L)))
                .toList();
        var edges = database.query(EDGES, parameters).stream()
                .map(r -> new EgoEdge(
                        r.get("from").asString(),
                        r.get("to").asString(),
                        r.get("weight").asLong(),
                        Mapping.texts(r.get("events")),
                        Mapping.texts(r.get("statements"))))
                .toList();
        return new Ego(found, edges, hidden);
    }
}
