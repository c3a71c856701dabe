package org.parley.store.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.parley.store.Nodes.Bucket;
import org.parley.store.Nodes.Lane;
import org.parley.store.Nodes.StatementNode;
import org.parley.store.Nodes.Timeline;
import org.parley.store.Nodes.TimelineItem;
import org.parley.store.neo4j.Database;

/** What lies in a window of time: the marks, how densely they lie, and what has no date. */
public final class SelectTimeline {

    private static final int MOST_UNDATED = 200;

    private final Database database;
    private final UntilChanged<List<Bucket>> density;
    private final Map<LanesOf, UntilChanged<List<Lane>>> lanes = new ConcurrentHashMap<>();

    public SelectTimeline(Database database) {
        this.database = database;
        this.density = new UntilChanged<>(database);
    }

    /** What can be asked of a window. */
    public enum Part {
        /** The marks that are dated. */
        ITEMS,
        /** The marks that are not. */
        UNDATED,
        /** The buckets and the total. */
        BUCKETS
    }

    /**
     * What to show.
     *
     * @param from first day; null for no bound
     * @param to last day; null for no bound
     * @param limit most items, 1 to 10,000
     */
    public record Filter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String actor,
            @Nullable String topic,
            @Nullable String type,
            @Nullable String negotiation,
            int limit) {

        /** Whether it lets through all there is, of all time. */
        private boolean isEverything() {
            return from == null && to == null && isUnfiltered();
        }

        /** Whether nothing but the window bounds it. */
        private boolean isUnfiltered() {
            return actor == null && topic == null && type == null && negotiation == null;
        }
    }

    /** What the things of a window are put in lanes by. */
    public enum By {
        /** Who said it or took part in it. */
        ACTOR,
        /** What it is on. */
        TOPIC,
        /** The talks that it is a round of. */
        NEGOTIATION,
        /** The type of an event, or the statement's act of speech. */
        TYPE
    }

    /** The window; parts that are not asked for are empty, and cost nothing. */
    public Timeline select(Filter filter, Set<Part> parts) {
        boolean ofActor = filter.actor() != null;
        List<Record> dated = parts.contains(Part.ITEMS)
                ? database.query(Window.items(ofActor), parameters(filter, filter.limit()))
                : List.<Record>of();
        List<Record> undated = parts.contains(Part.UNDATED)
                ? database.query(Window.undated(ofActor), parameters(filter, MOST_UNDATED))
                : List.<Record>of();
        var buckets = parts.contains(Part.BUCKETS) ? density(filter) : List.<Bucket>of();
        // Each dated thing lies in one bucket, so nothing has to be read a second time to be counted.
        long total = buckets.stream().mapToLong(Bucket::count).sum();
        return new Timeline(items(dated), buckets, items(undated), total);
    }

    /**
     * How densely things lie in each lane of the window, in stretches as wide as the window's own; the fullest lane first. A thing counts in each lane
     * that it belongs in, and once in the last one, which has no id, where it belongs in none or in one that is left out.
     *
     * @param first most lanes beside that last one, at least 1
     */
    public List<Lane> lanes(Filter filter, By by, int first) {
        return filter.isEverything()
                ? lanes.computeIfAbsent(new LanesOf(by, first), of -> new UntilChanged<>(database))
                        .of(() -> counted(filter, by, first))
                : counted(filter, by, first);
    }

    private record LanesOf(By by, int first) {}

    private List<Lane> counted(Filter filter, By by, int first) {
        var unit = unit(filter);
        var parameters = counting(filter, unit);
        boolean ofActor = filter.actor() != null;
        parameters.put("first", first);
        parameters.put(
                "shown",
                database.query(Window.fullest(by, ofActor), parameters).stream()
                        .map(row -> row.get("id").asString())
                        .toList());
        return database.query(Window.lanes(by, ofActor), parameters).stream()
                .map(row -> new Lane(
                        Mapping.text(row.get("id")),
                        row.get("name").asString("Other"),
                        row.get("count").asLong(),
                        row.get("buckets").asList(each -> bucket(each.get("start"), each.get("count"), unit))))
                .toList();
    }

    private List<Bucket> density(Filter filter) {
        return filter.isEverything() ? density.of(() -> buckets(filter)) : buckets(filter);
    }

    private List<Bucket> buckets(Filter filter) {
        var unit = unit(filter);
        var query = filter.isUnfiltered() ? Window.buckets() : Window.buckets(filter.actor() != null);
        return database.query(query, counting(filter, unit)).stream()
                .map(row -> bucket(row.get("start"), row.get("count"), unit))
                .toList();
    }

    private static Map<String, Object> counting(Filter filter, ChronoUnit unit) {
        var parameters = parameters(filter, 0);
        parameters.put("unit", SelectFacets.unit(unit));
        return parameters;
    }

    private static Bucket bucket(Value start, Value count, ChronoUnit unit) {
        return SelectFacets.bucket(start.asLocalDate(), unit, count.asLong());
    }

    /** Days for up to a year, weeks for up to four, else months: never more than some hundred buckets. */
    private static ChronoUnit unit(Filter filter) {
        if (filter.from() == null || filter.to() == null) {
            return ChronoUnit.MONTHS;
        }
        long days = ChronoUnit.DAYS.between(filter.from(), filter.to());
        return days <= 366 ? ChronoUnit.DAYS : days <= 4 * 366 ? ChronoUnit.WEEKS : ChronoUnit.MONTHS;
    }

    @SuppressWarnings("NullAway")
    private static Map<String, Object> parameters(Filter filter, int limit) {
        var parameters = new HashMap<String, Object>();
        parameters.put("from", filter.from() == null ? Database.FIRST_DAY : filter.from());
        parameters.put("to", filter.to() == null ? Database.LAST_DAY : filter.to());
        parameters.put("lasting", Window.lasting(filter.from()));
        parameters.put("actor", filter.actor());
        parameters.put("topic", filter.topic());
        parameters.put("type", filter.type());
        parameters.put("negotiation", filter.negotiation());
        parameters.put("limit", limit);
        return parameters;
    }

    private static List<TimelineItem> items(List<Record> rows) {
        var items = new ArrayList<TimelineItem>();
        for (var row : rows) {
            var n = row.get("n");
            boolean event = row.get("kind").asString().equals("EVENT");
            items.add(new TimelineItem(
                    row.get("id").asString(),
                    row.get("kind").asString(),
                    event
                            ? n.get("label").asString()
                            : StatementNode.line(
                                    Mapping.text(n.get("lead")), n.get("text").asString()),
                    event ? Mapping.text(n.get("type")) : n.get("speechAct").asString(),
                    event ? Mapping.text(n.get("status")) : null,
                    Mapping.time(n),
                    Mapping.place(row.get("place")),
                    sorted(row.get("actors")),
                    sorted(row.get("topics"))));
        }
        return items;
    }

    private static List<String> sorted(Value ids) {
        return Mapping.texts(ids).stream().sorted().toList();
    }
}
