package org.parley.core.statement;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.core.data.Lines;
import org.parley.core.data.Terms;
import org.parley.core.statement.Statement.SpeechAct;
import org.parley.core.statement.Statement.Stance;

/**
 * Where a speaker stands on what his content speaks of, by the words around it in its clause. What he demands, promises, accepts or refuses without a verb
 * of its own ("a ceasefire", "to lift sanctions") is his by the cue; of a whole clause only what shows that somebody wants it, and that this is the
 * speaker or holds for everybody. Of all else no stance is told: a wrong one is worse than none.
 */
final class Stances {

    /** How far in words what shows a stance stands from its topic at most. */
    private static final int FARTHEST = 10;

    /** How far in words the topic stands from the start of what is demanded. */
    private static final int FARTHEST_OBJECT = 12;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;…](?=[\\s\"”']|$)");
    private static final Pattern CLAUSE_START = Pattern.compile(
            "[:—–]|\\s-\\s|\\b(but|while|whereas|although|though|because|which|who|whose|whom|where|when|if|unless|until|without|(?<!\\bat )once|since|provided|(?:before|after)(?= \\p{L}+ing\\b))\\b"
                    + "|,\\s*(and|or|as)\\b");

    /** What stands in such a clause is what something else depends on, and not what is wanted. */
    private static final Set<String> CONDITIONAL =
            Set.of("if", "unless", "until", "once", "when", "after", "without", "provided");

    private static final Pattern FINITE = Pattern.compile(
            "\\b(is|are|was|were|has|have|had|will|would|can|could|cannot|may|might|must|should|do|does|did|shall|wo|ca)\\b|'(s|re|ve|ll|d|m) ");
    private static final Pattern NEGATION = Pattern.compile("\\b(not|no|never|nor|neither|cannot|hardly)\\b|n't\\b");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(i|we|our)\\b|\\bi'm|\\bwe're|\\bwe'll|\\bwe've");
    private static final Pattern FIRST =
            Pattern.compile("\\b(first|must|should|needs? to|has to|have to|will|would|can|possible|ready)\\b");
    private static final Pattern ADJUNCT = Pattern.compile(
            "\\b(in|at|during|amid|following|by|on|about|ahead of|(response|reaction|reference|answer) to) (\\p{L}+ ){0,2}$");
    private static final Pattern GOVERNED = Pattern.compile(
            "\\b(engag\\w+|participat\\w+|interest\\w*|succe\\w+|progress|role|part|faith|believ\\w+|work\\w*|agree\\w*|insist\\w*|focus\\w*) (in|on|at) (\\p{L}+ ){0,2}$");
    private static final Pattern PREDICATE =
            Pattern.compile("\\b(is|are|was|were|be|been|remains?|as)( \\p{L}+){0,3} $");
    /** "must be lifted", "should start", but not "the talks should avoid the matter" or "the weapons they must have". */
    private static final Pattern OF_TOPIC = Pattern.compile(
            "^ (not |never )?(also |now |immediately )?(be|come|start|begin|continue|resume|go|take place|happen|end|stop|last|hold)\\b");

    /** "it is best to go straight to a treaty rather than to a truce": as far again. */
    private static final Pattern CONTRAST = Pattern.compile("(?=\\b(?:rather than|instead of)\\b)");

    private static final Pattern VERBAL = Pattern.compile("^(makes?|do|does|not|off|no|there)\\b");

    /** "an end to the war and an Israeli withdrawal": what turns the one around says nothing of the other. */
    private static final Pattern NEXT_OBJECT =
            Pattern.compile("(,| and| or),? [\"“”']?(an?|the|to|for|see|let|that|immediately|full) ");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d'-]+");

    private static final Map<Kind, Pattern> WORDS = words();

    private static final List<Kind> IN_FRONT =
            List.of(Kind.NOT_NOW, Kind.FOR, Kind.GOOD, Kind.AGAINST, Kind.OWN_FOR, Kind.OWN_AGAINST);

    private static final Set<SpeechAct> BY_CUE =
            EnumSet.of(SpeechAct.DEMAND, SpeechAct.PROPOSE, SpeechAct.PROMISE, SpeechAct.ACCEPT, SpeechAct.REJECT);

    private Stances() {}

    private enum Kind {
        FOR,
        GOOD,
        OWN_FOR,
        OWN_AGAINST,
        AGAINST,
        NOT_NOW,
        LESS,
        CONDITION
    }

    /**
     * What was said.
     *
     * @param text the content in small letters, with straight apostrophes
     * @param cue what is done by the cue alone
     * @param own how the content speaks of its speaker or his side, in small letters
     */
    record Said(String text, SpeechAct cue, Set<String> own) {}

    /** The stance on what stands at these offsets in the text; null where the content does not show one. */
    static @Nullable Stance of(Said said, int start, int end) {
        int sentenceStart = lastEnd(SENTENCE_END, said.text, 0, start);
        int sentenceEnd = firstStart(SENTENCE_END, said.text, end);
        int clauseEnd = firstStart(CLAUSE_START, said.text.substring(0, sentenceEnd), end);
        var opening = lastOf(CLAUSE_START, said.text.substring(sentenceStart, start));
        int clauseStart = sentenceStart + (opening == null ? 0 : opening.end());
        var opener = opening == null || opening.group(1) == null ? "" : opening.group(1);
        var left = said.text.substring(clauseStart, start);
        var right = said.text.substring(end, clauseEnd);
        if (CONDITIONAL.contains(opener)) {
            return null;
        }
        var before = said.text.substring(sentenceStart, clauseStart);
        if (opener.equals("before")) {
            return FIRST.matcher(before).find() ? Stance.CONDITIONAL : null;
        }
        boolean bare = clauseStart == 0 && isBare(said.text.substring(0, sentenceEnd));
        var stance = bare && BY_CUE.contains(said.cue) ? byCue(said.cue, left) : byWords(said, left, right);
        // "a ceasefire at once" is on no condition.
        var behind = said.text.substring(end, sentenceEnd).replace(" at once", "");
        boolean depends = stance != null && find(Kind.CONDITION, behind) != null;
        return depends ? Stance.CONDITIONAL : stance;
    }

    /** "to lift sanctions", "an immediate ceasefire": nothing is told of as being so. */
    private static boolean isBare(String sentence) {
        return sentence.startsWith("to ") || !FINITE.matcher(sentence).find();
    }

    private static @Nullable Stance byCue(SpeechAct cue, String left) {
        if (count(left) > FARTHEST_OBJECT
                || ADJUNCT.matcher(left).find() && !GOVERNED.matcher(left).find()) {
            return null;
        }
        boolean isFor = cue != SpeechAct.REJECT ^ isTurned(left);
        return isFor ? Stance.FAVOURS : Stance.OPPOSES;
    }

    private static @Nullable Stance byWords(Said said, String left, String right) {
        var stance = before(said, left);
        return stance == null ? behind(left, right) : stance;
    }

    /** "we must reach a ceasefire": what shows it stands in front of the topic, the nearest first. */
    private static @Nullable Stance before(Said said, String left) {
        return IN_FRONT.stream()
                .flatMap(kind -> Sign.last(kind, left).stream())
                .filter(sign -> sign.holds(said))
                .max(Comparator.comparingInt(sign -> sign.before.length() + sign.word.length()))
                .filter(sign -> CONTRAST.splitAsStream(sign.behind).allMatch(part -> count(part) <= FARTHEST))
                .map(Sign::stance)
                .orElse(null);
    }

    /**
     * What shows a stance in front of a topic.
     *
     * @param before what stands before it in its clause
     * @param behind what stands between it and the topic
     */
    private record Sign(Kind kind, String before, String word, String behind) {

        static Optional<Sign> last(Kind kind, String left) {
            return Optional.ofNullable(lastOf(pattern(kind), left))
                    .map(m -> new Sign(kind, left.substring(0, m.start()), m.group(), left.substring(m.end())));
        }

        boolean holds(Said said) {
            return switch (kind) {
                case OWN_FOR, OWN_AGAINST -> isOwn(said, lastWords(before, 5));
                case GOOD -> PREDICATE.matcher(before).find();
                case NOT_NOW -> isTold(before, word);
                // "illegal sanctions", and not all that is done by illegal means.
                case AGAINST -> count(behind) == 0;
                default -> true;
            };
        }

        @Nullable
        Stance stance() {
            boolean turned = isTurned(behind);
            if (kind == Kind.NOT_NOW) {
                return turned ? null : Stance.OPPOSES_NOW;
            }
            boolean negated = isNegatedBefore(before);
            if ((kind != Kind.AGAINST && kind != Kind.OWN_AGAINST) ^ turned ^ negated) {
                return Stance.FAVOURS;
            }
            // "we are not ready for talks"
            return kind == Kind.OWN_FOR && negated && !turned ? Stance.OPPOSES_NOW : Stance.OPPOSES;
        }
    }

    /** "a ceasefire is unacceptable", "sanctions must be lifted": it is told of the topic. */
    private static @Nullable Stance behind(String left, String right) {
        boolean turned = isTurned(left);
        for (var kind : List.of(Kind.NOT_NOW, Kind.AGAINST, Kind.GOOD, Kind.FOR)) {
            var found = find(kind, right);
            if (found == null
                    || count(right.substring(0, found.start())) > FARTHEST
                    || kind != Kind.FOR && !isTold(right.substring(0, found.start()), found.group())) {
                continue;
            }
            boolean negated = isNegatedBefore(right.substring(0, found.start()));
            var after = right.substring(found.end());
            boolean modal = kind == Kind.FOR;
            boolean good = modal || kind == Kind.GOOD;
            if (modal && !OF_TOPIC.matcher(after).find()) {
                continue;
            }
            boolean turnedBehind = modal && find(Kind.LESS, firstWords(after, 2)) != null;
            if (negated || modal && NEGATION.matcher(firstWords(after, 2)).find()) {
                // "must not be politicised": by a verb that may mean anything.
                return modal && turnedBehind && !turned ? Stance.FAVOURS : null;
            }
            boolean isFor = good ^ turned ^ turnedBehind;
            return isFor ? Stance.FAVOURS : kind == Kind.NOT_NOW ? Stance.OPPOSES_NOW : Stance.OPPOSES;
        }
        return null;
    }

    /** "is unacceptable", "makes no sense", and not "essential medicines" somewhere behind the topic. */
    private static boolean isTold(String before, String word) {
        return PREDICATE.matcher(before).find() || VERBAL.matcher(word).find();
    }

    /** Whether those of whom a clause tells what they want are the speaker and his side. */
    private static boolean isOwn(Said said, String left) {
        return FIRST_PERSON.matcher(left).find()
                || said.own.stream()
                        .anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                .matcher(left)
                                .find());
    }

    /** Whether an odd number of words turns what follows them around; "the war will end, first by a truce" turns nothing. */
    private static boolean isTurned(String all) {
        var words = all.substring(lastEnd(NEXT_OBJECT, all, 0, all.length()));
        long turns = pattern(Kind.LESS)
                        .matcher(words)
                        .results()
                        .filter(less -> !words.startsWith(",", less.end()))
                        .count()
                + NEGATION.matcher(words).results().count();
        return turns % 2 == 1;
    }

    private static boolean isNegatedBefore(String words) {
        return NEGATION.matcher(lastWords(words, 3)).find();
    }

    private static String lastWords(String words, int most) {
        var all = WORD.matcher(words).results().map(MatchResult::group).toList();
        return String.join(" ", all.subList(Math.max(0, all.size() - most), all.size()));
    }

    private static String firstWords(String words, int most) {
        return WORD.matcher(words).results().limit(most).map(MatchResult::group).collect(Collectors.joining(" "));
    }

    private static long count(String words) {
        return WORD.matcher(words).results().count();
    }

    private static int lastEnd(Pattern pattern, String text, int from, int to) {
        var last = lastOf(pattern, text.substring(from, to));
        return last == null ? from : from + last.end();
    }

    private static @Nullable MatchResult lastOf(Pattern pattern, String words) {
        return pattern.matcher(words).results().reduce((a, b) -> b).orElse(null);
    }

    private static int firstStart(Pattern pattern, String text, int from) {
        var matcher = pattern.matcher(text);
        return matcher.find(from) ? matcher.start() : text.length();
    }

    private static @Nullable MatchResult find(Kind kind, String words) {
        return pattern(kind).matcher(words).results().findFirst().orElse(null);
    }

    private static Pattern pattern(Kind kind) {
        return Objects.requireNonNull(WORDS.get(kind), kind::name);
    }

    private static Map<Kind, Pattern> words() {
        return Lines.of(Stances.class, "stances.tsv").stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toUnmodifiableMap(
                        fields -> Kind.valueOf(fields[0]), fields -> Terms.pattern(Lines.list(fields[1]))));
    }
}
