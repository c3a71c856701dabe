package org.parley.ui.web.situation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.micronaut.context.annotation.Prototype;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.Links;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ViewState.Selection;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Words;
import org.parley.ui.web.shell.MainLayout;

/** What a person looks at first: what is new, the newest round of each negotiation, what was promised and what turned down. */
@Route(value = "situation", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
@PageTitle("Situation – Parley")
@Prototype
final class SituationView extends Screen {

    private static final long serialVersionUID = 1;
    private static final String SITUATION = Ask.document(SituationView.class, "situation");
    private static final String NEWS = Ask.document(SituationView.class, "news");
    private static final Set<String> TOOK_PLACE = Set.of("HELD", "ONGOING");
    private static final int MOST = 8;
    /** Fewer words ("to meet") say nothing by themselves. */
    private static final int FEWEST_WORDS = 5;

    private static final int BRIEF = 140;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private final transient Ask ask;
    private final Div news = new Div();

    SituationView(Ask ask) {
        super("situation");
        this.ask = ask;
    }

    /** The browser keeps when the person was here before. */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .getPage()
                .executeJs("return localStorage.getItem('parley-since')")
                .then(String.class, this::tellNews);
    }

    private void tellNews(@Nullable String since) {
        news.removeAll();
        var moment = moment(since);
        if (moment == null) {
            return;
        }
        try {
            var found =
                    ask.run(NEWS, state().variables("since", moment.toString())).the("articles");
            int count = found.number("totalCount");
            news.add(
                    count == 0
                            ? note("Nothing new since your last visit on " + MOMENT.format(moment) + ".")
                            : section(
                                    Words.count(count, "article") + " new since your last visit on "
                                            + MOMENT.format(moment),
                                    found.list("nodes").reversed().stream()
                                            .map(a -> article(state(), a))
                                            .toList()));
        } catch (Ask.Refused e) {
            news.add(note("What is new could not be told: " + e.getMessage()));
        }
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    protected void show(ViewState asked) {
        removeAll();
        var variables = asked.variables();
        var found = ask.run(SITUATION, variables);
        var stats = found.the("stats");
        if (stats.number("articles") == 0) {
            add(
                    notYet(
                            "Nothing was",
                            empty(
                                    stats.number("waiting") == 0
                                            ? "Parley is empty so far. Add articles under Add or with ./parley ingest FILE, or see ./parley demo."
                                            : Words.count(stats.number("waiting"), "article")
                                                    + " to be read. What they tell is shown here as soon as the first is in the graph.")));
            return;
        }
        var waiting = stats.number("waiting");
        var tools = tools(
                note(Stream.of("article", "actor", "statement", "event")
                                .map(thing -> Words.count(stats.number(thing + "s"), thing))
                                .collect(Collectors.joining(", "))
                        + (waiting == 0 ? "" : "; to be read: " + Words.count(waiting, "article"))),
                Ask.openAsGraphQl(SITUATION, variables));
        var columns = new Div(
                section(
                        "Last meeting of each negotiation",
                        found.the("negotiations").list("nodes").stream()
                                .flatMap(n -> lastRound(n).map(r -> new Talks(n, r)).stream())
                                .sorted(Comparator.comparing(Talks::day).reversed())
                                .limit(MOST)
                                .map(t -> talks(asked, t))
                                .toList(),
                        "No article tells yet of a meeting that took place."),
                section(
                        "Newest articles",
                        found.the("articles").list("nodes").reversed().stream()
                                .map(a -> article(asked, a))
                                .toList()),
                promises(found.the("agreed").list("nodes").reversed()),
                section(
                        "Answers",
                        found.the("replies").list("nodes").stream()
                                .map(this::reply)
                                .toList(),
                        "No article tells that anybody answered another's words."),
                section(
                        "Turned down",
                        statements(found.the("refusals")),
                        "Nobody has turned down anything in the articles read so far."),
                section(
                        "Contradictions",
                        found.the("contradictions").list("nodes").stream()
                                .map(this::contradiction)
                                .toList(),
                        "Nobody has said the opposite of earlier words so far."));
        columns.addClassName("p-flow");
        var doubtful = found.the("mergeCandidates").number("totalCount");
        if (doubtful > 0) {
            tools.add(new Anchor(Links.to("review", asked), Words.count(doubtful, "doubtful pair") + " to decide on"));
        }
        add(new H1("Situation"), tools, news, columns);
    }

    /** A negotiation and its newest meeting. */
    private record Talks(Answer negotiation, Answer round) {

        String day() {
            return round.the("event").the("time").textOr("earliest", "");
        }
    }

    private static Optional<Answer> lastRound(Answer negotiation) {
        return negotiation.list("rounds").stream()
                .filter(r -> TOOK_PLACE.contains(r.the("event").textOr("status", "")))
                .filter(r -> r.the("event").the("time").text("earliest") != null)
                .reduce((a, b) -> b);
    }

    private static Component article(ViewState asked, Answer article) {
        var line = new Div(
                new Anchor(
                        Links.to("reader", asked.reading(article.textOr("id", ""), null)),
                        article.textOr("title", "Without a headline")),
                note(Stream.of(article.textOr("source", ""), Words.day(article.text("published")))
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(", "))));
        if (!article.list("conflicts").isEmpty()) {
            line.add(note("contradicts itself"));
        }
        return line;
    }

    private static Component talks(ViewState asked, Talks talks) {
        var event = talks.round().the("event");
        var number = talks.round().number("number");
        return new Div(
                new Anchor(
                        Links.to(
                                "negotiation",
                                asked.negotiating(talks.negotiation().textOr("id", ""))
                                        .selecting(new Selection("event", event.textOr("id", "")))),
                        talks.negotiation().textOr("name", "")),
                note(Stream.of(
                                number == 0 ? "" : "round " + number,
                                Words.time(event.at("time")),
                                talks.round().textOr("venue", ""))
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(", "))));
    }

    private List<Component> statements(Answer page) {
        return page.list("nodes").reversed().stream()
                .filter(s -> s.at("speaker") != null && s.textOr("line", "").split("\\s+").length >= FEWEST_WORDS)
                .limit(MOST)
                .map(s -> said(s, ""))
                .toList();
    }

    private Component reply(Answer reply) {
        return lines(
                List.of(said(reply.the("to"), ""), said(reply.the("answer"), ", " + Words.of(reply.text("kind")))));
    }

    private Component said(Answer statement, String more) {
        return new Div(
                select("statement", statement, Words.said(statement, BRIEF)),
                note(Words.time(statement.at("time")) + more));
    }

    /** What was agreed or planned and nothing is told of since; what was kept or broken is a click away. */
    private Component promises(List<Answer> agreed) {
        var open = agreed.stream().filter(came("OPEN")).limit(MOST).map(this::promise);
        var section = section(
                "Open promises",
                open.toList(),
                agreed.isEmpty()
                        ? "No article tells yet of anything agreed or planned."
                        : "Of the newest that was agreed or planned nothing is open.");
        for (var came : List.of("KEPT", "BROKEN")) {
            var settled = agreed.stream().filter(came(came)).toList();
            if (!settled.isEmpty()) {
                section.add(new Details(
                        "%,d %s".formatted(settled.size(), Words.of(came)),
                        lines(settled.stream().limit(MOST).map(this::promise).toList())));
            }
        }
        return section;
    }

    private static Predicate<Answer> came(String fulfilment) {
        return event -> fulfilment.equals(event.text("fulfilment"));
    }

    private Component promise(Answer event) {
        return new Div(
                select("event", event, Words.brief(event.textOr("label", ""), BRIEF)),
                note(Words.of(event.text("status")) + ", " + Words.time(event.at("time"))));
    }
}
