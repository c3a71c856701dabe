package org.parley.core.actor;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.data.Lines;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** Resolves "the minister", "he" and "its" to actors named before. */
final class Anaphora {

    private static final Set<String> FEMALE_NAMES = femaleNames();
    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");

    private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");

    /** Kinds that "they" can speak of. */
    private static final Set<ActorKind> MANY = EnumSet.of(
            ActorKind.GROUP,
            ActorKind.ORGANISATION,
            ActorKind.DELEGATION,
            ActorKind.ARMED_FORCE,
            ActorKind.GOVERNMENT_BODY);

    /** A pronoun whose person was last named further back is left alone. */
    private static final int FARTHEST_SENTENCES = 6;

    private final Gazetteer gazetteer;
    private final Document document;
    private final Collection<Draft> drafts;
    private final PersonNames people;
    private final String day;

    Anaphora(Gazetteer gazetteer, Document document, Collection<Draft> drafts, PersonNames people, String day) {
        this.gazetteer = gazetteer;
        this.document = document;
        this.drafts = drafts;
        this.people = people;
        this.day = day;
    }

    /** Resolves what a sentence leaves open; to be called in text order, for each mention helps the next. */
    void resolve(Sentence sentence) {
        for (var token : sentence.tokens()) {
            if (covered(token.span())) {
                continue;
            }
            var form = token.form().toLowerCase(Locale.ROOT);
            if (HE.contains(form) || SHE.contains(form)) {
                pronoun(sentence, token, SHE.contains(form));
            } else if (form.equals("its")
                    || form.equals("it") && token.relation().equals("nsubj")) {
                organ(sentence, token);
            } else if (THEY.contains(form)) {
                many(sentence, token);
            } else if (token.isNoun() && !isOfficeHolder(sentence, token)) {
                definite(sentence, token);
            }
        }
    }

    private boolean covered(Span span) {
        return drafts.stream().anyMatch(d -> d.mentions.keySet().stream().anyMatch(m -> m.overlaps(span)));
    }

    private void pronoun(Sentence sentence, Token token, boolean female) {
        var best = people.people().stream()
                .filter(p -> p.lastMentionBefore(token.span().start()) >= 0)
                .filter(p -> !Boolean.valueOf(!female).equals(isFemale(p)))
                .filter(p -> distance(p, sentence, token) <= FARTHEST_SENTENCES)
                .min(Comparator.<Draft>comparingInt(p -> cost(p, sentence, token))
                        .thenComparingInt(p -> -p.lastMentionBefore(token.span().start())));
        best.ifPresent(person -> {
            person.female = female;
            person.add(token.span(), token.form(), Mention.Kind.PRONOUN);
        });
    }

    private int cost(Draft person, Sentence sentence, Token token) {
        int last = person.lastMentionBefore(token.span().start());
        int far = distance(person, sentence, token);
        boolean subject = document.sentenceAt(last).map(s -> isSubject(s, last)).orElse(false);
        return far * 3 + (subject ? 0 : 4);
    }

    private int distance(Draft person, Sentence sentence, Token token) {
        int last = person.lastMentionBefore(token.span().start());
        return document.sentenceAt(last).map(s -> sentence.index() - s.index()).orElse(Integer.MAX_VALUE / 8);
    }

    private static boolean isSubject(Sentence sentence, int offset) {
        var token = sentence.tokenAt(offset).orElse(null);
        for (int i = 0; token != null && i < 6; i++) {
            if (token.relation().startsWith("nsubj") || token.relation().equals("agent")) {
                return true;
            }
            if (!token.relation().matches("compound|conj|nmod")) {
                return false;
            }
            token = sentence.head(token).orElse(null);
        }
        return false;
    }

    private static @Nullable Boolean isFemale(Draft person) {
        if (person.female != null) {
            return person.female;
        }
        if (!person.name.contains(" ")) {
            return null;
        }
        return FEMALE_NAMES.contains(Names.first(Names.fold(person.name))) ? Boolean.TRUE : null;
    }

