package org.parley.ui.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn of a network, and how it is moved about. */
class NetworkIT extends InBrowser {

    /** Where the names of a picture are, and which of them cover each other or a letter on a node. */
    private static final String NAMES = """
            (svg) => {
              const within = document.createElement("div");
              within.innerHTML = svg;
              document.body.append(within);
              const texts = [...within.querySelectorAll("text")].filter((t) => t.getAttribute("stroke") === "none");
              const boxes = texts.map((t) => ({ text: t.textContent, name: t.getAttribute("font-size") === "12px"
                && t.getAttribute("text-anchor") === "start", box: t.getBoundingClientRect() }));
              const names = boxes.filter((b) => b.name);
              const over = (a, b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
              const covered = names.flatMap((a) => boxes.filter((b) => b !== a && over(a.box, b.box)).map((b) => a.text + " / " + b.text));
              within.remove();
              return [names.map((n) => n.text), covered];
            }""";

    @ParameterizedTest
    @CsvSource({"1280, Q212", "1280, Q159", "390, Q212", "390, Q7747"})
    void names_coverNeitherEachOtherNorANode(int width, String ego) {
        page.close();
        open(width, 800, ColorScheme.LIGHT);
        settled("graph?ego=" + ego);
        var namesAndCovered = list(page.evaluate(NAMES, svg()));
        assertThat(list(namesAndCovered.getFirst())).hasSizeGreaterThan(5);
        assertThat(list(namesAndCovered.getLast())).isEmpty();
    }

    @Test
    void node_isOpenedByAPress_andStaysUnderTheMouseThatMovesIt() {
        settled("graph?ego=Q212");
        var network = page.locator("parley-graph");
        var stage = network.locator("canvas").boundingBox();
        var node = list(page.evaluate("""
                (svg) => {
                  const letter = [...new DOMParser().parseFromString(svg, "image/svg+xml").querySelectorAll("text")]
                    .find((t) => t.getAttribute("font-weight") === "700");
                  return [Number(letter.getAttribute("x")), Number(letter.getAttribute("y"))];
                }""", svg()));
        double x = stage.x + ((Number) node.getFirst()).doubleValue();
        double y = stage.y + ((Number) node.getLast()).doubleValue();
        page.mouse().move(x, y);
        var tip = network.locator(".tip b");
        assertThat(tip).isVisible();
        var name = tip.textContent();

        page.mouse().move(x, y + 60);
        assertThat(tip).isHidden();
        page.mouse().move(x, y);
        page.mouse().wheel(0, -300);
        page.mouse().down();
        page.mouse().move(x + 70, y + 50);
        page.mouse().move(x + 80, y + 60);
        page.mouse().up();
        page.mouse().move(x + 81, y + 60);
        assertThat(tip).hasText(name);
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).isHidden();

        page.mouse().click(x + 80, y + 60);
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)
                        .getByRole(AriaRole.HEADING)
                        .first())
                .hasText(name);
    }

    private void settled(String path) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.addInitScript("addEventListener('parley-settled', () => { window.settled = true; });");
        go(path);
        page.waitForFunction("window.settled");
    }

    private String svg() {
        return new String(picture("SVG"), StandardCharsets.UTF_8);
    }

    private static List<?> list(Object found) {
        return (List<?>) found;
    }
}
