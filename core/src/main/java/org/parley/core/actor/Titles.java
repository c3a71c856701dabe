package org.parley.core.actor;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.parley.core.data.Lines;
import org.parley.core.language.Token;

/** Words of offices and functions. */
final class Titles {

    private static final Set<String> HEADS = new HashSet<>();
    private static final Set<String> WORDS = new HashSet<>();

    static {
        for (var line : Lines.of(Titles.class, "titles.tsv")) {
            var fields = line.split("\t");
            WORDS.add(fields[0]);
            if (fields[1].equals("HEAD")) {
                HEADS.add(fields[0]);
            }
        }
    }

    private Titles() {}

    /** Whether the word can stand for a person, as in "the minister". */
    static boolean isHead(Token token) {
        return HEADS.contains(fold(token)) || HEADS.contains(token.lemma());
    }

    /** Whether the word can stand in a title before a name. */
    static boolean isWord(Token token) {
        return WORDS.contains(fold(token)) || HEADS.contains(token.lemma());
    }

    private static String fold(Token token) {
        var form = token.form().toLowerCase(Locale.ROOT);
        return form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    }
}
