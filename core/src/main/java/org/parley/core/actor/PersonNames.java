package org.parley.core.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which mentions of people are of one person, and who of the gazetteer that is. */
final class PersonNames {

    /** Offices of those who govern a state, or did. */
    private static final Pattern GOVERNING = Pattern.compile(
            "(?i)\\b(president|prime minister|premier|minister|chancellor|king|queen|emir|sultan|secretary|leader|ruler|dictator|strongman|general|gen|colonel|col)\\b");

    private final Gazetteer gazetteer;
    private final String day;
    private final NamedStates states;
    private final List<Draft> people = new ArrayList<>();

    /**
     * @param day day of publication as ISO 8601, for who is in office; a late day where it is unknown
     * @param states which states the article names
     */
    PersonNames(Gazetteer gazetteer, String day, NamedStates states) {
        this.gazetteer = gazetteer;
        this.day = day;
        this.states = states;
    }

    List<Draft> people() {
        return people;
    }

    /**
     * The person of a name of two words or more; a new one if nobody fits.
     *
     * @param office what the text calls the person; empty if nothing
     */
    Draft full(Found found, @Nullable String country, String office) {
        var folded = Names.fold(found.name());
        return people.stream()
                .filter(p -> samePerson(Names.fold(p.name), folded)
                        || p.entry != null && found.entries().contains(p.entry))
                .findFirst()
                .orElseGet(() -> add(found, country, office));
    }

    /**
     * The person that a single word names: someone named in full in this article, else someone well known, else a new one.
     *
     * @param office what the text calls the person; empty if nothing
     */
    Draft single(Found found, @Nullable String country, String office) {
        var word = Names.fold(found.name());
        var named = people.stream()
                .filter(p -> bears(p, word))
                .max(Comparator.comparingInt(
                        p -> p.lastMentionBefore(found.span().start())));
        if (named.isPresent()) {
            return named.get();
        }
        var byGivenName = people.stream()
                .filter(p ->
                        p.name.contains(" ") && Names.first(Names.fold(p.name)).equals(word))
                .limit(2)
                .toList();
        var known = Gazetteer.isReign(office) ? monarchs(word, country) : wellKnown(word, country);
        if (known.isEmpty() && byGivenName.size() == 1 && office.isEmpty()) {
            return byGivenName.getFirst();
        }
        var draft = known.size() == 1
                ? Draft.of(known.getFirst())
                : known.isEmpty() && GOVERNING.matcher(office).find() && !Gazetteer.isReign(office)
                        ? governed(found, country)
                        : new Draft(ActorKind.PERSON, found.name(), country, null);
        people.add(draft);
        return draft;
    }

    /** Whom newsrooms name by the surname alone. Where namesakes are listed too, the article has to name the state. */
    private List<Entry> wellKnown(String word, @Nullable String country) {
        var namesakes = gazetteer.surnamed(word);
        return namesakes.stream()
                .filter(gazetteer::isWellKnown)
                .filter(e -> country == null || country.equals(e.country()))
                .filter(e -> e.offices().stream().anyMatch(o -> o.heldOn(day)))
                .filter(e -> namesakes.size() == 1 || isNamed(e) || country != null)
                .toList();
    }

    /** "King Abdullah": whoever reigns under that name in a state that the article names. */
    private List<Entry> monarchs(String word, @Nullable String country) {
        return gazetteer.monarchs(word).stream()
                .filter(e -> country == null ? isNamed(e) : country.equals(e.country()))
                .filter(e -> e.offices().stream().anyMatch(o -> o.heldOn(day)))
                .toList();
    }

    /** Whether the article names the person's state. */
    private boolean isNamed(Entry person) {
        return person.country() == null || states.has(person.country());
    }

    /** "President Lind": if all of that surname who ever governed did so in one state, it is the person's; if it was one, that is the person. */
    private Draft governed(Found found, @Nullable String country) {
        var leaders = gazetteer.surnamed(Names.fold(found.name())).stream()
                .filter(gazetteer::hasGoverned)
                .filter(e -> e.country() != null && (country == null || country.equals(e.country())))
                .toList();
        var states = leaders.stream().map(Entry::country).distinct().toList();
        if (leaders.size() == 1) {
            return Draft.of(leaders.getFirst());
        }
        return new Draft(ActorKind.PERSON, found.name(), states.size() == 1 ? states.getFirst() : country, null);
    }

