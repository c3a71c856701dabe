package org.parley.ui.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person decides on the review screen, by key. */
class ReviewIT extends InBrowser {

    @Test
    void pairIsDecidedByOneKey_alsoWhereTheScreenIsOpenedByItsAddress_andTheDecisionTakenBack() {
        go("review");
        var waiting = page.getByRole(AriaRole.MAIN)
                .getByText(Pattern.compile("pairs? of events"))
                .first();
        assertThat(waiting).containsText("to decide on");
        assertThat(page.locator("*:focus").filter(containing("One event or two?")))
                .isVisible();
        var before = waiting.innerText();

        page.keyboard().press("n");

        assertThat(waiting).not().hasText(before);
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, named("Undo"))
                .first()
                .click();
        assertThat(waiting).hasText(before);
    }
}
