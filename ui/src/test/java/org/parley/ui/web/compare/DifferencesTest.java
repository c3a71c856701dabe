package org.parley.ui.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.ui.web.compare.Differences.Piece;

final class DifferencesTest {

    @Test
    void words_that_no_other_text_has_are_a_text_s_own() {
        assertThat(own("A full ceasefire comes first", List.of("Talks come before a CEASEFIRE")))
                .containsExactly("full", "comes", "first");
    }

    @Test
    void short_words_are_nobody_s_own() {
        assertThat(own("We do so now", List.of("They never did"))).isEmpty();
    }

    @Test
    void words_that_only_join_others_are_nobody_s_own() {
        assertThat(own("They should withdraw with their troops", List.of("Talks in June")))
                .containsExactly("withdraw", "troops");
    }

    @Test
    void a_text_alone_has_nothing_to_differ_from() {
        assertThat(own("A full ceasefire", List.of())).isEmpty();
    }

    @Test
    void the_pieces_together_are_the_text() {
        var text = "“Long-range” strikes, 1,000 of them – stopped!";

        assertThat(Differences.of(text, List.of("strikes")).stream()
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    private static List<String> own(String text, List<String> others) {
        return Differences.of(text, others).stream()
                .filter(Piece::own)
                .map(Piece::text)
                .toList();
    }
}
