package org.parley.ui.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** What is opened and asked at the start, where nobody would see it fail. */
class WarmUpIT extends InBrowser {

    @Test
    void pagesAndQuestionsOfTheStart_areAnswered() {
        assertThatCode(() -> DEMO.application().warmUp()).doesNotThrowAnyException();
    }
}
