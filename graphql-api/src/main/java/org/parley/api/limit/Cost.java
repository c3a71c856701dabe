package org.parley.api.limit;

import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a query costs by its own words, see docs/decisions/301-cost.md.
 *
 * @param nodes how many nodes it can bring: each page or limited list counts its size times the sizes of those around it
 * @param fields how many fields are written in it, those of a fragment at each place where it is used
 * @param depth how many fields are nested in each other
 */
record Cost(long nodes, int fields, int depth) {

    private static final Cost NONE = new Cost(0, 0, 0);
    /** Far above every limit; keeps products within a long. */
    private static final long MANY = 1_000_000_000;

    /** Measures an operation whose document is valid and within the limits on depth and fields. */
    static Cost of(ExecutionContext context) {
        var measure = new Measure(context);
        measure.add(context.getOperationDefinition().getSelectionSet(), rootType(context), 1, 1);
        return measure.cost;
    }

    private static GraphQLObjectType rootType(ExecutionContext context) {
        var schema = context.getGraphQLSchema();
        var type = switch (context.getOperationDefinition().getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return Objects.requireNonNull(type, "the document was held against the schema");
    }

    /** As GraphQL answers have it. */
    Map<String, Object> toMap() {
        return Map.of("nodes", nodes, "fields", fields, "depth", depth);
    }

    /** Walks fragments at each place where they are used, which graphql-java's own traverser does at the first alone. */
    private static final class Measure {

        private final ExecutionContext context;
        private Cost cost = NONE;

        Measure(ExecutionContext context) {
            this.context = context;
        }

        private void add(@Nullable SelectionSet set, GraphQLType type, long times, int depth) {
            if (set == null) {
                return;
            }
            for (Selection<?> selection : set.getSelections()) {
                switch (selection) {
                    case Field field -> add(field, (GraphQLCompositeType) type, times, depth);
                    case InlineFragment part ->
                        add(part.getSelectionSet(), type(part.getTypeCondition(), type), times, depth);
                    case FragmentSpread spread -> {
                        var part = Objects.requireNonNull(context.getFragment(spread.getName()), "checked before");
                        add(part.getSelectionSet(), type(part.getTypeCondition(), type), times, depth);
                    }
                    default -> throw new IllegalStateException("GraphQL has no other selection");
                }
            }
        }

        private void add(Field field, GraphQLCompositeType type, long times, int depth) {
            var definition = Introspection.getFieldDef(context.getGraphQLSchema(), type, field.getName());
            long size = size(ValuesResolver.getArgumentValues(
                    definition.getArguments(),
                    field.getArguments(),
                    context.getCoercedVariables(),
                    context.getGraphQLContext(),
                    context.getLocale()));
            long within = Math.min(MANY, times * Math.max(1, size));
            cost = new Cost(cost.nodes + (size == 0 ? 0 : within), cost.fields + 1, Math.max(cost.depth, depth));
            add(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()), within, depth + 1);
        }

        private GraphQLType type(@Nullable TypeName condition, GraphQLType around) {
            return condition == null
                    ? around
                    : Objects.requireNonNull(context.getGraphQLSchema().getType(condition.getName()), "checked before");
        }

        /** How many nodes a field asks for; 0 where its arguments tell of none. */
        private static long size(Map<String, Object> arguments) {
            for (var name : new String[] {"first", "last", "limit"}) {
                if (arguments.get(name) instanceof Integer size) {
                    return Math.max(1, size);
                }
            }
            return arguments.get("ids") instanceof Collection<?> ids ? ids.size() : 0;
        }
    }
}
