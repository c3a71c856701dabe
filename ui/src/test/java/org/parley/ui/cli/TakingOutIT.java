package org.parley.ui.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of what is drawn. */
class TakingOutIT extends InBrowser {

    @ParameterizedTest
    @CsvSource({
        "timeline?asOf=2025-06-10, parley-timeline, As known on 10 Jun 2025",
        "graph?ego=Q7747, parley-graph, Vladimir Putin",
        "map, parley-map, <path"
    })
    void drawing_isSavedAsTwoKindsOfPictures(String screen, String element, String told) {
        go(screen);
        assertThat(page.locator(element)).isVisible();
        assertThat(picture("PNG")).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
        var drawing = new String(picture("SVG"), StandardCharsets.UTF_8);
        assertThat(drawing).contains("<svg").contains(told);
    }
}
