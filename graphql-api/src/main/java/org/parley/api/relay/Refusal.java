package org.parley.api.relay;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;

/** A question that is not answered, with the reason in one sentence and a code for programs. */
public final class Refusal extends RuntimeException implements GraphQLError {

    private static final long serialVersionUID = 1;

    private final Code code;

    /** Why a question is not answered. */
    public enum Code {
        /** An argument is not what the schema's description asks for. */
        BAD_INPUT,
        /** The document is no valid query of the schema. */
        BAD_QUERY,
        /** A cursor is broken, or of a page of something else. */
        BAD_CURSOR,
        /** The question would cost too much. */
        TOO_COSTLY,
        /** There is nothing of this id. */
        NOT_FOUND,
        /** Something is to be merged with itself. */
        SAME_NODE,
        /** An actor is to be merged with an event, or the other way round. */
        DIFFERENT_KINDS,
        /** It was merged before. */
        ALREADY_MERGED,
        /** It is to be split from something that it was never merged into. */
        NOT_MERGED,
        /** The act was undone before. */
        ALREADY_UNDONE,
        /** Parley failed; its log tells how. */
        INTERNAL
    }

    public Refusal(Code code, String message) {
        super(message);
        this.code = code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code.name());
    }
}
