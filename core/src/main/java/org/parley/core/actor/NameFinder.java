package org.parley.core.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Finds names in a sentence: those the gazetteer has, and what the parser takes for names; the rest is {@link OrganFinder}'s. */
final class NameFinder {

    private static final int MOST_WORDS = 10;

    /** The recogniser takes "August ends today" for an organisation's doing. */
    private static final Pattern MONTH =
            Pattern.compile("January|February|March|April|May|June|July|August|September|October|November|December");

    private final Gazetteer gazetteer;
    private final Document document;
    private final OrganFinder organs;

    NameFinder(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
        this.organs = new OrganFinder(gazetteer, document);
    }

    List<Found> find(Sentence sentence) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < sentence.tokens().size(); ) {
            var next = at(sentence, i);
            if (next == null) {
                i++;
            } else {
                var people = next.kind() == ActorKind.STATE ? organs.peopleIn(next) : null;
                if (people != null && (found.isEmpty() || found.getLast().to() < people.from())) {
                    found.add(people);
                }
                found.add(next);
                i = next.to() + 1;
            }
        }
        return found;
    }

    private @Nullable Found at(Sentence sentence, int i) {
        var token = sentence.tokens().get(i);
        var person = person(sentence, i);
        var known = known(sentence, i);
        if (known != null && (person == null || known.to() >= person.to() || known.kind() == ActorKind.PERSON)) {
            var organ = known.kind() == ActorKind.STATE ? organs.of(known) : null;
            if (organ == null && known.kind() == ActorKind.STATE && LongerNames.namesCompany(known)) {
                var company = organisation(sentence, i);
                return company == null ? known : company;
            }
            return organ == null ? known : organ;
        }
        if (person != null) {
            return person;
        }
        if (!token.isCapitalised()) {
            return null;
        }
        var bloc = organs.bloc(sentence, i);
        if (bloc != null) {
            return bloc;
        }
        var demonym = organs.demonym(sentence, i);
        if (demonym != null) {
            return demonym;
        }
        var ministry = organs.body(sentence, i, null);
        return ministry == null ? organisation(sentence, i) : ministry;
    }

    /** The longest name of the gazetteer that starts here. */
    private @Nullable Found known(Sentence sentence, int i) {
        var tokens = sentence.tokens();
        if (!tokens.get(i).isCapitalised() && !tokens.get(i).form().equals("al")) {
            return null;
        }
        Found best = null;
        for (int j = i; j < Math.min(tokens.size(), i + MOST_WORDS); j++) {
            var text = document.words(sentence, i, j);
            var folded = Names.fold(text);
            var entries = gazetteer.named(folded);
            if (!entries.isEmpty()
                    && Character.isLetterOrDigit(tokens.get(j).form().codePointAt(0))
                    && fits(sentence, i, j, folded, text)) {
                var first = entries.stream()
                        .filter(e -> e.kind() != ActorKind.PERSON)
                        .findFirst()
                        .orElse(entries.getFirst());
                best = new Found(
                        sentence, i, j, first.kind(), first.name(), first.country(), entries, Mention.Kind.NAME);
            }
            boolean possessive =
                    j + 1 < tokens.size() && tokens.get(j + 1).pos().equals("POS");
            if (!gazetteer.isPrefix(folded) && !possessive) {
                break;
            }
        }
        return best == null ? capital(sentence, i) : best;
    }

    private boolean fits(Sentence sentence, int i, int j, String folded, String text) {
        if (gazetteer.isExact(folded) && text.chars().anyMatch(Character::isLowerCase)) {
            return false;
        }
        boolean single = !folded.contains(" ");
        var tokens = sentence.tokens();
        boolean goesOn = j + 1 < tokens.size()
                && tokens.get(j + 1).isProperNoun()
                && tokens.get(j + 1).isCapitalised();
        boolean person = gazetteer.named(folded).stream().allMatch(e -> e.kind() == ActorKind.PERSON);
        if (person) {
            boolean junior = j + 1 < tokens.size() && tokens.get(j + 1).form().matches("[JS]r\\.?");
            return !junior && (!single || i == j && tokens.get(i).entity().contains("PERSON"));
        }
        boolean organisation = gazetteer.named(folded).stream().allMatch(e -> e.kind() == ActorKind.ORGANISATION);
        if (single && organisation && LongerNames.isOtherThan(tokens, i)) {
            return false;
        }
        return !(single && goesOn && folded.equals("west")) && !LongerNames.isPartOfPlaceName(tokens, i, j);
    }

    private @Nullable Found capital(Sentence sentence, int i) {
        if (LongerNames.isPartOfName(sentence.tokens(), i)) {
            return null;
        }
        for (int j = Math.min(sentence.tokens().size() - 1, i + 1); j >= i; j--) {
            var entry = gazetteer
                    .capital(Names.fold(document.words(sentence, i, j)))
                    .orElse(null);
            if (entry == null) {
                continue;
            }
            var found = new Found(
                    sentence, i, j, ActorKind.STATE, entry.name(), entry.country(), List.of(entry), Mention.Kind.NAME);
            return Metonymy.acts(found) ? found : null;
        }
        return null;
    }

    private @Nullable Found person(Sentence sentence, int i) {
        var tokens = sentence.tokens();
        if (!isPerson(tokens.get(i)) || isDay(tokens, i)) {
            return null;
        }
        int from = i;
        while (from < tokens.size() && isPerson(tokens.get(from)) && Titles.isWord(tokens.get(from))) {
            from++;
        }
        int to = from;
        while (to + 1 < tokens.size() && continues(tokens, to + 1)) {
            to++;
        }
        if (from > to || from >= tokens.size() || !isPerson(tokens.get(from)) || from != i) {
            return null;
        }
        var name = document.words(sentence, from, to);
        // "(US President Donald) Trump": what is put in for the reader is a part of the name.
        if (to + 2 < tokens.size() && tokens.get(to + 1).form().equals(")")) {
            var whole = name + " " + tokens.get(to + 2).form();
            if (isNamedPerson(whole)) {
                name = whole;
                to += 2;
            }
        }
        if (!Character.isUpperCase(name.codePointAt(0)) || name.matches("..?|\\p{Lu}\\.")) {
            return null;
        }
        if (from < to && OrganNouns.endsOrganisation(tokens.get(to))) {
            return new Found(sentence, from, to, ActorKind.ORGANISATION, name, null, List.of(), Mention.Kind.NAME);
        }
        var entries = gazetteer.named(Names.fold(name)).stream()
                .filter(e -> e.kind() == ActorKind.PERSON)
                .toList();
        boolean thing = entries.isEmpty() && from == to && isThing(tokens, to);
        var kind = thing ? ActorKind.ORGANISATION : ActorKind.PERSON;
        return new Found(sentence, from, to, kind, name, null, entries, Mention.Kind.NAME);
    }

    /** "On 2 June Anna Keller asked": the month is none of her names. */
    private static boolean isDay(List<Token> tokens, int i) {
        return i > 0
                && tokens.get(i - 1).pos().equals("CD")
                && MONTH.matcher(tokens.get(i).form()).matches();
    }

    /** "the farm bank Agrobank", "the Fjordstal steel works": what it is called by tells that it is nobody. */
    private static boolean isThing(List<Token> tokens, int i) {
        boolean behindItsKind = i > 0 && OrganNouns.standsFor(tokens.get(i - 1)).contains(ActorKind.ORGANISATION);
        boolean beforeItsKind = i > 0
                && tokens.get(i - 1).form().equalsIgnoreCase("the")
                && i + 2 < tokens.size()
                && tokens.get(i + 1).pos().equals("NN")
                && tokens.get(i + 2).pos().matches("NNS?");
        return behindItsKind || beforeItsKind;
    }

    private boolean isNamedPerson(String name) {
        return gazetteer.named(Names.fold(name)).stream().anyMatch(e -> e.kind() == ActorKind.PERSON);
    }

    private static boolean continues(List<Token> tokens, int i) {
        var token = tokens.get(i);
        if (isPerson(token)
                && !token.form().equals(")")
                && !token.entity().startsWith("B-")
                && !token.entity().startsWith("U-")
                && !token.pos().equals("POS")) {
            return true;
        }
        // The recogniser cuts double names at the hyphen.
        boolean hyphen = token.pos().equals("HYPH")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isProperNoun();
        return hyphen || tokens.get(i - 1).pos().equals("HYPH") && token.isProperNoun();
    }

    private static boolean isPerson(Token token) {
        return token.entity().endsWith("PERSON");
    }

    private @Nullable Found organisation(Sentence sentence, int i) {
        var tokens = sentence.tokens();
        if (!tokens.get(i).isProperNoun()) {
            return null;
        }
        int to = lastOfOrganisation(tokens, i);
        if (to < i) {
            return null;
        }
        var name = document.words(sentence, i, to);
        if (name.matches("..?")
                || MONTH.matcher(name).matches()
                || gazetteer.capital(Names.fold(name)).isPresent()) {
            return null;
        }
        if (gazetteer.surnamed(Names.fold(name)).stream().anyMatch(gazetteer::isWellKnown)) {
            return new Found(sentence, i, to, ActorKind.PERSON, name, null, List.of(), Mention.Kind.NAME);
        }
        if (Titles.isWord(tokens.get(i)) && to == i || name.contains("@")) {
            return null;
        }
        boolean body = OrganNouns.endsBody(tokens.get(to));
        return new Found(
                sentence,
                i,
                to,
                body ? ActorKind.GOVERNMENT_BODY : ActorKind.ORGANISATION,
                name,
                null,
                List.of(),
                Mention.Kind.NAME);
    }

    /** The last word of an organisation's name, by the recogniser or by the noun it ends in; before {@code i} if there is none. */
    private static int lastOfOrganisation(List<Token> tokens, int i) {
        int to = i;
        boolean behindThe = i > 0
                && tokens.get(i - 1).entity().equals("B-ORG")
                && tokens.get(i - 1).form().equalsIgnoreCase("the")
                && tokens.get(i).entity().matches("[IL]-ORG");
        if (behindThe || tokens.get(i).entity().matches("[BU]-ORG")) {
            while (to + 1 < tokens.size() && tokens.get(to + 1).entity().matches("[IL]-ORG")) {
                to++;
            }
            while (to > i && tokens.get(to).pos().matches("POS|[,.]|HYPH")) {
                to--;
            }
            return to;
        }
        int last = i - 1;
        while (to < tokens.size()
                && tokens.get(to).isProperNoun()
                && tokens.get(to).isCapitalised()
                && !isPerson(tokens.get(to))) {
            last = to > i && OrganNouns.endsOrganisation(tokens.get(to)) ? to : last;
            to++;
        }
        boolean of = last >= i
                && last + 2 < tokens.size()
                && tokens.get(last + 1).form().equals("of")
                && tokens.get(last + 2).isProperNoun();
        while (of
                && last + 2 < tokens.size()
                && tokens.get(last + 2).isProperNoun()
                && tokens.get(last + 2).isCapitalised()) {
            last += last + 1 < tokens.size() && tokens.get(last + 1).form().equals("of") ? 2 : 1;
        }
        return last;
    }
}
