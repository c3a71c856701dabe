package org.parley.core.event;

import org.jspecify.annotations.Nullable;

/**
 * Where something happened.
 *
 * @param name as the gazetteer or the text has it
 * @param country ISO 3166-1 alpha-3 code; null where unknown
 * @param lat degrees north, WGS 84; null where unknown
 * @param lon degrees east, WGS 84; null where unknown
 */
public record Place(
        String name,
        @Nullable String country,
        @Nullable Double lat,
        @Nullable Double lon) {}
