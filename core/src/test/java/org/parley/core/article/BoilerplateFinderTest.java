package org.parley.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.core.article.Boilerplate.Kind;

class BoilerplateFinderTest {

    private final BoilerplateFinder finder = new BoilerplateFinder();

    @Test
    void calls_to_follow_are_social() {
        assertThat(marks("The talks ended.\nFOLLOW US ON TELEGRAM\nBoth sides left."))
                .containsExactly("SOCIAL_CALL: FOLLOW US ON TELEGRAM");
    }

    @Test
    void a_block_of_related_stories_ends_where_the_article_goes_on() {
        var text = """
                The minister said the talks would go on.

                Related stories
                Harbour Town Opens New Bridge to the Island
                The new bridge to the island opened in Harbour Town after three years of work.
                Farmers Block Roads in the North
                Officials from both sides met on Friday.
                """;
        assertThat(marks(text))
                .containsExactly(
                        "RELATED: Related stories",
                        "RELATED: Harbour Town Opens New Bridge to the Island",
                        "RELATED: The new bridge to the island opened in Harbour Town after three years of work.",
                        "RELATED: Farmers Block Roads in the North");
    }

    @Test
    void a_dateline_goes_and_its_sentence_stays() {
        assertThat(marks("GENEVA, May 21 (ABC) – The envoy arrived."))
                .containsExactly("DATELINE: GENEVA, May 21 (ABC) – ");
        assertThat(marks("ISTANBUL (Demo Desk) — The envoy arrived."))
                .containsExactly("DATELINE: ISTANBUL (Demo Desk) — ");
        assertThat(marks("VIENNA, June 2. /XYZ/. The envoy arrived."))
                .containsExactly("DATELINE: VIENNA, June 2. /XYZ/. ");
    }

    @Test
    void a_notice_inside_a_paragraph_takes_nothing_else_with_it() {
        var text = "He left. To view this video please enable JavaScript, and consider upgrading to a web browser that "
                + "supports HTML5 video She stayed until Monday.";
        assertThat(marks(text)).hasSize(1).first().asString().endsWith("supports HTML5 video");
    }

    @Test
    void a_caption_ends_with_its_credit() {
        assertThat(marks("They signed. The envoys shake hands on Monday. (Jane Doe/Pool via AP) The text was short."))
                .containsExactly("CAPTION: The envoys shake hands on Monday. (Jane Doe/Pool via AP)");
    }

    @Test
    void credits_and_rights_are_no_prose() {
        assertThat(marks("They signed. Edited by: Jane Doe")).containsExactly("BYLINE: Edited by: Jane Doe");
        assertThat(marks("They signed. © 2025 Harbour News. All rights reserved."))
                .containsExactly("NAVIGATION: © 2025 Harbour News.", "NAVIGATION: All rights reserved.");
    }

    @Test
    void prose_that_looks_a_little_like_it_stays() {
        assertThat(
                        marks(
                                "The UN, the EU and the OSCE will follow the talks.\n\"Join us,\" she said.\nHe agreed to the terms."))
                .isEmpty();
    }

    @Test
    void marks_never_overlap() {
        var found = finder.find(
                "Advertisement Advertisement © 2025 X. All rights reserved. By Jane Doe Reporting from Rome ");
        assertThat(found).isNotEmpty();
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).span().start())
                    .isGreaterThanOrEqualTo(found.get(i - 1).span().end());
        }
        assertThat(found).extracting(Boilerplate::kind).contains(Kind.ADVERT);
    }

    private List<String> marks(String text) {
        return finder.find(text).stream()
                .map(b -> b.kind() + ": "
                        + text.substring(b.span().start(), b.span().end()))
                .toList();
    }
}
