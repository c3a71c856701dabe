package org.parley.ui.web.shell;

import java.util.List;
import java.util.Locale;
import org.parley.ui.web.Links;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ViewState.Selection;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Words;

/**
 * Something that a search found.
 *
 * @param kind what it is, such as "Actor"
 * @param address where it opens, relative to the program's own
 */
record Hit(String kind, String label, String address) {

    private static final String SEARCH = Ask.document(Hit.class, "search");
    private static final int LABEL = 110;

    /**
     * What is found for words.
     *
     * @param route the screen that it opens beside; an article opens in the reader
     */
    static List<Hit> search(Ask ask, String text, String route, ViewState state) {
        return ask.run(SEARCH, state.variables("text", text)).list("search").stream()
                .map(found -> hit(found, route, state))
                .toList();
    }

    private static Hit hit(Answer found, String route, ViewState state) {
        var node = found.the("node");
        var id = node.textOr("id", "");
        var type = node.textOr("__typename", "");
        return new Hit(
                type,
                Words.brief(found.textOr("label", ""), LABEL),
                type.equals("Article")
                        ? Links.to("reader", state.reading(id, null))
                        : Links.to(route, state.selecting(new Selection(type.toLowerCase(Locale.ROOT), id))));
    }
}
