package org.parley.ui.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be seen without looking for it. */
class AtAGlanceIT extends InBrowser {

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void roundThatASheetIsOn_isInViewAmongTheRounds(int width) {
        page.close();
        open(width, 800, ColorScheme.LIGHT);
        go("negotiation");
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, linked("Russia–Ukraine talks"))
                .first()
                .click();
        var chosen = page.locator(".p-rounds a[aria-current]");
        assertThat(chosen).containsText("23 Jul 2025");
        page.waitForFunction("""
                () => {
                  const box = (of) => document.querySelector(of).getBoundingClientRect();
                  const [round, strip] = [box(".p-rounds a[aria-current]"), box(".p-rounds")];
                  return round.left >= strip.left && round.right <= strip.right + 1;
                }""");
    }

    @Test
    void comparison_isSeenWhole_andNotInABoxOfItsOwn() {
        go("compare?compared=Q7747&compared=Q3874799");
        assertThat(page.locator(".p-compare")).isVisible();
        assertThat((boolean) page.evaluate("""
                () => { const box = document.querySelector(".p-scroll"); return box.scrollHeight <= box.clientHeight; }""")).isTrue();
    }

    @Test
    void article_tellsWhatItsMarksMean() {
        go("reader");
        page.locator(".p-articles a").last().click();
        assertThat(page.locator("parley-reader .key mark")).containsText(new String[] {"actors", "statements"});
    }
}
