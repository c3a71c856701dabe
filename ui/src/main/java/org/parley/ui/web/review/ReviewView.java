package org.parley.ui.web.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.Links;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Words;
import org.parley.ui.web.decide.Decide;
import org.parley.ui.web.shell.MainLayout;

/** What waits for a person: doubtful pairs of events, one key a decision; contradictions; and what was decided lately. */
@Route(value = "review", layout = MainLayout.class)
@PageTitle("Review – Parley")
@Prototype
final class ReviewView extends Screen {

    private static final long serialVersionUID = 1;
    private static final String REVIEW = Ask.document(ReviewView.class, "review");
    private static final String DECIDED = Ask.document(ReviewView.class, "decided");
    private static final int MOST_ARTICLES = 3;
    private static final int BRIEF = 140;
    /** Characters of a moment in ISO 8601 that are its day, and those that are all up to the minute. */
    private static final int ISO_DAY = 10;

    private static final int ISO_MINUTE = 16;

    private final transient Ask ask;
    private final transient Decide decide;
    private transient @Nullable Answer next;

    // Vaadin's components are set up in their constructors.
    @SuppressWarnings("this-escape")
    ReviewView(Ask ask, Decide decide) {
        super("review");
        this.ask = ask;
        this.decide = decide;
        getElement().setAttribute("tabindex", "-1");
        Shortcuts.addShortcutListener(this, () -> join(next), Key.KEY_Y).listenOn(this);
        Shortcuts.addShortcutListener(this, () -> part(next), Key.KEY_N).listenOn(this);
    }

    @Override
    protected void show(ViewState asked) {
        removeAll();
        var found = ask.run(REVIEW, Map.of());
        var pairs = found.the("mergeCandidates");
        next = pairs.list("nodes").stream().findFirst().orElse(null);
        add(
                new H1("Review"),
                tools(
                        note(
                                pairs.number("totalCount") == 0
                                        ? "No pair of events waits for a decision."
                                        : Words.count(pairs.number("totalCount"), "pair")
                                                + " of events to decide on: y makes the first one event, n leaves it two"),
                        Ask.openAsGraphQl(REVIEW, Map.of())));
        if (next != null) {
            add(new Section(new H2("One event or two?"), pairs(asked, pairs.list("nodes"))));
            // Opened by its address, the screen is not drawn yet when this is run, and takes no focus before it is.
            getElement().executeJs("""
                    const focus = (frames) => {
                      this.focus({ preventScroll: true });
                      if (document.activeElement === document.body && frames > 0) requestAnimationFrame(() => focus(frames - 1));
                    };
                    focus(600);
                    """);
        }
        add(
                section(
                        "Told differently",
                        found.the("events").list("nodes").reversed().stream()
                                .filter(e -> !e.list("disputed").isEmpty())
                                .map(this::disputed)
                                .toList()),
                section(
                        "Articles that contradict themselves",
                        found.the("articles").list("nodes").reversed().stream()
                                .flatMap(a -> a.list("conflicts").stream().map(c -> conflict(asked, a, c)))
                                .toList()),
                section("Decided lately", acts(found.the("audit").list("nodes").reversed())));
    }

    private Component pairs(ViewState asked, List<Answer> pairs) {
        var list = lines(pairs.stream().map(p -> pair(asked, p)).toList());
        list.addClassName("p-pairs");
        return list;
    }

    private Component pair(ViewState asked, Answer pair) {
        var join = new Button("One event", e -> join(pair));
        join.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        var part = new Button("Two events", e -> part(pair));
        part.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var both = new Div(told(asked, pair.the("first")), told(asked, pair.the("second")));
        both.addClassName("p-columns");
        var percent = Math.round(Double.parseDouble(pair.textOr("score", "0")) * 100);
        return new Div(
                both, tools(join, part, note(percent + " % alike: " + String.join(", ", pair.texts("reasons")))));
    }

    private Component told(ViewState asked, Answer event) {
        var told = new Div(
                select("event", event, event.textOr("label", "")),
                note(Words.of(event.text("status")) + ", " + Words.time(event.at("time"))));
        event.list("claims").stream()
                .map(c -> c.the("evidence"))
                .distinct()
                .limit(MOST_ARTICLES)
                .forEach(evidence -> {
                    var quote = new Div(evidence.textOr("sentence", ""));
                    quote.addClassName("p-quote");
                    var article = evidence.the("article");
                    told.add(
                            quote,
                            new Anchor(
                                    Links.to("reader", asked.reading(article.textOr("id", ""), null)),
                                    article.textOr("title", "Read the article")),
                            note(Words.day(article.text("published"))));
                });
        return told;
    }

    private void join(@Nullable Answer pair) {
        if (pair != null
                && decide.merge(
                        pair.the("second").textOr("id", ""), pair.the("first").textOr("id", ""))) {
            refresh();
        }
    }

    private void part(@Nullable Answer pair) {
        if (pair != null && decide.reject(pair.textOr("id", ""))) {
            refresh();
        }
    }

    private Component disputed(Answer event) {
        return new Div(
                select("event", event, event.textOr("label", "")),
                note(event.list("disputed").stream()
                        .map(d -> Words.of(d.text("what")) + ": "
                                + d.list("values").stream()
                                        .map(v -> Words.of(v.text("value")))
                                        .collect(Collectors.joining(" or ")))
                        .collect(Collectors.joining("; "))));
    }

    private static Component conflict(ViewState asked, Answer article, Answer conflict) {
        List<Answer> spans = conflict.the("evidence").list("spans");
        var at = spans.isEmpty() ? null : spans.getFirst().number("start");
        return new Div(
                new Anchor(
                        Links.to("reader", asked.reading(article.textOr("id", ""), at)),
                        article.textOr("title", "Without a headline")),
                note(conflict.textOr("what", "")));
    }

    /** What was decided and on what, as far as that is still there. */
    private List<Component> acts(List<Answer> acts) {
        var targets = acts.stream().map(a -> a.textOr("target", "")).distinct().toList();
        var about = ask.run(DECIDED, Map.of("ids", targets)).list("nodes").stream()
                .filter(node -> node.text("id") != null)
                .collect(Collectors.toMap(node -> node.textOr("id", ""), node -> node));
        return acts.stream()
                .map(act -> act(act, about.get(act.textOr("target", ""))))
                .toList();
    }

    private Component act(Answer act, @Nullable Answer about) {
        var line = new Div(note(Words.title(act.text("kind")) + " by " + act.textOr("by", "") + ", "
                + Words.day(act.textOr("at", "").substring(0, ISO_DAY)) + ", "
                + act.textOr("at", "").substring(ISO_DAY + 1, ISO_MINUTE) + " UTC "));
        if (about != null) {
            sides(about)
                    .forEach(node -> line.add(select(
                            Words.of(node.text("__typename")),
                            node,
                            Words.brief(node.textOr("name", node.textOr("label", node.textOr("line", ""))), BRIEF))));
        }
        if (act.text("undoes") == null) {
            var undo = new Button("Undo", e -> {
                if (decide.undo(act.textOr("id", ""))) {
                    refresh();
                }
            });
            undo.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            line.add(undo);
        }
        return line;
    }

    /** The two events of a pair; of all else itself. */
    private static Stream<Answer> sides(Answer node) {
        return node.at("first") == null ? Stream.of(node) : Stream.of(node.the("first"), node.the("second"));
    }
}
