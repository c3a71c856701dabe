package org.parley.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.parley.store.Nodes.ActorNode;
import org.parley.store.Nodes.Ego;
import org.parley.store.Nodes.EgoEdge;
import org.parley.store.Nodes.EgoNode;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** The network around one actor, and around those of its neighbours that were opened. */
public final class SelectEgo {

    private static final String OF_ACTORS = Cypher.of(SelectEgo.class, "window-of-actors");
    private static final String EGO = OF_ACTORS + Cypher.of(SelectEgo.class, "ego");
    private static final String EDGES = OF_ACTORS + Cypher.of(SelectEgo.class, "ego-edges");
    private static final String NEIGHBOURS = OF_ACTORS + Cypher.of(SelectEgo.class, "neighbours");

    private final Database database;
    private final SelectNodes nodes;

    public SelectEgo(Database database, SelectNodes nodes) {
        this.database = database;
        this.nodes = nodes;
    }

    /** What can be asked of a network beside who is in it. */
    public enum Part {
        /** How many neighbours of each actor are not in it. */
        HIDDEN_NEIGHBOURS,
        /** What ties its actors. */
        EDGES
    }

    /**
     * The network between two days, without any actor where the one in the middle is not known. Parts that are not asked for are empty or 0, and cost
     * nothing.
     *
     * @param expanded further actors whose neighbours are wanted
     * @param limit most nodes, 1 to 500
     */
    public Ego select(
            String actor,
            List<String> expanded,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int limit,
            Set<Part> parts) {
        var wanted = new ArrayList<String>(List.of(actor));
        wanted.addAll(expanded);
        var centres = nodes.actors(wanted);
        var centre = centres.get(actor);
        if (centre == null) {
            return new Ego(List.of(), List.of(), 0);
        }
        var window = new HashMap<String, Object>();
        window.put("from", from == null ? Database.FIRST_DAY : from);
        window.put("to", to == null ? Database.LAST_DAY : to);
        window.put("lasting", Window.lasting(from));
        window.put("limit", limit);
        var found = new LinkedHashMap<String, ActorNode>();
        found.put(centre.id(), centre);
        long hidden = 0;
        for (var around : centres.values().stream().distinct().toList()) {
            window.put("ids", List.of(around.id()));
            var row = database.query(EGO, window).getFirst();
            for (var neighbour : row.get("neighbours").asList(SelectNodes::actor)) {
                if (found.size() < limit) {
                    found.putIfAbsent(neighbour.id(), neighbour);
                } else if (!found.containsKey(neighbour.id())) {
                    hidden++;
                }
            }
            hidden += Math.max(0, row.get("total").asLong() - limit);
        }
        window.put("ids", List.copyOf(found.keySet()));
        var beyond = parts.contains(Part.HIDDEN_NEIGHBOURS) ? beyond(window) : Map.<String, Long>of();
        return new Ego(
                found.values().stream()
                        .map(a -> new EgoNode(a, beyond.getOrDefault(a.id(), 0L)))
                        .toList(),
                parts.contains(Part.EDGES) ? edges(window) : List.of(),
                hidden);
    }

    private Map<String, Long> beyond(Map<String, Object> window) {
        return database.query(NEIGHBOURS, window).stream()
                .collect(Collectors.toMap(
                        r -> r.get("id").asString(), r -> r.get("hidden").asLong()));
    }

    private List<EgoEdge> edges(Map<String, Object> window) {
        return database.query(EDGES, window).stream().map(SelectEgo::edge).toList();
    }

    private static EgoEdge edge(Record row) {
        return new EgoEdge(
                row.get("from").asString(),
                row.get("to").asString(),
                row.get("weight").asLong(),
                Mapping.texts(row.get("events")),
                Mapping.texts(row.get("statements")));
    }
}
