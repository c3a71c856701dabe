package org.parley.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.core.article.Article;
import org.parley.core.language.SharedParser;

/**
 * Whatever a text is made of, it is read without a fault, and what is found stays within it. {@code -Drobustness.texts=20000
 * -Drobustness.seed=7} reads more texts, and others.
 */
class RobustnessTest {

    private static final long SEED = Long.getLong("robustness.seed", 20261123);
    private static final int TEXTS = Integer.getInteger("robustness.texts", 500);
    private static final int MOST_PIECES = 20;

    /** Words that make finders look closer, and all that a broken download or a hostile author puts between them. */
    private static final List<String> PIECES = List.of(
            "Anna Keller said that",
            "Norway and Iceland held talks on",
            "“The ferry will sail,” said",
            "according to",
            "Oslo's call for",
            "on 31 February",
            "99999999999 years ago",
            "in 0 days",
            "in May 0000",
            "the 9990s",
            "at 25:61",
            "since",
            "by the end of",
            "the minister",
            "U.S.-Iran",
            "spokesman for the",
            "the so-called",
            "adding that",
            ", who",
            ".",
            "?",
            "…",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "«",
            "»",
            "„",
            "((((((((",
            "[[[[[[",
            "))))",
            "<p><b>",
            "</div",
            "<script>alert(1)</script>",
            "&amp;&#0;&nbsp;",
            "<!-- --",
            "\u0000",
            "\uFFFD\uFFFD",
            "\uFEFF",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\u202E",
            "\u202C",
            "\u2066",
            "\u200B\u200D",
            "e\u0301\u0301\u0301\u0301",
            "مفاوضات",
            "переговоры",
            "会談",
            "ß İ ı ŉ",
            "-",
            "—",
            "--",
            "@@@###$$$",
            "http://[::1]:99999/%00?a=b&c#",
            "A. B. C. D.",
            "OSLO, March 12 (HN) —",
            "Photo:",
            "Read also:",
            "1,000,000,000,000",
            "IV–VII",
            "Keller: ");

    private final Extractor extractor = new Extractor(SharedParser.get());

    @Test
    void malformed_text_never_fails() {
        var random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            read(text(random), random.nextInt(4) == 0 ? null : day(random));
        }
    }

    @Test
    void a_very_long_line_is_read() {
        read("Anna Keller said the ferry was safe, ".repeat(1_000), LocalDate.of(2026, 3, 12));
        read("“".repeat(5_000) + "x".repeat(20_000) + "”".repeat(5_000), LocalDate.of(2026, 3, 12));
        read("(".repeat(3_000) + "Anna Keller" + ")".repeat(3_000), LocalDate.of(2026, 3, 12));
        read("Anna Keller told the envoys of Norway that ".repeat(2_000), LocalDate.of(2026, 3, 12));
    }

    @Test
    void words_in_any_order_and_without_spaces_are_read() {
        var random = new Random(SEED);
        for (int i = 0; i < TEXTS / 20; i++) {
            var words = new ArrayList<>(Arrays.asList((text(random) + " " + String.join(" ", PIECES)).split(" ", -1)));
            Collections.shuffle(words, random);
            read(String.join(random.nextInt(3) == 0 ? "" : " ", words.subList(0, words.size() / 2)), day(random));
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int pieces = 1 + random.nextInt(MOST_PIECES);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return random.nextInt(5) == 0 ? truncated(text.toString(), random) : text.toString();
    }

    /** As a download that broke off within a character, or was read in the wrong charset. */
    private static String truncated(String text, Random random) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = random.nextInt(bytes.length + 1);
        return new String(
                bytes, 0, length, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static LocalDate day(Random random) {
        return List.of(
                        LocalDate.of(2026, 3, 12),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(9999, 12, 31))
                .get(random.nextInt(4));
    }

    private void read(String text, @Nullable LocalDate published) {
        assertThatCode(() -> {
                    var extraction = extractor.extract(new Article("a", null, null, null, published, null, text));
                    Invariants.check(extraction);
                    assertThat(ExtractionJson.write(extraction)).startsWith("{");
                })
                .as("text %s of %s", escaped(text), published)
                .doesNotThrowAnyException();
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars()
                .limit(2_000)
                .forEach(c -> escaped.append(c >= ' ' && c < 127 ? "" + (char) c : "\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
