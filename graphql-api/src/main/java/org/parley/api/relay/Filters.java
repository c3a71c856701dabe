package org.parley.api.relay;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.api.relay.Refusal.Code;
import org.parley.store.ingest.Ids;
import org.parley.store.query.Condition;
import org.parley.store.query.Condition.All;
import org.parley.store.query.Condition.Any;
import org.parley.store.query.Condition.Not;
import org.parley.store.query.Condition.OneOf;
import org.parley.store.query.Condition.Property;
import org.parley.store.query.Condition.Tie;
import org.parley.store.query.Condition.Tied;
import org.parley.store.query.SelectPage.Filter;

/** The argument {@code filter} of a connection, as the store's condition. A field that is left out or null says nothing. */
public final class Filters {

    private static final int MOST_VALUES = 100;
    private static final int MOST_CONDITIONS = 100;
    private static final int DEEPEST = 10;
    private static final int LONGEST = 300;

    private static final Map<String, Reader> ACTOR = Map.of(
            "id", (value, depth) -> new OneOf(Property.ACTOR_ID, List.of(text(value))),
            "kind", oneOf(Property.KIND),
            "country", oneOf(Property.COUNTRY));
    private static final Map<String, Reader> TOPIC = Map.of(
            "id",
            (value, depth) -> new OneOf(Property.TOPIC_ID, List.of(Ids.topicName(text(value)))),
            "stance",
            oneOf(Property.STANCE));
    private static final Map<String, Reader> ARTICLE = Map.of(
            "source", (value, depth) -> new Tied(Tie.SOURCE, new OneOf(Property.NAME, texts(value))),
            "published",
                    (value, depth) -> {
                        var days = Days.of(value);
                        return days.areOpen() ? Condition.NONE : new Condition.Published(days.from(), days.to());
                    },
            "addedSince", (value, depth) -> new Condition.AddedAfter(moment(text(value))));
    private static final Map<String, Reader> STATEMENT = Map.of(
            "speaker", tied(Tie.SPEAKER, ACTOR),
            "addressee", tied(Tie.ADDRESSEE, ACTOR),
            "topic", tied(Tie.TOPIC, TOPIC),
            "article", tied(Tie.STATED_IN, ARTICLE),
            "kind", oneOf(Property.KIND),
            "speechAct", oneOf(Property.SPEECH_ACT),
            "medium", oneOf(Property.MEDIUM),
            "time", Filters::time);
    private static final Map<String, Reader> PARTICIPANT =
            Map.of("actor", (value, depth) -> read(ACTOR, map(value), depth), "role", oneOf(Property.ROLE));
    private static final Map<String, Reader> PLACE =
            Map.of("name", oneOf(Property.NAME), "country", oneOf(Property.COUNTRY));
    private static final Map<String, Reader> EVENT = Map.of(
            "participant", tied(Tie.PARTICIPANT, PARTICIPANT),
            "place", tied(Tie.PLACE, PLACE),
            "article", tied(Tie.TOLD_IN, ARTICLE),
            "type", oneOf(Property.TYPE),
            "status", oneOf(Property.STATUS),
            "context", oneOf(Property.CONTEXT),
            "time", Filters::time);

    private Filters() {}

    /** What one field of a filter says. */
    private interface Reader {

        Condition read(Object value, int depth);
    }

    /** Days asked for. */
    private record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        static Days of(@Nullable Object value) {
            var days = value == null ? Map.<String, Object>of() : map(value);
            var from = (LocalDate) days.get("from");
            var to = (LocalDate) days.get("to");
            Arguments.checkOrder(from, to);
            return new Days(from, to);
        }

