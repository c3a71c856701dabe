package org.parley.api.relay;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.api.relay.Refusal.Code;
import org.parley.store.ingest.Ids;

/** Arguments that many fields share, checked. */
public final class Arguments {

    private Arguments() {}

    /** The bare name of the topic asked for; null for any. */
    public static @Nullable String topic(DataFetchingEnvironment environment) {
        String topic = environment.getArgument("topic");
        return topic == null ? null : Ids.topicName(topic);
    }

    /** The first day asked for; null for an open window. */
    public static @Nullable LocalDate from(DataFetchingEnvironment environment) {
        return environment.getArgument("from");
    }

    /**
     * The last day asked for; null for an open window.
     *
     * @throws Refusal if it lies before the first one
     */
    public static @Nullable LocalDate to(DataFetchingEnvironment environment) {
        LocalDate to = environment.getArgument("to");
        checkOrder(from(environment), to);
        return to;
    }

    /** Refuses a window that ends before it begins. */
    static void checkOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refusal(Code.BAD_INPUT, "the window ends on " + to + ", before it begins on " + from);
        }
    }

    /** The day by which what is asked for has to be known, which the outermost field is given; null for all that is known. */
    public static @Nullable LocalDate asOf(DataFetchingEnvironment environment) {
        var field = environment.getExecutionStepInfo();
        for (var outer = field.getParent();
                outer != null && outer.getPath().getLevel() > 0;
                outer = outer.getParent()) {
            field = outer;
        }
        return field.getArgument("asOf");
    }

    /**
     * The argument {@code limit}.
     *
     * @throws Refusal if it is not from 1 to the most
     */
    public static int limit(DataFetchingEnvironment environment, int most) {
        return limit(environment, "limit", most);
    }

    /**
     * An argument that says how many at most.
     *
     * @throws Refusal if it is not from 1 to the most
     */
    public static int limit(DataFetchingEnvironment environment, String name, int most) {
        Integer limit = environment.getArgument(name);
        if (limit == null || limit < 1 || limit > most) {
            throw new Refusal(Code.BAD_INPUT, "give a " + name + " from 1 to " + most + ", not " + limit);
        }
        return limit;
    }
}
