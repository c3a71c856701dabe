package org.parley.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.event.Event.Participant;
import org.parley.core.event.Event.Status;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Statement;
import org.parley.core.time.TimeExpression;
import org.parley.core.time.When;

/** Tells when an event was or will be, from the times of its sentence, or from a meeting told before. */
final class Dating {

    static final Set<Status> REAL = Set.of(Status.HELD, Status.ONGOING, Status.AGREED);

    /** Steps in the parse tree that no other time of a sentence is away. */
    private static final int FAR = 500;

    /** Farther than any time of the same clause, even if there are fewer steps to that of another one. */
    private static final int ASIDE = 30;

    /** Up a parse tree, whose deepest branches add nothing. */
    private static final int MOST_STEPS = 12;

    /** What somebody asks for without an act of asking: it has no end. */
    private static final Set<String> STANDING = Set.of("want", "insist", "seek");

    /** Nouns of what goes on until somebody ends it. */
    private static final Set<String> LASTING =
            Set.of("sanction", "sanctions", "embargo", "blockade", "siege", "occupation", "curfew");

    private final Findings findings;
    private final List<Event> found;

    /**
     * @param found the events found so far, to which the finder adds
     */
    Dating(Findings findings, List<Event> found) {
        this.findings = findings;
        this.found = found;
    }

    When of(Sentence sentence, Token word, EventType type, Status status, List<Participant> participants) {
        TimeExpression best = null;
        int nearest = Integer.MAX_VALUE;
        for (var time : findings.times()) {
            boolean usable = sentence.span().contains(time.span()) && time.edtf() != null;
            if (!usable || isToCome(time) && REAL.contains(status)) {
                continue;
            }
            var around = findings.statementAround(time.span());
            var own = findings.statementAround(word.span());
            boolean together = Objects.equals(around, own)
                    || around == null && own != null && isPhrase(sentence, own)
                    || around != null && around.cue().contains(word.span()) && isPhrase(sentence, around);
            if (!together
                    || own == null && isOfTelling(sentence, word, time)
                    || isOfAnother(sentence, word, time)
                    || isOfRelativeClause(sentence, word, time)
                    || isOver(time) && isPresentPerfect(sentence, word, time)) {
                continue;
            }
            int distance = distance(sentence, word, time.span())
                    + (isOpen(time) ? FAR : 0)
                    + (isOfOtherClause(sentence, word, time) ? ASIDE : 0);
            if (distance < nearest) {
                nearest = distance;
                best = time;
            }
        }
        boolean toFollow = status == Status.AGREED && type != EventType.AGREE;
        if (best != null
                && isBefore(sentence, word)
                && !sentence.subtreeSpan(word).contains(best.span())) {
            return new When(
                    best.latest() == null ? null : "[.." + best.latest() + "]", null, best.latest(), When.Basis.TEXT);
        }
        if (best != null) {
            return toFollow && !sentence.subtreeSpan(word).contains(best.span())
                    ? since(best.when(), When.Basis.TEXT)
                    : best.when();
        }
        var meeting = toFollow || type == EventType.AGREE ? meetingBefore(sentence, participants) : null;
        if (meeting != null) {
            return toFollow
                    ? since(meeting, When.Basis.CONTEXT)
                    : new When(meeting.edtf(), meeting.earliest(), meeting.latest(), When.Basis.CONTEXT);
        }
        boolean standing = type == EventType.REQUEST && isStanding(word);
        boolean inForce = status == Status.ONGOING && isInForce(word);
        return !standing && !inForce && (REAL.contains(status) || status == Status.ALLEGED)
                ? toldBy(word)
                : new When(null, null, null, When.Basis.PUBLICATION);
    }

    /** "After the call he left on Tuesday": what is told as over by then. */
    private static boolean isBefore(Sentence sentence, Token word) {
        return word.isNoun()
                && sentence.head(word)
                        .filter(h -> h.lemma().matches("after|following|since"))
                        .isPresent();
    }

