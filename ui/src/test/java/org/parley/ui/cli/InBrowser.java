package org.parley.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page of the demonstration in a real browser; screenshots of what is seen are left in the build folder. */
abstract class InBrowser {

    static final Path SHOTS = Path.of("target", "screenshots");

    /** What is on a screen as soon as there is something to see. */
    static final String CONTENT =
            "parley-timeline, parley-graph, parley-map, parley-add, .p-articles, .p-columns, .p-flow, .p-compare, section";

    /** Every screen, with something on it. */
    static final List<String> SCREENS = List.of(
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

    @RegisterExtension
    static final OpenDemo DEMO = new OpenDemo();

    Page page;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void openPage() {
        open(1280, 800, ColorScheme.LIGHT);
    }

    final void open(int width, int height, ColorScheme scheme) {
        page = DEMO.browser()
                .newPage(new Browser.NewPageOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme));
        page.onPageError(faults::add);
        page.setDefaultTimeout(OpenDemo.PATIENCE);
    }

    @AfterEach
    void closePage() {
        page.close();
        assertThat(faults).isEmpty();
    }

    void go(String path) {
        page.navigate(address().resolve("/" + path).toString());
    }

    /** Where the program under test answers. */
    URI address() {
        return DEMO.application().address();
    }

    Locator row(Pattern text) {
        return page.locator("parley-timeline tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator("button")
                .first();
    }

    /** What is drawn, as it is taken out: "PNG" or "SVG". */
    final byte[] picture(String format) {
        var offered = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, named("Picture (" + format + ")"));
        if (!offered.isVisible()) {
            page.getByText("Take out").click();
        }
        try {
            return Files.readAllBytes(page.waitForDownload(offered::click).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    static Locator.GetByRoleOptions linked(String beginning) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + beginning));
    }

    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
