package org.parley.ui.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person's ways through the demonstration. */
class DemoIT extends InBrowser {

    @Test
    void july2025Round_isFoundOnTheTimeline_andLeadsToItsSentenceAndToAnActorsNetworkAndBack() {
        go("timeline?from=2025-07-01&to=2025-07-31");
        var table = page.locator("parley-timeline").getByRole(AriaRole.BUTTON, named("Table"));
        table.click();
        row(Pattern.compile("23 Jul.*talks between Russia and Ukraine", Pattern.DOTALL))
                .click();

        var panel = page.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(panel.getByRole(AriaRole.HEADING).first())
                .hasText("third round of direct talks between Russia and Ukraine");
        assertThat(panel).containsText("held · 23 Jul 2025");
        shoot("round");

        panel.getByRole(AriaRole.LINK, linked("Fidan hosts third round")).click();
        assertThat(page).hasURL(Pattern.compile("reader\\?.*article="));
        assertThat(page.locator("parley-reader"))
                .containsText("The third round of direct talks between Russia and Ukraine");
        assertThat(page.locator("parley-reader mark.selected").first()).isInViewport();
        shoot("sentence");

        panel.getByRole(AriaRole.LINK, linked("Hakan Fidan")).first().click();
        assertThat(panel.getByRole(AriaRole.HEADING).first()).hasText("Hakan Fidan");
        panel.getByRole(AriaRole.LINK, linked("Show the network")).click();
        assertThat(page).hasURL(Pattern.compile("graph\\?.*ego="));
        assertThat(page.locator("parley-graph")).containsText("shown");
        shoot("network");

        page.goBack();
        assertThat(page).hasURL(Pattern.compile("reader\\?.*article="));
        assertThat(page.locator("parley-reader")).containsText("The third round of direct talks");
    }

    @Test
    void negotiation_showsItsRoundsInOrder_andASheetOnEach() {
        go("");
        assertThat(page.getByRole(AriaRole.HEADING, heading("Situation"))).isVisible();
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, linked("Russia–Ukraine talks"))
                .first()
                .click();

        assertThat(page).hasURL(Pattern.compile("negotiation\\?.*negotiation="));
        var rounds = page.locator(".p-rounds a");
        assertThat(rounds.filter(containing("16 May 2025"))).isVisible();
        assertThat(rounds.filter(containing("2 Jun 2025"))).isVisible();
        rounds.filter(containing("23 Jul 2025")).click();
        assertThat(page.locator(".p-rounds a[aria-current]")).containsText("23 Jul 2025");
        assertThat(page.locator(".p-sheet")).containsText("third round of direct talks");
        assertThat(page.locator(".p-matrix")).containsText("Ceasefire");
        shoot("negotiation-sheet");

