package org.parley.api.limit;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.Map;
import org.parley.api.relay.Refusal.Code;

/** Gives a code to what graphql-java itself refuses. */
public final class Faults {

    private Faults() {}

    /** The answer, each of whose errors has {@code extensions.code}. */
    public static ExecutionResult coded(ExecutionResult answer, ExecutionInput input) {
        if (answer.getErrors().stream().allMatch(Faults::isCoded)) {
            return answer;
        }
        var errors = answer.getErrors().stream()
                .map(e -> isCoded(e) ? e : coded(e, code(e, input)))
                .toList();
        return answer.transform(b -> b.errors(errors));
    }

    private static boolean isCoded(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }

    private static GraphQLError coded(GraphQLError error, Code code) {
        var coded = GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .errorType(error.getErrorType())
                .extensions(Map.of("code", code.name()));
        if (error.getLocations() != null) {
            coded.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            coded.path(error.getPath());
        }
        return coded.build();
    }

    private static Code code(GraphQLError error, ExecutionInput input) {
        return switch (error) {
            case InvalidSyntaxError _ -> isCutShort(input) ? Code.TOO_COSTLY : Code.BAD_QUERY;
            case ValidationError invalid -> code(invalid);
            default -> error.getErrorType() == ErrorType.ValidationError ? Code.BAD_INPUT : Code.INTERNAL;
        };
    }

    private static Code code(ValidationError error) {
        var type = error.getValidationErrorType();
        return type == ValidationErrorType.MaxQueryDepthExceeded || type == ValidationErrorType.MaxQueryFieldsExceeded
                ? Code.TOO_COSTLY
                : Code.BAD_QUERY;
    }

    /** Whether a limit stopped the parser: its error does not tell, so it is asked again, as far as that limit. */
    private static boolean isCutShort(ExecutionInput input) {
        ParserOptions limits = input.getGraphQLContext().get(ParserOptions.class);
        try {
            Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(input.getQuery())
                    .parserOptions(limits)
                    .build());
            return false;
        } catch (ParseCancelledException | ParseCancelledTooDeepException | ParseCancelledTooManyCharsException e) {
            return true;
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }
}
