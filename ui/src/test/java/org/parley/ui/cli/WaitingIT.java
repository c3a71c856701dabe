package org.parley.ui.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is seen while an answer is on its way. */
class WaitingIT extends InBrowser {

    /** By how far things are pushed about while a screen comes to be, as Web Vitals have it: 0 is not at all. */
    @Test
    void nothingIsPushedAbout_whileAScreenComesToBe() {
        for (int width : new int[] {1280, 390}) {
            page.close();
            open(width, 800, ColorScheme.LIGHT);
            page.addInitScript("""
                    window.shifted = 0;
                    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shifted += entry.value; }))
                      .observe({ type: "layout-shift", buffered: true });""");
            for (var screen : SCREENS) {
                go(screen);
                assertThat(page.locator(CONTENT).first()).isVisible();
                page.evaluate(
                        "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
                assertThat(((Number) page.evaluate("window.shifted")).doubleValue())
                        .as(screen + " at " + width)
                        .isLessThanOrEqualTo(0.05);
            }
        }
    }

    @Test
    void screenWhoseAnswerIsOnItsWay_saysSo_andKeepsWhatItShows() {
        go("timeline");
        assertThat(page.locator(CONTENT).first()).isVisible();
        var held = new CompletableFuture<Route>();
        page.route(Pattern.compile("v-r=uidl"), held::complete);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Reader").setExact(true))
                .click();
        page.waitForCondition(held::isDone);
        var bar = page.locator(".v-loading-indicator");
        assertThat(bar).hasClass(Pattern.compile("first|second|third"));
        assertThat(page.locator("parley-timeline")).isVisible();

        page.unroute(Pattern.compile("v-r=uidl"));
        held.join().resume();
        assertThat(page.locator(".p-articles")).isVisible();
        assertThat(bar).not().hasClass(Pattern.compile("first|second|third"));
    }

    @Test
    void outlineStandsIn_untilTheFirstScreenIsThere() {
        var held = new CompletableFuture<Route>();
        page.route(Pattern.compile("v-r=init"), held::complete);
        go("reader");
        page.waitForCondition(held::isDone);
        assertThat(page.locator("#outlet")).hasCount(1);
        page.waitForFunction(
                "getComputedStyle(document.querySelector('#outlet'), '::before').visibility === 'visible'");
        assertThat((String) page.evaluate("getComputedStyle(document.querySelector('#outlet'), '::before').content"))
                .isEqualTo("\"\"");
        shoot("outline");

        held.join().resume();
        assertThat(page.locator(".p-articles")).isVisible();
        assertThat((String) page.evaluate("getComputedStyle(document.querySelector('#outlet'), '::before').content"))
                .isEqualTo("none");
    }

    @Test
    void stepsInTheHistory_whileTheFirstOfThemIsStillAnswered_leadWhereTheyWouldOtherwise() {
        go("situation");
        for (var screen : List.of("Review", "Reader", "Negotiation")) {
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(screen).setExact(true))
                    .click();
            assertThat(page).hasTitle(screen + " – Parley");
        }
        whileAnswered("history.back()", "history.back()", "Review – Parley", "/review");
        whileAnswered("history.forward()", "history.forward()", "Negotiation – Parley", "/negotiation");
        whileAnswered("history.back()", "history.go(-2)", "Situation – Parley", "/situation");
        page.goForward();
        assertThat(page).hasTitle("Review – Parley");
    }

    @Test
    void backFromALink_whoseScreenIsStillAnswered_leadsToWhereTheLinkWas() {
        go("situation");
        for (var screen : List.of("Review", "Negotiation")) {
            page.getByRole(AriaRole.LINK, screen(screen)).click();
            assertThat(page).hasTitle(screen + " – Parley");
        }
        var follow = "document.querySelector('.p-nav a[href^=reader]').click()";
        whileAnswered(follow, "history.back()", "Negotiation – Parley", "/negotiation");
        page.goBack();
        assertThat(page).hasTitle("Review – Parley");
        page.goBack();
        assertThat(page).hasTitle("Situation – Parley");
    }

    private static Page.GetByRoleOptions screen(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Takes a second step before the first is answered. */
    private void whileAnswered(String first, String second, String title, String address) {
        var held = new CompletableFuture<Route>();
        page.route(Pattern.compile("v-r=uidl"), held::complete, new Page.RouteOptions().setTimes(1));
        page.evaluate(first);
        page.waitForCondition(held::isDone);
        var between = page.url();
        page.evaluate(second);
        page.waitForCondition(() -> !page.url().equals(between));
        held.join().resume();
        assertThat(page).hasTitle(title);
        assertThat(page).hasURL(Pattern.compile(address + "$"));
    }
}
