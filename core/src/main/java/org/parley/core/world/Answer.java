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
        var told = Stream.of(NO_WORD.split(said.cue().toLowerCase(Locale.ROOT)))
                .map(WORDS::get)
                .filter(kind -> kind != null)
                .findFirst();
        return told.or(() -> Optional.ofNullable(
                switch (said.act()) {
                    case DENY -> Kind.DENIAL;
                    case REJECT -> Kind.REJECTION;
                    case ACCEPT -> Kind.ACCEPTANCE;
                    default -> null;
                }));
    }

    /**
     * What a statement answers: of what others said on the same day or up to {@value #DAYS} days before, what its addressee said on one of its topics
     * or in like words, or else what anybody said on one of them in like words, but no denial by another denial; of several the likest, then the newest.
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
        if (said.speaker().equals(other.speaker()) || said.isNested(other) || sameAct || !isJustBefore(other, said)) {
            return 0;
        }
        var own = Wording.stems(said.text());
        var others = Wording.stems(other.text());
        double words = Wording.likeness(own, others);
        boolean topic = !said.sharedTopics(other).isEmpty();
        boolean spokenTo = other.speaker().equals(said.addressee());
        boolean alike = Wording.areAlike(own, others);
        if (spokenTo && (topic || alike)) {
            return 2 + words;
        }
        return topic && alike ? 1 + words : 0;
    }

    private static boolean isJustBefore(Said other, Said said) {
        var day = said.day();
        var before = other.day();
        return day != null && before != null && !before.isAfter(day) && !before.isBefore(day.minusDays(DAYS));
    }
}
