package org.parley.core.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.core.data.Lines;

/** The actors known beforehand, by all their names. */
final class Gazetteer {

    private static final Pattern REIGNING = Pattern.compile("(?i)\\b(king|queen|monarch|emir|sultan|grand duke)\\b");

    private static final Pattern LEADING = Pattern.compile(
            "(?i)(Federal )?(President|Prime Minister|Chancellor|Supreme Leader|Vice President)( of (?<of>.*))?");

    private static final Gazetteer SHARED = new Gazetteer();

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<String, List<Entry>> bySurname = new HashMap<>();
    private final Map<String, Entry> byDemonym = new HashMap<>();
    private final Map<String, Entry> byCapital = new HashMap<>();
    private final Map<String, Entry> byCountry = new HashMap<>();
    private final Set<String> prefixes = new HashSet<>();
    private final Set<String> exact = new HashSet<>();
    private final Set<Entry> wellKnown = new HashSet<>();
    private final Set<Entry> former = new HashSet<>();
    private final Set<Entry> past = new HashSet<>();
    private final Map<String, List<Entry>> monarchs;

    private Gazetteer() {
        Lines.of(Gazetteer.class, "countries.tsv").forEach(this::addCountry);
        Lines.of(Gazetteer.class, "supplement-actors.tsv").forEach(line -> addActor(line, true));
        Lines.of(Gazetteer.class, "organisations.tsv").forEach(line -> addActor(line, false));
        Lines.of(Gazetteer.class, "people.tsv").forEach(line -> addPerson(line, false));
        Lines.of(Gazetteer.class, "former-leaders.tsv").forEach(line -> addFormer(line, former));
        Lines.of(Gazetteer.class, "past-governments.tsv").forEach(line -> addFormer(line, past));
        Lines.of(Gazetteer.class, "supplement-people.tsv").forEach(line -> addPerson(line, true));
        monarchs = byName.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(e ->
                        e.kind() == ActorKind.PERSON && e.offices().stream().anyMatch(o -> isReign(o.title())))
                .collect(Collectors.groupingBy(e -> Names.first(Names.fold(e.name()))));
    }

    static Gazetteer shared() {
        return SHARED;
    }

    /** Those that bear exactly this folded name. */
    List<Entry> named(String folded) {
        return byName.getOrDefault(folded, List.of());
    }

    /** Whether some name begins with these folded words and goes on. */
    boolean isPrefix(String folded) {
        return prefixes.contains(folded);
    }

    /** Whether this short name is only one when written just so, as WHO and who show. */
    boolean isExact(String folded) {
        return exact.contains(folded);
    }

    Optional<Entry> demonym(String folded) {
        return Optional.ofNullable(byDemonym.get(folded));
    }

    Optional<Entry> capital(String folded) {
        return Optional.ofNullable(byCapital.get(folded));
    }

    Optional<Entry> country(@Nullable String iso3) {
        return iso3 == null ? Optional.empty() : Optional.ofNullable(byCountry.get(iso3));
    }

    /** People whose surname sounds like this one. */
    List<Entry> surnamed(String folded) {
        return bySurname.getOrDefault(Names.sound(folded), List.of());
    }

    /**
     * Whether newsrooms name this one without saying more: a person by the surname alone, a body without its state. Heads of state and
     * government are, and those listed by hand.
     */
    boolean isWellKnown(Entry entry) {
        return wellKnown.contains(entry);
    }

    /** Those who reign, or did, under this given name: "King Abdullah". */
    List<Entry> monarchs(String folded) {
        return monarchs.getOrDefault(folded, List.of());
    }

    /** Whether an office is that of somebody who goes by the given name. */
    static boolean isReign(String office) {
        return REIGNING.matcher(office).find();
    }

    /** Whether newsrooms of some time have named this person by office and surname: "President Lind". */
    boolean hasGoverned(Entry person) {
        return wellKnown.contains(person) || former.contains(person) || past.contains(person);
    }

    /** Whether only an office beside the name tells that somebody of a past government is meant, and no namesake. */
    boolean needsOffice(Entry person) {
        return past.contains(person);
    }

    /** The one holder of an office of that state on that day; empty where there is none or more than one. */
    Optional<Entry> holder(String words, String iso3, String day) {
        var holders = byName.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(e -> e.kind() == ActorKind.PERSON && iso3.equals(e.country()) && e.held(words, day))
                .filter(e -> e.offices().stream()
                        .noneMatch(o -> o.heldOn(day) && o.title().startsWith("Deputy")))
                .limit(2)
                .toList();
        return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
    }

    private void addCountry(String line) {
        var f = line.split("\t", -1);
        var entry = new Entry(f[0], f[2], Lines.list(f[3]), ActorKind.STATE, f[1], List.of());
        byCountry.put(f[1], entry);
        addNames(entry);
        Lines.list(f[4]).forEach(d -> byDemonym.putIfAbsent(Names.fold(d), entry));
        Lines.list(f[5]).forEach(c -> byCapital.putIfAbsent(Names.fold(c), entry));
    }

