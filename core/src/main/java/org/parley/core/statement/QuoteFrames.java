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

    private final Document document;
    private final List<Span> quotations;
    private final QuoteCues cues;

    QuoteFrames(Document document, List<Span> quotations) {
        this.document = document;
        this.quotations = quotations;
        this.cues = new QuoteCues(document, quotations);
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
            } else if (cues.isSentence(quotation)) {
                var reported = indirect.stream()
                        .filter(a -> isFollowed(a, quotation))
                        .findFirst()
                        .orElse(null);
                if (reported == null) {
                    found.add(announced(quotation).orElseGet(() -> alone(quotation)));
                } else {
                    indirect.set(indirect.indexOf(reported), join(reported, quotation));
                }
            }
        }
        return found;
    }

    /** "Keller answered with a wager. “I will wait.”": a verb of saying that tells nothing itself, in the sentence right before. */
    private Optional<Attribution> announced(Span quotation) {
        var front = sentenceAt(quotation.start());
        if (front.isEmpty() || front.get().index() == 0 || front.get().span().start() < quotation.start()) {
            return Optional.empty();
        }
        var before = document.sentences().get(front.get().index() - 1);
        var gap = document.text().substring(before.span().end(), quotation.start());
        if (!gap.isBlank() || gap.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        return before.tokens().stream()
                .filter(t -> t.relation().equals("root") && t.pos().matches("VB[DZP]") && cues.says(before, t))
                .filter(t ->
                        before.children(t).stream().noneMatch(c -> c.relation().matches("[cx]comp|dobj|prt")))
                .findFirst()
                .map(cue -> attribution(before, cue, quotation));
    }

    private static boolean isPartOf(Span quotation, List<Attribution> indirect) {
        return indirect.stream()
                .flatMap(a -> a.content().stream())
                .anyMatch(c -> c.start() <= quotation.start() && c.overlaps(quotation));
    }

    private @Nullable Attribution direct(Span quotation) {
        var behind = sentenceAt(quotation.end() - 1);
        if (behind.isPresent()) {
            var cue = cues.behind(behind.get(), quotation);
            if (cue != null) {
                return attribution(behind.get(), cue, quotation);
            }
            var next = cues.asked(behind.get(), quotation);
            var asked = next == null ? null : cues.behind(next, quotation);
            if (next != null && asked != null) {
                return attribution(next, asked, quotation);
            }
        }
        var front = sentenceAt(quotation.start());
        if (front.isPresent()) {
            var cue = cues.before(front.get(), quotation);
            if (cue != null) {
                return interposed(
                        attribution(front.get(), cue, cues.withOpening(front.get(), cue, quotation)), quotation);
            }
            return afterColon(front.get(), quotation);
        }
        return null;
    }

    /** "In that case, Keller said, “the quay would break”": a quotation that opens in lower case goes on with what stands before its speaker. */
    private Attribution interposed(Attribution attribution, Span quotation) {
        var cue = attribution.cue();
        var source = attribution.source();
        if (cue == null || source == null || source.index() > cue.index()) {
            return attribution;
        }
        boolean goesOn = Character.isLowerCase(document.text().charAt(quotation.start() + 1));
        var opening = goesOn ? InterposedReports.opening(attribution.sentence(), cue, source, quotation) : null;
        return opening == null ? attribution : join(attribution, opening);
    }

    private Optional<Sentence> sentenceAt(int offset) {
        return document.sentenceAt(offset);
    }

    private Attribution attribution(Sentence sentence, Token cue, Span quotation) {
        var source = Clauses.isPassive(sentence, cue) ? Optional.<Token>empty() : Clauses.subject(sentence, cue);
        var outside = source.filter(
                        s -> cues.quotationAt(s) == null && s.form().chars().anyMatch(Character::isLetter))
                .or(() -> nearestName(sentence, cue));
        var act = Cues.verb(cue).map(Cues.Cue::act).orElse(SpeechAct.ASSERT);
        var addressee =
                sentence.child(cue, "dobj", "iobj", "dative").filter(t -> cues.quotationAt(t) == null && t.isNoun());
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
                    if ((token.isNoun() || token.isPronoun()) && cues.quotationAt(token) == null) {
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
        if (!signature.lookingAt() || !cues.isSentence(quotation)) {
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

    private static Attribution join(Attribution attribution, Span more) {
        var content = new ArrayList<>(attribution.content());
        content.add(more);
        content.sort(null);
        return attribution.withContent(content);
    }
}
