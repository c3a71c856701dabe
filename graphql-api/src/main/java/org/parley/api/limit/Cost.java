package org.parley.api.limit;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLObjectType;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

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
        var measure = new Measure();
        QueryTraverser.newQueryTraverser()
                .schema(context.getGraphQLSchema())
                .root(context.getOperationDefinition())
                .rootParentType(rootType(context))
                .fragmentsByName(context.getFragmentsByName())
                .coercedVariables(context.getCoercedVariables())
                .build()
                .visitPreOrder(measure);
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

    /** What lies around a field: how often it is answered, and how deep it is. */
    private record Around(long times, int depth) {}

    private static final class Measure extends QueryVisitorStub {

        private Cost cost = NONE;

        @Override
        public void visitField(QueryVisitorFieldEnvironment field) {
            var context = field.getTraverserContext();
            Around around = context.getVarFromParents(Around.class);
            long times = around == null ? 1 : around.times();
            int depth = around == null ? 1 : around.depth() + 1;
            long size = size(field.getArguments());
            long within = Math.min(MANY, times * Math.max(1, size));
            context.setVar(Around.class, new Around(within, depth));
            cost = new Cost(cost.nodes + (size == 0 ? 0 : within), cost.fields + 1, Math.max(cost.depth, depth));
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
