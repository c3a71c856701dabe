package org.parley.api.limit;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.api.relay.Refusal;
import org.parley.api.relay.Refusal.Code;

/** Refuses an operation that can bring too many nodes, before anything is fetched. */
public final class CostCheck extends SimplePerformantInstrumentation {

    static final long MOST_NODES = 50_000;

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var cost = Cost.of(parameters.getExecutionContext());
        parameters.getExecutionContext().getGraphQLContext().put(Cost.class, cost);
        if (cost.nodes() > MOST_NODES) {
            throw new AbortExecutionException(List.of(new Refusal(
                    Code.TOO_COSTLY,
                    "this can bring " + cost.nodes() + " nodes, of at most " + MOST_NODES
                            + ": give smaller first, last or limit, or ask in several queries")));
        }
        return SimpleInstrumentationContext.noOp();
    }

    /** The answer with what its operation cost, where it was fit to be measured. */
    public static ExecutionResult told(ExecutionResult answer, GraphQLContext context) {
        Cost cost = context.get(Cost.class);
        return cost == null ? answer : answer.transform(b -> b.addExtension("cost", cost.toMap()));
    }
}
