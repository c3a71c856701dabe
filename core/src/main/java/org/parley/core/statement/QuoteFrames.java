package org.parley.core.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Statement.SpeechAct;

/** Finds which cue a quotation hangs on: behind it, before it, between its parts, or in the sentence before. */
final class QuoteFrames {

    /** A dash and a name, to the end of the line. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "[\\h]*\\v?[\\h]*([―—–])\\h*(\\p{Lu}[\\p{L}.'’-]*(?:\\h+\\p{L}[\\p{L}.'’-]*){0,5})(?=[.,]?\\h*(?:\\v|$)|,)");

    /** Between a quotation and its cue stand few words: "…," the minister, who was in Rome, said. */
    private static final int FARTHEST_CUE = 16;

    /** Fewer words in quotation marks are a term or an irony, unless a cue hangs on them. */
    private static final int FEWEST_WORDS = 5;

    private final Document document;
    private final List<Span> quotations;

    QuoteFrames(Document document, List<Span> quotations) {
        this.document = document;
        this.quotations = quotations;
    }

    /**
     * Direct attributions; those without a cue have neither cue nor source.
     *
     * @param indirect the reports found before; one that goes on in a quotation is replaced by its longer form
     */
    List<Attribution> find(List<Attribution> indirect) {
        var byCue = new HashMap<Token, Attribution>();
        var found = new ArrayList<Attribution>();
        for (int i = 0; i < quotations.size(); i++) {
            var quotation = quotations.get(i);
            if (isPartOf(quotation, indirect)) {
                continue;
            }
            var direct = signed(quotation);
            if (direct == null) {
                direct = direct(quotation);
            }
            if (direct != null) {
                var same = byCue.get(direct.cue());
                if (same != null) {
                    var joined = join(same, quotation);
                    found.set(found.indexOf(same), joined);
                    byCue.put(direct.cue(), joined);
                } else {
                    found.add(direct);
                    if (direct.cue() != null) {
                        byCue.put(direct.cue(), direct);
                    }
                }
                continue;
            }
            var before = found.isEmpty() ? null : found.getLast();
            if (before != null && before.cue() != null && goesOn(before, quotation)) {
                var joined = join(before, quotation);
                found.set(found.size() - 1, joined);
                byCue.put(before.cue(), joined);
            } else if (isSentence(quotation)) {
                var reported = indirect.stream()
                        .filter(a -> isFollowed(a, quotation))
                        .findFirst()
                        .orElse(null);
                if (reported == null) {
                    found.add(alone(quotation));
                } else {
                    indirect.set(indirect.indexOf(reported), join(reported, quotation));
                }
            }
        }
        return found;
    }

    private static boolean isPartOf(Span quotation, List<Attribution> indirect) {
        return indirect.stream()
                .flatMap(a -> a.content().stream())
                .anyMatch(c -> c.start() <= quotation.start() && c.overlaps(quotation));
    }

    private @Nullable Attribution direct(Span quotation) {
        var behind = sentenceAt(quotation.end() - 1);
        if (behind.isPresent()) {
            var cue = cueBehind(behind.get(), quotation);
            if (cue != null) {
                return attribution(behind.get(), cue, quotation);
            }
            var next = asked(behind.get(), quotation);
            if (next != null) {
                return next;
            }
        }
        var front = sentenceAt(quotation.start());
        if (front.isPresent()) {
            var cue = cueBefore(front.get(), quotation);
            if (cue != null) {
                return interposed(attribution(front.get(), cue, withOpening(front.get(), cue, quotation)), quotation);
            }
            return afterColon(front.get(), quotation);
        }
        return null;
    }

    /** "In that case, Keller said, “the quay would break”": a quotation that opens in lower case goes on with what stands before its speaker. */
    private Attribution interposed(Attribution attribution, Span quotation) {
        var cue = attribution.cue();
        var source = attribution.source();
        boolean goesOn = cue != null
                && source != null
                && source.index() < cue.index()
                && Character.isLowerCase(document.text().charAt(quotation.start() + 1));
        var opening = goesOn ? Bounds.opening(attribution.sentence(), cue, source, quotation) : null;
        return opening == null ? attribution : join(attribution, opening);
    }

    private Optional<Sentence> sentenceAt(int offset) {
        return document.sentenceAt(offset);
    }

    private @Nullable Token cueBehind(Sentence sentence, Span quotation) {
        var text = document.text();
        int mark = text.startsWith("''", quotation.end() - 2) ? 2 : 1;
        char last = quotation.end() > mark ? text.charAt(quotation.end() - mark - 1) : ' ';
        boolean comma = ",?!—–-…".indexOf(last) >= 0 || text.startsWith(",", quotation.end());
        int words = 0;
        for (var token : sentence.tokens()) {
            if (token.span().start() < quotation.end()) {
                continue;
            }
            if (words == 0 && token.form().matches("[,\"”’']+")) {
                continue;
            }
            if (++words > FARTHEST_CUE
                    || quotationAt(token) != null
                    || token.pos().equals(".")) {
                return null;
            }
            if (says(sentence, token) && (comma || words <= 3)) {
                return isSentence(quotation) || !hasOwnContent(sentence, token) ? token : null;
            }
        }
        return null;
    }

