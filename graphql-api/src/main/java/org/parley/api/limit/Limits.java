package org.parley.api.limit;

import graphql.GraphQLContext;
import graphql.parser.ParserOptions;
import graphql.validation.QueryComplexityLimits;

/** What a query may cost; checked while it is read, before anything is asked of the database. */
public final class Limits {

    /** Longest query, in UTF-16 units. */
    public static final int MOST_CHARACTERS = 100_000;

    private static final int MOST_TOKENS = 15_000;
    private static final int MOST_WHITESPACE = 200_000;
    private static final int MOST_DEPTH = 12;
    private static final int MOST_FIELDS = 1_000;

    private Limits() {}

    /** The limits, as the context of every query carries them. */
    public static void apply(GraphQLContext.Builder context) {
        context.of(
                ParserOptions.class,
                ParserOptions.newParserOptions()
                        .maxCharacters(MOST_CHARACTERS)
                        .maxTokens(MOST_TOKENS)
                        .maxWhitespaceTokens(MOST_WHITESPACE)
                        .redactTokenParserErrorMessages(true)
                        .build());
        context.of(
                QueryComplexityLimits.KEY,
                QueryComplexityLimits.newLimits()
                        .maxDepth(MOST_DEPTH)
                        .maxFieldsCount(MOST_FIELDS)
                        .build());
    }
}