        boolean areOpen() {
            return from == null && to == null;
        }
    }

    /**
     * What of the statements is wanted.
     *
     * @param actor id of the actor that the field belongs to, if any
     * @param article the same of the article
     * @throws Refusal if the filter is too large, or asks for what cannot be
     */
    public static Filter statements(
            DataFetchingEnvironment environment, @Nullable String actor, @Nullable String article) {
        return filter(environment, STATEMENT, "time", "speaker", actor, article);
    }

    /** The same of events. */
    public static Filter events(DataFetchingEnvironment environment, @Nullable String actor, @Nullable String article) {
        return filter(environment, EVENT, "time", "participant", actor, article);
    }

    /** The same of articles. */
    public static Filter articles(DataFetchingEnvironment environment) {
        return filter(environment, ARTICLE, "published", "", null, null);
    }

    /** The same of actors. */
    public static Filter actors(DataFetchingEnvironment environment) {
        return filter(environment, ACTOR, "", "", null, null);
    }

    /**
     * Takes the days of the whole filter, and the one actor that it asks for, out of the condition: both are where an index is entered.
     *
     * @param time field of the days
     * @param owner field of the actor
     */
    private static Filter filter(
            DataFetchingEnvironment environment,
            Map<String, Reader> fields,
            String time,
            String owner,
            @Nullable String actor,
            @Nullable String article) {
        Map<String, Object> given = environment.getArgument("filter");
        if (given == null) {
            return new Filter(actor, article, null, null, Condition.NONE);
        }
        var rest = new HashMap<>(given);
        var days = Days.of(rest.remove(time));
        var one = actor == null && article == null ? only(rest.get(owner)) : null;
        if (one != null) {
            rest.remove(owner);
        }
        var condition = read(fields, rest, 0);
        if (size(condition) > MOST_CONDITIONS) {
            throw new Refusal(Code.TOO_COSTLY, "a filter has at most " + MOST_CONDITIONS + " conditions");
        }
        return new Filter(one == null ? actor : one, article, days.from(), days.to(), condition);
    }

    /** The id of the actor where nothing else is asked of it. */
    private static @Nullable String only(@Nullable Object owner) {
        if (owner == null) {
            return null;
        }
        var said = new HashMap<>(map(owner));
        said.values().removeIf(Objects::isNull);
        if (said.size() != 1) {
            return null;
        }
        return said.get("actor") == null ? (String) said.get("id") : only(said.get("actor"));
    }

    private static Condition read(Map<String, Reader> fields, Map<String, Object> given, int depth) {
        if (depth > DEEPEST) {
            throw new Refusal(Code.TOO_COSTLY, "a filter nests at most " + DEEPEST + " filters in each other");
        }
        var conditions = new ArrayList<Condition>();
        given.forEach((name, value) -> {
            if (value != null) {
                conditions.add(read(fields, name, value, depth + 1));
            }
        });
        conditions.removeIf(Condition.NONE::equals);
        return conditions.size() == 1 ? conditions.getFirst() : new All(conditions);
    }

    private static Condition read(Map<String, Reader> fields, String name, Object value, int depth) {
        return switch (name) {
            case "and" -> new All(each(fields, value, depth));
            case "or" -> new Any(each(fields, value, depth));
            case "not" -> {
                var inner = read(fields, map(value), depth);
                yield inner.equals(Condition.NONE) ? inner : new Not(inner);
            }
            default ->
                Objects.requireNonNull(fields.get(name), "as in the schema").read(value, depth);
        };
    }

    private static List<Condition> each(Map<String, Reader> fields, Object value, int depth) {
        return list(value).stream().map(one -> read(fields, map(one), depth)).toList();
    }

    private static Reader tied(Tie tie, Map<String, Reader> fields) {
        return (value, depth) -> {
            var condition = read(fields, map(value), depth);
            return condition.equals(Condition.NONE) ? condition : new Tied(tie, condition);
        };
    }

    private static Reader oneOf(Property property) {
        return (value, depth) -> new OneOf(property, texts(value));
    }

    private static Condition time(Object value, int depth) {
        var days = Days.of(value);
        return days.areOpen() ? Condition.NONE : new Condition.Within(days.from(), days.to());
    }

    private static int size(Condition condition) {
        return switch (condition) {
            case All all -> all.of().stream().mapToInt(Filters::size).sum();
            case Any any -> any.of().stream().mapToInt(Filters::size).sum();
            case Not not -> size(not.of());
            case Tied tied -> 1 + size(tied.to());
            default -> 1;
        };
    }

    private static OffsetDateTime moment(String moment) {
        try {
            return OffsetDateTime.parse(moment);
        } catch (DateTimeParseException e) {
            throw new Refusal(Code.BAD_INPUT, "'" + moment + "' is no moment: write it as 2025-07-23T08:00:00Z");
        }
    }

    private static List<String> texts(Object value) {
        return list(value).stream().map(Filters::text).toList();
    }

    private static String text(Object value) {
        var text = value.toString();
        if (text.length() > LONGEST) {
            throw new Refusal(Code.BAD_INPUT, "a value of a filter has at most " + LONGEST + " characters");
        }
        return text;
    }

    private static List<?> list(Object value) {
        var list = (List<?>) value;
        if (list.isEmpty()) {
            throw new Refusal(
                    Code.BAD_INPUT,
                    "an empty list in a filter lets nothing through: leave it out, or give 1 to " + MOST_VALUES
                            + " values");
        }
        if (list.size() > MOST_VALUES) {
            throw new Refusal(
                    Code.TOO_COSTLY, "a list in a filter has at most " + MOST_VALUES + " values, not " + list.size());
        }
        return list;
    }

    /** GraphQL has checked the type. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
