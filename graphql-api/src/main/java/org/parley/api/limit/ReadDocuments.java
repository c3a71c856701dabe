package org.parley.api.limit;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Queries that were read and held against the schema and the {@link Limits} before: screens ask the same ones again and again, with other variables. The
 * ones asked last are kept; a faulty one never is, so that its fault is told anew. Safe to use from many threads.
 */
public final class ReadDocuments implements PreparsedDocumentProvider {

    private static final int MOST = 200;

    /** Longer ones are read each time, so that what is kept stays small. */
    private static final int MOST_CHARACTERS = 10_000;

    private final Map<String, PreparsedDocumentEntry> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> read) {
        var text = input.getQuery();
        var last = kept(text);
        return CompletableFuture.completedFuture(last == null ? keep(text, read.apply(input)) : last);
    }

    private @Nullable PreparsedDocumentEntry kept(String text) {
        synchronized (kept) {
            return kept.get(text);
        }
    }

    private PreparsedDocumentEntry keep(String text, PreparsedDocumentEntry entry) {
        if (!entry.hasErrors() && text.length() <= MOST_CHARACTERS) {
            synchronized (kept) {
                kept.put(text, entry);
            }
        }
        return entry;
    }
}
