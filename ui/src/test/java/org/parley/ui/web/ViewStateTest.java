package org.parley.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.ui.web.ViewState.Lanes;
import org.parley.ui.web.ViewState.Selection;

final class ViewStateTest {

    @Test
    void everything_a_screen_shows_survives_the_address() {
        ViewState state = ViewState.EMPTY
                .negotiating("talks")
                .within(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 31))
                .by(Lanes.NEGOTIATION)
                .selecting(new Selection("event", "a:b,c"))
                .around("umerov")
                .expanding("fidan")
                .expanding("medinsky")
                .on("zelensky")
                .comparing("lavrov")
                .comparing("rubio")
                .about("ceasefire")
                .asOf(LocalDate.of(2025, 7, 24))
                .onlyWith("umerov")
                .onlyOn("topic:prisoners")
                .reading("story 1", 120);

        assertThat(ViewState.of(state.parameters())).isEqualTo(state);
    }

    @Test
    void a_screen_without_parameters_has_a_bare_address() {
        assertThat(ViewState.EMPTY.parameters()).isEmpty();
        assertThat(ViewState.of(Map.of())).isEqualTo(ViewState.EMPTY);
    }

    @Test
    void what_a_bad_link_says_is_left_out() {
        Map<String, List<String>> bad = Map.of(
                "from", List.of("yesterday"),
                "to", List.of("2025-02-30"),
                "lanes", List.of("colour"),
                "selected", List.of("nothing"),
                "ego", List.of(" "),
                "expanded", List.of(),
                "article", List.of("x".repeat(501)),
                "at", List.of("-1"));

        assertThat(ViewState.of(bad)).isEqualTo(ViewState.EMPTY);
    }

    @Test
    void a_window_written_backwards_is_turned_round() {
        ViewState state = ViewState.of(Map.of("from", List.of("2025-08-01"), "to", List.of("2025-07-01")));

        assertThat(state.from()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(state.to()).isEqualTo(LocalDate.of(2025, 8, 1));
    }

    @Test
    void rolling_back_leaves_the_other_expansions() {
        assertThat(ViewState.EMPTY.expanding("a").expanding("b").collapsing("b").expanded())
                .containsExactly("a");
    }

    @Test
    void a_column_too_many_takes_the_place_of_the_first() {
        var state = ViewState.EMPTY.comparing("a").comparing("b").comparing("c").comparing("d");

        assertThat(state.comparing("e").compared()).containsExactly("b", "c", "d", "e");
        assertThat(state.comparingWithout("c").compared()).containsExactly("a", "b", "d");
    }

    @Test
    void expansions_are_bounded_and_the_newest_stay() {
        List<String> many = IntStream.range(0, 60).mapToObj(i -> "n" + i).toList();

        assertThat(ViewState.of(Map.of("expanded", many)).expanded())
                .hasSize(ViewState.MOST_EXPANDED)
                .endsWith("n59");
    }
}
