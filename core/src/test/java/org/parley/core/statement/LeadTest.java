package org.parley.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.core.Extractor;
import org.parley.core.article.Article;
import org.parley.core.language.SharedParser;

class LeadTest {

    private static List<String> leads(String text) {
        var article = new Article("a", null, null, null, LocalDate.of(2026, 3, 12), "en", text);
        return new Extractor(SharedParser.get())
                .extract(article).statements().stream()
                        .map(s -> Lead.of(s, text).orElse(""))
                        .toList();
    }

    @Test
    void whatIsNoSentence_isReadBehindItsCue() {
        assertThat(leads("Anna Keller has repeatedly called for a strike. Norway accused Peru of hiding the report."))
                .containsExactly("has repeatedly called for", "accused");
    }

    @Test
    void aDenial_staysOne() {
        assertThat(leads("Anna Keller did not say whether the ferry would sail."))
                .containsExactly("did not say");
    }

    @Test
    void whatIsTalkedToInBetween_isKeptUnlessItIsLong() {
        assertThat(leads("A 😀 was painted on the quay. Anna Keller told  the crew that the ferry was late."))
                .containsExactly("told the crew");
        assertThat(
                        leads(
                                "Anna Keller warned in a long letter to the council of the northern harbour towns that the ferry was late."))
                .containsExactly("warned …");
    }

    @Test
    void whatStandsAlone_hasNone() {
        assertThat(leads("“The ferry is late,” said Anna Keller. The ferry is late, Anna Keller said."))
                .containsExactly("", "");
        assertThat(leads("According to Anna Keller, the ferry is late.")).containsExactly("");
        assertThat(leads("In Anna Keller's view, the ferry is late.")).containsExactly("");
    }
}
