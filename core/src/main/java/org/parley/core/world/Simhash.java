package org.parley.core.world;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells copies of one text from others: 64 bits that differ little where texts differ little (Charikar 2002), over runs of three
 * words.
 */
public final class Simhash {

    /** Most bits in which copies differ (Manku, Jain and Das Sarma 2007). */
    public static final int MOST_BITS = 3;

    /** Shorter texts are too short to tell copies by. */
    private static final int FEWEST_WORDS = 40;

    private static final int RUN = 3;
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Simhash() {}

    /** The hash of a text; 0 where it is too short to have copies. */
    public static long of(String text) {
        var words = BREAK.split(Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip());
        if (words.length < FEWEST_WORDS) {
            return 0;
        }
        var counts = new int[Long.SIZE];
        for (int i = 0; i + RUN <= words.length; i++) {
            long hash = hash(words[i] + " " + words[i + 1] + " " + words[i + 2]);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                counts[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long simhash = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            simhash |= counts[bit] > 0 ? 1L << bit : 0;
        }
        return simhash;
    }

    /** Whether two hashes are those of copies. */
    public static boolean isCopy(long one, long other) {
        return one != 0 && other != 0 && Long.bitCount(one ^ other) <= MOST_BITS;
    }

    /** FNV-1a with a final mix, 64 bits. */
    private static long hash(String words) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < words.length(); i++) {
            hash = (hash ^ words.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
