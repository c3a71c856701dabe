package org.parley.core.world;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.core.data.Lines;
import org.parley.core.statement.Statement.SpeechAct;

/**
 * A statement that answers another one.
 *
 * @param answer id of the answer
 * @param to id of what it answers
 * @param kind how
 */
public record Answer(String answer, String to, Kind kind) {

    /** Days within which one answers. */
    public static final int DAYS = 14;

    /** How far before an answer, in code points, stands what it points back to: some two sentences. */
    private static final int FARTHEST = 500;

    /** "this as disinformation", "it unacceptable", "any such claim"; but not "that the pier was safe" or "it was safe". */
    private static final Pattern BACK = Pattern.compile(
            "^[\\s\"“'‘]*(?:(?:this|that|it|them|both)\\b(?=[\\s\"”'’]*(?:$|[,.;:]|(?:as|an?)\\b|\\p{L}+[\\s\"”'’.]*$))"
                    + "|(?:(?:the|these|those|all|his|her|its|their|any)\\s+)?(?:any\\s+)?(?:such\\s+)?(?:"
                    + String.join("|", Lines.of(Answer.class, "words-for-words.txt"))
                    + ")s?\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final Map<String, Kind> WORDS = Lines.of(Answer.class, "replies.tsv").stream()
            .map(line -> line.split("\t"))
            .collect(Collectors.toUnmodifiableMap(word -> word[0], word -> Kind.valueOf(word[1])));

    /** How one answers. */
    public enum Kind {
        REPLY,
        DENIAL,
        REJECTION,
        ACCEPTANCE
    }

    /** How a statement answers by its own words; empty where it is no answer. */
    public static Optional<Kind> kind(Said said) {
        return told(said)
                .or(() -> Optional.ofNullable(
                        switch (said.act()) {
                            case DENY -> Kind.DENIAL;
                            case REJECT -> Kind.REJECTION;
                            case ACCEPT -> Kind.ACCEPTANCE;
                            default -> null;
                        }));
    }

    /** By a word of its cue. */
    private static Optional<Kind> told(Said said) {
        return Stream.of(NO_WORD.split(said.cue().toLowerCase(Locale.ROOT)))
                .map(WORDS::get)
                .filter(kind -> kind != null)
                .findFirst();
    }

    /**
     * What a statement answers: what its article tells shortly before it, where it replies or points back ("this", "the accusation"). Else, of what others said
     * on the same day or up to {@value #DAYS} days before, what its addressee's side said on one of its topics or in like words, or, for a denial, a charge against
     * its own side; else what anybody said on one of its topics in like words. No denial answers another denial. Of several it is the nearest, what
     * wants an answer before what does not, or the likest and then the newest.
     *
     * @param others statements of any speakers and days
     */
    public static Optional<Answer> of(Said said, Collection<Said> others) {
        return kind(said)
                .flatMap(kind -> others.stream()
                        .filter(other -> weight(said, other) > 0)
                        .max(Comparator.comparingDouble((Said other) -> weight(said, other))
                                .thenComparing(Said::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparing(Said::id))
                        .map(other -> new Answer(said.id(), other.id(), kind)));
    }

    private static double weight(Said said, Said other) {
        boolean sameAct =
                said.isNegative() && other.isNegative() || said.act() == other.act() && said.act() == SpeechAct.ACCEPT;
        if (said.speaker().equals(other.speaker()) || said.isNested(other) || sameAct) {
            return 0;
        }
        if (pointsTo(said, other)) {
            return (wantsAnswer(other) ? 4.5 : 4) - (said.at() - other.at()) / (double) FARTHEST;
        }
        if (!isJustBefore(other, said)) {
            return 0;
        }
        var own = Wording.stems(said.text());
        var others = Wording.stems(other.text());
        double words = Wording.likeness(own, others);
        boolean topic = !said.sharedTopics(other).isEmpty();
        boolean alike = Wording.areAlike(own, others);
        boolean spokenTo = other.side().equals(said.addressee()) && (topic || alike);
        boolean charged = said.isNegative() && isCharged(said, other) && (topic || words > 0);
        if (spokenTo || charged) {
            return 2 + words;
        }
        return topic && alike ? 1 + words : 0;
    }

    /** Whether what the text tells next is an answer to it by its words alone: "replied", "rejected this". */
    private static boolean pointsTo(Said said, Said other) {
        int behind = said.at() - other.at();
        return said.version().equals(other.version())
                && !said.side().equals(other.side())
                && behind > 0
                && behind <= FARTHEST
                && (replies(said)
                        || isCharged(said, other)
                        || BACK.matcher(said.text()).find());
    }

    private static boolean wantsAnswer(Said said) {
        return switch (said.act()) {
            case DEMAND, PROPOSE, QUESTION, ACCUSE, THREATEN -> true;
            default -> false;
        };
    }

    private static boolean replies(Said said) {
        return told(said).filter(kind -> kind == Kind.REPLY).isPresent();
    }

    private static boolean isCharged(Said said, Said other) {
        return other.act() == SpeechAct.ACCUSE && said.side().equals(other.addressee());
    }

    private static boolean isJustBefore(Said other, Said said) {
        var day = said.day();
        var before = other.day();
        return day != null && before != null && !before.isAfter(day) && !before.isBefore(day.minusDays(DAYS));
    }
}
