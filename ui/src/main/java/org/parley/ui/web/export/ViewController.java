package org.parley.ui.web.export;

import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.ask.Answer;
import org.parley.ui.web.ask.Ask;

/** Gives out what timeline, map and graph show, under the same query parameters as theirs. */
@Controller("/api/view")
final class ViewController {

    private static final String WINDOW = Ask.document(ViewController.class, "window");
    private static final String NETWORK = Ask.document(ViewController.class, "network");
    private static final Csv CSV = new Csv();
    private static final List<Format> FORMATS = Stream.of(
                    Stream.of(CSV, new ICalendar(Clock.systemUTC())), Stream.of(Json.values()), Stream.of(Xml.values()))
            .<Format>flatMap(formats -> formats)
            .toList();

    private final Ask ask;

    ViewController(Ask ask) {
        this.ask = ask;
    }

    /**
     * A file such as {@code timeline.csv}; 404 for a screen or a format that there is not.
     *
     * @param file a screen's name, a dot and the ending of a format
     */
    @Get("/{file}")
    HttpResponse<?> take(HttpRequest<?> request, String file) {
        int dot = file.indexOf('.');
        var screen = dot < 0 ? file : file.substring(0, dot);
        var format = format(file.substring(dot + 1));
        if (screen.equals("graph") && format.isPresent()) {
            return takeNetwork(ViewState.of(request.getParameters().asMap()), format.get());
        }
        boolean map = screen.equals("map");
        if (format.isEmpty() || !map && !screen.equals("timeline")) {
            return HttpResponse.notFound();
        }
        var state = ViewState.of(request.getParameters().asMap());
        var window = ask.run(WINDOW, state.ofWindow()).the("timeline");
        var view = view(window, map, (map ? "Events" : "Statements and events") + within(state));
        return file(screen, format.get(), out -> format.get().write(view, out))
                .header("X-Parley-Extent", view.extent());
    }

    /** The graph has refused what the address asks for. */
    @Error
    HttpResponse<String> refused(Ask.Refused refusal) {
        return HttpResponse.badRequest(String.valueOf(refusal.getMessage())).contentType(MediaType.TEXT_PLAIN_TYPE);
    }

    private HttpResponse<?> takeNetwork(ViewState state, Format format) {
        if (state.ego() == null || !(format == CSV || format instanceof Xml)) {
            return HttpResponse.notFound();
        }
        var found = ask.run(
                        NETWORK,
                        state.variables(
                                "actor",
                                state.ego(),
                                "expand",
                                state.expanded(),
                                "from",
                                state.from(),
                                "to",
                                state.to()))
                .the("network");
        var network = Network.of(found, "Network of " + state.ego() + within(state));
        return file("graph", format, out -> {
            if (format instanceof Xml xml) {
                xml.write(network, out);
            } else {
                CSV.write(network, out);
            }
        });
    }

    private static String within(ViewState state) {
        return (state.from() == null ? "" : " from " + state.from()) + (state.to() == null ? "" : " to " + state.to());
    }

    private static MutableHttpResponse<Writable> file(String screen, Format format, Writable content) {
        return HttpResponse.ok(content)
                .header("Content-Type", format.mediaType() + ";charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"parley-" + screen + "." + format.ending() + "\"");
    }

    private static View view(Answer window, boolean map, String title) {
        var all = window.list("items").stream().map(View::entry).toList();
        var shown = map ? all.stream().filter(e -> e.place() != null).toList() : all;
        // Of a window that was cut nobody knows how many have a place; so the cut itself is told.
        boolean cut = all.size() < window.number("total");
        return new View(title, shown, cut ? window.number("total") : shown.size());
    }

    private static Optional<Format> format(String ending) {
        return FORMATS.stream().filter(f -> f.ending().equals(ending)).findFirst();
    }
}
