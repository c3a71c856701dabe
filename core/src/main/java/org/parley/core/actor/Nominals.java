package org.parley.core.actor;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Resolves "the minister", "the ministry" and "the captain" to actors named before, or to who is in office. */
final class Nominals {

    /** "the company" is one named no further back than this, in sentences. */
    private static final int FARTHEST_BODY = 3;

    /** What a body is for, behind the noun that says what it is. */
    private static final Pattern COMPLEMENT = Pattern.compile(" (?:of|for|on|against) .*");

    private final Gazetteer gazetteer;
    private final Document document;
    private final Collection<Draft> drafts;
    private final PersonNames people;
    private final String day;

    Nominals(Gazetteer gazetteer, Document document, Collection<Draft> drafts, PersonNames people, String day) {
        this.gazetteer = gazetteer;
        this.document = document;
        this.drafts = drafts;
        this.people = people;
        this.day = day;
    }

    /** "the ministry", "this company": the one last named that has the noun in its name, was introduced by it, or is such a thing. */
    void definite(Sentence sentence, Token noun) {
        int i = noun.index();
        var before = i > 0 ? sentence.tokens().get(i - 1) : null;
        boolean definite = before != null
                && before.pos().equals("DT")
                && before.form().toLowerCase(Locale.ROOT).matches("the|this|that");
        var next = i + 1 < sentence.tokens().size() ? sentence.tokens().get(i + 1) : null;
        boolean whole = next == null
                || !next.isNoun() && !next.pos().equals("HYPH") && !next.form().equals("of");
        // "the Harbour and Missing Crews Forum": a word of a longer name.
        boolean partOfName = noun.isCapitalised()
                && i + 2 < sentence.tokens().size()
                && sentence.tokens().get(i + 1).pos().equals("CC")
                && sentence.tokens().get(i + 2).isProperNoun();
        if (!definite || !whole || partOfName) {
            return;
        }
        var word = noun.form().toLowerCase(Locale.ROOT);
        drafts.stream()
                .filter(d -> d.lastMentionBefore(noun.span().start()) >= 0)
                .filter(d -> d.kind == ActorKind.PERSON
                        ? isIntroduced(d, noun)
                        : isCalled(d, word)
                                || !noun.pos().equals("NNS")
                                        && OrganNouns.standsFor(noun).contains(d.kind)
                                        && d.sentencesBack(document, sentence, noun) <= FARTHEST_BODY)
                .max(Comparator.<Draft>comparingInt(d -> isCalled(d, word) ? 1 : 0)
                        .thenComparingInt(d -> d.lastMentionBefore(noun.span().start())))
                .ifPresent(d -> d.add(noun.span(), noun.form(), Mention.Kind.NOMINAL));
    }

    /** "Boatbuilder Tomas Brandt", "Tomas Brandt, a boatbuilder" is "the boatbuilder" from then on. */
    private boolean isIntroduced(Draft person, Token noun) {
        return person.mentions.values().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME
                        && m.span().start() < noun.span().start())
                .anyMatch(m -> document.sentenceAt(m.span().start())
                        .map(s -> NounPhrases.calls(s, s.tokensIn(m.span()), noun.lemma()))
                        .orElse(false));
    }

    private static boolean isCalled(Draft draft, String noun) {
        return draft.mentions.values().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME || m.text().contains(" "))
                .map(m -> Names.fold(m.text()))
                .anyMatch(text -> Names.last(text).equals(noun)
                        || Names.last(COMPLEMENT.matcher(text).replaceFirst("")).equals(noun));
    }

    /** Whether the noun is the office of somebody whom the text or the gazetteer knows in it, who then gets the mention. */
    boolean isOfficeHolder(Sentence sentence, Token head) {
        if (!head.pos().matches("NNP?") || !Titles.isHead(head)) {
            return false;
        }
        int from = head.index();
        var tokens = sentence.tokens();
        while (from > 0 && tokens.get(from - 1).pos().matches("JJ|NNP?|HYPH|POS") && head.index() - from < 5) {
            from--;
        }
        boolean definite = from > 0 && (tokens.get(from - 1).form().equalsIgnoreCase("the") || demonymAt(tokens, from));
        boolean named =
                head.index() + 1 < tokens.size() && tokens.get(head.index() + 1).isProperNoun();
        if (!definite || named) {
            return false;
        }
        var words = tokens.subList(from, head.index() + 1);
        var country = country(words);
        var title = word(head);
        var span = new Span(tokens.get(from).span().start(), head.span().end());
        var text = document.text().substring(span.start(), span.end());
        var holder =
                inText(title, country, span).or(() -> country == null ? Optional.empty() : inOffice(words, country));
        holder.ifPresent(person -> person.add(span, text, Mention.Kind.NOMINAL));
        return holder.isPresent();
    }

    private boolean demonymAt(List<Token> tokens, int i) {
        return gazetteer.demonym(Names.fold(tokens.get(i).form())).isPresent();
    }

    private @Nullable String country(List<Token> words) {
        for (var word : words) {
            var folded = Names.fold(word.form());
            var state = gazetteer
                    .demonym(folded)
                    .or(() -> gazetteer.named(folded).stream()
                            .filter(e -> e.kind() == ActorKind.STATE)
                            .findFirst());
            if (state.isPresent() && Character.isUpperCase(word.form().codePointAt(0))) {
                return state.get().country();
            }
        }
        return null;
    }

    private Optional<Draft> inText(String title, @Nullable String country, Span span) {
        return people.people().stream()
                .filter(p -> p.lastMentionBefore(span.start()) >= 0)
                .filter(p -> country == null || country.equals(p.country))
                .filter(p -> p.roles.stream().anyMatch(r -> mentions(r.title(), title))
                        || p.entry != null && p.entry.held(title, day))
                .max(Comparator.comparingInt(p -> p.lastMentionBefore(span.start())));
    }

    private static boolean mentions(String role, String title) {
        for (var word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (RoleFinder.SAME.getOrDefault(word, word).equals(title)) {
                return true;
            }
        }
        return false;
    }

    /** The holder of a great office of a named state, who need not have been named before. */
    private Optional<Draft> inOffice(List<Token> words, String country) {
        var forms = words.stream().map(w -> w.form().toLowerCase(Locale.ROOT)).toList();
        var office = forms.contains("president") && !forms.contains("vice")
                ? "president"
                : forms.contains("foreign") && forms.contains("minister")
                        ? "minister foreign"
                        : forms.contains("prime") && forms.contains("minister")
                                ? "prime minister"
                                : forms.contains("chancellor") ? "chancellor" : null;
        if (office == null || forms.contains("former") || forms.contains("deputy")) {
            return Optional.empty();
        }
        return gazetteer
                .holder(office, country, day)
                .filter(gazetteer::isWellKnown)
                .map(entry -> people.people().stream()
                        .filter(p -> entry.equals(p.entry))
                        .findFirst()
                        .orElseGet(() -> {
                            var draft = Draft.of(entry);
                            people.people().add(draft);
                            drafts.add(draft);
                            return draft;
                        }));
    }

    private static String word(Token head) {
        var form = head.form().toLowerCase(Locale.ROOT);
        return RoleFinder.SAME.getOrDefault(form, form);
    }
}
