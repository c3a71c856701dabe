package org.parley.core.statement;

import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.core.article.Span;
import org.parley.core.statement.Statement.Kind;

/**
 * The words that lead up to what somebody said, from the source or the cue on: "has called for", "accused". A content that is no sentence ("Russia of breaking
 * it") can be read behind them.
 */
public final class Lead {

    /** What is longer, in code points, is cut down to the cue. */
    private static final int LONGEST = 60;

    /** Between a source and its cue stand no more code points than this ("has repeatedly and in public"). */
    private static final int FARTHEST_CUE = 40;

    /** What of the source may be left over before the words. */
    private static final Pattern LEFT_OVER = Pattern.compile("^(?:['’]s\\b|[\\s,;:)\"”’–—-])+");

    /** Behind these, what was said stands by itself: "In Keller's view, …", "Keller wrote. The ferry …". */
    private static final Pattern CLOSED = Pattern.compile(".*[,.;!?]");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Lead() {}

    /**
     * The words, in one line.
     *
     * @param text the whole text that the statement's spans count in
     * @return empty for direct speech, and where the content begins before its cue or behind a comma, or the source stands between the two
     */
    public static Optional<String> of(Statement statement, String text) {
        int content = statement.content().getFirst().start();
        if (statement.kind() == Kind.DIRECT
                || statement.cue().isEmpty()
                || statement.cue().getLast().end() > content
                || statement.source().stream()
                        .anyMatch(s -> s.end() > statement.cue().getFirst().start())) {
            return Optional.empty();
        }
        int cue = statement.cue().getFirst().start();
        int source =
                statement.source().isEmpty() ? 0 : statement.source().getLast().end();
        boolean near = !statement.source().isEmpty() && cue - source <= FARTHEST_CUE;
        var words = LEFT_OVER.matcher(line(text, near ? source : cue, content)).replaceFirst("");
        if (CLOSED.matcher(words).matches()) {
            return Optional.empty();
        }
        if (words.length() <= LONGEST) {
            return Optional.of(words);
        }
        return Optional.of(line(text, cue, statement.cue().getLast().end()) + " …");
    }

    private static String line(String text, int from, int to) {
        return SPACE.matcher(new Span(from, to).in(text)).replaceAll(" ").strip();
    }
}
