package org.parley.api.timeline;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.idl.RuntimeWiring;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.parley.api.relay.Arguments;
import org.parley.api.relay.Loaders;
import org.parley.store.GraphStore;
import org.parley.store.Nodes.Lane;
import org.parley.store.Nodes.Timeline;
import org.parley.store.Nodes.TimelineItem;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectTimeline.By;
import org.parley.store.query.SelectTimeline.Filter;
import org.parley.store.query.SelectTimeline.Part;

/** Fetches windows of the timeline. */
public final class TimelineFetchers {

    private static final int MOST = 2000;
    private static final int MOST_LANES = 50;

    private final GraphStore store;

    public TimelineFetchers(GraphStore store) {
        this.store = store;
    }

    /** Ties the fields of the timeline's part of the schema to the graph. */
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("timeline", this::timeline));
        wiring.type("Timeline", type -> type.dataFetcher("lanes", this::lanes));
        wiring.type(
                "TimelineItem",
                type -> type.dataFetcher("actors", e -> Loaders.loadMany(e, Ids.Kind.ACTOR, item(e).actors()))
                        .dataFetcher(
                                "topics",
                                e -> Loaders.loadMany(
                                        e,
                                        Ids.Kind.TOPIC,
                                        item(e).topics().stream()
                                                .map(Ids::topic)
                                                .toList())));
    }

    private DataFetcherResult<Timeline> timeline(DataFetchingEnvironment environment) {
        var filter = new Filter(
                Arguments.from(environment),
                Arguments.to(environment),
                environment.getArgument("actor"),
                Arguments.topic(environment),
                environment.getArgument("type"),
                environment.getArgument("negotiation"),
                Arguments.limit(environment, MOST));
        // The lanes are those of the same window.
        return DataFetcherResult.<Timeline>newResult()
                .data(store.asOf(Arguments.asOf(environment)).timeline(filter, parts(environment.getSelectionSet())))
                .localContext(filter)
                .build();
    }

    private List<Lane> lanes(DataFetchingEnvironment environment) {
        Filter filter = environment.getLocalContext();
        var by = By.valueOf(Objects.requireNonNull(environment.<String>getArgument("by")));
        var lanes = store.asOf(Arguments.asOf(environment))
                .lanes(Objects.requireNonNull(filter), by, Arguments.limit(environment, "first", MOST_LANES));
        return by == By.TOPIC ? lanes.stream().map(TimelineFetchers::ofTopic).toList() : lanes;
    }

    private static Lane ofTopic(Lane lane) {
        return lane.id() == null ? lane : new Lane(Ids.topic(lane.id()), lane.name(), lane.count(), lane.buckets());
    }

    /** What of the window the query asks for; the rest is not looked for. */
    private static Set<Part> parts(DataFetchingFieldSelectionSet fields) {
        var parts = EnumSet.noneOf(Part.class);
        if (fields.contains("items")) {
            parts.add(Part.ITEMS);
        }
        if (fields.contains("undated")) {
            parts.add(Part.UNDATED);
        }
        if (fields.containsAnyOf("buckets", "total")) {
            parts.add(Part.BUCKETS);
        }
        return parts;
    }

    private static TimelineItem item(DataFetchingEnvironment environment) {
        TimelineItem item = environment.getSource();
        return Objects.requireNonNull(item);
    }
}
