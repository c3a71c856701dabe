package org.parley.core.language;

import java.util.List;

/** Numbers that are written as words, in lower case. */
public final class Numbers {

    /** From one to twenty. */
    public static final List<String> CARDINALS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    /** From first to tenth. */
    public static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private Numbers() {}

    /** What a word counts, 1 to 20; 0 for any other word. */
    public static int cardinal(String word) {
        return CARDINALS.indexOf(word) + 1;
    }

    /** Which one a word tells, 1 to 10; 0 for any other word. */
    public static int ordinal(String word) {
        return ORDINALS.indexOf(word) + 1;
    }
}
