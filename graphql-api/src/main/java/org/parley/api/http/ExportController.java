package org.parley.api.http;

import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.api.relay.Refusal.Code;
import org.parley.store.GraphStore;
import org.parley.store.query.ExportRows;
import org.parley.store.query.ExportRows.Kind;

/** Gives out everything of a kind. Rows go out as the database finds them, so that memory does not bound how many there are. */
@Controller("/api/export")
final class ExportController {

    private static final Pattern FILE = Pattern.compile("(statements|events|claims|actors|articles)\\.(jsonl|csv)");

    private final GraphStore store;

    ExportController(GraphStore store) {
        this.store = store;
    }

    /**
     * A file such as {@code statements.csv}.
     *
     * @param file what, a dot, and {@code jsonl} or {@code csv}
     * @param from first day of the window, such as 2025-07-23
     * @param to last day of the window
     * @param asOf day by which it was known
     */
    @Get("/{file}")
    HttpResponse<?> take(
            String file,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to,
            @QueryValue @Nullable String asOf)
            throws IOException {
        var named = FILE.matcher(file);
        if (!named.matches()) {
            return HttpResponse.notFound(GraphQlController.error(
                    Code.NOT_FOUND,
                    "there is statements, events, claims, actors and articles, each as .jsonl and .csv"));
        }
        LocalDate first;
        LocalDate last;
        LocalDate known;
        try {
            first = from == null ? null : LocalDate.parse(from);
            last = to == null ? null : LocalDate.parse(to);
            known = asOf == null ? null : LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            return bad("'" + e.getParsedString() + "' is no date: write it as 2025-07-23");
        }
        if (first != null && last != null && last.isBefore(first)) {
            return bad("the window ends on " + last + ", before it begins on " + first);
        }
        var kind = Kind.valueOf(named.group(1).toUpperCase(Locale.ROOT));
        boolean csv = named.group(2).equals("csv");
        Writable rows = out -> write(kind, first, last, known, csv ? new Csv(out) : new Lines(out));
        return HttpResponse.ok(rows)
                .header("Content-Type", (csv ? "text/csv" : "application/x-ndjson") + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"parley-" + file + "\"");
    }

    private void write(
            Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate asOf,
            ExportRows.Table table)
            throws IOException {
        try {
            store.export(kind, from, to, asOf, table);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static HttpResponse<?> bad(String message) throws IOException {
        return HttpResponse.badRequest(GraphQlController.error(Code.BAD_INPUT, message));
    }

    /** One object of JSON a line. */
    private static final class Lines implements ExportRows.Table {

        private final Writer out;
        private List<String> names = List.of();

        Lines(Writer out) {
            this.out = out;
        }

        @Override
        public void columns(List<String> columns) {
            names = columns;
        }

        @Override
        public void row(List<@Nullable Object> values) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), values.get(i));
            }
            try {
                out.write(Operation.MAPPER.writeValueAsString(row) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Comma-separated values; what is many in one cell is parted by semicolons. */
    private record Csv(Writer out) implements ExportRows.Table {

        @Override
        public void columns(List<String> names) {
            line(names);
        }

        @Override
        public void row(List<@Nullable Object> values) {
            var cells = new ArrayList<String>();
            values.forEach(value -> cells.add(cell(value)));
            line(cells);
        }

        private void line(List<String> cells) {
            try {
                out.write(String.join(",", cells) + "\r\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String cell(@Nullable Object value) {
            return switch (value) {
                case null -> "";
                case Number number -> number.toString();
                case List<?> many ->
                    Cells.cell(many.stream().map(String::valueOf).collect(Collectors.joining("; ")));
                default -> Cells.cell(value.toString());
            };
        }
    }
}
