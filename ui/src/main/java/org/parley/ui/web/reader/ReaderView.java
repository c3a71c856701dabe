package org.parley.ui.web.reader;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.ui.web.ActorColours;
import org.parley.ui.web.Links;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Words;
import org.parley.ui.web.shell.MainLayout;

/** An article with all that was found in it, or the newest articles. */
@Route(value = "reader", layout = MainLayout.class)
@PageTitle("Reader – Parley")
@Prototype
final class ReaderView extends Screen {

    private static final long serialVersionUID = 1;
    private static final String ARTICLE = Ask.document(ReaderView.class, "article");
    private static final String ARTICLES = Ask.document(ReaderView.class, "articles");
    private static final int NEWEST = 100;

    private final transient Ask ask;
    private final transient ActorColours colours;
    private final Div head = new Div();
    private final Reader reader = new Reader();

    /** The program's own element. */
    @Tag("parley-reader")
    private static final class Reader extends Component {

        private static final long serialVersionUID = 1;
    }

    ReaderView(Ask ask, ActorColours colours) {
        super("reader");
        this.ask = ask;
        this.colours = colours;
        head.addClassName("p-head");
        selectFrom(reader);
    }

    @Override
    protected void show(ViewState asked) {
        if (asked.article() == null) {
            removeAll();
            list(asked);
            return;
        }
        var variables = asked.variables("id", asked.article());
        var article = ask.run(ARTICLE, variables).at("article");
        if (article == null) {
            removeAll();
            add(notYet(
                    "This article was not",
                    empty(
                            "This article is not in the graph. ",
                            new Anchor(Links.to("reader", ViewState.EMPTY), "All articles"))));
            return;
        }
        var tools = new Div(
                new Span(origin(article)),
                link(asked.listing(asked.before()), "All articles"),
                Ask.openAsGraphQl(ARTICLE, variables));
        tools.addClassNames("p-tools", "p-meta");
        head.removeAll();
        head.add(new H1(article.textOr("title", "Without a headline")), tools);
        article.list("conflicts").forEach(c -> head.add(conflict(asked, article, c)));
        // The text stays in its place: taken out and put back, it would lose the words that a person has marked in it.
        if (reader.getParent().isEmpty()) {
            removeAll();
            add(head, reader);
        }
        give(reader, data(asked, article, colours.byActor()));
    }

    /** What contradicts what, and a way to either side. */
    private static Component conflict(ViewState asked, Answer article, Answer conflict) {
        var note = new Div(new Span("The article contradicts itself: " + conflict.textOr("what", "")));
        note.addClassName("p-conflict");
        int number = 1;
        for (var span : conflict.the("evidence").list("spans")) {
            note.add(new Anchor(
                    Links.to("reader", asked.reading(article.textOr("id", ""), span.number("start"))),
                    "Place " + number++));
        }
        return note;
    }

    private void list(ViewState asked) {
        var variables = asked.variables("last", NEWEST, "before", asked.before());
        var page = ask.run(ARTICLES, variables).the("articles");
        var total = page.number("totalCount");
        if (total == 0) {
            add(
                    notYet(
                            "No article was",
                            empty(
                                    "There are no articles yet. Add some under Add or with ./parley ingest FILE, or see ./parley demo.")));
            return;
        }
        var nodes = page.list("nodes");
        var newest = new OrderedList();
        newest.addClassName("p-articles");
        for (var article : nodes.reversed()) {
            var link = new Anchor(
                    Links.to("reader", asked.reading(article.textOr("id", ""), null)),
                    article.textOr("title", article.textOr("url", "Without a headline")));
            var origin = new Span(origin(article));
            origin.addClassName("p-meta");
            newest.add(new ListItem(link, origin));
        }
        var tools = tools(
                note("%,d of %,d articles, the newest first".formatted(nodes.size(), total)),
                Ask.openAsGraphQl(ARTICLES, variables));
        if (asked.before() != null) {
            tools.add(link(asked.listing(null), "Newest articles"));
        }
        add(new H1("Articles"), tools, newest);
        var paging = page.the("pageInfo");
        if (Boolean.TRUE.equals(paging.fields().get("hasPreviousPage"))) {
            add(link(asked.listing(paging.text("startCursor")), "Older articles"));
        }
    }

    private static String origin(Answer article) {
        return Stream.of(article.textOr("source", ""), Words.day(article.text("published")))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> data(ViewState asked, Answer article, Map<String, Integer> colours) {
        var data = new HashMap<String, Object>();
        data.put("text", article.textOr("text", ""));
        data.put(
                "spans",
                article.list("marks").stream()
                        .map(m -> Ask.variables(
                                "id", m.textOr("target", ""),
                                "begin", m.number("start"),
                                "end", m.number("end"),
                                "kind", m.textOr("kind", "").toLowerCase(Locale.ROOT),
                                "colour", colours.get(m.textOr("target", ""))))
                        .toList());
        data.put("selected", asked.selected() == null ? null : asked.selected().id());
        data.put("at", asked.at());
        return data;
    }
}