    /** "“Who will pay?” Keller said.": where the mark of a question ends the sentence, the cue stands in the next. */
    private @Nullable Attribution asked(Sentence sentence, Span quotation) {
        int index = sentence.index() + 1;
        if (sentence.span().end() > quotation.end()
                || index >= document.sentences().size()) {
            return null;
        }
        var next = document.sentences().get(index);
        var gap = document.text().substring(quotation.end(), next.span().start());
        if (!gap.isBlank()
                || gap.indexOf('\n') >= 0
                || !next.tokens().getFirst().isCapitalised()) {
            return null;
        }
        var cue = cueBehind(next, quotation);
        boolean alone = cue != null
                && next.children(cue).stream()
                        .noneMatch(c -> c.index() > cue.index() && c.relation().matches("ccomp|dobj|xcomp"));
        return alone ? attribution(next, cue, quotation) : null;
    }

    /** "In “Harbour Lights”, the actor discussed the fishery": the title is not what was said. */
    private static boolean hasOwnContent(Sentence sentence, Token verb) {
        return Cues.verb(verb)
                        .filter(cue -> cue.takes("NP") || !cue.takes("CLAUSE"))
                        .isPresent()
                && sentence.children(verb).stream()
                        .anyMatch(c -> c.index() > verb.index() && c.relation().matches("ccomp|dobj"));
    }

    private @Nullable Token cueBefore(Sentence sentence, Span quotation) {
        Token best = null;
        Token previous = null;
        for (var token : sentence.tokens()) {
            if (token.span().end() > quotation.start()) {
                break;
            }
            if (quotationAt(token) == null) {
                if (says(sentence, token)) {
                    best = token;
                }
                previous = token;
            }
        }
        if (best == null || previous == null) {
            return null;
        }
        boolean near = previous.index() - best.index() <= FARTHEST_CUE;
        boolean adjoins =
                previous.equals(best) || previous.form().matches("[,:]") || previous.index() - best.index() <= 6;
        return near && adjoins ? best : null;
    }

    /** "Keller said the plan “amounts to a threat”": the words that open a clause before the marks belong to the content. */
    private Span withOpening(Sentence sentence, Token cue, Span quotation) {
        var gap = sentence.tokens().stream()
                .filter(t -> t.index() > cue.index() && t.span().end() <= quotation.start())
                .toList();
        boolean object = !gap.isEmpty()
                && !isSentence(quotation)
                && !gap.getLast().form().matches("[,:]")
                && gap.getFirst().pos().matches("DT|NN.*|JJ|CD|PRP\\$?")
                && Cues.verb(cue)
                        .filter(c -> !c.takes("TELL")
                                && (c.takes("CALL") || c.takes("NP") || c.takes("OBJINF") || c.takes("AS")))
                        .isPresent()
                && gap.stream()
                        .noneMatch(t ->
                                t.lemma().matches(Bounds.MEDIA) || t.entity().matches(".-(DATE|TIME)"))
                && gap.stream().noneMatch(t -> Clauses.isSubjectOf(sentence, t, cue));
        if (object) {
            return new Span(gap.getFirst().span().start(), quotation.end());
        }
        boolean runsOn = gap.size() > 1
                && !gap.getLast().form().matches("[,:]")
                && Cues.verb(cue)
                        .filter(c -> c.takes("CLAUSE") && !c.takes("TELL"))
                        .isPresent()
                && gap.getFirst().form().matches("that|there|[Hh]e|[Ss]he|they|it|we|I|the|The|a|an|his|her|their|its")
                && gap.stream().noneMatch(t -> Clauses.isSubjectOf(sentence, t, cue));
        return runsOn ? new Span(gap.getFirst().span().start(), quotation.end()) : quotation;
    }

    private @Nullable Span quotationAt(Token token) {
        return quotations.stream()
                .filter(q -> q.contains(token.span()))
                .findFirst()
                .orElse(null);
    }

    private boolean says(Sentence sentence, Token token) {
        if (quotationAt(token) != null
                || Clauses.isSupposed(sentence, token)
                || Clauses.isPartOfWord(sentence, token)) {
            return false;
        }
        boolean gloss = sentence.children(token).stream()
                .anyMatch(c -> c.relation().equals("mark") && c.lemma().equals("as"));
        return !gloss && Cues.verb(sentence, token).filter(Cues.Cue::says).isPresent();
    }

