package org.parley.ui.web.negotiation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.Links;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ViewState.Selection;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;
import org.parley.ui.web.ask.Words;
import org.parley.ui.web.shell.MainLayout;

/** A negotiation: its rounds in order, a sheet on one of them, and where the parties stand; or all negotiations. */
@Route(value = "negotiation", layout = MainLayout.class)
@PageTitle("Negotiation – Parley")
@Prototype
final class NegotiationView extends Screen {

    private static final long serialVersionUID = 1;
    private static final String NEGOTIATION = Ask.document(NegotiationView.class, "negotiation");
    private static final String NEGOTIATIONS = Ask.document(NegotiationView.class, "negotiations");
    private static final Set<String> TOOK_PLACE = Set.of("HELD", "ONGOING");
    private static final int BRIEF = 160;

    private final transient Ask ask;

    NegotiationView(Ask ask) {
        super("negotiation");
        this.ask = ask;
    }

    @Override
    protected void show(ViewState asked) {
        removeAll();
        if (asked.negotiation() == null) {
            list(asked);
            return;
        }
        var variables = asked.variables("id", asked.negotiation());
        var negotiation = ask.run(NEGOTIATION, variables).at("negotiation");
        if (negotiation == null) {
            add(notYet(
                    "This negotiation was not",
                    empty(
                            "This negotiation is not in the graph. ",
                            new Anchor(Links.to("negotiation", ViewState.EMPTY), "All negotiations"))));
            return;
        }
        var rounds = negotiation.list("rounds");
        var held = rounds.stream().filter(NegotiationView::tookPlace).toList();
        var others = rounds.stream()
                .filter(Predicate.not(NegotiationView::tookPlace))
                .toList();
        var tools = new Div(
                who(asked, negotiation),
                link(asked.withoutNegotiation().selecting(null), "All negotiations"),
                Ask.openAsGraphQl(NEGOTIATION, variables));
        tools.addClassName("p-tools");
        add(new H1(negotiation.textOr("name", "")), tools);
        var chosen = chosen(asked, rounds, held);
        if (held.isEmpty()) {
            add(note("No article tells of a round with a date yet."));
        } else {
            add(strip(asked, held, chosen));
        }
        if (chosen != null) {
            add(new RoundSheet(asked, negotiation, chosen));
        }
        add(matrix(asked, negotiation));
        if (!others.isEmpty()) {
            add(others(asked, others));
        }
    }

    /** What of a negotiation counts as a round that took place: when it began is known, or which in the row it was. */
    private static boolean tookPlace(Answer round) {
        var event = round.the("event");
        return TOOK_PLACE.contains(event.textOr("status", ""))
                && (event.the("time").text("earliest") != null || round.number("number") > 0);
    }

    private void list(ViewState asked) {
        var variables = asked.variables();
        var page = ask.run(NEGOTIATIONS, variables).the("negotiations");
        if (page.number("totalCount") == 0) {
            add(
                    notYet(
                            "No negotiation was",
                            empty(
                                    "There are no negotiations yet. Add articles on talks with ./parley ingest FILE, or see ./parley demo.")));
            return;
        }
        var tools = new Div(
                note(page.number("totalCount") + " negotiations, those with most meetings first"),
                Ask.openAsGraphQl(NEGOTIATIONS, variables));
        tools.addClassName("p-tools");
        var all = new OrderedList();
        all.addClassName("p-articles");
        page.list("nodes").stream()
                .sorted((a, b) -> Long.compare(held(b), held(a)))
                .forEach(n -> {
                    var last = n.list("rounds").stream()
                            .filter(NegotiationView::tookPlace)
                            .reduce((a, b) -> b)
                            .map(r -> ", the last " + Words.time(r.the("event").at("time")))
                            .orElse("");
                    all.add(new ListItem(
                            new Anchor(
                                    Links.to("negotiation", asked.negotiating(n.textOr("id", ""))),
                                    n.textOr("name", "")),
                            note(Words.count((int) held(n), "meeting") + last)));
                });
        add(new H1("Negotiations"), tools, all);
    }

    private static long held(Answer negotiation) {
        return negotiation.list("rounds").stream()
                .filter(NegotiationView::tookPlace)
                .count();
    }

