package org.parley.ui.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.ui.web.export.View.Entry;
import org.parley.ui.web.export.View.Where;
import org.parley.ui.web.export.View.Who;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

class FormatTest {

    private static final String LABEL = "=talks, \"held\" <b>&\u0001 in Çırağan ".repeat(4) + "\nend";
    private static final View VIEW = new View(
            "Events",
            List.of(new Entry(
                    "x1",
                    "EVENT",
                    LABEL,
                    "CONSULT",
                    "HELD",
                    "2031-05-05",
                    "2031-05-05",
                    "2031-05-06",
                    new Where("Harbour", "NOR", 59.9, -10.7),
                    List.of(new Who("a1", "Anna Berg")),
                    List.of("Ceasefire"))),
            4180);

    @Test
    void csv_quotesAndRunsNoFormula() throws Exception {
        var csv = written(new Csv());

        assertThat(csv)
                .contains("x1,EVENT,\"'=talks, \"\"held\"\"")
                .contains("Harbour,NOR,59.9,-10.7,Anna Berg,Ceasefire\r\n");
    }

    @Test
    void calendar_foldsLongLinesAndEndsTheDayAfter() throws Exception {
        var calendar = written(new ICalendar(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));

        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .contains("DTSTART;VALUE=DATE:20310505", "DTEND;VALUE=DATE:20310507", "DTSTAMP:19700101T000000Z");
        assertThat(calendar.replace("\r\n ", ""))
                .contains("SUMMARY:=talks\\, \"held\" <b>&  in Çırağan")
                .contains("\\nend\r\n")
                .contains("X-WR-CALNAME:Events (1 of 4\\,180)");
    }

    @ParameterizedTest
    @EnumSource(Xml.class)
    void xml_isWellFormedAndTiesActorToEvent(Xml format) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(written(format))));

        assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(2);
        var edge = document.getElementsByTagName("edge").item(0).getAttributes();
        assertThat(edge.getNamedItem("source").getNodeValue()).isEqualTo("a1");
        assertThat(edge.getNamedItem("target").getNodeValue()).isEqualTo("x1");
        assertThat(written(format)).contains("1 of 4,180");
    }

    @Test
    void timelineJs_holdsNoHtmlOfAnArticle() throws Exception {
        var slide = new JsonMapper()
                .readTree(written(Json.TIMELINE_JS))
                .path("events")
                .path(0);

        assertThat(slide.path("start_date").path("month").asInt()).isEqualTo(5);
        assertThat(slide.path("text").path("headline").asString())
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void jsonLines_andJsonLd_readBackToWhatWasWritten() throws Exception {
        var mapper = new JsonMapper();

        assertThat(mapper.readTree(written(Json.LINES)).path("label").asString())
                .isEqualTo(LABEL);
        assertThat(mapper.readTree(written(Json.JSON_LD))
                        .path("@graph")
                        .path(0)
                        .path("location")
                        .path("name")
                        .asString())
                .isEqualTo("Harbour");
    }

    private static String written(Format format) throws Exception {
        var out = new StringWriter();
        format.write(VIEW, out);
        return out.toString();
    }
}
