package org.parley.ui.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is done on the timeline itself. */
class TimelineIT extends InBrowser {

    @Test
    void markFarDownOnATimeline_isToldAndChosenWhereItIsSeen() {
        page.close();
        open(1280, 420, ColorScheme.LIGHT);
        go("timeline");
        page.waitForFunction("document.querySelector('parley-timeline')?.scrollHeight > 900");
        page.locator("parley-timeline .key").scrollIntoViewIfNeeded();
        page.waitForFunction("document.querySelector('parley-timeline').getBoundingClientRect().top < -300");
        var told = aMark();
        shoot("timeline-far-down");
        page.mouse().down();
        page.mouse().up();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText(told);
    }

    /** Goes over what is seen of the timeline until something is told of a mark, and stays there; the beginning of what is told. */
    private String aMark() {
        var tip = page.locator("parley-timeline .tip");
        for (int y = 60; y < 400; y += 7) {
            for (int x = 250; x < 1240; x += 7) {
                page.mouse().move(x, y);
                if (tip.isVisible() && !tip.innerText().contains("look closer")) {
                    var label = tip.locator("b").innerText();
                    return label.substring(label.indexOf(": ") + 1)
                            .strip()
                            .split("…")[0]
                            .substring(0, 12);
                }
            }
        }
        throw new AssertionError("no mark is seen");
    }

    @Test
    void timelinesSlider_movesTheDayOfTheWholePage_byKeyboardAlone() {
        go("timeline");
        var slider = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("As known on"));
        assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile(".*, all that is known"));
        slider.press("Home");
        slider.press("PageUp");
        slider.press("ArrowRight");
        var first = LocalDate.parse(demosFirstDay()).plusMonths(1).plusDays(1);
        assertThat(page).hasURL(Pattern.compile("asOf=" + first));
        var told = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).format(first);
        assertThat(slider).hasAttribute("aria-valuetext", told);
        assertThat(page.locator(".p-then")).containsText("As known on " + told);

        slider.press("End");
        assertThat(page.locator(".p-then")).isHidden();
        assertThat(page).hasURL(Pattern.compile("timeline$"));
    }

    private static String demosFirstDay() {
        return Demo.articles().stream()
                .map(article -> String.valueOf(article.published()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
