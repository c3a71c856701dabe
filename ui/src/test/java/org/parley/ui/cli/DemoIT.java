package org.parley.ui.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.StoreSettings;

/** A person's ways through the demonstration, in a real browser; screenshots of what they see are left in the build folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {

    private static final Path SHOTS = Path.of("target", "screenshots");

    /** Of the frontend's own packages, which the build has npm install. */
    private static final Path AXE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");

    private static final List<String> SCREENS = List.of(
            "situation",
            "timeline",
            "graph?ego=Q7747",
            "map",
            "negotiation",
            "actor?actor=Q7747",
            "compare?compared=Q7747&compared=Q3874799",
            "reader",
            "review",
            "add");

    /** What is on a screen as soon as there is something to see. */
    private static final String CONTENT =
            "parley-timeline, parley-graph, parley-map, parley-add, .p-articles, .p-columns, .p-compare, section";

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run",
            "--enable-unsafe-swiftshader");

    /** Milliseconds that a machine busy with other work may take to answer. */
    private static final int PATIENCE = 30_000;

    private Application application;
    private Playwright playwright;
    private Browser browser;
    private Page page;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    void openDemo(@TempDir Path folder) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        application = Application.start(new StoreSettings.Embedded(folder), "127.0.0.1", 0);
        Demo.load(application.store());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
    }

    private static Path chromium() {
        var named = System.getenv("PARLEY_CHROMIUM");
        return Path.of(named == null ? "/usr/bin/chromium" : named);
    }

    @AfterAll
    void closeDemo() {
        if (playwright != null) {
            playwright.close();
        }
        application.close();
    }

    @BeforeEach
    void openPage() {
        open(1280, 800, ColorScheme.LIGHT);
    }

    private void open(int width, int height, ColorScheme scheme) {
        page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, height).setColorScheme(scheme));
        page.onPageError(faults::add);
        page.setDefaultTimeout(PATIENCE);
    }

    @AfterEach
    void closePage() {
        page.close();
        assertThat(faults).isEmpty();
    }

    @Test
    void july2025Round_isFoundOnTheTimeline_andLeadsToItsSentenceAndToAnActorsNetworkAndBack() {
        go("timeline?from=2025-07-01&to=2025-07-31");
        var table = page.locator("parley-timeline").getByRole(AriaRole.BUTTON, named("Table"));
        table.click();
        row(Pattern.compile("23 Jul.*talks between Russia and Ukraine", Pattern.DOTALL))
                .click();

        var panel = page.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(panel.getByRole(AriaRole.HEADING).first()).hasText("talks between Russia and Ukraine");
        assertThat(panel).containsText("held · 23 Jul 2025");
        assertThat(panel).containsText("third round of direct talks between Russia and Ukraine");
        shoot("round");

        panel.getByRole(AriaRole.LINK, linked("Fidan hosts third round")).click();
        assertThat(page).hasURL(Pattern.compile("reader\\?.*article="));
        assertThat(page.locator("parley-reader"))
                .containsText("The third round of direct talks between Russia and Ukraine");
        assertThat(page.locator("parley-reader mark.selected").first()).isInViewport();
        shoot("sentence");

        panel.getByRole(AriaRole.LINK, linked("Vladimir Medinsky")).first().click();
        assertThat(panel.getByRole(AriaRole.HEADING).first()).hasText("Vladimir Medinsky");
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

        page.locator(".p-sheet")
                .getByRole(AriaRole.LINK, linked("Fidan hosts third round"))
                .click();
        assertThat(page.locator("parley-reader")).containsText("The third round of direct talks");
        page.goBack();
        assertThat(page.locator(".p-rounds a[aria-current]")).containsText("23 Jul 2025");
    }

    @Test
    void linkFollowedWhileTheLastOneIsStillAnswered_keepsItsState() {
        go("situation");
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, linked("Russia–Ukraine talks"))
                .first()
                .click();
        page.locator(".p-rounds a").filter(containing("23 Jul 2025")).click();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).isVisible();
        page.locator(".p-sheet")
                .getByRole(AriaRole.LINK, linked("Fidan hosts third round"))
                .click();

        assertThat(page).hasURL(Pattern.compile("reader\\?.*article="));
        assertThat(page.locator("parley-reader")).containsText("The third round of direct talks");
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
        more.fill("Putin");
        page.locator("vaadin-combo-box-item")
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
    void wrongSpeaker_isCorrectedInThePanel_andTheCorrectionTakenBack() {
        go("actor?actor=Q7747");
        page.locator(".p-marks a").first().click();
        var panel = page.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(panel.getByRole(AriaRole.HEADING).first()).containsText("Vladimir Putin");
        panel.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Somebody else said it"))
                .fill("Lavrov");
        page.locator("vaadin-combo-box-item")
                .filter(containing("Sergey Lavrov"))
                .first()
                .click();
        assertThat(panel.getByRole(AriaRole.HEADING).first()).containsText("Sergey Lavrov");
        assertThat(panel).containsText("Corrected by local");
        shoot("corrected");

        go("review");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("by local");
        page.goBack();
        panel.getByRole(AriaRole.BUTTON, named("Undo")).click();
        assertThat(panel.getByRole(AriaRole.HEADING).first()).containsText("Vladimir Putin");
    }

    @Test
    void linkToAState_opensTheVerySameView() {
        go("timeline?from=2025-05-01&to=2025-05-31&lanes=topic");
        assertThat(page.locator("parley-timeline")).containsText("May 2025");
        assertThat(page.locator("vaadin-select")).containsText("Lanes by topic");
    }

    @Test
    void search_findsAnActorAndOpensItBesideTheScreen() {
        go("timeline");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search"))
                .fill("Erdogan");
        page.locator(".p-hits a").first().click();

        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)
                        .getByRole(AriaRole.HEADING)
                        .first())
                .hasText("Recep Tayyip Erdoğan");
        assertThat(page).hasURL(Pattern.compile("timeline\\?.*selected=actor"));
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
                        HttpRequest.newBuilder(application.address().resolve("/api/articles"))
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
    void openAsGraphQl_runsTheScreensQuestion() {
        go("timeline?from=2025-07-01&to=2025-07-31");
        var opened = page.waitForPopup(
                () -> page.getByText("Open as GraphQL").first().click());
        opened.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Execute query.*")))
                .click();
        assertThat(opened.locator(".result-window")).containsText("\"timeline\"");
        opened.close();
    }

    @Test
    void everyScreen_isSeenLightAndDarkWideAndNarrow() throws IOException {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1280, 390}) {
                page.close();
                open(width, 800, scheme);
                for (var screen : SCREENS) {
                    go(screen);
                    assertThat(page.locator(CONTENT).first()).isVisible();
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                    shoot(screen.replaceAll("\\W.*", "") + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
                }
            }
        }
        try (var shots = Files.list(SHOTS)) {
            assertThat(shots.count()).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void palette_goesByKeyboardAloneToScreensAndToWhatItFinds() {
        go("timeline");
        assertThat(page.locator(CONTENT).first()).isVisible();
        page.keyboard().press("Control+k");
        var box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Go to"));
        assertThat(box).isFocused();
        page.keyboard().type("read");
        assertThat(chosen()).containsText("Reader");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/reader"));
        assertThat(page.locator(".p-articles")).isVisible();

        page.keyboard().press("Control+k");
        page.keyboard().type("Erdogan");
        assertThat(chosen()).containsText("Recep Tayyip Erdoğan");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)
                        .getByRole(AriaRole.HEADING)
                        .first())
                .hasText("Recep Tayyip Erdoğan");

        page.keyboard().press("Control+k");
        page.keyboard().type("dark");
        page.keyboard().press("Enter");
        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        assertThat(box).isHidden();
    }

    private Locator chosen() {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setSelected(true));
    }

    @Test
    void questionMark_tellsTheKeysButNotToOneWhoTypes() {
        go("timeline");
        var keys = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keys"));
        assertThat(page.locator(CONTENT).first()).isVisible();
        page.keyboard().press("?");
        assertThat(keys).containsText("Ctrl K");
        page.keyboard().press("Escape");
        assertThat(keys).isHidden();

        var search = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search"));
        search.press("?");
        assertThat(search).hasValue("?");
        assertThat(keys).isHidden();
    }

    @Test
    void everyScreen_hasNoSeriousAccessibilityFault() throws IOException {
        var axe = Files.readString(AXE);
        var found = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.close();
            open(1280, 800, scheme);
            for (var screen : SCREENS) {
                go(screen);
                assertThat(page.locator(CONTENT).first()).isVisible();
                page.evaluate(axe);
                var violations = (List<?>) page.evaluate("""
                        () => axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations
                          .filter((fault) => ["serious", "critical"].includes(fault.impact))
                          .map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(" ")}`))""");
                violations.forEach(fault -> found.add(screen + ", " + scheme + ", " + fault));
            }
        }
        assertThat(found).isEmpty();
    }

    private void go(String path) {
        page.navigate(application.address().resolve("/" + path).toString());
    }

    private Locator row(Pattern text) {
        return page.locator("parley-timeline tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator("button")
                .first();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByRoleOptions linked(String beginning) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + beginning));
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
