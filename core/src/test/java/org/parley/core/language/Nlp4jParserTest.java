package org.parley.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.article.Article;
import org.parley.core.article.Boilerplate;
import org.parley.core.article.Span;

class Nlp4jParserTest {

    private final Parser parser = SharedParser.get();

    @Test
    void offsets_are_code_points_even_behind_an_emoji() {
        var document = parse("🕊🕊 Anna Keller met the envoys.");

        var keller = document.sentences().getLast().tokens().stream()
                .filter(t -> t.form().equals("Keller"))
                .findFirst()
                .orElseThrow();
        assertThat(keller.span()).isEqualTo(new Span(8, 14));
        assertThat(document.quote(keller.span())).isEqualTo("Keller");
    }

    @Test
    void a_closing_quotation_mark_stays_with_its_sentence() {
        assertThat(sentences("“We will come back.” The envoy left."))
                .containsExactly("“We will come back.”", "The envoy left.");
        assertThat(sentences("\"We will come back.\" \"We will not.\""))
                .containsExactly("\"We will come back.\"", "\"We will not.\"");
    }

    @Test
    void sentences_cross_neither_line_breaks_nor_boilerplate() {
        var text = "The talks went on ADVERT until Monday\nThe envoys left";
        var document = parser.parse(article(text), List.of(new Boilerplate(new Span(18, 24), Boilerplate.Kind.ADVERT)));

        assertThat(document.sentences())
                .extracting(s -> document.quote(s.span()))
                .containsExactly("The talks went on", "until Monday", "The envoys left");
        assertThat(document.sentences()).extracting(Sentence::paragraph).containsExactly(0, 0, 1);
    }

    @Test
    void words_carry_their_parse() {
        var sentence = parse("Foreign Minister Anna Keller rejected the proposal.")
                .sentences()
                .getFirst();

        var rejected = sentence.tokens().get(4);
        assertThat(rejected.lemma()).isEqualTo("reject");
        assertThat(rejected.pos()).isEqualTo("VBD");
        assertThat(rejected.head()).isEqualTo(-1);
        assertThat(sentence.child(rejected, "nsubj").orElseThrow().form()).isEqualTo("Keller");
        assertThat(sentence.child(rejected, "dobj").orElseThrow().form()).isEqualTo("proposal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "\u0000\u0000",
                "\uD800 lone \uDC00",
                "\u202Eright to left\u202C",
                "\"'“”‘’((([[[",
                "...!!!???",
                "a",
                "'s 's 's n't 'll",
                "http://example.org/a?b=c&d=e@f #tag @name :-) <b>x</b> &amp;"
            })
    void malformed_text_never_fails(String text) {
        var document = parse(text);

        assertThat(document.sentences()).allSatisfy(s -> assertThat(s.tokens()).isNotEmpty());
    }

    @Test
    void a_line_without_end_is_cut() {
        var document = parse("word ".repeat(20_000));

        assertThat(document.sentences())
                .hasSizeGreaterThan(10)
                .allMatch(s -> s.tokens().size() <= 250);
    }

    private List<String> sentences(String text) {
        var document = parse(text);
        return document.sentences().stream().map(s -> document.quote(s.span())).toList();
    }

    private Document parse(String text) {
        return parser.parse(article(text), List.of());
    }

    private static Article article(String text) {
        return new Article("a", null, null, null, null, null, text);
    }
}
