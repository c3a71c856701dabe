package org.parley.core.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a quotation was first printed, and what became of it.
 *
 * @param first id of the statement that had it first
 * @param versions the others, in the order of publication
 */
public record Lineage(String first, List<Version> versions) {

    private static final int RUN = 3;
    private static final int FEWEST_WORDS = 6;

    /** Share of runs of words in common from which two texts have the same words, a word or two apart. */
    private static final double SAME = 0.8;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    public Lineage {
        versions = List.copyOf(versions);
    }

    /** How a later quotation stands to the first. */
    public enum Kind {
        /** The same words. */
        COPY,
        /** Only some of the words. */
        SHORTENED,
        /** The words and more around them. */
        FULLER
    }

    /** A later quotation of the same words. */
    public record Version(String id, Kind kind) {}

    /** A quotation and the day on which it was printed. */
    public record Quotation(String id, String text, LocalDate published) {}

    /**
     * The lineage of a quotation among others that may have its words; empty where it is too short to be told from others, or none has them.
     */
    public static Optional<Lineage> of(Quotation quotation, Collection<Quotation> others) {
        var runs = runs(quotation.text());
        var line = new ArrayList<Quotation>(List.of(quotation));
        others.stream()
                .filter(other -> !other.id().equals(quotation.id()) && isOfOneLine(runs, runs(other.text())))
                .forEach(line::add);
        if (runs.isEmpty() || line.size() == 1) {
            return Optional.empty();
        }
        line.sort(Comparator.comparing(Quotation::published).thenComparing(Quotation::id));
        var first = line.getFirst();
        var versions = line.subList(1, line.size()).stream()
                .map(later -> new Version(later.id(), kind(runs(first.text()), runs(later.text()))))
                .toList();
        return Optional.of(new Lineage(first.id(), versions));
    }

    private static boolean isOfOneLine(Set<String> one, Set<String> other) {
        int fewer = Math.min(one.size(), other.size());
        return fewer > 0 && shared(one, other) >= SAME * fewer;
    }

    private static Kind kind(Set<String> first, Set<String> later) {
        int shared = shared(first, later);
        if (shared >= SAME * Math.max(first.size(), later.size())) {
            return Kind.COPY;
        }
        return later.size() < first.size() ? Kind.SHORTENED : Kind.FULLER;
    }

    private static int shared(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    /** Runs of three words; none of what is too short. */
    private static Set<String> runs(String text) {
        var words = Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        var runs = new HashSet<String>();
        for (int at = 0; words.size() >= FEWEST_WORDS && at + RUN <= words.size(); at++) {
            runs.add(String.join(" ", words.subList(at, at + RUN)));
        }
        return runs;
    }
}
