package org.parley.ui.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Extraction;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Mention;
import org.parley.core.article.Article;
import org.parley.core.article.Span;
import org.parley.core.statement.Statement;
import org.parley.core.time.When;
import org.parley.store.StoreSettings;

/** The screens of a graph that holds more than can be drawn. */
class CrowdedIT extends InBrowser {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int A_DAY = 35;
    private static final int DAYS = 60;
    private static final LocalDate FULL = LocalDate.of(2021, 6, 1);
    /** More than are drawn. */
    private static final int FULL_DAY = 2010;

    /** More articles than a list shows. */
    private static final int OLDER = 110;

    private static final List<String> SPEAKERS = List.of("Orla Venn", "Ilan Marr");

    @SuppressWarnings("NullAway.Init")
    private static Application crowded;

    @BeforeAll
    static void fill(@TempDir Path folder) {
        crowded = Application.start(new StoreSettings.Embedded(folder), "127.0.0.1", 0);
        crowded.store().save(sayings());
        for (int i = 0; i < OLDER; i++) {
            var url = "https://news.example/older-" + i;
            var older =
                    new Article(url, url, "Older story " + i, "A", FIRST.minusDays(i + 1), "en", "Nothing was said.");
            crowded.store()
                    .save(new Extraction(
                            older, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        }
    }

    @AfterAll
    static void close() {
        crowded.close();
    }

    @Override
    URI address() {
        return crowded.address();
    }

    /** An article of two speakers who say something in turn, so many times a day and very often on one day more. */
    private static Extraction sayings() {
        var text = new StringBuilder();
        var said = new ArrayList<Statement>();
        for (int i = 0; i < A_DAY * DAYS + FULL_DAY; i++) {
            var speaker = SPEAKERS.get(i % SPEAKERS.size());
            var day = i < A_DAY * DAYS ? FIRST.plusDays(i / A_DAY) : FULL;
            int start = text.length();
            text.append(speaker).append(" said ");
            int content = text.length();
            text.append("point ").append(i).append(" stands");
            said.add(statement("s" + i, speaker, start, new Span(content, text.length()), day));
            text.append(". ");
        }
        var actors =
                SPEAKERS.stream().map(name -> actor(name, text.indexOf(name))).toList();
        var url = "https://news.example/sayings";
        var article = new Article(
                url, url, "Sayings", "A", FULL, "en", text.toString().strip());
        return new Extraction(article, List.of(), List.of(), actors, said, List.of(), List.of(), List.of());
    }

    private static Actor actor(String name, int at) {
        var mention = new Mention(new Span(at, at + name.length()), name, Mention.Kind.NAME);
        return new Actor(name, name, ActorKind.PERSON, null, null, List.of(), List.of(mention));
    }

    private static Statement statement(String id, String speaker, int start, Span content, LocalDate day) {
        int named = start + speaker.length();
        return new Statement(
                id,
                Statement.Kind.INDIRECT,
                speaker,
                null,
                List.of(new Span(start, named)),
                List.of(new Span(named + 1, named + 5)),
                List.of(content),
                Statement.SpeechAct.ASSERT,
                List.of(),
                Statement.Medium.UNKNOWN,
                null,
                new When(day.toString(), day, day, When.Basis.TEXT),
                0.9);
    }

    @Test
    void tooManyMarks_areCountedInLanes_andAppearCloserUp() {
        go("timeline");
        var main = page.getByRole(AriaRole.MAIN);
        assertThat(main).containsText("4,110 statements and events, counted");
        var timeline = page.locator("parley-timeline");
        timeline.getByRole(AriaRole.BUTTON, named("Table")).click();
        assertThat(timeline.locator("tbody tr").first()).containsText(Pattern.compile("January 2021.*54[23]"));
        shoot("crowded");

        timeline.locator("canvas").focus();
        page.keyboard().press("ArrowRight");
        assertThat(timeline.locator("[aria-live]"))
                .containsText(Pattern.compile("54[23] statements and events, January 2021"));
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("from=2021-01-01&to=2021-01-31"));
        assertThat(main).containsText("1,085 statements and events");
        assertThat(timeline.locator("tbody")).containsText("point 1084 stands");
    }

    @Test
    void tableOfCounts_looksCloserToo() {
        go("timeline?lanes=type");
        var timeline = page.locator("parley-timeline");
        timeline.getByRole(AriaRole.BUTTON, named("Table")).click();
        timeline.getByRole(AriaRole.BUTTON, named("Look closer at Assert, February 2021"))
                .click();
        assertThat(page).hasURL(Pattern.compile("from=2021-02-01&to=2021-02-28"));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("980 statements and events");
    }

    @Test
    void dayWithTooManyMarks_tellsSo_andShowsTheOthersOfOneActor() {
        go("timeline?from=2021-06-01&to=2021-06-01");
        var main = page.getByRole(AriaRole.MAIN);
        assertThat(main).containsText("first 2,000 of 2,010 statements and events of this day: choose an actor");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Only with"))
                .fill("Venn");
        page.locator("vaadin-combo-box-item")
                .filter(containing("Orla Venn"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("onlyActor="));
        assertThat(main).containsText("1,005 statements and events");
        assertThat(page.locator("parley-timeline tbody")).containsText("point 4108 stands");
        shoot("crowded-day");
        var file = page.request().get(page.url().replace("/timeline?", "/api/view/timeline.csv?"));
        assertThat(file.headers()).containsEntry("x-parley-extent", "all 1005");

        page.reload();
        assertThat(main).containsText("1,005 statements and events");
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Only with")))
                .hasValue("Orla Venn");
    }

    @Test
    void olderArticles_areOnPagesOfTheirOwn() {
        go("reader");
        var main = page.getByRole(AriaRole.MAIN);
        assertThat(main).containsText("100 of 111 articles");
        main.getByRole(AriaRole.LINK, named("Older articles")).click();
        assertThat(main).containsText("11 of 111 articles");
        assertThat(page.locator(".p-articles li").last()).containsText("Older story 109");
        assertThat(main.getByRole(AriaRole.LINK, named("Older articles"))).hasCount(0);

        main.getByRole(AriaRole.LINK, named("Newest articles")).click();
        assertThat(page.locator(".p-articles li").first()).containsText("Sayings");
    }

    @Test
    void openAsGraphQl_asksForTheCountsThatAreShown() {
        go("timeline");
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open as GraphQL"));
        assertThat(link).hasAttribute("href", Pattern.compile("lanes%28by"));
    }
}
