package org.parley.ui.web.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A calendar as RFC 5545 has it; what has no first or last day is left out, as a calendar has no place for it. */
final class ICalendar implements Format {

    private static final int LONGEST_LINE_BYTES = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Clock clock;

    ICalendar(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String ending() {
        return "ics";
    }

    @Override
    public String mediaType() {
        return "text/calendar";
    }

    @Override
    public void write(View view, Writer out) throws IOException {
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Parley//Parley//EN");
        line(out, "X-WR-CALNAME:" + escaped(view.title() + " (" + view.extent() + ")"));
        var now = STAMP.format(clock.instant());
        for (var e : view.entries()) {
            if (e.from() == null || e.to() == null) {
                continue;
            }
            line(out, "BEGIN:VEVENT");
            line(out, "UID:" + escaped(e.id()) + "@parley");
            line(out, "DTSTAMP:" + now);
            line(out, "DTSTART;VALUE=DATE:" + e.from().replace("-", ""));
            // The end is exclusive there.
            line(
                    out,
                    "DTEND;VALUE=DATE:"
                            + LocalDate.parse(e.to()).plusDays(1).toString().replace("-", ""));
            line(out, "SUMMARY:" + escaped(e.label()));
            if (e.place() != null) {
                line(out, "LOCATION:" + escaped(e.place().name()));
            }
            line(out, "TRANSP:TRANSPARENT");
            line(out, "END:VEVENT");
        }
        line(out, "END:VCALENDAR");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n?|\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folds at 75 bytes, never within a character. */
    private static void line(Writer out, String content) throws IOException {
        int bytes = 0;
        for (int i = 0; i < content.length(); i = content.offsetByCodePoints(i, 1)) {
            var character = content.substring(i, content.offsetByCodePoints(i, 1));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE_BYTES) {
                out.write("\r\n ");
                bytes = 1;
            }
            out.write(character);
            bytes += size;
        }
        out.write("\r\n");
    }
}