    /** "its" is the nearest state or body before it in the sentence, a subject first. */
    private void organ(Sentence sentence, Token token) {
        drafts.stream()
                .filter(d -> d.kind != ActorKind.PERSON)
                .filter(d -> {
                    int last = d.lastMentionBefore(token.span().start());
                    return last >= sentence.span().start();
                })
                .max(Comparator.<Draft>comparingInt(d -> isSubject(
                                        sentence,
                                        d.lastMentionBefore(token.span().start()))
                                ? 1
                                : 0)
                        .thenComparingInt(d -> d.lastMentionBefore(token.span().start())))
                .or(() -> subjectBefore(sentence, token, d -> d.kind != ActorKind.PERSON))
                .ifPresent(d -> d.add(token.span(), token.form(), Mention.Kind.PRONOUN));
    }

    /** "they" is the nearest body or group before it, unless other people in the plural stand between. */
    private void many(Sentence sentence, Token token) {
        boolean others = sentence.tokens().stream()
                .anyMatch(t -> t.index() < token.index() && t.pos().equals("NNS") && !covered(t.span()));
        if (others) {
            return;
        }
        drafts.stream()
                .filter(d -> MANY.contains(d.kind))
                .filter(d -> d.lastMentionBefore(token.span().start())
                        >= sentence.span().start())
                .max(Comparator.comparingInt(
                        d -> d.lastMentionBefore(token.span().start())))
                .or(() -> subjectBefore(sentence, token, d -> MANY.contains(d.kind)))
                .ifPresent(d -> d.add(token.span(), token.form(), Mention.Kind.PRONOUN));
    }

    /** Who is the subject of the sentence before, for a pronoun that is a subject itself. */
    private Optional<Draft> subjectBefore(Sentence sentence, Token token, Predicate<Draft> kind) {
        if (sentence.index() == 0 || !token.relation().startsWith("nsubj")) {
            return Optional.empty();
        }
        var before = document.sentences().get(sentence.index() - 1);
        return drafts.stream()
                .filter(kind)
                .filter(d -> d.mentions.keySet().stream()
                        .anyMatch(m -> before.span().contains(m) && isRootSubject(before, m)))
                .findFirst();
    }

    private static boolean isRootSubject(Sentence sentence, Span mention) {
        return sentence.tokensIn(mention).stream()
                .anyMatch(t -> t.relation().startsWith("nsubj")
                        && sentence.head(t)
                                .filter(h -> h.relation().equals("root"))
                                .isPresent());
    }

    /** "the ministry", "this company": the one last named that has the noun in its name, was introduced by it, or is such a thing. */
    private void definite(Sentence sentence, Token noun) {
        int i = noun.index();
        var before = i > 0 ? sentence.tokens().get(i - 1) : null;
        boolean definite = before != null
                && before.pos().equals("DT")
                && before.form().toLowerCase(Locale.ROOT).matches("the|this|that");
        var next = i + 1 < sentence.tokens().size() ? sentence.tokens().get(i + 1) : null;
        boolean whole = next == null
                || !next.isNoun() && !next.pos().equals("HYPH") && !next.form().equals("of");
        if (!definite || !whole) {
            return;
        }
        var word = noun.form().toLowerCase(Locale.ROOT);
        drafts.stream()
                .filter(d -> d.lastMentionBefore(noun.span().start()) >= 0)
                .filter(d -> d.kind == ActorKind.PERSON
                        ? isIntroduced(d, noun)
                        : isCalled(d, word)
                                || OrganNouns.standsFor(noun).contains(d.kind) && distance(d, sentence, noun) <= 3)
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
                .anyMatch(text ->
                        Names.last(text).equals(noun) || Names.first(text).equals(noun) && text.contains(" of "));
    }

    /** Whether the noun is the office of somebody whom the text or the gazetteer knows in it, who then gets the mention. */
    private boolean isOfficeHolder(Sentence sentence, Token head) {
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

    private static Set<String> femaleNames() {
        var names = new HashSet<String>();
        Lines.of(Anaphora.class, "female-names.txt")
                .forEach(line -> List.of(line.split(" ")).forEach(n -> names.add(Names.fold(n))));
        return names;
    }
}
