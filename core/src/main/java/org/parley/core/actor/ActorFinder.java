package org.parley.core.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;

/** Finds the actors of a document with all their mentions: names, nominals and pronouns. */
public final class ActorFinder {

    /** Without a day of publication whoever is in office by the newest list is. */
    private static final String NO_DAY = "2025-12-31";

    private final Gazetteer gazetteer = Gazetteer.shared();

    /** The actors of the document. */
    public Actors find(Document document) {
        return new Run(document).find();
    }

    /** The same actors with their mentions as whole noun phrases; the finders of statements and events work on the bare names. */
    public Actors widen(Document document, Actors actors) {
        return new NounPhrases(document).widen(actors);
    }

    /** Offices that a state alone has. */
    private static final Pattern OFFICE = Pattern.compile(
            "\\b(president|prime minister|premier|minister|chancellor|king|queen|emir|sultan)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TOWARDS = Pattern.compile("\\b(with|against|to|on|for) (the )?$");

    /** The search through one document. */
    private final class Run {

        private final Document document;
        private final NamedStates states;
        private final PersonNames people;
        private final Set<Draft> drafts = new LinkedHashSet<>();
        private final Map<String, Draft> byKey = new HashMap<>();
        private final RoleFinder roles;
        private final BodyStates bodies;

        Run(Document document) {
            this.document = document;
            var published = document.article().published();
            this.states = new NamedStates(document, gazetteer);
            this.people = new PersonNames(gazetteer, published == null ? NO_DAY : published.toString(), states);
            this.roles = new RoleFinder(gazetteer, document);
            this.bodies = new BodyStates(gazetteer, document);
        }

        Actors find() {
            var names = new NameFinder(gazetteer, document);
            var first = document.sentences().stream().map(names::find).toList();
            var repeats = new Repeats(first);
            var found = document.sentences().stream()
                    .map(s -> repeats.complete(s, first.get(s.index())))
                    .toList();
            // Full names first, wherever they stand: a headline-style lead may give only the surname.
            for (var sentence : document.sentences()) {
                var all = found.get(sentence.index());
                all.stream().filter(f -> isPerson(f) && f.from() < f.to()).forEach(f -> person(f, all));
            }
            var anaphora = new Anaphora(gazetteer, document, drafts, people, day());
            for (var sentence : document.sentences()) {
                var all = found.get(sentence.index());
                for (var each : all) {
                    if (isSurname(each)) {
                        person(each.asPerson(), all);
                    } else if (!isPerson(each)) {
                        other(each);
                    } else if (each.from() == each.to()) {
                        person(each, all);
                    }
                }
                acronyms(sentence, all);
            }
            for (var sentence : document.sentences()) {
                anaphora.resolve(sentence);
            }
            placeOfficeHolders();
            return finish();
        }

        /** In a text that speaks of one state alone, "President Mugabe" is that state's, unless he acts towards it. */
        private void placeOfficeHolders() {
            var countries = drafts.stream()
                    .map(d -> d.country)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            boolean towards = drafts.stream()
                    .filter(d -> d.kind == ActorKind.STATE)
                    .flatMap(d -> d.mentions.keySet().stream())
                    .anyMatch(m -> isTowards(m.start()));
            if (countries.size() == 1 && !towards) {
                drafts.stream()
                        .filter(d -> d.kind == ActorKind.PERSON && d.country == null)
                        .filter(d -> d.roles.stream()
                                .anyMatch(r -> OFFICE.matcher(r.title()).find()))
                        .filter(d -> d.roles.stream()
                                .noneMatch(r -> isTowards(r.span().start())))
                        .forEach(d -> d.country = countries.getFirst());
            }
        }

        private boolean isTowards(int start) {
            return TOWARDS.matcher(document.text().substring(Math.max(0, start - 12), start))
                    .find();
        }

        private String day() {
            var published = document.article().published();
            return published == null ? NO_DAY : published.toString();
        }

        private static boolean isPerson(Found found) {
            return found.kind() == ActorKind.PERSON;
        }

        /** The recogniser takes many a bare surname for a company; who was named in full is known better. */
        private boolean isSurname(Found found) {
            return found.kind() == ActorKind.ORGANISATION
                    && found.from() == found.to()
                    && found.entries().isEmpty()
                    && people.isNamed(found.name());
        }

        private void person(Found found, List<Found> others) {
            var before = roles.before(found, others);
            var behind = roles.behind(found, others);
            var title = before == null ? behind : before;
            var country = title == null ? null : title.country();
            if (before != null && country == null) {
                country = stateBehind(found, others);
            }
            var office = title == null ? roles.rank(found) : title.title();
            var draft = found.from() < found.to()
                    ? people.full(found, country, office)
                    : people.single(found, country, office);
            drafts.add(draft);
            if (draft.country == null) {
                draft.country = country;
            }
            if (draft.entry == null && found.name().length() > draft.name.length()) {
                draft.name = found.name();
            }
            draft.add(found.span(), document.quote(found.span()), Mention.Kind.NAME);
            for (var each : new RoleFinder.Title[] {before, behind}) {
                if (each != null) {
                    var organisation = each.organisation() == null ? null : other(each.organisation());
                    draft.roles.add(new Draft.DraftRole(each.title(), organisation, each.span()));
                }
            }
        }

        /** "President Anna Keller of Norway". */
        private static @Nullable String stateBehind(Found person, List<Found> others) {
            var tokens = person.sentence().tokens();
            int of = person.to() + 1;
            return of < tokens.size() && tokens.get(of).form().equals("of")
                    ? others.stream()
                            .filter(f -> f.from() == of + 1 && f.kind() == ActorKind.STATE)
                            .map(Found::country)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null)
                    : null;
        }

        private Draft other(Found words) {
            var found = bodies.placed(words, drafts);
            var entry = found.entries().stream()
                    .filter(e -> e.kind() != ActorKind.PERSON)
                    .findFirst()
                    .orElse(null);
            if (entry != null && !isOfThisArticle(entry, found)) {
                return other(found.unlisted(document.quote(found.span())));
            }
            var key = entry == null ? found.kind() + " " + Names.fold(found.name()) : entry.kind() + " " + entry.name();
            var draft = byKey.computeIfAbsent(
                    key,
                    k -> entry == null
                            ? longerNamed(found)
                                    .orElseGet(() -> new Draft(found.kind(), found.name(), found.country(), null))
                            : Draft.of(entry));
            drafts.add(draft);
            draft.add(found.span(), document.quote(found.span()), found.mention());
            return draft;
        }

        /** "the National Assembly", "the BMI": the body of one state only where that state is named, and by the initials only behind the full name. */
        private boolean isOfThisArticle(Entry entry, Found found) {
            if (entry.kind() != ActorKind.GOVERNMENT_BODY || entry.country() == null) {
                return true;
            }
            var words = document.quote(found.span());
            if (gazetteer.isWellKnown(entry)) {
                return !states.haveAnother(Names.fold(words), entry.country());
            }
            boolean initials = words.matches("\\p{Lu}{2,5}");
            return states.has(entry.country()) && (!initials || document.text().contains(entry.name()));
        }

        /** "the Order of Herring" is "Herring", "the Bergen Choir Society" the "Bergen Choir" from then on: an organisation by part of its name. */
        private Optional<Draft> longerNamed(Found found) {
            if (found.kind() != ActorKind.ORGANISATION || found.mention() != Mention.Kind.NAME) {
                return Optional.empty();
            }
            var name = Names.fold(found.name());
            return drafts.stream()
                    .filter(d -> d.kind == ActorKind.ORGANISATION && d.entry == null)
                    .filter(d -> Names.fold(d.name).endsWith(" of " + name)
                            || name.contains(" ") && Names.fold(d.name).startsWith(name + " "))
                    .findFirst();
        }

        /** "Institute for the Study of War (ISW)": the acronym is the same actor from then on. */
        private void acronyms(Sentence sentence, List<Found> found) {
            for (var each : found) {
                for (var next : found) {
                    boolean bracketed = next.from() == each.to() + 2
                            && sentence.tokens().get(each.to() + 1).form().equals("(")
                            && next.name().chars().noneMatch(Character::isLowerCase);
                    if (bracketed && !isPerson(each) && !isPerson(next)) {
                        var owner = other(each);
                        var other = other(next);
                        if (owner != other) {
                            other.mentions.values().forEach(m -> owner.add(m.span(), m.text(), m.kind()));
                            drafts.remove(other);
                            byKey.values().removeIf(d -> d == other);
                            byKey.put(next.kind() + " " + Names.fold(next.name()), owner);
                        }
                    }
                }
            }
        }

        private Actors finish() {
            var kept = drafts.stream()
                    .filter(d -> !d.mentions.isEmpty())
                    .sorted(Comparator.comparingInt(Draft::firstMention))
                    .toList();
            var ids = new HashMap<Draft, String>();
            kept.forEach(d -> ids.put(d, "a" + (ids.size() + 1)));
            var actors = new ArrayList<Actor>();
            for (var draft : kept) {
                actors.add(new Actor(
                        Objects.requireNonNull(ids.get(draft)),
                        draft.name,
                        draft.kind,
                        draft.country,
                        draft.entry == null ? null : draft.entry.wikidata(),
                        draft.roles.stream().map(r -> role(r, ids)).toList(),
                        draft.sortedMentions()));
            }
            return new Actors(actors);
        }

        private static Role role(Draft.DraftRole role, Map<Draft, String> ids) {
            @Nullable String organisation = role.organisation() == null ? null : ids.get(role.organisation());
            return new Role(role.title(), organisation, role.span());
        }
    }
}