    private void addActor(String line, boolean byHand) {
        var f = line.split("\t", -1);
        if (byName.containsKey(Names.fold(f[1]))) {
            return;
        }
        var country = nullIfEmpty(f.length > 4 ? f[4] : "");
        var entry = new Entry(nullIfEmpty(f[0]), f[1], Lines.list(f[2]), ActorKind.valueOf(f[3]), country, List.of());
        addNames(entry);
        if (byHand) {
            wellKnown.add(entry);
        }
    }

    private Entry addPerson(String line, boolean byHand) {
        var f = line.split("\t", -1);
        var offices = new ArrayList<Entry.Office>();
        for (var each : Lines.list(f[4])) {
            var parts = each.split("\\|", -1);
            offices.add(new Entry.Office(parts[0], parts[1], parts[2]));
        }
        var aliases = new ArrayList<>(Lines.list(f[2]));
        var wikidata = nullIfEmpty(f[0]);
        var known = byHand ? knownPerson(wikidata, f[1], aliases, f[3]) : Optional.<Entry>empty();
        if (known.isPresent()) {
            var old = known.get();
            remove(old);
            aliases.add(old.name());
            aliases.addAll(old.aliases());
            offices.addAll(old.offices());
            wikidata = old.wikidata();
        }
        var entry = new Entry(
                wikidata, f[1], List.copyOf(aliases), ActorKind.PERSON, nullIfEmpty(f[3]), List.copyOf(offices));
        addNames(entry);
        bySurname
                .computeIfAbsent(Names.sound(Names.surname(Names.fold(f[1]))), k -> new ArrayList<>())
                .add(entry);
        if (byHand || leads(entry)) {
            wellKnown.add(entry);
        }
        return entry;
    }

    /** Somebody of the past; whom a list has already is only marked. */
    private void addFormer(String line, Set<Entry> list) {
        var f = line.split("\t", -1);
        var known = named(Names.fold(f[1]));
        if (known.isEmpty()) {
            list.add(addPerson(line, false));
        } else {
            known.stream()
                    .filter(e -> f[3].equals(e.country()) && !past.contains(e))
                    .forEach(former::add);
        }
    }

    /** The listed person that a line written by hand completes: by id, else by name and state. */
    private Optional<Entry> knownPerson(@Nullable String wikidata, String name, List<String> aliases, String country) {
        var names = new ArrayList<>(aliases);
        names.add(name);
        return names.stream()
                .flatMap(n -> named(Names.fold(n)).stream())
                .filter(e -> e.kind() == ActorKind.PERSON)
                .filter(e -> wikidata != null
                        ? wikidata.equals(e.wikidata())
                        : country.equals(e.country()) || e.country() == null)
                .findFirst()
                .or(() -> bySurname.getOrDefault(Names.sound(Names.surname(Names.fold(name))), List.of()).stream()
                        .filter(e -> wikidata != null && wikidata.equals(e.wikidata()))
                        .findFirst());
    }

    private void remove(Entry entry) {
        byName.values().removeIf(entries -> {
            var kept = new ArrayList<>(entries);
            kept.remove(entry);
            return kept.isEmpty();
        });
        byName.replaceAll((name, entries) -> entries.contains(entry)
                ? entries.stream().filter(e -> !e.equals(entry)).toList()
                : entries);
        bySurname.values().forEach(entries -> entries.remove(entry));
        wellKnown.remove(entry);
    }

    /** Whether somebody holds the first office of a state, not one of the same name in a province or a court. */
    private boolean leads(Entry person) {
        return person.offices().stream().anyMatch(o -> {
            var title = LEADING.matcher(o.title());
            return o.end().isEmpty()
                    && title.matches()
                    && (title.group("of") == null || namesState(Names.fold(title.group("of")), person.country()));
        });
    }

    private void addNames(Entry entry) {
        addName(entry.name(), entry);
        entry.aliases().forEach(alias -> addName(alias, entry));
    }

    private void addName(String name, Entry entry) {
        var folded = Names.fold(name);
        if (folded.isEmpty() || isOneOfMany(folded, entry)) {
            return;
        }
        var entries = new ArrayList<>(byName.getOrDefault(folded, List.of()));
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
        byName.put(folded, entries);
        for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
            prefixes.add(folded.substring(0, space));
        }
        if (name.length() <= 5 && name.chars().noneMatch(Character::isLowerCase)) {
            exact.add(folded);
        }
    }

    /** "Department of Commerce": every state has one, so the name alone tells of none. */
    private boolean isOneOfMany(String folded, Entry entry) {
        if (!folded.matches("(department|ministry|cabinet|bureau|secretariat) (of|for) .*")) {
            return false;
        }
        return !namesState(folded, entry.country());
    }

    private boolean namesState(String folded, @Nullable String iso3) {
        return country(iso3)
                .filter(s -> Stream.concat(Stream.of(s.name()), s.aliases().stream())
                                .anyMatch(n -> folded.contains(Names.fold(n)))
                        || Stream.of(folded.split(" ")).anyMatch(w -> s.equals(byDemonym.get(w))))
                .isPresent();
    }

    private static @Nullable String nullIfEmpty(String value) {
        return value.isEmpty() ? null : value;
    }
}
