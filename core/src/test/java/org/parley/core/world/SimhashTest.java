package org.parley.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimhashTest {

    @Test
    void a_copy_with_another_last_line_is_a_copy_and_another_text_is_not() {
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("word").append(i * 7919 % 997).append(' ');
        }
        var copy = text + "Filed by the harbour desk.";

        assertThat(Simhash.isCopy(Simhash.of(text.toString()), Simhash.of(copy)))
                .isTrue();
        assertThat(Simhash.isCopy(
                        Simhash.of(text.toString()), Simhash.of(text.reverse().toString())))
                .isFalse();
        assertThat(Simhash.of("Too short to tell.")).isZero();
    }
}
