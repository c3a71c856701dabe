package org.parley.ui.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the start page tells. */
class SituationIT extends InBrowser {

    @Test
    void promise_isOpenUntilAnArticleTellsThatItWasKept() {
        var exchange = Pattern.compile("to exchange 1,000 prisoners each");
        go("situation?asOf=2025-05-20");
        var promises = section("Open promises");
        var open = promises.locator(":scope > .p-lines");
        assertThat(open).containsText(exchange);
        var kept = promises.locator("vaadin-details")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d+ kept")));
        assertThat(kept).not().containsText(exchange);
        open.locator("a")
                .filter(new Locator.FilterOptions().setHasText(exchange))
                .click();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)
                        .getByRole(AriaRole.HEADING)
                        .first())
                .containsText(exchange);

        page.getByText("Show all that is known").click();
        assertThat(page).not().hasURL(Pattern.compile("asOf"));
        assertThat(open).not().containsText(exchange);
        kept.locator("vaadin-details-summary").click();
        assertThat(kept.locator("a").filter(new Locator.FilterOptions().setHasText(exchange)))
                .isVisible();
    }

    @Test
    void answer_standsBehindTheNameOfItsSpeaker() {
        go("situation");

        var said = section("Answers").locator("a");

        assertThat(said.first()).hasText(Pattern.compile("^[^:]{3,}: .{10,}"));
        assertThat(said.nth(1)).hasText(Pattern.compile("^[^:]{3,}: .{10,}"));
    }

    private Locator section(String title) {
        return page.getByRole(AriaRole.MAIN)
                .locator("section")
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING, heading(title))));
    }
}
