package org.parley.core.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.actor.Names;
import org.parley.core.actor.States;
import org.parley.core.data.Lines;

/** The places known beforehand: towns, seats, sites, regions and states. */
final class Places {

    /** Thousands of people from which a town needs no state named beside it to be meant: Moscow is not the one in Idaho. */
    private static final int WORLD_KNOWN = 1000;

    private static final Map<String, List<Entry>> BY_NAME = new HashMap<>();

    static {
        for (var line : Lines.of(Places.class, "places.tsv")) {
            var f = line.split("\t", -1);
            var place = new Place(f[0], f[2], degrees(f[3]), degrees(f[4]));
            var entry = new Entry(place, f[6].equals("C") || Integer.parseInt(f[5]) >= WORLD_KNOWN);
            add(f[0], entry);
            Lines.list(f[1]).forEach(name -> add(name, entry));
        }
    }

    private record Entry(Place place, boolean worldKnown) {}

    private Places() {}

    /**
     * The place of this name; a place without a state if none is known.
     *
     * @param states ISO 3166-1 alpha-3 codes of the states that the article speaks of: of two towns the one there is meant
     */
    static Place named(String name, Set<String> states) {
        var state = States.named(name);
        if (state.isPresent()) {
            return new Place(name, state.get(), null, null);
        }
        var entries = BY_NAME.getOrDefault(Names.fold(name), List.of());
        if (entries.isEmpty()) {
            return new Place(name, null, null, null);
        }
        var first = entries.getFirst();
        return first.worldKnown()
                ? first.place()
                : entries.stream()
                        .filter(e -> states.contains(e.place().country()))
                        .findFirst()
                        .orElse(first)
                        .place();
    }

    private static void add(String name, Entry entry) {
        var known = BY_NAME.computeIfAbsent(Names.fold(name), k -> new ArrayList<>(1));
        known.add(entry.worldKnown() ? firstUnknown(known) : known.size(), entry);
    }

    private static int firstUnknown(List<Entry> entries) {
        int i = 0;
        while (i < entries.size() && entries.get(i).worldKnown()) {
            i++;
        }
        return i;
    }

    private static @Nullable Double degrees(String field) {
        return field.isEmpty() ? null : Double.valueOf(field);
    }
}
