package org.parley.ui.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What screens tell of a day on which nothing was known yet: the first article of the demonstration is of a later one. */
class NotYetIT extends InBrowser {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            situation?asOf=2015-01-01           | Nothing was
            timeline?asOf=2015-01-01            | Nothing was
            map?asOf=2015-01-01                 | Nothing was
            graph?asOf=2015-01-01               | nobody was
            graph?ego=Q7747&asOf=2015-01-01     | This actor was not
            actor?asOf=2015-01-01               | nobody was
            actor?actor=Q7747&asOf=2015-01-01   | This actor was not
            compare?asOf=2015-01-01             | nobody was
            negotiation?asOf=2015-01-01         | No negotiation was
            reader?asOf=2015-01-01              | No article was
            """)
    void dayBeforeTheFirstArticle_isToldAsSuch_andTakenBackByALink(String screen, String what) {
        go(screen);
        var pane = page.getByRole(AriaRole.MAIN).locator(".p-empty");
        assertThat(pane).containsText(what + " known yet on 1 Jan 2015.");
        pane.getByText("Show all that is known").click();
        assertThat(page).not().hasURL(Pattern.compile("asOf"));
        assertThat(page.getByText("known yet")).hasCount(0);
    }
}
