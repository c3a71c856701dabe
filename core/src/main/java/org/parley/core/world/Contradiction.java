package org.parley.core.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.core.statement.Statement.Stance;

/**
 * Two statements of one speaker on one topic that do not go together; both stand.
 *
 * @param earlier id of the one that was made first
 * @param later id of the other
 * @param differs what differs
 * @param before what the earlier one has: a stance, an act of speech, or figures or days in rising order
 * @param after what the later one has
 */
public record Contradiction(String earlier, String later, String topic, Differs differs, String before, String after) {

    /** With so many statements before it each one is compared. */
    private static final int MOST_BEFORE = 50;

    /** What two statements differ in. */
    public enum Differs {
        /** For and against. */
        STANCE,
        /** One says what the other denies or turns down. */
        POLARITY,
        /** Figures in like words. */
        FIGURE,
        /** Days in like words. */
        DAY
    }

    /**
     * The contradictions among statements of any speakers, the newest first. Where a speaker changes sides, it is the two statements around the
     * change.
     */
    public static List<Contradiction> among(Collection<Said> statements) {
        var groups = new TreeMap<String, List<Worded>>();
        for (var said : statements) {
            if (!said.topics().isEmpty()) {
                var worded = new Worded(said, Wording.stems(said.text()));
                said.topics()
                        .keySet()
                        .forEach(topic -> groups.computeIfAbsent(topic + "\n" + said.speaker(), k -> new ArrayList<>())
                                .add(worded));
            }
        }
        var order = Comparator.comparing(Said::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Said::id);
        var byId = new TreeMap<String, Said>();
        statements.forEach(s -> byId.put(s.id(), s));
        var found = new TreeMap<String, Contradiction>();
        groups.forEach((key, said) -> {
            said.sort(Comparator.comparing(Worded::said, order));
            var topic = key.substring(0, key.indexOf('\n'));
            turns(topic, said).forEach(c -> found.putIfAbsent(c.earlier + c.later, c));
            inLikeWords(topic, said).forEach(c -> found.putIfAbsent(c.earlier + c.later, c));
        });
        return found.values().stream()
                .sorted(Comparator.comparing((Contradiction c) -> byId.get(c.later), order)
                        .reversed()
                        .thenComparing(Contradiction::earlier))
                .toList();
    }

    /** A statement and the stems of its words, which are compared with those of many others. */
    private record Worded(Said said, Set<String> stems) {}

    private static List<Contradiction> turns(String topic, List<Worded> all) {
        var found = new ArrayList<Contradiction>();
        Said last = null;
        for (var worded : all) {
            var next = worded.said();
            var side = side(next, topic);
            if (side.isEmpty()) {
                continue;
            }
            if (last != null && !side.equals(side(last, topic)) && !last.isNested(next)) {
                found.add(new Contradiction(
                        last.id(), next.id(), topic, Differs.STANCE, stance(last, topic), stance(next, topic)));
            }
            last = next;
        }
        return found;
    }

    private static String stance(Said said, String topic) {
        return said.topics().getOrDefault(topic, Stance.NEUTRAL).name();
    }

    private static String side(Said said, String topic) {
        return switch (said.topics().getOrDefault(topic, Stance.NEUTRAL)) {
            case FAVOURS -> "for";
            case OPPOSES, OPPOSES_NOW -> "against";
            case CONDITIONAL, NEUTRAL -> "";
        };
    }

    private static List<Contradiction> inLikeWords(String topic, List<Worded> all) {
        var found = new ArrayList<Contradiction>();
        for (int at = 1; at < all.size(); at++) {
            var later = all.get(at);
            for (var earlier : all.subList(Math.max(0, at - MOST_BEFORE), at)) {
                if (Wording.areAlike(earlier.stems(), later.stems())
                        && !earlier.said().isNested(later.said())) {
                    inLikeWords(topic, earlier.said(), later.said(), found);
                }
            }
        }
        return found;
    }

    private static void inLikeWords(String topic, Said earlier, Said later, List<Contradiction> found) {
        if (isAsserted(earlier) && later.isNegative() || earlier.isNegative() && isAsserted(later)) {
            found.add(new Contradiction(
                    earlier.id(),
                    later.id(),
                    topic,
                    Differs.POLARITY,
                    earlier.act().name(),
                    later.act().name()));
            return;
        }
        var kinds = Map.of(
                Differs.FIGURE,
                List.of(Wording.figures(earlier.text()), Wording.figures(later.text())),
                Differs.DAY,
                List.of(Wording.days(earlier.text()), Wording.days(later.text())));
        for (var differs : List.of(Differs.FIGURE, Differs.DAY)) {
            var values = kinds.getOrDefault(differs, List.of());
            if (differ(values.getFirst(), values.getLast())) {
                found.add(new Contradiction(
                        earlier.id(),
                        later.id(),
                        topic,
                        differs,
                        String.join(", ", values.getFirst()),
                        String.join(", ", values.getLast())));
                return;
            }
        }
    }

    /** Whether it holds that something is, was or will be so; a question or a demand does not. */
    private static boolean isAsserted(Said said) {
        return switch (said.act()) {
            case ASSERT, PROMISE, ACCEPT, PREDICT, ACCUSE -> true;
            default -> false;
        };
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }
}
