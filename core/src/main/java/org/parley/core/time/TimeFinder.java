package org.parley.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.time.Edtf.Meaning;
import org.parley.core.time.TimeExpression.Type;

/** Finds time expressions and resolves them against the right anchor. */
public final class TimeFinder {

    /** Lines from the top in which an article tells its own day, and days that this can differ from its publication. */
    private static final int DATELINE_WITHIN = 8;

    private static final int DATELINE_DAYS = 3;

    private static final Set<String> AHEAD = Set.of("will", "shall", "'ll", "’ll", "would", "may", "might", "could");
    /** What is announced or set in the past may be to come. */
    private static final Set<String> PLANNING = Set.of(
            "announce",
            "schedule",
            "set",
            "plan",
            "postpone",
            "call",
            "declare",
            "expect",
            "propose",
            "offer",
            "agree",
            "say",
            "tell",
            "delay",
            "fix",
            "move",
            "want",
            "hope",
            "invite");

    private static final Pattern AHEAD_WORDS = Pattern.compile(
            "(?i)\\b(due|scheduled|set|expected|planned|plans?|going|slated|upcoming|next|prepar\\w+|ready) (to|for|on|in)\\b|\\b(is|are) to\\b|\\bis (coming|arriving|travell?ing)\\b");
    private static final Pattern SINCE =
            Pattern.compile("(?i)\\b(since|starting|beginning|from)( (the )?(early|late|mid))? $");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?\\s+\\p{L}");
    private static final Pattern UNTIL = Pattern.compile(
            "(?i)\\b(by|until|till|before|no later than)( (the )?(end|start|beginning|middle) of)?( the)? $");
    private static final Pattern MONTH_BEFORE = Pattern.compile(
            "(?i)\\b(in|since|by|until|of|from|for|through|during|after|before|between|and|to|end of|start of|beginning of|month of|throughout|for|around) (the )?$");

    /** A kind of expression: its pattern, and what a match means. */
    private record Kind(Pattern pattern, Reading reading) {}

    /** How a match is read. */
    private interface Reading {
        @Nullable
        Resolved read(Clause clause, Matcher match);
    }

    /** What the clause of an expression gives to count from. */
    private record Clause(Anchor anchor, Tense tense) {

        Dates dates() {
            return new Dates(anchor, tense);
        }

        RelativeTimes relative() {
            return new RelativeTimes(anchor, tense);
        }
    }

    /** In the order of preference where two match at one place. */
    private static final List<Kind> KINDS = List.of(
            new Kind(TimePatterns.NUMERIC, (c, m) -> c.dates().numeric(m)),
            new Kind(TimePatterns.MONTH_DAY, (c, m) -> c.dates().dayOfMonth(m)),
            new Kind(TimePatterns.DAY_MONTH, (c, m) -> c.dates().dayOfMonth(m)),
            new Kind(TimePatterns.SET, (c, m) -> Durations.set(m)),
            new Kind(TimePatterns.MONTH_ONLY, (c, m) -> c.dates().month(m)),
            new Kind(TimePatterns.SEASON, (c, m) -> c.dates().season(m)),
            new Kind(TimePatterns.DECADE, (c, m) -> c.dates().decade(m)),
            new Kind(TimePatterns.QUARTER, (c, m) -> c.dates().quarter(m)),
            new Kind(TimePatterns.DEICTIC, (c, m) -> c.relative().deictic(m)),
            new Kind(TimePatterns.WEEKDAY_ONLY, (c, m) -> c.relative().weekday(m)),
            new Kind(TimePatterns.RELATIVE, (c, m) -> c.relative().relative(m)),
            new Kind(TimePatterns.WEEKEND, (c, m) -> c.relative().weekend()),
            new Kind(TimePatterns.END_OF, (c, m) -> c.relative().endOf(m)),
            new Kind(TimePatterns.AGO, (c, m) -> c.relative().ago(m)),
            new Kind(TimePatterns.IN_SPAN, (c, m) -> c.relative().in(m)),
            new Kind(TimePatterns.PAST_SPAN, (c, m) -> Durations.span(m)),
            new Kind(TimePatterns.DURATION, (c, m) -> Durations.duration(m)),
            new Kind(TimePatterns.CLOCK, (c, m) -> c.relative().clock(m)),
            new Kind(TimePatterns.YEAR_ONLY, (c, m) -> c.dates().year(m)));

