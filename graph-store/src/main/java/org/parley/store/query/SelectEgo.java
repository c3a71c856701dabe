package org.parley.store.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;
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

    /** Longest window that is read from its days. */
    private static final long MOST_DAYS = 92;

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
        var ties = ties(ids, from, to, window);
        var found = nodes.actors(ids).values().stream()
                .map(a -> new EgoNode(a, ties.hidden().getOrDefault(a.id(), 0L)))
                .toList();
        return new Ego(found, ties.edges(), hidden);
    }

    /**
     * What ties actors.
     *
     * @param hidden how many neighbours each has beside them; no entry for none
     */
    private record Ties(Map<String, Long> hidden, List<EgoEdge> edges) {}

    /** A short window holds less than all that its actors ever said and did, so it is read from there. */
    private Ties ties(Set<String> ids, @Nullable LocalDate from, @Nullable LocalDate to, Map<String, Object> window) {
        var parameters = new HashMap<>(window);
        parameters.put("ids", List.copyOf(ids));
        if (from != null && to != null && ChronoUnit.DAYS.between(from, to) <= MOST_DAYS) {
            parameters.put("lasting", Window.lasting(from));
            var row = database.query(Window.ties(), parameters).getFirst();
            return new Ties(
                    hidden(row.get("neighbours").asList(v -> v)),
                    row.get("edges").asList(SelectEgo::edge));
        }
        return new Ties(
                hidden(database.query(NEIGHBOURS, parameters)),
                database.query(EDGES, parameters).stream().map(SelectEgo::edge).toList());
    }

    private static Map<String, Long> hidden(List<? extends MapAccessor> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        r -> r.get("id").asString(), r -> r.get("hidden").asLong()));
    }

    private static EgoEdge edge(MapAccessor row) {
        return new EgoEdge(
                row.get("from").asString(),
                row.get("to").asString(),
                row.get("weight").asLong(),
                Mapping.texts(row.get("events")),
                Mapping.texts(row.get("statements")));
    }
}