    private Attribution attribution(Sentence sentence, Token cue, Span quotation) {
        var source = Clauses.isPassive(sentence, cue) ? Optional.<Token>empty() : Clauses.subject(sentence, cue);
        var outside = source.filter(
                        s -> quotationAt(s) == null && s.form().chars().anyMatch(Character::isLetter))
                .or(() -> nearestName(sentence, cue));
        var act = Cues.verb(cue).map(Cues.Cue::act).orElse(SpeechAct.ASSERT);
        var addressee = sentence.child(cue, "dobj", "iobj", "dative").filter(t -> quotationAt(t) == null && t.isNoun());
        return new Attribution(
                sentence,
                cue,
                outside.orElse(null),
                outside.map(s -> VerbFrames.phraseSpan(sentence, s, cue)).orElse(null),
                addressee.orElse(null),
                List.of(quotation),
                act,
                0.95);
    }

    /** Where the parser lost the subject, it stands right before or behind the cue. */
    private Optional<Token> nearestName(Sentence sentence, Token cue) {
        for (int step = 1; step <= 2; step++) {
            for (int i : new int[] {cue.index() - step, cue.index() + step}) {
                if (i >= 0 && i < sentence.tokens().size()) {
                    var token = sentence.tokens().get(i);
                    if ((token.isNoun() || token.isPronoun()) && quotationAt(token) == null) {
                        return Optional.of(token);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "“The ferry was late again.” ― Anna Berg", as readers' letters and pulled quotations are signed. */
    private @Nullable Attribution signed(Span quotation) {
        var signature = SIGNATURE
                .matcher(document.text())
                .region(quotation.end(), document.text().length());
        if (!signature.lookingAt() || !isSentence(quotation)) {
            return null;
        }
        var sentence = sentenceAt(signature.start(2)).orElse(null);
        var name =
                sentence == null ? null : sentence.tokenAt(signature.start(2)).orElse(null);
        var dash =
                sentence == null ? null : sentence.tokenAt(signature.start(1)).orElse(null);
        return sentence == null || name == null || dash == null
                ? null
                : new Attribution(
                        sentence,
                        dash,
                        name,
                        new Span(signature.start(2), signature.end(2)),
                        null,
                        List.of(quotation),
                        SpeechAct.ASSERT,
                        0.8);
    }

    /** "Trump: “…”", as in headlines and transcripts. */
    private @Nullable Attribution afterColon(Sentence sentence, Span quotation) {
        var before = sentence.tokens().stream()
                .filter(t -> t.span().end() <= quotation.start())
                .toList();
        if (before.size() < 2 || before.size() > 8 || !before.getLast().form().equals(":")) {
            return null;
        }
        var name = before.get(before.size() - 2);
        if (!name.isProperNoun()) {
            return null;
        }
        return new Attribution(
                sentence,
                before.getLast(),
                name,
                Clauses.span(before.subList(0, before.size() - 1)),
                null,
                List.of(quotation),
                SpeechAct.ASSERT,
                0.8);
    }

    private Attribution alone(Span quotation) {
        var sentence = sentenceAt(quotation.start())
                .or(() -> sentenceAt(quotation.start() + 1))
                .orElse(document.sentences().getFirst());
        return new Attribution(sentence, null, null, null, null, List.of(quotation), SpeechAct.ASSERT, 0.6);
    }

    /** A quotation right behind the cue's sentence goes on with what was said. */
    private boolean goesOn(Attribution before, Span quotation) {
        if (wasLeftOpen(before, quotation)) {
            return true;
        }
        int from = before.sentence().span().end();
        return from <= quotation.start()
                && before.reach().end() <= from
                && document.text().substring(from, quotation.start()).isBlank()
                && document.text().substring(from, quotation.start()).indexOf('\n') < 0;
    }

    /** "The plan “is sound”, Keller said. “We will go on.”": a report that ends with its speaker goes on in the quotation behind it. */
    private boolean isFollowed(Attribution report, Span quotation) {
        var cue = report.cue();
        int end = report.sentence().span().end();
        return cue != null
                && report.source() != null
                && report.reach().end() <= cue.span().start()
                && Span.anyOverlap(report.content(), quotations)
                && end <= quotation.start()
                && document.text().substring(end, quotation.start()).isBlank()
                && document.text().substring(end, quotation.start()).indexOf('\n') < 0;
    }

    /** A quotation without a closing mark goes on at the start of the next paragraph. */
    private boolean wasLeftOpen(Attribution before, Span quotation) {
        var text = document.text();
        int end = before.reach().end();
        return end < quotation.start()
                && "”\"»’'".indexOf(text.charAt(end - 1)) < 0
                && text.substring(end, quotation.start()).isBlank();
    }

    private boolean isSentence(Span quotation) {
        var inner = document.text()
                .substring(quotation.start() + 1, quotation.end())
                .replaceFirst("^['`]", "");
        int words = inner.strip().split("\\s+").length;
        boolean opens = !inner.isEmpty() && Character.isUpperCase(inner.codePointAt(0));
        boolean closes = inner.matches("(?s).*[.,!?…](?:[\"”’']|'')?\\s*");
        return words >= FEWEST_WORDS && opens && closes;
    }

    private static Attribution join(Attribution attribution, Span more) {
        var content = new ArrayList<>(attribution.content());
        content.add(more);
        content.sort(null);
        return attribution.withContent(content);
    }
}
