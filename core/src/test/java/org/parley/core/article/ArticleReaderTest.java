package org.parley.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.core.article.Reading.Origin;
import org.parley.core.article.Reading.Read;
import org.parley.core.article.Reading.Refused;

class ArticleReaderTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 23);

    @Test
    void plain_text_comes_in_as_it_is_but_for_line_ends() throws IOException {
        var article = one("\uFEFFThe talks ended.\r\nBoth sides left. 🙂");

        assertThat(article.text()).isEqualTo("The talks ended.\nBoth sides left. 🙂");
        assertThat(article.published()).isEqualTo(DAY);
        assertThat(article.id()).isEqualTo("input");
    }

    @Test
    void each_json_line_is_an_article_and_a_bad_one_costs_no_other() throws IOException {
        var readings = read("""
                {"id": "a", "title": "T", "source": "S", "published": "2025-05-16", "text": "One.", "mood": "ignored"}
                {"id": "b"}

                {"id": "c", "published": "yesterday", "text": "Three."}
                {"id": "d", broken
                [1]
                {"id": "e", "published": "2025-05-16T23:30:00+03:00", "text": "Five."}
                {"id": "f", "text": "Six."}
                """);

        assertThat(readings)
                .filteredOn(Read.class::isInstance)
                .extracting(r ->
                        ((Read) r).article().id() + " " + ((Read) r).article().published())
                .containsExactly("a 2025-05-16", "e 2025-05-16", "f 2025-07-23");
        assertThat(readings)
                .filteredOn(Refused.class::isInstance)
                .extracting(r -> ((Refused) r).where() + " " + ((Refused) r).reason())
                .containsExactly(
                        "input line 2 has no text: give the article's text in the field \"text\"",
                        "input line 4 has the date \"yesterday\" in \"published\", which is none: write it as 2025-07-23",
                        "input line 5 is no JSON: give one JSON object a line",
                        "input line 6 is no JSON object: give one JSON object a line");
    }

    @Test
    void empty_binary_broken_and_huge_input_is_refused_with_what_to_do() throws IOException {
        assertThat(refusal(new byte[0])).startsWith("is empty");
        assertThat(refusal(" \n\t".getBytes(StandardCharsets.UTF_8))).startsWith("is empty");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).startsWith("is not text but binary data");
        assertThat(refusal(new byte[] {'K', 'y', (byte) 0xC3})).startsWith("is not valid UTF-8");
        assertThat(refusal(new byte[20 * 1024 * 1024])).startsWith("is larger than 10 MB");
    }

    @Test
    void a_json_line_that_is_too_large_costs_no_other() throws IOException {
        var readings = read("{\"text\": \"" + "x".repeat(ArticleReader.LARGEST_ARTICLE)
                + "\"}\n{\"id\": \"b\", \"text\": \"Two.\"}");

        assertThat(readings.getFirst()).isInstanceOf(Refused.class);
        assertThat(readings.getLast()).isInstanceOf(Read.class);
    }

    @Test
    void a_page_gives_its_paragraphs_and_metadata_and_not_its_furniture() throws IOException {
        var article = one("""
                <!DOCTYPE html><html lang="en-GB"><head><title>Fallback</title>
                <meta property="og:title" content="Round three ends">
                <meta property="og:site_name" content="Harbour News">
                <meta property="article:published_time" content="2025-07-24T08:00:00Z">
                <link rel="canonical" href="https://news.example/round-three"></head>
                <body><nav><p>Home and world and all the rest of the sections of this page, at some length</p></nav>
                <article><h1>Round three ends</h1><p>The talks lasted <b>40</b> minutes.</p>
                <figure><figcaption>Hands shake.</figcaption></figure><p>Both sides &amp; the host spoke.</p>
                <script>alert(1)</script></article>
                <aside><p>More stories that are not part of this one but are quite long nevertheless.</p></aside></body></html>
                """);

        assertThat(article.text()).isEqualTo("The talks lasted 40 minutes.\n\nBoth sides & the host spoke.");
        assertThat(article.title()).isEqualTo("Round three ends");
        assertThat(article.source()).isEqualTo("Harbour News");
        assertThat(article.url()).isEqualTo("https://news.example/round-three");
        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 7, 24));
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void each_feed_item_is_an_article() throws IOException {
        var readings = read("""
                <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                <title>Harbour News</title>
                <item><title>One</title><link>https://news.example/1</link><pubDate>Wed, 23 Jul 2025 18:00:00 +0300</pubDate>
                <description>Short.</description><content:encoded><![CDATA[<p>First.</p><p>Second.</p>]]></content:encoded></item>
                <item><title>Two</title><link>https://news.example/2</link></item></channel></rss>
                """);

        var article = ((Read) readings.getFirst()).article();
        assertThat(article.text()).isEqualTo("First.\n\nSecond.");
        assertThat(article.published()).isEqualTo(DAY);
        assertThat(article.source()).isEqualTo("Harbour News");
        assertThat(readings.getLast())
                .isEqualTo(new Refused("input item 2", "has no text: give the address of the page itself"));
    }

    @Test
    void a_feed_never_opens_a_file_or_expands_an_entity() throws IOException {
        var readings = read("""
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "yyyy">]>
                <rss><channel><item><title>t</title><description>&x;&y;</description></item></channel></rss>
                """);

        assertThat(readings).allMatch(Refused.class::isInstance).isNotEmpty();
    }

    private static Article one(String text) throws IOException {
        return ((Read) read(text).getFirst()).article();
    }

    private static String refusal(byte[] bytes) throws IOException {
        return ((Refused) read(bytes).getFirst()).reason();
    }

    private static List<Reading> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Reading> read(byte[] bytes) throws IOException {
        var readings = new ArrayList<Reading>();
        ArticleReader.read(
                new ByteArrayInputStream(bytes),
                new Origin("input", URI.create("https://news.example/"), DAY),
                readings::add);
        return readings;
    }
}
