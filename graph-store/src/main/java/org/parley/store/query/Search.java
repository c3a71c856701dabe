package org.parley.store.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.core.actor.Names;
import org.parley.store.Nodes.Hit;
import org.parley.store.neo4j.Cypher;
import org.parley.store.neo4j.Database;

/** Full-text search over names, statements, events and articles. */
public final class Search {

    private static final String SEARCH = Cypher.of(Search.class, "search");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final int MOST_WORDS = 12;
    private static final int MOST_WORDS_OF_ANY = 40;

    private final Database database;

    public Search(Database database) {
        this.database = database;
    }

    /** A query for what has any of the first words of a text; empty where it has none. Only letters and digits go in, see {@link #search}. */
    static String anyOf(String text) {
        return WORD.matcher(text)
                .results()
                .map(m -> m.group().toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST_WORDS_OF_ANY)
                .collect(Collectors.joining(" "));
    }

    /**
     * The best hits, best first; all words must occur, with or without accents, the last one may be the beginning of a word.
     *
     * @param limit 1 to 100
     */
    public List<Hit> search(String text, int limit) {
        // Only letters and digits go in, so that nothing in the text is an operator of Lucene's.
        var words = WORD.matcher(text)
                .results()
                .map(m -> Names.fold(m.group()))
                .filter(w -> !w.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var last = words.getLast();
        var query =
                words.subList(0, words.size() - 1).stream().map(w -> "+" + w).collect(Collectors.joining(" ")) + " +("
                        + last + " " + last + "*)";
        return database.query(SEARCH, Map.of("words", query, "limit", limit)).stream()
                .map(r -> new Hit(
                        r.get("id").asString(),
                        r.get("kind").asString().toUpperCase(Locale.ROOT),
                        r.get("label").asString(),
                        r.get("score").asDouble()))
                .toList();
    }
}
