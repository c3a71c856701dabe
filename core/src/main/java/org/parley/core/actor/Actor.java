package org.parley.core.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that can speak and act.
 *
 * @param id names it within one extraction
 * @param name its best name: the gazetteer's where it is known there, else the longest in the text
 * @param kind what it is
 * @param country ISO 3166-1 alpha-3 code of the state it belongs to; null where unknown or none
 * @param wikidata Wikidata id ({@code Q…}); null unless a source shows it
 * @param roles what the text says of its offices, in text order
 * @param mentions where the text speaks of it, in text order, never empty
 */
public record Actor(
        String id,
        String name,
        ActorKind kind,
        @Nullable String country,
        @Nullable String wikidata,
        List<Role> roles,
        List<Mention> mentions) {

    public Actor {
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
    }

    /** The country of the state that it acts for, by its ISO 3166-1 alpha-3 code; null where it acts for itself. */
    public @Nullable String actsFor() {
        return kind.isOfMany() ? null : country;
    }

    /** The same actor with other mentions. */
    public Actor withMentions(List<Mention> others) {
        return new Actor(id, name, kind, country, wikidata, roles, others);
    }
}
