package org.parley.ui.web.details;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.micronaut.context.annotation.Prototype;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.Links;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ViewState.Selection;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Words;
import org.parley.ui.web.decide.Decide;

/** What is selected: its particulars, and every sentence that it rests on. */
@Prototype
public final class DetailsPanel extends Aside {

    private static final long serialVersionUID = 1;
    private static final Map<String, String> DOCUMENTS = Stream.of("actor", "statement", "event", "negotiation")
            .collect(Collectors.toMap(kind -> kind, kind -> Ask.document(DetailsPanel.class, kind)));

    private final transient Ask ask;
    private final transient Decide decide;
    private transient ViewState state = ViewState.EMPTY;
    private transient Runnable decided = () -> {};
    private String route = "";

    DetailsPanel(Ask ask, Decide decide) {
        this.ask = ask;
        this.decide = decide;
        addClassName("p-panel");
        getElement().setAttribute("aria-label", "Details of what is selected");
        setVisible(false);
    }

    /** What is to be run after a decision that a person took here; the panel itself shows it already. */
    public void whenDecided(Runnable run) {
        decided = run;
    }

    /** Shows what a screen's state has selected, or nothing. */
    public void show(String screen, ViewState asked) {
        route = screen;
        state = asked;
        removeAll();
        var selected = asked.selected();
        var document = selected == null ? null : DOCUMENTS.get(selected.kind());
        setVisible(document != null);
        if (selected == null || document == null) {
            return;
        }
        var variables = asked.variables("id", selected.id());
        add(close());
        try {
            var found = ask.run(document, variables).at(selected.kind());
            if (found == null) {
                add(new Paragraph(
                        asked.asOf() == null
                                ? "This is not in the graph any more."
                                : "This was not known by the day that is shown."));
            } else {
                add(parts(selected.kind(), found));
                if (found.at("curation") != null) {
                    add(new Curation(ask, decide, selected.kind(), found, this::afterDecision));
                }
                add(Ask.openAsGraphQl(document, variables));
            }
        } catch (Ask.Refused e) {
            var error = new Div("This could not be shown: " + e.getMessage());
            error.addClassName("p-error");
            add(error);
        }
    }

    /** Takes what a person marked in an article, in code points, for the words of a statement. */
    public void correctWords(String statement, int begin, int end) {
        if (decide.content(statement, begin, end)) {
            afterDecision();
        }
    }

    private void afterDecision() {
        show(route, state);
        decided.run();
    }

    private Component close() {
        var close = new Button(
                "✕",
                e -> getUI().ifPresent(ui -> ui.navigate(
                        route, new QueryParameters(state.selecting(null).parameters()))));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.addClassName("p-close");
        close.setAriaLabel("Close the details");
        return close;
    }

    private List<Component> parts(String kind, Answer found) {
        return switch (kind) {
            case "actor" -> actor(found);
            case "statement" -> statement(found);
            case "event" -> event(found);
            default -> negotiation(found);
        };
    }

    private List<Component> actor(Answer actor) {
        var parts = new ArrayList<Component>();
        parts.add(new H2(actor.textOr("name", "")));
        parts.add(meta(Words.title(actor.text("kind")), Words.home(actor), actor.textOr("wikidata", "")));
        if (!actor.texts("roles").isEmpty()) {
            parts.add(meta(String.join(", ", actor.texts("roles"))));
        }
        var id = actor.textOr("id", "");
        var ways = new Div(
                new Anchor(Links.to("actor", state.on(id)), "Open the page"),
                new Anchor(Links.to("graph", state.around(id)), "Show the network"),
                new Anchor(Links.to("compare", state.comparing(id)), "Compare"));
        ways.addClassName("p-tools");
        parts.add(ways);
        var statements = actor.the("statements");
        parts.add(new H3("Said (" + statements.number("totalCount") + ")"));
        for (var statement : statements.list("nodes").reversed()) {
            parts.add(entry("statement", statement, statement.textOr("line", "")));
        }
        var events = actor.the("events");
        parts.add(new H3("Took part in (" + events.number("totalCount") + ")"));
        for (var event : events.list("nodes").reversed()) {
            parts.add(entry("event", event, event.textOr("label", "")));
        }
        var negotiations = actor.the("negotiations").list("nodes");
        if (!negotiations.isEmpty()) {
            parts.add(new H3("Negotiations"));
            negotiations.forEach(n -> parts.add(select("negotiation", n, n.textOr("name", ""))));
        }
        return parts;
    }

    private List<Component> statement(Answer statement) {
        var parts = new ArrayList<Component>();
        var speaker = statement.at("speaker");
        parts.add(new H2((speaker == null ? "An unnamed source" : speaker.textOr("name", "")) + ": "
                + Words.of(statement.text("speechAct"))));
        parts.add(meta(Words.title(statement.text("kind")), Words.time(statement.at("time")), medium(statement)));
        if (speaker != null) {
            parts.add(select("actor", speaker, speaker.textOr("name", "")));
        }
        var addressee = statement.at("addressee");
        if (addressee != null) {
            parts.add(new H3("Said to"));
            parts.add(select("actor", addressee, addressee.textOr("name", "")));
        }
        parts.addAll(evidence(statement.the("evidence"), null));
        if (!statement.list("topics").isEmpty()) {
            parts.add(new H3("Topics"));
            parts.add(meta(statement.list("topics").stream()
                    .map(t -> t.the("topic").textOr("name", "")
                            + (t.text("stance") == null ? "" : " (" + Words.of(t.text("stance")) + ")"))
                    .collect(Collectors.joining(", "))));
        }
        var lineage = statement.at("lineage");
        if (lineage != null) {
            parts.add(new H3("Where the words were printed"));
            parts.add(printed(lineage.the("first"), "first"));
            lineage.list("versions").forEach(v -> parts.add(printed(v.the("statement"), Words.of(v.text("kind")))));
        }
        return parts;
    }

