package org.parley.core.actor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names made comparable: without case, accents and punctuation, and without the differences of transliteration. */
public final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DROPPED = Pattern.compile("[.'’‘ʻʼ`]");
    private static final Pattern BREAKS = Pattern.compile("[\\s\\-–—_/]+");

    private Names() {}

    /** Lower case, no accents, apostrophes or full stops, single spaces for hyphens and white space. */
    public static String fold(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        plain = plain.replace("ł", "l")
                .replace("Ł", "L")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ı", "i")
                .replace("đ", "d");
        plain = BREAKS.matcher(DROPPED.matcher(plain).replaceAll("")).replaceAll(" ");
        return plain.strip().toLowerCase(Locale.ROOT);
    }

    /** A folded word in which the usual transliterations of one name are alike: Zelenskyy, Zelenskiy, Zelensky. */
    static String sound(String folded) {
        return folded.replaceAll("(yy|iy|ij|ii|yi|i|y)\\b", "y")
                .replace("ey", "ei")
                .replace("ay", "ai")
                .replace("iu", "yu")
                .replace("ia", "ya")
                .replace("ks", "x")
                .replace("ck", "k")
                .replace("kh", "h")
                .replace("gh", "q")
                .replace("ou", "u");
    }

    /** The last word of a folded name. */
    static String last(String folded) {
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    /** The last word of a folded name that tells the family: "trump" of "donald trump jr". */
    static String surname(String folded) {
        return last(folded.substring(0, folded.length() - generation(folded).length()));
    }

    /** What tells a junior and a senior apart at the end of a folded name, with the blank before it; empty where nothing does. */
    static String generation(String folded) {
        return folded.endsWith(" jr") || folded.endsWith(" sr") ? folded.substring(folded.length() - 3) : "";
    }

    /** The first word of a folded name. */
    static String first(String folded) {
        int space = folded.indexOf(' ');
        return space < 0 ? folded : folded.substring(0, space);
    }
}
