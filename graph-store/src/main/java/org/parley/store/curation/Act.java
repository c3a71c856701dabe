package org.parley.store.curation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit: who decided what, and when. Entries form a chain, each holding the hash of the one before, so that a change
 * of any of them shows.
 *
 * @param number 1 for the first act, without gaps
 * @param kind {@code ACCEPT}, {@code CORRECT}, {@code REJECT}, {@code MERGE}, {@code SPLIT} or {@code UNDO}
 * @param target id of what it is about
 * @param before what held before, as JSON
 * @param after what holds from then on, as JSON
 * @param undoes id of the act that it takes back; null for all but {@code UNDO}
 * @param previous hash of the entry before; empty for the first
 * @param hash SHA-256 over all other fields but the id, as lower-case hexadecimal digits
 */
public record Act(
        String id,
        long number,
        OffsetDateTime at,
        String by,
        String kind,
        String target,
        String before,
        String after,
        @Nullable String reason,
        @Nullable String undoes,
        String previous,
        String hash) {}
