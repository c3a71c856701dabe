package org.parley.api.event;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.store.Nodes.Claim;

/**
 * What claims of one event contradict each other in.
 *
 * @param what {@code DATE}, {@code STATUS} or {@code FIGURE}
 * @param values at least two
 */
record Dispute(String what, List<Side> values) {

    private static final Pattern FIGURE = Pattern.compile("\\b\\d{1,3}(?:,\\d{3})+\\b|\\b\\d{3,}\\b");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** A value, and who has it. */
    record Side(String value, List<Claim> claims) {}

    /** The contradictions among claims; silence contradicts nobody, nor does a date that only says it less exactly. */
    static List<Dispute> among(List<Claim> claims) {
        var found = new ArrayList<Dispute>();
        add("DATE", claims, Dispute::day, found);
        add("STATUS", claims, claim -> claim.status().equals("UNKNOWN") ? null : claim.status(), found);
        add("FIGURE", claims, Dispute::figures, found);
        return found;
    }

    private static void add(
            String what, List<Claim> claims, Function<Claim, @Nullable String> value, List<Dispute> found) {
        var sides = new TreeMap<String, List<Claim>>();
        for (var claim : claims) {
            var told = value.apply(claim);
            if (told != null) {
                sides.computeIfAbsent(told, v -> new ArrayList<>()).add(claim);
            }
        }
        if (sides.size() > 1) {
            found.add(new Dispute(
                    what,
                    sides.entrySet().stream()
                            .map(e -> new Side(e.getKey(), e.getValue()))
                            .toList()));
        }
    }

    private static @Nullable String day(Claim claim) {
        var time = claim.time();
        return time.earliest() != null && time.earliest().equals(time.latest())
                ? time.earliest().toString()
                : null;
    }

    /** The large figures of its own words, without years. */
    private static @Nullable String figures(Claim claim) {
        var evidence = claim.evidence();
        var figures = new TreeSet<String>();
        for (var span : evidence.spans()) {
            int from = Math.max(0, span.start() - evidence.sentenceStart());
            int to = span.end() - evidence.sentenceStart();
            int length =
                    evidence.sentence().codePointCount(0, evidence.sentence().length());
            if (from < to && to <= length) {
                var words = evidence.sentence()
                        .substring(
                                evidence.sentence().offsetByCodePoints(0, from),
                                evidence.sentence().offsetByCodePoints(0, to));
                FIGURE.matcher(words)
                        .results()
                        .map(m -> m.group().replace(",", ""))
                        .filter(f -> !YEAR.matcher(f).matches())
                        .forEach(figures::add);
            }
        }
        return figures.isEmpty() ? null : String.join(", ", figures);
    }
}
