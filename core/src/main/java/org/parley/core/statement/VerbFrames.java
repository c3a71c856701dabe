package org.parley.core.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Cues.Cue;
import org.parley.core.statement.Statement.SpeechAct;

/** Finds what hangs on reporting verbs and adjectives: clauses, infinitives, objects. */
final class VerbFrames {

    private static final Set<String> SILENT_WHEN_NEGATED = Set.of(
            "say",
            "tell",
            "comment",
            "specify",
            "elaborate",
            "mention",
            "respond",
            "reply",
            "answer",
            "report",
            "disclose",
            "reveal",
            "confirm");
    private static final Set<String> OBJECTS_WITHOUT_CONTENT = Set.of(
            "it",
            "him",
            "her",
            "them",
            "this",
            "that",
            "me",
            "us",
            "you",
            "himself",
            "herself",
            "itself",
            "themselves");

    /** A reporting clause behind its content has few words to its right. */
    private static final int LONGEST_TAIL = 24;

    private VerbFrames() {}

    static List<Attribution> find(Sentence sentence) {
        var found = new ArrayList<Attribution>();
        for (var token : sentence.tokens()) {
            var verb = Cues.verb(token);
            if (verb.isPresent() && reports(sentence, token)) {
                ofVerb(sentence, token, verb.get()).ifPresent(found::add);
                continue;
            }
            Cues.adjective(token)
                    .flatMap(cue -> ofAdjective(sentence, token, cue))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static boolean reports(Sentence sentence, Token verb) {
        if (Clauses.isSupposed(sentence, verb) || Clauses.isPartOfWord(sentence, verb)) {
            return false;
        }
        if (Clauses.isNegated(sentence, verb) && SILENT_WHEN_NEGATED.contains(verb.lemma())) {
            return false;
        }
        // "as the Kremlin calls its invasion" glosses a word and tells of no statement.
        return sentence.children(verb).stream()
                .noneMatch(c -> c.relation().equals("mark") && c.lemma().equals("as"));
    }

    private static Optional<Attribution> ofVerb(Sentence sentence, Token verb, Cue cue) {
        var source = source(sentence, verb);
        if (source.map(VerbFrames::isSpeakerHimself).orElse(false)) {
            return Optional.empty();
        }
        if (Clauses.isPassive(sentence, verb) && source.isEmpty() && !cue.says()) {
            return Optional.empty();
        }
        var object = sentence.child(verb, "dobj", "iobj", "dative").orElse(null);
        double weight = cue.says() ? 0.9 : 0.7;
        var content = clause(sentence, verb, cue);
        if (content == null && cue.says() && cue.takes("CLAUSE")) {
            content = before(sentence, verb, source.orElse(null));
        }
        if (content == null) {
            weight -= 0.15;
            content = infinitive(sentence, verb, cue);
        }
        if (content == null) {
            content = phrase(sentence, verb, cue, object);
        }
        if (content == null) {
            return Optional.empty();
        }
        boolean tells = object != null && !content.contains(object.span());
        return Optional.of(new Attribution(
                sentence,
                verb,
                source.orElse(null),
                source.map(s -> phraseSpan(sentence, s, verb)).orElse(null),
                tells ? object : null,
                List.of(content),
                cue.act(),
                weight));
    }

    private static Optional<Token> source(Sentence sentence, Token verb) {
        if (!Clauses.isPassive(sentence, verb)) {
            return Clauses.subject(sentence, goesOn(sentence, verb).orElse(verb));
        }
        return sentence.child(verb, "agent", "prep")
                .filter(by -> by.lemma().equals("by"))
                .flatMap(by -> sentence.child(by, "pobj"));
    }

    /** "He said the yard had lost them, adding that …": the verb of saying whose sentence a participle goes on with. */
    private static Optional<Token> goesOn(Sentence sentence, Token participle) {
        boolean behindComma = participle.index() > 0
                && participle.pos().equals("VBG")
                && sentence.tokens().get(participle.index() - 1).pos().equals(",")
                && Cues.verb(participle)
                        .filter(cue -> cue.says() && cue.act() == SpeechAct.ASSERT)
                        .isPresent();
        if (!behindComma) {
            return Optional.empty();
        }
        var above = sentence.head(participle);
        for (int i = 0; i < 4 && above.isPresent(); i++) {
            if (Cues.verb(above.get()).filter(Cue::says).isPresent()) {
                return above;
            }
            if (!above.get().relation().matches("ccomp|conj|advcl|xcomp")) {
                return Optional.empty();
            }
            above = sentence.head(above.get());
        }
        return Optional.empty();
    }

    /** "The talks will go on, the envoy said": all before the comma that the source stands behind. */
    private static @Nullable Span before(Sentence sentence, Token verb, @Nullable Token source) {
        var tokens = sentence.tokens();
        if (source == null || tokens.size() - verb.index() > LONGEST_TAIL || source.index() < 2) {
            return null;
        }
        int first = Math.min(verb.index(), firstOf(sentence, source, verb));
        int comma = first - 1;
        while (comma > 0 && first - comma <= 3 && !tokens.get(comma).form().equals(",")) {
            comma--;
        }
        boolean clause = comma > 3
                && tokens.get(comma).form().equals(",")
                && tokens.subList(0, comma).stream().anyMatch(t -> t.pos().matches("VB[DZP]|MD"))
                && tokens.subList(comma + 1, Math.max(comma + 1, Math.min(source.index(), verb.index()))).stream()
                        .noneMatch(t -> t.pos().matches("VB[DZP]|MD|CC|IN"));
        boolean subordinate = tokens.getFirst().pos().matches("IN|WRB")
                && tokens.subList(0, Math.max(1, comma)).stream()
                        .noneMatch(t -> t.relation().matches("root|ccomp"));
        return !clause || subordinate ? null : trim(sentence, 0, comma - 1);
    }

    private static int firstOf(Sentence sentence, Token source, Token verb) {
        return sentence.subtree(source).stream()
                .mapToInt(Token::index)
                .filter(i -> Math.abs(i - verb.index()) <= LONGEST_TAIL)
                .min()
                .orElse(source.index());
    }

    /** "I think" in a quotation is the speaker's own voice, no statement within the statement. */
    private static boolean isSpeakerHimself(Token source) {
        return Set.of("i", "we", "you", "let", "one").contains(source.form().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Span clause(Sentence sentence, Token verb, Cue cue) {
        if (!cue.takes("CLAUSE")) {
            return null;
        }
        var head = sentence.children(verb).stream()
                .filter(c -> c.relation().matches("ccomp|csubj|advcl|acl|dep") && c.index() > verb.index())
                .filter(c -> c.relation().equals("ccomp") || opensWith(sentence, c, "that"))
                .findFirst()
                .orElse(null);
        if (head == null) {
            return null;
        }
        var words = sentence.subtree(head).stream()
                .filter(t -> t.index() > verb.index())
                .toList();
        boolean infinitive = words.getFirst().pos().equals("TO");
        if (infinitive && !cue.takes("INF") && !cue.takes("OBJINF")) {
            return null;
        }
        return trim(
                sentence,
                words.getFirst().index(),
                end(sentence, verb, words.getLast().index()));
    }

    private static boolean opensWith(Sentence sentence, Token head, String mark) {
        return sentence.children(head).stream()
                .anyMatch(c -> c.relation().equals("mark") && c.lemma().equals(mark));
    }

    private static @Nullable Span infinitive(Sentence sentence, Token verb, Cue cue) {
        if (!cue.takes("INF") && !cue.takes("OBJINF")) {
            return null;
        }
        var head = sentence.children(verb).stream()
                .filter(c ->
                        c.relation().matches("xcomp|ccomp|advcl") && c.index() > verb.index() && hasTo(sentence, c))
                .findFirst()
                .orElse(null);
        if (head == null) {
            return null;
        }
        var to = sentence.children(head).stream()
                .filter(c -> c.pos().equals("TO"))
                .findFirst()
                .orElse(head);
        int start = cue.takes("INF") ? Math.min(to.index(), first(sentence, head, verb)) : to.index();
        return trim(
                sentence,
                Math.max(start, verb.index() + 1),
                end(sentence, verb, sentence.subtree(head).getLast().index()));
    }

    private static int first(Sentence sentence, Token head, Token verb) {
        return sentence.subtree(head).stream()
                .mapToInt(Token::index)
                .filter(i -> i > verb.index())
                .min()
                .orElse(head.index());
    }

    private static boolean hasTo(Sentence sentence, Token verb) {
        return sentence.children(verb).stream().anyMatch(c -> c.pos().equals("TO"));
    }

    /** Objects and prepositional phrases, for verbs that report by them. */
    private static @Nullable Span phrase(Sentence sentence, Token verb, Cue cue, @Nullable Token object) {
        for (var preposition : sentence.children(verb)) {
            boolean behind =
                    preposition.index() > verb.index() && preposition.relation().equals("prep");
            if (!behind) {
                continue;
            }
            if (cue.takes("AS")
                    && preposition.lemma().equals("as")
                    && object != null
                    && object.index() > verb.index()) {
                return trim(
                        sentence,
                        first(sentence, object, verb),
                        sentence.subtree(preposition).getLast().index());
            }
            if (cue.takes(preposition.lemma())) {
                var below = sentence.subtree(preposition);
                return below.size() < 2
                        ? null
                        : trim(
                                sentence,
                                below.get(1).index(),
                                end(sentence, verb, below.getLast().index()));
            }
        }
        if (cue.takes("CALL")) {
            var called = sentence.children(verb).stream()
                    .filter(c -> c.relation().matches("oprd|ccomp|xcomp|attr|acomp") && c.index() > verb.index())
                    .findFirst();
            if (called.isPresent()) {
                int start = object != null && object.index() > verb.index()
                        ? first(sentence, object, verb)
                        : first(sentence, called.get(), verb);
                return trim(
                        sentence,
                        Math.min(start, first(sentence, called.get(), verb)),
                        sentence.subtree(called.get()).getLast().index());
            }
        }
        if (!cue.takes("NP") || object == null || object.index() < verb.index()) {
            return null;
        }
        boolean empty = OBJECTS_WITHOUT_CONTENT.contains(object.form().toLowerCase(Locale.ROOT));
        int last = sentence.subtree(object).getLast().index();
        return empty ? null : trim(sentence, first(sentence, object, verb), end(sentence, verb, last));
    }

    /**
     * The last word of the content. What the parser hangs on the reporting verb behind it mostly belongs to the content ("said he
     * would go on Friday"), unless a comma or a coordination shows that the reporting clause itself goes on.
     */
    private static int end(Sentence sentence, Token verb, int last) {
        int end = last;
        for (var child : sentence.children(verb)) {
            if (child.index() <= end || child.relation().equals("punct")) {
                continue;
            }
            var words = sentence.subtree(child);
            var before = sentence.tokens().get(words.getFirst().index() - 1);
            boolean goesOn = child.relation().matches("prep|npadvmod|advmod|dobj|advcl|prt|acomp|ccomp|xcomp")
                    && !before.pos().equals(",");
            if (!goesOn || words.getFirst().index() != end + 1) {
                break;
            }
            end = words.getLast().index();
        }
        return end;
    }

    private static @Nullable Span trim(Sentence sentence, int from, int to) {
        var tokens = sentence.tokens();
        int start = from;
        int end = beforeNextReport(tokens, from, to);
        while (start <= end && tokens.get(start).pos().matches("[,:]")) {
            start++;
        }
        while (end >= start && tokens.get(end).pos().matches("[,.:]")) {
            end--;
        }
        return start > end
                ? null
                : new Span(
                        tokens.get(start).span().start(), tokens.get(end).span().end());
    }

    /** ", saying that …" and the like tell of a further content, whatever the parser hangs them on. */
    private static int beforeNextReport(List<Token> tokens, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean participle = tokens.get(i).form().equals(",")
                    && tokens.get(i + 1).pos().equals("VBG")
                    && Cues.verb(tokens.get(i + 1)).filter(Cue::says).isPresent();
            if (participle) {
                return i - 1;
            }
        }
        return to;
    }

    private static Optional<Attribution> ofAdjective(Sentence sentence, Token adjective, Cue cue) {
        var verb = sentence.head(adjective).filter(h -> h.lemma().matches("be|seem|appear|remain|become|feel|sound"));
        var head = sentence.children(adjective).stream()
                .filter(c -> c.relation().matches("ccomp|xcomp") && c.index() > adjective.index())
                .filter(c -> hasTo(sentence, c) ? cue.takes("INF") : cue.takes("CLAUSE"))
                .findFirst();
        if (head.isEmpty() || verb.isEmpty()) {
            return Optional.empty();
        }
        var source = Clauses.subject(sentence, verb.get());
        if (source.isEmpty()
                || isSpeakerHimself(source.get())
                || source.get().lemma().matches("it|there|this|that")) {
            return Optional.empty();
        }
        var words = sentence.subtree(head.get());
        var content = trim(sentence, words.getFirst().index(), words.getLast().index());
        return content == null
                ? Optional.empty()
                : Optional.of(new Attribution(
                        sentence,
                        adjective,
                        source.get(),
                        phraseSpan(sentence, source.get(), verb.get()),
                        null,
                        List.of(content),
                        cue.act(),
                        0.6));
    }

    /** All words of the source, as far as they stand on its side of the verb. */
    static Span phraseSpan(Sentence sentence, Token head, Token verb) {
        var words = sentence.subtree(head).stream()
                .filter(t -> head.index() < verb.index() ? t.index() < verb.index() : t.index() > verb.index())
                .toList();
        return words.isEmpty() ? head.span() : Clauses.span(words);
    }
}
