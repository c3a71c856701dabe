package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.core.event.EventType;
import org.parley.store.Samples;

/** What only several articles together tell. Tests share one graph, each with days of its own. */
class WorldIT extends GraphIT {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);

    @Test
    void copyOfAnArticle_leadsToTheOneThatWasPublishedFirst() {
        var wire = Samples.lengthened(Samples.meeting("https://a.example/0", "The A", DAY, Status.HELD), "The A");
        store.save(Samples.published(wire, "Later", DAY.plusDays(1)));
        store.save(Samples.published(wire, "First", DAY));

        var articles = told("{ articles(first: 9, filter: {published: {from: \"" + DAY + "\", to: \"" + DAY.plusDays(1)
                + "\"}}) { nodes { source copyOf { source } } } }");

        assertThat(articles).contains("source=First, copyOf=null", "source=Later, copyOf={source=First}");
    }

    @Test
    void agreedExchange_isKeptByALaterOneAndShowsUnderItsRound() {
        var day = DAY.plusYears(1);
        tell(EventType.RETREAT, "release", Status.AGREED, day, 0);
        tell(EventType.RETREAT, "release", Status.HELD, day, 61);
        tell(EventType.RETREAT, "withdraw", Status.HELD, day, 9);
        var rounds = "{ negotiations(first: 1) { nodes { rounds { outcomes { result event { mode fulfilment"
                + " followUps { result event { status time { earliest } } } } } } } } }";

        assertThat(told(rounds)).contains("{result=AGREED, event={mode=release, fulfilment=OPEN, followUps=[]}}");
        tell(EventType.RETREAT, "release", Status.HELD, day, 9);
        assertThat(told(rounds))
                .contains("fulfilment=KEPT, followUps=[{result=KEPT, event={status=HELD, time={earliest="
                        + day.plusDays(9) + "}}}]");
    }

    @Test
    void plannedHelp_isBrokenWhenItIsCalledOffAndKeptWhenItIsGivenAllTheSame() {
        var day = DAY.plusYears(2);
        var help = "{ events(first: 9, filter: {type: [AID], time: {from: \"" + day
                + "\"}}) { nodes { status fulfilment followUps { result } } } }";
        tell(EventType.AID, null, Status.HELD, day, -3);
        tell(EventType.AID, null, Status.PLANNED, day, 0);
        assertThat(told(help)).contains("status=PLANNED, fulfilment=OPEN, followUps=[]");

        tell(EventType.AID, null, Status.CANCELLED, day, 5);
        assertThat(told(help))
                .contains("status=PLANNED, fulfilment=BROKEN, followUps=[{result=BROKEN}]")
                .contains("status=CANCELLED, fulfilment=null, followUps=[]");

        tell(EventType.AID, null, Status.HELD, day, 20);
        assertThat(told(help)).contains("status=PLANNED, fulfilment=KEPT, followUps=[{result=BROKEN}, {result=KEPT}]");
    }

    @Test
    void threat_andAgreementOnNothingInParticularAreNoPromises() {
        var day = DAY.plusYears(3);
        tell(EventType.ASSAULT, null, Status.PLANNED, day, 0);
        tell(EventType.AGREE, null, Status.AGREED, day, 0);

        assertThat(told(
                        "{ a: events(first: 9, filter: {type: [ASSAULT]}) { nodes { fulfilment } } b: events(first: 9, filter: {type: [AGREE]}) { nodes"
                                + " { fulfilment } } }"))
                .isEqualTo("{a={nodes=[{fulfilment=null}]}, b={nodes=[{fulfilment=null}]}}");
    }

    @Test
    void whatArticlesTellDifferently_standsSideBySide() {
        var day = DAY.plusYears(4);
        store.save(Samples.meeting("https://a.example/held", "A", day, Status.HELD));
        store.save(Samples.meeting("https://b.example/alleged", "B", day, Status.ALLEGED));

        assertThat(told("{ events(first: 9, filter: {time: {from: \"" + day + "\", to: \"" + day
                        + "\"}}) { nodes { disputed { what values { value claims { status } } } } } }"))
                .isEqualTo(
                        "{events={nodes=[{disputed=[{what=STATUS, values=[{value=ALLEGED, claims=[{status=ALLEGED}]},"
                                + " {value=HELD, claims=[{status=HELD}]}]}]}]}}");
    }

    private void tell(EventType type, @Nullable String mode, Status status, LocalDate day, int later) {
        var url = "https://a.example/"
                + String.join("/", type.name(), String.valueOf(mode), status.name(), day.toString(), later + "");
        store.save(Samples.deed(
                Samples.meeting(url, "A", day, Status.HELD), url, type, mode, status, day.plusDays(later)));
    }
}