    /** Sanctions and sieges last, unless somebody imposes or lifts them. */
    static boolean isInForce(Token word) {
        return word.isNoun() && LASTING.contains(word.lemma());
    }

    /** Not after the statement that tells of it, where the text has the day of that, else not after publication. */
    private When toldBy(Token word) {
        var published = findings.document().article().published();
        var statement = findings.statementAround(word.span());
        var said = statement == null || statement.time().basis() != When.Basis.TEXT
                ? null
                : statement.time().latest();
        return said == null || published != null && said.isAfter(published)
                ? When.before(published)
                : new When("[.." + said + "]", null, said, When.Basis.CONTEXT);
    }

    /** "Keller, who leads the talks, said on Friday": the day of the telling is not that of the talks. */
    private boolean isOfTelling(Sentence sentence, Token word, TimeExpression time) {
        var verb = sentence.tokenAt(time.span().start());
        for (int i = 0; i < 6 && verb.isPresent() && !verb.get().isVerb(); i++) {
            verb = sentence.head(verb.get());
        }
        return verb.filter(Token::isVerb)
                .filter(v -> !v.equals(word))
                .filter(v -> findings.statements().stream()
                        .anyMatch(
                                s -> s.cue().stream().anyMatch(c -> c.contains(v.span()) && !c.contains(word.span()))))
                .filter(v -> isInRelativeClause(sentence, word, v))
                .isPresent();
    }

    /** Whether the way up from a word to a verb leads out of a relative clause. */
    private static boolean isInRelativeClause(Sentence sentence, Token word, Token verb) {
        boolean relative = false;
        var token = word;
        for (int i = 0; i < MOST_STEPS && !token.equals(verb); i++) {
            relative |= token.relation().matches("relcl|acl");
            var above = sentence.head(token);
            if (above.isEmpty()) {
                return false;
            }
            token = above.get();
        }
        return relative && token.equals(verb);
    }

    /** What was agreed upon on a day comes on that day or later. */
    private static When since(When agreed, When.Basis basis) {
        var day = agreed.earliest();
        return new When(day == null ? null : "[" + day + "..]", day, null, basis);
    }

    /** "Talks were held on 16 May. The sides agreed to go on": when the parties met, told in the sentence before or this one. */
    private @Nullable When meetingBefore(Sentence sentence, List<Participant> participants) {
        int from = findings.document()
                .sentences()
                .get(Math.max(0, sentence.index() - 1))
                .span()
                .start();
        return found.reversed().stream()
                .filter(e -> e.type() == EventType.CONSULT
                        && REAL.contains(e.status())
                        && e.time().basis() == When.Basis.TEXT
                        && e.evidence().getFirst().start() >= from)
                .filter(e -> e.participants().containsAll(participants))
                .map(Event::time)
                .findFirst()
                .orElse(null);
    }

    /** "the first talks since 2022 took place on Friday": an open stretch of time gives way to any other. */
    private boolean isOpen(TimeExpression time) {
        int start = time.span().start();
        return findings.document()
                .text()
                .substring(Math.max(0, start - 6), start)
                .equalsIgnoreCase("since ");
    }

    /** "talks on a successor to the 2015 deal": a time before a noun dates only that, and who makes or breaks it. */
    private static boolean isOfAnother(Sentence sentence, Token word, TimeExpression time) {
        var token = sentence.tokenAt(time.span().start()).orElse(null);
        var noun = token == null || !token.relation().matches("compound|nummod|amod|nmod|poss")
                ? null
                : sentence.head(token).filter(Token::isNoun).orElse(null);
        if (noun == null || time.span().contains(noun.span()) || noun.equals(word)) {
            return false;
        }
        boolean own = sentence.subtree(noun).contains(word)
                || noun.relation().matches("dobj|nsubj|nsubjpass")
                        && sentence.head(noun).filter(word::equals).isPresent();
        return !own;
    }

