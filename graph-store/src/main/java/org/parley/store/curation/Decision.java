package org.parley.store.curation;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a node.
 *
 * @param state {@code ACCEPTED}, {@code CORRECTED}, {@code REJECTED}; null where nobody decided
 * @param by who decided last; null where nobody did
 * @param at when
 * @param overrides the decisions in force, oldest first
 * @param merged what was merged into it, itself or by way of another
 */
public record Decision(
        @Nullable String state,
        @Nullable String by,
        @Nullable OffsetDateTime at,
        List<Ruling> overrides,
        List<Merged> merged) {

    /** Nobody decided anything. */
    public static final Decision NONE = new Decision(null, null, null, List.of(), List.of());

    /**
     * One decision in force.
     *
     * @param act id of the act that took it
     * @param value as JSON
     */
    public record Ruling(
            String act,
            String field,
            String value,
            String by,
            OffsetDateTime at,
            @Nullable String reason) {}

    /** Something that was merged into another. */
    public record Merged(String id, String label) {}
}
