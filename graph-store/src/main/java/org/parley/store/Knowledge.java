package org.parley.store;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.store.Nodes.Ego;
import org.parley.store.Nodes.Hit;
import org.parley.store.Nodes.Lane;
import org.parley.store.Nodes.Timeline;
import org.parley.store.neo4j.Database;
import org.parley.store.query.Search;
import org.parley.store.query.SelectDetails;
import org.parley.store.query.SelectEgo;
import org.parley.store.query.SelectFacets;
import org.parley.store.query.SelectFollowUps;
import org.parley.store.query.SelectLineages;
import org.parley.store.query.SelectNodes;
import org.parley.store.query.SelectPage;
import org.parley.store.query.SelectPath;
import org.parley.store.query.SelectPositions;
import org.parley.store.query.SelectSaid;
import org.parley.store.query.SelectTimeline;

/** The questions that the graph answers, by what was known on some day, see docs/decisions/204-as-of.md. */
public final class Knowledge {

    private final SelectNodes nodes;
    private final SelectDetails details;
    private final SelectPage pages;
    private final SelectFacets facets;
    private final SelectTimeline timeline;
    private final SelectEgo ego;
    private final Search search;
    private final SelectPositions positions;
    private final SelectFollowUps followUps;
    private final SelectSaid said;
    private final SelectLineages lineages;
    private final SelectPath path;

    Knowledge(Database database) {
        this.nodes = new SelectNodes(database);
        this.details = new SelectDetails(database);
        this.pages = new SelectPage(database);
        this.facets = new SelectFacets(database);
        this.timeline = new SelectTimeline(database);
        this.ego = new SelectEgo(database, nodes);
        this.search = new Search(database);
        this.positions = new SelectPositions(database);
        this.followUps = new SelectFollowUps(database);
        this.said = new SelectSaid(database);
        this.lineages = new SelectLineages(database);
        this.path = new SelectPath(database);
    }

    /** Actors, statements, events, negotiations and articles by their ids. */
    public SelectNodes nodes() {
        return nodes;
    }

    /** What some questions ask of them beside. */
    public SelectDetails details() {
        return details;
    }

    /** Ids of what there is, page by page. */
    public SelectPage pages() {
        return pages;
    }

    /** How what there is is spread over values and over time. */
    public SelectFacets facets() {
        return facets;
    }

    /** A window of time with all its parts. */
    public Timeline timeline(SelectTimeline.Filter filter) {
        return timeline.select(filter, EnumSet.allOf(SelectTimeline.Part.class));
    }

    /** Parts of a window of time, see {@link SelectTimeline#select}. */
    public Timeline timeline(SelectTimeline.Filter filter, Set<SelectTimeline.Part> parts) {
        return timeline.select(filter, parts);
    }

    /** The lanes of a window of time, see {@link SelectTimeline#lanes}. */
    public List<Lane> lanes(SelectTimeline.Filter filter, SelectTimeline.By by, int first) {
        return timeline.lanes(filter, by, first);
    }

    /** The network around an actor with all its parts. */
    public Ego ego(String actor, List<String> expanded, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
        return ego.select(actor, expanded, from, to, limit, EnumSet.allOf(SelectEgo.Part.class));
    }

    /** The network around an actor, see {@link SelectEgo#select}. */
    public SelectEgo ego() {
        return ego;
    }

    /** Full-text search, see {@link Search#search}. */
    public List<Hit> search(String text, int limit) {
        return search.search(text, limit);
    }

    /** Who stands where on what. */
    public SelectPositions positions() {
        return positions;
    }

    /** What statements contradict and answer each other. */
    public SelectSaid said() {
        return said;
    }

    /** Where quotations come from. */
    public SelectLineages lineages() {
        return lineages;
    }

    /** The shortest way from one actor to another, see {@link SelectPath#select}. */
    public List<String> path(String start, String end, @Nullable LocalDate from, @Nullable LocalDate to) {
        return path.select(start, end, from, to);
    }

    /** What came of promises. */
    public SelectFollowUps followUps() {
        return followUps;
    }
}