    private Component printed(Answer statement, String how) {
        var article = statement.the("evidence").the("article");
        var line = new Div(
                select("statement", statement, article.textOr("title", "Without a headline")),
                meta(how, article.textOr("source", ""), Words.day(article.text("published"))));
        line.addClassName("p-entry");
        return line;
    }

    private static String medium(Answer statement) {
        var medium = statement.textOr("medium", "UNKNOWN");
        return medium.equals("UNKNOWN") ? "" : Words.of(medium);
    }

    private List<Component> event(Answer event) {
        var parts = new ArrayList<Component>();
        parts.add(new H2(event.textOr("label", "")));
        var place = event.at("place");
        parts.add(meta(
                Words.title(event.text("type")),
                Words.of(event.text("status")),
                Words.time(event.at("time")),
                place == null ? "" : place.textOr("name", "")));
        if (!event.texts("contexts").isEmpty()) {
            parts.add(meta(event.texts("contexts").stream().map(Words::of).collect(Collectors.joining(", "))));
        }
        parts.add(new H3("Who took part"));
        for (var participant : event.list("participants")) {
            var actor = participant.the("actor");
            var role = participant.textOr("role", "ACTOR");
            parts.add(select(
                    "actor",
                    actor,
                    actor.textOr("name", "") + (role.equals("ACTOR") ? "" : " (" + Words.of(role) + ")")));
        }
        for (var dispute : event.list("disputed")) {
            parts.add(meta("Disputed " + Words.of(dispute.text("what")) + ": "
                    + dispute.list("values").stream()
                            .map(v -> Words.of(v.text("value")))
                            .collect(Collectors.joining(" or "))));
        }
        var claims = event.list("claims");
        var sources = event.number("sources");
        parts.add(
                new H3((claims.size() == 1 ? "According to one article" : "According to " + claims.size() + " articles")
                        + (sources > 0 && sources < claims.size() ? " of " + sources + " sources" : "")));
        for (var claim : claims) {
            var tellers = claim.list("accordingTo").stream()
                    .map(a -> a.textOr("name", ""))
                    .collect(Collectors.joining(", "));
            parts.addAll(evidence(claim.the("evidence"), tellers.isEmpty() ? null : "according to " + tellers));
        }
        return parts;
    }

    private List<Component> negotiation(Answer negotiation) {
        var parts = new ArrayList<Component>();
        parts.add(new H2(negotiation.textOr("name", "")));
        parts.add(
                new Anchor(Links.to("negotiation", state.negotiating(negotiation.textOr("id", ""))), "Open its sheet"));
        negotiation.list("parties").forEach(p -> parts.add(select("actor", p, p.textOr("name", ""))));
        negotiation
                .list("thirdParties")
                .forEach(t -> parts.add(select(
                        "actor",
                        t.the("actor"),
                        t.the("actor").textOr("name", "") + " (" + Words.of(t.text("role")) + ")")));
        parts.add(new H3("Rounds"));
        for (var round : negotiation.list("rounds")) {
            var event = round.the("event");
            parts.add(select("event", event, event.textOr("label", "")));
            parts.add(meta(
                    Words.time(event.at("time")),
                    Words.of(event.text("status")),
                    round.textOr("venue", ""),
                    Words.of(round.text("level"))));
        }
        return parts;
    }

    /** The sentence, and a way to it in its article. */
    private List<Component> evidence(Answer evidence, @Nullable String more) {
        var article = evidence.the("article");
        var quote = new Div(evidence.textOr("sentence", ""));
        quote.addClassName("p-quote");
        var spans = evidence.list("spans");
        int at = spans.isEmpty()
                ? evidence.number("sentenceStart")
                : spans.getFirst().number("start");
        var link = new Anchor(
                Links.to("reader", state.reading(article.textOr("id", ""), at)),
                article.textOr("title", "Read it in the article"));
        var where = meta(article.textOr("source", ""), Words.day(article.text("published")), more == null ? "" : more);
        return List.of(quote, link, where);
    }

    private Component entry(String kind, Answer found, String label) {
        var entry = new Div(select(kind, found, Words.brief(label, 140)), meta(Words.time(found.at("time"))));
        entry.addClassName("p-entry");
        return entry;
    }

    private Anchor select(String kind, Answer found, String label) {
        var selection = new Selection(kind, Objects.requireNonNull(found.text("id")));
        var link = new Anchor(Links.to(route, state.selecting(selection)), label);
        link.addClassName("p-select");
        return link;
    }

    private static Span meta(String... parts) {
        var line = new Span(Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(" · ")));
        line.addClassNames("p-meta", "p-line");
        return line;
    }
}