    /** The round that is selected, else the newest one that took place. */
    private static @Nullable Answer chosen(ViewState asked, List<Answer> rounds, List<Answer> held) {
        var selected = asked.selected();
        return rounds.stream()
                .filter(r ->
                        selected != null && selected.id().equals(r.the("event").text("id")))
                .findFirst()
                .orElse(held.isEmpty() ? null : held.getLast());
    }

    private static Component who(ViewState asked, Answer negotiation) {
        var who = new Div();
        who.addClassName("p-tools");
        negotiation.list("parties").forEach(p -> who.add(RoundSheet.actor(asked, p, "")));
        negotiation
                .list("thirdParties")
                .forEach(t -> who.add(RoundSheet.actor(asked, t.the("actor"), " (" + Words.of(t.text("role")) + ")")));
        return who;
    }

    private static Component strip(ViewState asked, List<Answer> held, @Nullable Answer chosen) {
        var strip = new OrderedList();
        strip.addClassName("p-rounds");
        strip.getElement().setAttribute("aria-label", "Meetings that took place, the first one first");
        for (var round : held) {
            var event = round.the("event");
            var card = new Anchor(Links.to("negotiation", asked.selecting(RoundSheet.event(event))));
            card.add(new Span(Words.time(event.at("time"))), note(RoundSheet.facts(round)));
            if (chosen != null && chosen.equals(round)) {
                card.getElement().setAttribute("aria-current", "true");
                // Not before the strip is laid out: until then it has nowhere to scroll to.
                card.getElement()
                        .executeJs(
                                "requestAnimationFrame(() => this.scrollIntoView({ block: 'nearest', inline: 'center' }))");
            }
            strip.add(new ListItem(card));
        }
        return strip;
    }

    /** Topics against parties: where each stands, and how often it spoke of it. */
    private static Component matrix(ViewState asked, Answer negotiation) {
        var parties = negotiation.list("parties");
        var topics = new LinkedHashMap<String, Map<String, Answer>>();
        for (var position : negotiation.list("positions")) {
            topics.computeIfAbsent(position.the("topic").textOr("name", ""), t -> new LinkedHashMap<>())
                    .put(position.the("actor").textOr("id", ""), position);
        }
        var head = new NativeTableRow(heading("col", new Span("Topic")));
        parties.forEach(p -> head.add(heading("col", new Span(p.textOr("name", "")))));
        var body = new NativeTableBody();
        topics.entrySet().stream()
                .sorted((a, b) -> Integer.compare(total(b.getValue()), total(a.getValue())))
                .forEach(topic -> {
                    var row = new NativeTableRow(heading("row", new Span(topic.getKey())));
                    parties.forEach(p -> row.add(cell(asked, topic.getValue().get(p.textOr("id", "")))));
                    body.add(row);
                });
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("p-matrix");
        var scroll = new Div(table);
        scroll.addClassName("p-scroll");
        var section = new Section(
                new H2("Who stands where"),
                note("The newest stance in words of the party, its organs or people, and how "
                        + "many statements speak of the topic; each leads to the newest."),
                scroll);
        section.setVisible(!topics.isEmpty());
        return section;
    }

    private static int total(Map<String, Answer> positions) {
        return positions.values().stream().mapToInt(p -> p.number("statements")).sum();
    }

    private static NativeTableCell cell(ViewState asked, @Nullable Answer position) {
        if (position == null) {
            return new NativeTableCell("–");
        }
        var stance = position.text("stance");
        return new NativeTableCell(new Anchor(
                Links.to(
                        "negotiation",
                        asked.selecting(new Selection(
                                "statement", position.the("latest").textOr("id", "")))),
                (stance == null ? "spoke of it" : Words.of(stance)) + " (" + position.number("statements") + ")"));
    }

    private static Component others(ViewState asked, List<Answer> rounds) {
        return section(
                "Spoken of, planned, or without a date",
                rounds.stream()
                        .map(r -> {
                            var event = r.the("event");
                            return RoundSheet.link(
                                    asked,
                                    RoundSheet.event(event),
                                    Words.brief(event.textOr("label", ""), BRIEF),
                                    Words.of(event.text("status")) + ", " + Words.time(event.at("time")));
                        })
                        .toList());
    }
}
