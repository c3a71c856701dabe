package org.parley.ui.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every screen has to do, in the demonstration. */
class ScreensIT extends InBrowser {

    /** Of the frontend's own packages, which the build has npm install. */
    private static final Path AXE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");

    private static final List<String> SCREENS_AND_EMPTY_ONES = Stream.concat(
                    SCREENS.stream(),
                    Stream.of(
                            "nowhere", "graph", "actor", "compare", "reader?article=a0", "negotiation?negotiation=n0"))
            .toList();

    @Test
    void linkToAState_opensTheVerySameView() {
        go("timeline?from=2025-05-01&to=2025-05-31&lanes=topic");
        assertThat(page.locator("parley-timeline")).containsText("May 2025");
        assertThat(page.locator("vaadin-select").first()).containsText("Lanes by topic");
    }

    @Test
    void anAddressWithoutAScreen_saysSoAndLeadsToTheStartPage() {
        go("actor/Q159");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("No such screen");
        page.getByText("Go to the start page").click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Situation");
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
    void api_opensWithItsSchema_andWithAQuestionThatIsAnswered() {
        go("graphiql");
        var answer = page.locator(".result-window");
        page.getByRole(AriaRole.BUTTON, heading("Show Documentation Explorer")).click();
        assertThat(page.locator(".graphiql-doc-explorer")).containsText("Mutation");
        assertThat(answer).not().containsText("errors");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Execute query.*")))
                .click();
        assertThat(answer).containsText("Russia–Ukraine talks");
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
                    // The map's outline is a file of its own.
                    assertThat(page.locator(".waiting")).hasCount(0);
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

    @Test
    void everyScreen_hasOneFirstHeading() {
        for (var screen : SCREENS_AND_EMPTY_ONES) {
            go(screen);
            assertThat(page.locator("h1")).hasCount(1);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(Pattern.compile("\\w+"));
        }
    }

    @Test
    void network_isWalkedByKeyboard() {
        go("graph?ego=Q212");
        var network = page.locator("parley-graph");
        assertThat(network).containsText("shown");
        network.locator(".stage").focus();
        page.keyboard().press("ArrowRight");
        assertThat(network.locator("[aria-live]")).containsText("Ukraine, state");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)
                        .getByRole(AriaRole.HEADING)
                        .first())
                .hasText("Ukraine");
    }

    @Test
    void asKnownOnADay_holdsOnEveryScreenUntilItIsTakenBack() {
        go("reader");
        assertThat(page.locator(".p-articles")).containsText("Dec 2025");
        var clock = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("As known on"));
        clock.fill("05/06/2025");
        clock.press("Enter");
        assertThat(page).hasURL(Pattern.compile("asOf=2025-06-05"));
        assertThat(page.locator(".p-then")).containsText("As known on 5 Jun 2025");
        assertThat(page.locator(".p-articles")).not().containsText("Dec 2025");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Negotiation").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile("negotiation\\?asOf=2025-06-05"));
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, linked("Russia–Ukraine talks"))
                .first()
                .click();
        assertThat(page.locator(".p-rounds")).containsText("2 Jun 2025");
        assertThat(page.locator(".p-rounds a").filter(containing("23 Jul 2025")))
                .hasCount(0);
        page.getByText("Show all that is known").click();
        assertThat(page.locator(".p-rounds a").filter(containing("23 Jul 2025")))
                .isVisible();
    }

    @Test
    void actorOfManyDeeds_hasTheSameColourInTheReaderAndInComparison() {
        go("reader");
        page.locator(".p-articles a").last().click();
        var mark = page.locator("parley-reader mark.actor[style*='--p-actor-']").first();
        var colour = Pattern.compile("--p-actor-\\d").matcher(mark.getAttribute("style"));
        assertThat(colour.find()).isTrue();
        var actor = mark.getAttribute("data-ids").split(" ")[0];

        go("compare?compared=" + actor);
        assertThat(page.locator(".p-compare .p-swatch").first()).hasAttribute("style", Pattern.compile(colour.group()));
    }
}
