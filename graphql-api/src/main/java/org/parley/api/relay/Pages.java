package org.parley.api.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.parley.api.relay.Connections.Edge;
import org.parley.store.Knowledge;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectPage.Listing;
import org.parley.store.query.SelectPage.Page;
import org.parley.store.query.SelectPage.Position;
import org.parley.store.query.SelectPage.Request;

/** Fills many pages at once: one question for the places of all alike, and one for the nodes of a kind. */
final class Pages {

    private static final int MOST_NODES_AT_ONCE = 500;

    private final Map<Ids.Kind, Loaders.Source> sources;

    Pages(Map<Ids.Kind, Loaders.Source> sources) {
        this.sources = sources;
    }

    /** A page with its nodes; a node that vanished since its place was read is left out with its cursor. */
    record Filled(List<Edge> edges, boolean more) {}

    Map<Request, Filled> load(Knowledge known, Collection<Request> requests) {
        var pages = known.pages().pages(requests);
        var ids = new HashMap<Listing, Collection<String>>();
        pages.forEach((request, page) -> page.positions()
                .forEach(place -> ids.computeIfAbsent(request.listing(), listing -> new LinkedHashSet<>())
                        .add(id(request.listing(), place))));
        var nodes = new HashMap<String, Object>();
        ids.forEach((listing, wanted) -> nodes.putAll(nodes(known, listing, List.copyOf(wanted))));
        var filled = new HashMap<Request, Filled>();
        pages.forEach((request, page) -> filled.put(request, fill(request.listing(), page, nodes)));
        return filled;
    }

    private Map<String, Object> nodes(Knowledge known, Listing listing, List<String> ids) {
        var source = sources.get(kind(listing));
        var nodes = new HashMap<String, Object>();
        for (int at = 0; source != null && at < ids.size(); at += MOST_NODES_AT_ONCE) {
            nodes.putAll(source.load(known, ids.subList(at, Math.min(ids.size(), at + MOST_NODES_AT_ONCE))));
        }
        return nodes;
    }

    private static Filled fill(Listing listing, Page page, Map<String, Object> nodes) {
        var edges = new ArrayList<Edge>();
        for (var place : page.positions()) {
            var node = nodes.get(id(listing, place));
            if (node != null) {
                edges.add(new Edge(Connections.cursor(listing, place), node));
            }
        }
        return new Filled(edges, page.more());
    }

    private static String id(Listing listing, Position position) {
        return listing == Listing.TOPICS ? Ids.topic(position.id()) : position.id();
    }

    private static Ids.Kind kind(Listing listing) {
        return switch (listing) {
            case ARTICLES -> Ids.Kind.ARTICLE;
            case ACTORS -> Ids.Kind.ACTOR;
            case TOPICS -> Ids.Kind.TOPIC;
            case NEGOTIATIONS -> Ids.Kind.NEGOTIATION;
            case STATEMENTS -> Ids.Kind.STATEMENT;
            case EVENTS -> Ids.Kind.EVENT;
            case AUDIT -> Ids.Kind.AUDIT_ENTRY;
            case MERGE_CANDIDATES -> Ids.Kind.MERGE_CANDIDATE;
        };
    }
}
