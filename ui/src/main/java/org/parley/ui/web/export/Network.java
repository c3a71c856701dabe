package org.parley.ui.web.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.ask.Answer;

/**
 * Nodes and the ties between them.
 *
 * @param title says what this is and how much of it
 */
record Network(String title, List<Node> nodes, List<Tie> ties) {

    /**
     * A node.
     *
     * @param kind such as STATE, EVENT or STATEMENT
     * @param from first day of an event or a statement, ISO 8601; null where it is open and for an actor
     * @param to last day, itself included; null likewise
     */
    record Node(
            String id,
            String label,
            String kind,
            @Nullable String from,
            @Nullable String to) {}

    /**
     * A tie.
     *
     * @param source id of the node it starts from
     * @param target id of the node it leads to
     * @param weight how many assertions it rests on, from 1
     */
    record Tie(String source, String target, int weight) {}

    /** Actors, and what they took part in or said. */
    static Network of(View view) {
        var nodes = new LinkedHashMap<String, Node>();
        var ties = new ArrayList<Tie>();
        for (var entry : view.entries()) {
            for (var actor : entry.actors()) {
                nodes.putIfAbsent(actor.id(), new Node(actor.id(), actor.name(), "ACTOR", null, null));
                ties.add(new Tie(actor.id(), entry.id(), 1));
            }
        }
        for (var entry : view.entries()) {
            nodes.put(entry.id(), new Node(entry.id(), entry.label(), entry.kind(), entry.from(), entry.to()));
        }
        return new Network(view.title() + ", " + view.extent(), List.copyOf(nodes.values()), ties);
    }

    /** Actors, and what ties them to each other. */
    static Network of(Answer network, String title) {
        return new Network(
                title,
                network.list("nodes").stream()
                        .map(n -> n.the("actor"))
                        .map(a -> new Node(a.textOr("id", ""), a.textOr("name", ""), a.textOr("kind", ""), null, null))
                        .toList(),
                network.list("edges").stream()
                        .map(e -> new Tie(e.textOr("from", ""), e.textOr("to", ""), e.number("weight")))
                        .toList());
    }
}