        followArticleOfRound();
        // The step is in the browser's history only once its answer has been shown; to go back before that goes back
        // from the sheet.
        assertThat(page).hasURL(Pattern.compile("reader\\?.*article="));
        assertThat(page.locator("parley-reader")).containsText("The third round of direct talks");
        page.goBack();
        assertThat(page.locator(".p-rounds a[aria-current]")).containsText("23 Jul 2025");
    }

    @Test
    void linkFollowedWhileTheLastOneIsStillAnswered_keepsItsState() {
        openTalks();
        page.locator(".p-rounds a").filter(containing("23 Jul 2025")).click();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).isVisible();
        followArticleOfRound();

        assertThat(page).hasURL(Pattern.compile("reader\\?.*article="));
        assertThat(page.locator("parley-reader")).containsText("The third round of direct talks");
    }

    @Test
    void backWhileALinkIsStillAnswered_leavesTheScreenThatWasThere() {
        openTalks();
        page.locator(".p-rounds a").filter(containing("23 Jul 2025")).click();
        assertThat(page.locator(".p-sheet")).containsText("third round of direct talks");
        var round = page.locator(".p-rounds a").filter(containing("16 May 2025"));
        var target = round.getAttribute("href");
        followArticleOfRound();
        page.evaluate("history.back()");

        round.click();
        page.waitForURL(url -> url.endsWith(target));
        assertThat(page.locator(".p-rounds a[aria-current]")).containsText("16 May 2025");
    }

    private void openTalks() {
        go("situation");
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, linked("Russia–Ukraine talks"))
                .first()
                .click();
    }

    private void followArticleOfRound() {
        page.locator(".p-sheet")
                .getByRole(AriaRole.LINK, linked("Fidan hosts third round"))
                .click();
    }

    @Test
    void actorsPage_showsWhereItStands_andIsComparedWithAnother() {
        go("actor");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search"))
                .fill("Zelenskyy");
        page.locator(".p-hits a")
                .filter(containing("Volodymyr Zelenskyy"))
                .first()
                .click();
        var panel = page.getByRole(AriaRole.COMPLEMENTARY);
        panel.getByRole(AriaRole.LINK, linked("Open the page")).click();
        assertThat(page.locator("h1")).hasText("Volodymyr Zelenskyy");
        var ceasefire = page.locator(".p-matrix tr").filter(containing("Ceasefire"));
        ceasefire.locator(".p-marks a").first().click();
        assertThat(panel.locator(".p-quote")).containsText(Pattern.compile("ceasefire|truce"));

        ceasefire.getByRole(AriaRole.LINK, linked("Ceasefire")).click();
        assertThat(page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("Said on Ceasefire"))))
                .isVisible();
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, linked("Compare"))
                .click();
        var more = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Add an actor"));
        more.click();
        assertThat(page.locator("vaadin-combo-box-item").filter(containing("Recep Tayyip Erdoğan")))
                .isVisible();
        more.fill("Putin");
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(containing("Vladimir Putin"))
                .first()
                .click();

        assertThat(page.locator(".p-compare thead")).containsText("Vladimir Putin");
        assertThat(page.locator(".p-compare mark").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("compare\\?.*topic=topic(:|%3A)ceasefire"));
        shoot("compare");
    }

    @Test
    void textPastedIn_isReadAndLinked_andWhatIsNoArticleIsTurnedDown() {
        go("add");
        var form = page.locator("parley-add");
        form.getByLabel("Headline").fill("Envoys of two ports meet");
        form.getByLabel("Day of publication", new Locator.GetByLabelOptions().setExact(true))
                .fill("2026-02-03");
        form.getByLabel("The article")
                .fill("Envoys of the two ports met on Monday. They said that the quarrel was over.");
        form.getByRole(AriaRole.BUTTON, named("Add this text")).click();
        assertThat(form.locator("li").first()).hasText("Envoys of two ports meet is in the graph");

        form.getByLabel("Files to add").setInputFiles(new FilePayload("empty.txt", "text/plain", new byte[0]));
        assertThat(form.locator("li.bad").first()).containsText("empty.txt");
        assertThat(form.getByRole(AriaRole.STATUS)).containsText("1 turned down");
        shoot("add");

        form.getByRole(AriaRole.LINK, linked("Envoys of two ports meet")).click();
        assertThat(page.locator("parley-reader")).containsText("the quarrel was over");
    }

    @Test
    void actorThatIsGone_leavesTheOthersInTheComparison() {
        go("compare?compared=Q7747&compared=gone");
        assertThat(page.locator(".p-compare thead")).containsText("Vladimir Putin");
    }

    @Test
    void fromOneArticleOrNegotiation_thereIsAWayToAll() {
        go("reader");
        page.locator(".p-articles a").first().click();
        var main = page.getByRole(AriaRole.MAIN);
        main.getByRole(AriaRole.LINK, linked("All articles")).click();
        assertThat(page.locator(".p-articles li").first()).isVisible();

        go("negotiation");
        page.locator(".p-articles a").first().click();
        main.getByRole(AriaRole.LINK, linked("All negotiations")).click();
        assertThat(main).containsText("those with most meetings first");
    }

    @Test
    void screensOfOneActor_beginWithThoseWhoSayAndDoMost() {
        for (var screen : List.of("graph", "actor", "compare")) {
            go(screen);
            page.locator(".p-choices")
                    .getByRole(AriaRole.LINK, linked("Volodymyr Zelenskyy"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(screen + "\\?"));
            assertThat(page.locator(".p-choices")).hasCount(0);
        }
    }

    @Test
    void wrongSpeaker_isCorrectedInThePanel_andTheCorrectionTakenBack() {
        go("actor?actor=Q7747");
        page.locator(".p-marks a").first().click();
        var panel = page.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(panel.getByRole(AriaRole.HEADING).first()).containsText("Vladimir Putin");
        panel.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Somebody else said it"))
                .fill("Lavrov");
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(containing("Sergey Lavrov"))
                .first()
                .click();
        assertThat(panel.getByRole(AriaRole.HEADING).first()).containsText("Sergey Lavrov");
        assertThat(panel).containsText("Corrected by local");
        shoot("corrected");

        go("review");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Correct by local");
        assertThat(page.getByRole(AriaRole.MAIN)
                        .locator("a[href*='selected=statement']")
                        .first())
                .isVisible();
        page.goBack();
        panel.getByRole(AriaRole.BUTTON, named("Undo")).click();
        assertThat(panel.getByRole(AriaRole.HEADING).first()).containsText("Vladimir Putin");
    }

    @Test
    void wordsOfAStatement_areCorrectedInTheReader() {
        go("actor?actor=Q7747");
        page.locator(".p-marks a").first().click();
        var panel = page.getByRole(AriaRole.COMPLEMENTARY);
        panel.locator("a[href*='article=']").first().click();
        var words = page.locator("parley-reader mark.statement.selected").first();
        assertThat(words).isInViewport();

        words.dblclick();
        page.locator("parley-reader")
                .getByRole(AriaRole.BUTTON, named("These are the words"))
                .click();
        assertThat(panel).containsText("Corrected by local");
        panel.getByRole(AriaRole.BUTTON, named("Undo")).click();
        assertThat(panel).not().containsText("Corrected by local");
    }

    @Test
    void articleAddedElsewhere_appearsWithoutReloading() throws IOException, InterruptedException {
        go("reader");
        assertThat(page.locator(".p-articles li").first()).isVisible();
        var article =
                "{\"id\":\"late\",\"url\":\"https://news.example/late\",\"title\":\"A late addition\",\"published\":\"2026-01-02\","
                        + "\"text\":\"Northern envoys arrived in the harbour. <script>document.title='owned'</script>\"}";
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(DEMO.application().address().resolve("/api/articles"))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(article))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(page.locator(".p-articles li").first()).containsText("A late addition");
        page.getByText("A late addition").click();
        assertThat(page.locator("parley-reader")).containsText("<script>");
        assertThat(page).hasTitle("Reader – Parley");
    }

    @Test
    void morning_fromWhatIsNewToALinkForAColleague() {
        go("situation");
        assertThat(page.getByRole(AriaRole.HEADING, heading("Newest articles"))).isVisible();
        page.evaluate("localStorage.setItem('parley-since', '2001-01-01T08:00:00.000Z')");
        page.reload();
        assertThat(page.getByRole(
                        AriaRole.HEADING, heading("articles new since your last visit on 1 Jan 2001, 08:00 UTC")))
                .isVisible();

        var main = page.getByRole(AriaRole.MAIN);
        main.getByRole(AriaRole.LINK, linked("Russia–Ukraine talks")).first().click();
        page.locator(".p-rounds a").last().click();
        assertThat(page.locator(".p-sheet")).isVisible();

        go("compare?compared=Q7747&compared=Q3874799&topic=topic:ceasefire&from=2025-03-01");
        assertThat(page.locator(".p-compare thead")).containsText("Vladimir Putin");
        assertThat(page.locator(".p-compare thead")).containsText("Volodymyr Zelenskyy");
        page.locator(".p-compare tbody a").first().click();
        var panel = page.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(panel.locator(".p-quote")).isVisible();
        var sentence = panel.locator(".p-quote").textContent();
        var address = page.url();

        panel.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Somebody else said it"))
                .fill("Erdogan");
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(containing("Erdoğan"))
                .first()
                .click();
        assertThat(panel).containsText("Corrected by local");
        panel.getByRole(AriaRole.BUTTON, named("Undo")).click();
        assertThat(panel).not().containsText("Corrected by local");

        page.close();
        open(1280, 800, ColorScheme.DARK);
        page.navigate(address);
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY).locator(".p-quote")).hasText(sentence);
        assertThat(page.locator(".p-compare thead")).containsText("Vladimir Putin");
    }
}
