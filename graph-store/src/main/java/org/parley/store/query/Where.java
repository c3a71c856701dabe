package org.parley.store.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.store.neo4j.Database;
import org.parley.store.query.Condition.AddedAfter;
import org.parley.store.query.Condition.All;
import org.parley.store.query.Condition.Any;
import org.parley.store.query.Condition.Not;
import org.parley.store.query.Condition.OneOf;
import org.parley.store.query.Condition.Published;
import org.parley.store.query.Condition.Tied;
import org.parley.store.query.Condition.Within;

/** A condition as a predicate of Cypher on {@code n}: its text is of this program alone, all values are parameters. */
final class Where {

    private final Map<String, Object> parameters = new HashMap<>();
    private final String text;
    private int ties;

    Where(Condition condition) {
        this.text = text(condition, "n", "n");
    }

    String text() {
        return text;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /**
     * @param node variable of the thing
     * @param tie variable of what ties it to the thing around it; of itself where there is none
     */
    private String text(Condition condition, String node, String tie) {
        return switch (condition) {
            case All all -> joined(all.of(), " AND ", "true", node, tie);
            case Any any -> joined(any.of(), " OR ", "false", node, tie);
            case Not not -> "NOT " + text(not.of(), node, tie);
            case OneOf one -> sure(one.property().text.formatted(node, parameter(one.values()), tie));
            case Within days -> between(node + ".tMax", node + ".onset", days.from(), days.to());
            case Published days -> between(node + ".publishedAt", node + ".publishedAt", days.from(), days.to());
            case AddedAfter added -> sure(node + ".addedAt > $" + parameter(added.moment()));
            case Tied tied -> tied(tied, node);
        };
    }

    private String joined(List<Condition> conditions, String by, String none, String node, String tie) {
        return conditions.isEmpty()
                ? none
                : conditions.stream().map(c -> text(c, node, tie)).collect(Collectors.joining(by, "(", ")"));
    }

    private String between(String end, String start, @Nullable LocalDate from, @Nullable LocalDate to) {
        var first = parameter(from == null ? Database.FIRST_DAY : from);
        var last = parameter(to == null ? Database.LAST_DAY : to);
        return sure(end + " >= $" + first + " AND " + start + " <= $" + last);
    }

    private String tied(Tied tied, String node) {
        ties++;
        var other = "n" + ties;
        var tie = "r" + ties;
        return "EXISTS { MATCH " + tied.tie().text.formatted(node, other, tie)
                + " WHERE coalesce(" + tie + ".knownAt <= $asOf, true) AND coalesce(" + other
                + ".knownAt <= $asOf, true) AND " + text(tied.to(), other, tie) + " }";
    }

    /** What is not told does not hold; in Cypher it would be neither true nor false, and neither would its opposite. */
    private static String sure(String predicate) {
        return "coalesce(" + predicate + ", false)";
    }

    private String parameter(Object value) {
        var name = "w" + parameters.size();
        parameters.put(name, value);
        return name;
    }
}
