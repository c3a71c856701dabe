package org.parley.store.ingest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.core.event.Event.Status;

/** Which claims may tell of the same event: what {@code fold.cypher} asks of those in the graph, asked of those that are not written yet. */
final class Near {

    private static final String AGREED = Status.AGREED.name();

    private Near() {}

    /**
     * Whether a claim is to be held against another.
     *
     * @param looksFor what others of its event are looked for by, see {@link ClaimRows}
     * @param other the properties of the other
     */
    static boolean includes(Map<String, Object> looksFor, Map<String, Object> other) {
        return isOfType(looksFor, other)
                && haveInCommon("sides", looksFor, other)
                && (isBetween(looksFor.get("after"), other.get("onset"), looksFor.get("before"))
                        || (isBetween(looksFor.get("figuresAfter"), other.get("onset"), looksFor.get("figuresBefore"))
                                && haveInCommon("figures", looksFor, other))
                        || (isBetween(looksFor.get("newsAfter"), other.get("reportedAt"), looksFor.get("newsBefore"))
                                && (looksFor.get("onset") == null || other.get("onset") == null)));
    }

    private static boolean isOfType(Map<String, Object> looksFor, Map<String, Object> other) {
        var type = other.get("type");
        return type != null
                && list(looksFor.get("types")).contains(type)
                && (type.equals(looksFor.get("type"))
                        || AGREED.equals(looksFor.get("status"))
                        || AGREED.equals(other.get("status")));
    }

    private static boolean haveInCommon(String what, Map<String, Object> one, Map<String, Object> other) {
        return !Collections.disjoint(list(one.get(what)), list(other.get(what)));
    }

    private static boolean isBetween(@Nullable Object after, @Nullable Object day, @Nullable Object before) {
        return after instanceof LocalDate a
                && before instanceof LocalDate b
                && day instanceof LocalDate d
                && d.isAfter(a)
                && d.isBefore(b);
    }

    private static Collection<?> list(@Nullable Object value) {
        return value instanceof Collection<?> list ? list : List.of();
    }
}
