package org.parley.core.article;

import java.util.List;

/**
 * A stretch of an article's text.
 *
 * @param start the first code point in it, counted from 0
 * @param end the first code point after it, never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "a span runs forwards from 0 or later, this one from " + start + " to " + end);
        }
    }

    /** Its length in code points. */
    public int length() {
        return end - start;
    }

    /** The words at it in the text that it counts in. */
    public String in(String text) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, length()));
    }

    /** Whether the two share at least one code point. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether every code point of the other is in this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the code point at this offset is in it. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** The smallest span that contains both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Whether any span of the one list overlaps any of the other. */
    public static boolean anyOverlap(List<Span> some, List<Span> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(a::overlaps));
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