    /** The time expressions of the document, in text order. */
    public List<TimeExpression> find(Document document) {
        var found = new ArrayList<TimeExpression>();
        var published = dateline(document);
        LocalDate mentioned = published;
        for (var sentence : document.sentences()) {
            var said = saidOn(document, sentence, published);
            for (var candidate : candidates(document.text(), sentence)) {
                boolean quoted = isQuoted(document.text(), sentence, candidate.span);
                var anchor = new Anchor(published, quoted ? said : published, mentioned);
                var clause = new Clause(anchor, tense(document.text(), sentence, candidate.span));
                var resolved = candidate.kind.reading.read(clause, candidate.match);
                if (resolved == null) {
                    continue;
                }
                var expression = expression(document.text(), candidate.span, resolved, published);
                found.add(expression);
                boolean day =
                        expression.earliest() != null && expression.earliest().equals(expression.latest());
                mentioned = day ? expression.earliest() : mentioned;
            }
        }
        return found;
    }

    /** The day that a line of its own near the top gives as the article's, within days of publication; else the day of publication. */
    private static @Nullable LocalDate dateline(Document document) {
        var published = document.article().published();
        if (published == null) {
            return null;
        }
        var text = document.text();
        int start = 0;
        for (int line = 0; line < DATELINE_WITHIN && start < text.length(); line++) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            var match =
                    TimePatterns.MONTH_DAY.matcher(text.substring(start, end).strip());
            if (match.matches() && match.group("y") != null && match.group("d2") == null) {
                var resolved = new Dates(new Anchor(published, published, published), Tense.OPEN).dayOfMonth(match);
                var meaning = resolved == null ? null : resolved.meaning();
                var day = meaning == null ? null : meaning.earliest();
                boolean near = day != null && Math.abs(ChronoUnit.DAYS.between(published, day)) <= DATELINE_DAYS;
                return near ? day : published;
            }
            start = end + 1;
        }
        return published;
    }

    private record Candidate(Kind kind, Matcher match, Span span) {}

    /** All matches of a sentence that stand, in text order: of two that overlap the longer one, else the preferred kind. */
    private static List<Candidate> candidates(String text, Sentence sentence) {
        var all = new ArrayList<Candidate>();
        for (var kind : KINDS) {
            var match = kind.pattern
                    .matcher(text)
                    .region(sentence.span().start(), sentence.span().end());
            match.useTransparentBounds(true);
            while (match.find()) {
                var span = span(text, kind, match);
                boolean taken = all.stream().anyMatch(c -> c.span.overlaps(span) && c.span.length() >= span.length());
                if (!taken && stands(text, sentence, kind, match)) {
                    all.removeIf(c -> c.span.overlaps(span));
                    var copy = kind.pattern
                            .matcher(text)
                            .region(match.start(), sentence.span().end());
                    copy.useTransparentBounds(true);
                    if (copy.lookingAt()) {
                        all.add(new Candidate(kind, copy, span));
                    }
                }
            }
        }
        all.sort(Comparator.comparing(c -> c.span));
        return all;
    }

    /** The expression without what belongs to the preposition before it. */
    private static Span span(String text, Kind kind, Matcher match) {
        int start = match.start();
        var matched = match.group();
        if (kind.pattern == TimePatterns.WEEKEND) {
            start = match.end() - "the weekend".length();
        } else if (kind.pattern == TimePatterns.MONTH_ONLY
                && match.group("mod") != null
                && matched.toLowerCase(Locale.ROOT).startsWith("end of")) {
            start = match.start("mon");
        }
        int end = match.end();
        boolean abbreviation = matched.endsWith(".") && kind.pattern == TimePatterns.MONTH_ONLY;
        return new Span(start, abbreviation && end == text.length() ? end - 1 : end);
    }

    /** Keeps out the verb "may", the verb "march", and names. */
    private static boolean stands(String text, Sentence sentence, Kind kind, Matcher match) {
        if (kind.pattern != TimePatterns.MONTH_ONLY || match.group("y") != null) {
            return true;
        }
        var name = match.group("mon");
        boolean plain = !name.matches(
                "May|March|Mar\\.?|Jan\\.?|Jun\\.?|Dec\\.?|Sep\\.?|Apr\\.?|Oct\\.?|Nov\\.?|April|June|August");
        var before = text.substring(Math.max(sentence.span().start(), match.start() - 20), match.start());
        var token = sentence.tokenAt(match.start("mon"));
        boolean noun = token.map(Token::isNoun).orElse(false)
                && token.map(t -> !t.entity().contains("PERSON")).orElse(true);
        return noun
                && (plain
                        || match.group("mod") != null
                        || MONTH_BEFORE.matcher(before).find());
    }

    private static TimeExpression expression(String text, Span span, Resolved resolved, @Nullable LocalDate published) {
        var meaning = resolved.meaning();
        if (meaning == null || resolved.type() != Type.DATE) {
            var bound = meaning == null ? null : meaning.earliest();
            return new TimeExpression(
                    span, resolved.type(), resolved.value(), bound == null ? null : bound.toString(), bound, bound);
        }
        // "By Monday's talks" is no bound: the day only says which talks.
        boolean owns =
                POSSESSIVE.matcher(text).region(span.end(), text.length()).lookingAt();
        var read = owns
                ? meaning
                : bounded(text.substring(Math.max(0, span.start() - 30), span.start()), meaning, published);
        return new TimeExpression(span, Type.DATE, resolved.value(), read.edtf(), read.earliest(), read.latest());
    }

    private static Meaning bounded(String before, Meaning meaning, @Nullable LocalDate published) {
        if (SINCE.matcher(before).find()
                && before.toLowerCase(Locale.ROOT).contains("since")
                && meaning.earliest() != null) {
            return meaning.since(published);
        }
        return UNTIL.matcher(before).find() && meaning.latest() != null ? meaning.until() : meaning;
    }

    /** The tense of the verb that the expression hangs on; words of plans look ahead. */
    private static Tense tense(String text, Sentence sentence, Span span) {
        var token = sentence.tokenAt(span.start()).orElse(null);
        boolean first = true;
        boolean past = false;
        for (int i = 0; token != null && i < 12; i++) {
            if (token.pos().startsWith("VB")) {
                var verb = token;
                var auxiliaries = sentence.children(verb).stream()
                        .filter(c -> c.relation().matches("aux|auxpass|modal"))
                        .toList();
                boolean modal = auxiliaries.stream()
                        .anyMatch(c -> AHEAD.contains(c.form().toLowerCase(Locale.ROOT)));
                boolean progressive = verb.pos().equals("VBG")
                        && auxiliaries.stream()
                                .anyMatch(c -> c.lemma().equals("be") && c.pos().matches("VB[PZ]"));
                boolean isTo = verb.lemma().equals("be")
                        && verb.pos().matches("VB[PZ]")
                        && sentence.child(verb, "xcomp")
                                .flatMap(x -> sentence.child(x, "aux"))
                                .filter(t -> t.pos().equals("TO"))
                                .isPresent();
                if (modal || isTo || progressive && first) {
                    return Tense.AHEAD;
                }
                boolean told = verb.pos().equals("VBD")
                        || sentence.children(verb).stream()
                                .anyMatch(c -> c.pos().equals("VBD"));
                past = told && first && !PLANNING.contains(verb.lemma());
                first = false;
                if (told || verb.pos().matches("VBZ|VBP")) {
                    break;
                }
            }
            token = sentence.head(token).orElse(null);
        }
        var around = text.substring(Math.max(sentence.span().start(), span.start() - 60), span.start());
        return AHEAD_WORDS.matcher(around).find() ? Tense.AHEAD : past ? Tense.PAST : Tense.OPEN;
    }

    private static boolean isQuoted(String text, Sentence sentence, Span span) {
        int marks = 0;
        for (int i = sentence.span().start(); i < span.start(); i++) {
            char c = text.charAt(i);
            marks += c == '“' ? 1 : c == '”' ? -1 : 0;
        }
        int line = text.lastIndexOf('\n', span.start()) + 1;
        long straight =
                text.substring(line, span.start()).chars().filter(c -> c == '"').count();
        boolean opened = text.substring(line, span.start()).lastIndexOf('“')
                > text.substring(line, span.start()).lastIndexOf('”');
        return marks > 0 || opened || straight % 2 == 1;
    }

    /** The day that the sentence's own words outside quotation marks name: when the quotation was said. */
    private static @Nullable LocalDate saidOn(Document document, Sentence sentence, @Nullable LocalDate published) {
        if (published == null) {
            return null;
        }
        var match = TimePatterns.WEEKDAY_ONLY
                .matcher(document.text())
                .region(sentence.span().start(), sentence.span().end());
        while (match.find()) {
            var span = new Span(match.start(), match.end());
            if (match.group("mod") == null && !isQuoted(document.text(), sentence, span)) {
                var resolved =
                        new RelativeTimes(new Anchor(published, published, published), Tense.OPEN).weekday(match);
                var meaning = resolved == null ? null : resolved.meaning();
                return meaning == null ? published : meaning.earliest();
            }
        }
        return published;
    }
}
