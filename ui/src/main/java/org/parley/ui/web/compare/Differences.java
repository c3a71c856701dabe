package org.parley.ui.web.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.core.world.Wording;

/** Which words of several texts only one of them has, but for those that only join others. */
final class Differences {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:[-'’][\\p{L}\\p{N}]++)*+");

    /** Shorter words join others and carry little: "the", "of", "it". */
    private static final int SHORTEST = 4;

    private Differences() {}

    /**
     * A stretch of a text.
     *
     * @param text its characters; all pieces of a text together are the text
     * @param own whether it is a word that no other text has
     */
    record Piece(String text, boolean own) {}

    /** The text in pieces; with no other texts nothing is a text's own. Capitals make no difference. */
    static List<Piece> of(String text, List<String> others) {
        var theirs = new HashSet<String>();
        others.forEach(other -> theirs.addAll(words(other)));
        var pieces = new ArrayList<Piece>();
        var words = WORD.matcher(text);
        int done = 0;
        while (words.find()) {
            var word = words.group();
            var lower = word.toLowerCase(Locale.ROOT);
            if (theirs.isEmpty()
                    || word.length() < SHORTEST
                    || theirs.contains(lower)
                    || Wording.isFunctionWord(lower)) {
                continue;
            }
            if (done < words.start()) {
                pieces.add(new Piece(text.substring(done, words.start()), false));
            }
            pieces.add(new Piece(word, true));
            done = words.end();
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), false));
        }
        return pieces;
    }

    private static Set<String> words(String text) {
        var found = new HashSet<String>();
        WORD.matcher(text).results().forEach(m -> found.add(m.group().toLowerCase(Locale.ROOT)));
        return found;
    }
}