    /** Whether somebody named in full bears this surname. */
    boolean isNamed(String surname) {
        var folded = Names.fold(surname);
        return people.stream()
                .map(p -> Names.fold(p.name))
                .anyMatch(n -> n.contains(" ") && Names.last(n).equals(folded));
    }

    private Draft add(Found found, @Nullable String country, String office) {
        var entry = choose(found, country, office);
        var draft = entry.map(Draft::of).orElseGet(() -> new Draft(ActorKind.PERSON, found.name(), country, null));
        people.add(draft);
        return draft;
    }

    /** The one namesake that fits the state and the day; nobody rather than a guess. */
    private Optional<Entry> choose(Found found, @Nullable String country, String office) {
        if (found.isParent()) {
            return Optional.empty();
        }
        var entries = found.entries().isEmpty() ? alike(found.name()) : found.entries();
        boolean governing = GOVERNING.matcher(office).find();
        var fitting = entries.stream()
                .filter(e -> governing || !gazetteer.needsOffice(e))
                .filter(e -> !office.isEmpty() || isAtHome(e, found))
                .filter(e -> country == null || e.country() == null || country.equals(e.country()))
                .toList();
        if (fitting.size() <= 1) {
            return fitting.stream().findFirst();
        }
        var inOffice = fitting.stream()
                .filter(e -> e.offices().stream().anyMatch(o -> o.heldOn(day)))
                .toList();
        var best = inOffice.isEmpty() ? fitting : inOffice;
        var known = best.stream().filter(gazetteer::isWellKnown).toList();
        return best.size() == 1
                ? Optional.of(best.getFirst())
                : known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    /** Whether somebody without an office in the text can be meant: "Mark Lind, 49, was convicted" tells of a namesake. */
    private boolean isAtHome(Entry person, Found found) {
        boolean known = gazetteer.hasGoverned(person) && !gazetteer.needsOffice(person);
        return found.tellsAge() ? known && isNamed(person) : known || isNamed(person);
    }

    /** People whose first and last name sound like these, however they are spelt. */
    private List<Entry> alike(String name) {
        var folded = Names.fold(name);
        return gazetteer.surnamed(Names.surname(folded)).stream()
                .filter(e -> Stream.concat(Stream.of(e.name()), e.aliases().stream())
                        .anyMatch(n -> isAlike(Names.fold(n), folded, gazetteer.isWellKnown(e))))
                .toList();
    }

    /** A name in between may be left out: "Anna Keller" for "Anna Maria Keller", but no two. A junior is not the senior. */
    private static boolean isAlike(String one, String other, boolean wellKnown) {
        int words = Math.abs(one.split(" ").length - other.split(" ").length);
        return Names.sound(Names.first(one)).equals(Names.sound(Names.first(other)))
                && (words <= 1 || wellKnown)
                && Names.generation(one).equals(Names.generation(other));
    }

    private static boolean samePerson(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (!one.contains(" ") || !other.contains(" ")) {
            return false;
        }
        // "Moe-Larsen" and "Garcia Lopez" without the given name.
        if (one.endsWith(" " + other) || other.endsWith(" " + one)) {
            return true;
        }
        var firstOne = Names.sound(Names.first(one));
        var firstOther = Names.sound(Names.first(other));
        boolean initials = firstOne.length() == 1 && firstOther.startsWith(firstOne)
                || firstOther.length() == 1 && firstOne.startsWith(firstOther);
        return Names.sound(Names.last(one)).equals(Names.sound(Names.last(other)))
                && (initials || firstOne.equals(firstOther));
    }

    private static boolean bears(Draft person, String word) {
        var sound = Names.sound(word);
        var names = new ArrayList<String>();
        names.add(person.name);
        person.mentions.values().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME)
                .forEach(m -> names.add(m.text()));
        return names.stream().map(Names::fold).anyMatch(n -> {
            if (Names.sound(Names.last(n)).equals(sound)) {
                return true;
            }
            var rest = n.substring(Math.min(n.length(), Names.first(n).length()));
            return (rest + " ").contains(" " + word + " ") || !n.contains(" ") && n.equals(word);
        });
    }
}
