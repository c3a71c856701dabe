package org.parley.core.article;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Reading.Origin;
import org.parley.core.article.Reading.Read;
import org.parley.core.article.Reading.Refused;

/** The article of a web page: its metadata, and the paragraphs of the element that holds most of the prose. */
final class Page {

    private static final String FURNITURE =
            "script, style, noscript, nav, header, footer, aside, form, button, iframe, svg, figure, "
                    + "figcaption, [role=navigation], [role=complementary], [aria-hidden=true]";
    private static final String PARAGRAPHS = "p, h2, h3, li, blockquote";

    private Page() {}

    static Reading read(String html, Origin origin) {
        var page = Jsoup.parse(html, origin.url() == null ? "" : origin.url().toString());
        var title = first(meta(page, "og:title"), page.title());
        var url = canonical(page, origin);
        var published = published(page).orElse(origin.published());
        var language = page.select("html").attr("lang");
        var text = text(page);
        if (text.isBlank()) {
            return new Refused(
                    origin.name(), "has no paragraphs to read: give the page of a single article, or its text");
        }
        return new Read(new Article(
                url == null ? origin.name() : url,
                url,
                title,
                meta(page, "og:site_name"),
                published,
                language.length() < 2 ? null : language.substring(0, 2).toLowerCase(Locale.ROOT),
                text));
    }

    /** Plain paragraphs of a fragment of HTML, such as a feed carries. */
    static String text(String fragment) {
        var body = Jsoup.parseBodyFragment(fragment);
        var paragraphs = text(body);
        return paragraphs.isBlank() ? body.text() : paragraphs;
    }

    private static String text(Document page) {
        page.select(FURNITURE).remove();
        return page.select("article, main, [itemprop=articleBody], section, div, body").stream()
                .max(Comparator.comparingInt(Page::prose))
                .map(Page::paragraphs)
                .orElse("");
    }

    /** How much prose stands directly in an element: its own paragraphs in full, those a level down at half. */
    private static int prose(Element element) {
        int own = length(element.select("> p"));
        int below = length(element.select("> * > p"));
        boolean named = element.is("article, main, [itemprop=articleBody]");
        return own + below / 2 + (named ? length(element.select("p")) / 2 : 0);
    }

    private static int length(List<Element> paragraphs) {
        return paragraphs.stream().mapToInt(p -> p.text().length()).sum();
    }

    private static String paragraphs(Element element) {
        return element.select(PARAGRAPHS).stream()
                .filter(p -> p.parents().stream().noneMatch(above -> above.is(PARAGRAPHS)))
                .map(Element::text)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static Optional<LocalDate> published(Document page) {
        var told = first(
                meta(page, "article:published_time"),
                first(
                        page.select("[itemprop=datePublished]").attr("content"),
                        page.select("time[datetime]").attr("datetime")));
        if (told == null || told.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(told.substring(0, 10)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String canonical(Document page, Origin origin) {
        var link = page.select("link[rel=canonical]").attr("abs:href");
        if (link.startsWith("http://") || link.startsWith("https://")) {
            return link;
        }
        return Optional.ofNullable(origin.url()).map(URI::toString).orElse(null);
    }

    private static @Nullable String meta(Document page, String property) {
        var content = page.select("meta[property=" + property + "], meta[name=" + property + "]")
                .attr("content");
        return content.isBlank() ? null : content.strip();
    }

    private static @Nullable String first(@Nullable String value, @Nullable String otherwise) {
        if (value != null && !value.isBlank()) {
            return value;
        }
        return otherwise == null || otherwise.isBlank() ? null : otherwise;
    }
}
