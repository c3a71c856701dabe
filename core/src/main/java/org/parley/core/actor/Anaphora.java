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

/** Resolves pronouns to actors named before, and leaves nouns to {@link Nominals}. */
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

    private final Document document;
    private final Collection<Draft> drafts;
    private final PersonNames people;
    private final Nominals nominals;

    Anaphora(Gazetteer gazetteer, Document document, Collection<Draft> drafts, PersonNames people, String day) {
        this.document = document;
        this.drafts = drafts;
        this.people = people;
        this.nominals = new Nominals(gazetteer, document, drafts, people, day);
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
            } else if (token.isNoun() && !nominals.isOfficeHolder(sentence, token)) {
                nominals.definite(sentence, token);
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
                .filter(p -> p.sentencesBack(document, sentence, token) <= FARTHEST_SENTENCES)
                .min(Comparator.<Draft>comparingInt(p -> cost(p, sentence, token))
                        .thenComparingInt(p -> -p.lastMentionBefore(token.span().start())));
        best.ifPresent(person -> {
            person.female = female;
            person.add(token.span(), token.form(), Mention.Kind.PRONOUN);
        });
    }

    private int cost(Draft person, Sentence sentence, Token token) {
        int last = person.lastMentionBefore(token.span().start());
        int far = person.sentencesBack(document, sentence, token);
        // "Keller renewed her offer": the one spoken of is still the subject.
        boolean subject = document.sentenceAt(last)
                .filter(s -> person.mentions.keySet().stream()
                        .filter(m ->
                                m.start() < token.span().start() && s.span().contains(m))
                        .anyMatch(m -> isSubject(s, m.start())))
                .isPresent();
        return far * 3 + (subject ? 0 : 4);
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
        boolean behindQuotation = token.relation().startsWith("nsubj") && isBehindQuotation(sentence, token);
        drafts.stream()
                .filter(d -> d.kind != ActorKind.PERSON)
                .filter(d -> {
                    int last = d.lastMentionBefore(token.span().start());
                    return last >= sentence.span().start() && !behindQuotation;
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

    /** "“The mayor has no plan,” it said": who speaks is not who is spoken of. */
    private static boolean isBehindQuotation(Sentence sentence, Token token) {
        return token.index() > 0
                && sentence.tokens().get(token.index() - 1).pos().equals("''")
                && sentence.head(token)
                        .filter(verb -> verb.index() == token.index() + 1)
                        .isPresent();
    }

    /** "they" is the nearest body or group before it, unless other people in the plural stand between. */
    private void many(Sentence sentence, Token token) {
        boolean others = sentence.tokens().stream()
                .anyMatch(t -> t.index() < token.index() && t.pos().equals("NNS") && !covered(t.span()));
        if (others) {
            return;
        }
        drafts.stream()
                .filter(d -> MANY.contains(d.kind)
                        || d.kind == ActorKind.STATE
                                && isSeveral(
                                        sentence,
                                        d.lastMentionBefore(token.span().start())))
                .filter(d -> d.lastMentionBefore(token.span().start())
                        >= sentence.span().start())
                .max(Comparator.comparingInt(
                        d -> d.lastMentionBefore(token.span().start())))
                .or(() -> subjectBefore(sentence, token, d -> MANY.contains(d.kind)))
                .ifPresent(d -> d.add(token.span(), token.form(), Mention.Kind.PRONOUN));
    }

    /** "Chilean officials", "the Chilean government": the state in the shape of people. */
    private boolean isSeveral(Sentence sentence, int mention) {
        return drafts.stream()
                .flatMap(d -> d.mentions.values().stream())
                .filter(m -> m.span().start() == mention && m.kind() == Mention.Kind.NOMINAL)
                .flatMap(m -> sentence.tokensIn(m.span()).stream().skip(1))
                .anyMatch(t -> t.pos().equals("NNS") || t.lemma().matches("government|police|side|team"));
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

    private static Set<String> femaleNames() {
        var names = new HashSet<String>();
        Lines.of(Anaphora.class, "female-names.txt")
                .forEach(line -> List.of(line.split(" ")).forEach(n -> names.add(Names.fold(n))));
        return names;
    }
}