    /** "proposed to resume the talks that they broke off in 2022": the time of a relative clause dates nothing outside of it. */
    private static boolean isOfRelativeClause(Sentence sentence, Token word, TimeExpression time) {
        return verbsAbove(sentence, time)
                .filter(verb -> verb.relation().matches("relcl|acl"))
                .findFirst()
                .filter(verb -> !sentence.subtree(verb).contains(word)
                        && sentence.head(verb).filter(word::equals).isEmpty())
                .isPresent();
    }

    /** "A meeting by March, as proposed this week, is unlikely": a time belongs to the verb that it hangs on, and to what hangs on that. */
    private static boolean isOfOtherClause(Sentence sentence, Token word, TimeExpression time) {
        return verbsAbove(sentence, time)
                .findFirst()
                .filter(verb -> verb.relation().matches("advcl|ccomp|conj")
                        && !sentence.subtree(verb).contains(word))
                .isPresent();
    }

    /** The verbs that a time hangs on, the nearest first. */
    private static Stream<Token> verbsAbove(Sentence sentence, TimeExpression time) {
        return Stream.iterate(
                        sentence.tokenAt(time.span().start()), Optional::isPresent, t -> t.flatMap(sentence::head))
                .limit(MOST_STEPS)
                .flatMap(Optional::stream)
                .filter(Token::isVerb);
    }

    private boolean isOver(TimeExpression time) {
        var published = findings.document().article().published();
        return published != null && time.latest() != null && time.latest().isBefore(published) && !isOpen(time);
    }

    /** "has threatened it, and repeated that last week": the perfect tense goes with no time that is over. */
    private static boolean isPresentPerfect(Sentence sentence, Token word, TimeExpression time) {
        var verb = word.isVerb()
                ? Optional.of(word)
                : sentence.head(word)
                        .flatMap(h -> h.pos().equals("IN") ? sentence.head(h) : Optional.of(h))
                        .flatMap(h -> h.isNoun() ? sentence.head(h) : Optional.of(h))
                        .filter(Token::isVerb);
        boolean within = word.isNoun() && sentence.subtreeSpan(word).contains(time.span());
        return !within
                && verb.filter(v -> v.pos().equals("VBN"))
                        .filter(v -> sentence.children(v).stream()
                                .anyMatch(
                                        c -> c.lemma().equals("have") && c.pos().matches("VBZ|VBP")))
                        .isPresent();
    }

    /** Also "by the end of the month", which is no day of what is done. */
    private boolean isToCome(TimeExpression time) {
        var published = findings.document().article().published();
        var first = time.earliest() == null ? time.latest() : time.earliest();
        return published != null && first != null && first.isAfter(published);
    }

    /** "agreed on a truce on 10 March": a content without a verb has no time of its own, but shares that of its cue. */
    private static boolean isPhrase(Sentence sentence, Statement statement) {
        return statement.content().stream()
                .flatMap(c -> sentence.tokensIn(c).stream())
                .noneMatch(Token::isVerb);
    }

    /** Steps in the parse tree between the event's word and the time: near means that it dates it. */
    private static int distance(Sentence sentence, Token word, Span time) {
        var token = sentence.tokenAt(time.start()).orElse(null);
        var seen = new ArrayList<Integer>();
        for (var up = Optional.of(word); up.isPresent() && seen.size() < 30; up = sentence.head(up.get())) {
            seen.add(up.get().index());
        }
        for (int steps = 0; token != null && steps < 30; steps++) {
            int joint = seen.indexOf(token.index());
            if (joint >= 0) {
                return steps + 2 * joint;
            }
            token = sentence.head(token).orElse(null);
        }
        return 1000;
    }

    /** "now wants guarantees". */
    static boolean isStanding(Token word) {
        return STANDING.contains(word.lemma()) && word.pos().matches("VBZ|VBP");
    }
}
