package org.parley.core.actor;

import java.util.Objects;
import java.util.Optional;

/** The states of the world by name. */
public final class States {

    private States() {}

    /** English short name of the state with this ISO 3166-1 alpha-3 code. */
    public static Optional<String> name(String iso3) {
        return Gazetteer.shared().country(iso3).map(Entry::name);
    }

    /** ISO 3166-1 alpha-3 code of the state of this name, in any of its spellings. */
    public static Optional<String> named(String name) {
        return Gazetteer.shared().named(Names.fold(name)).stream()
                .filter(e -> e.kind() == ActorKind.STATE && e.country() != null)
                .map(e -> Objects.requireNonNull(e.country()))
                .findFirst();
    }
}
