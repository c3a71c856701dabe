package org.parley.ui.web.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.api.http.Cells;
import org.parley.ui.web.export.Network.Node;
import org.parley.ui.web.export.View.Who;

/** Comma-separated values as RFC 4180 has them, one line an entry. */
final class Csv implements Format {

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public void write(View view, Writer out) throws IOException {
        out.write("id,kind,label,type,status,edtf,from,to,place,country,lat,lon,actors,topics\r\n");
        for (var e : view.entries()) {
            var p = e.place();
            line(
                    out,
                    List.of(
                            e.id(),
                            e.kind(),
                            e.label(),
                            e.type(),
                            e.status(),
                            e.edtf(),
                            e.from() == null ? "" : e.from(),
                            e.to() == null ? "" : e.to(),
                            p == null ? "" : p.name(),
                            p == null ? "" : p.country()),
                    p == null || p.lat() == null ? "," : p.lat() + "," + p.lon(),
                    List.of(
                            e.actors().stream().map(Who::name).collect(Collectors.joining("; ")),
                            String.join("; ", e.topics())));
        }
    }

    /** Writes a network, one line a tie; the writer stays open. */
    void write(Network network, Writer out) throws IOException {
        var names = network.nodes().stream().collect(Collectors.toMap(Node::id, Node::label, (a, b) -> a));
        out.write("source,source name,target,target name,weight\r\n");
        for (var tie : network.ties()) {
            out.write(cells(List.of(
                            tie.source(),
                            names.getOrDefault(tie.source(), ""),
                            tie.target(),
                            names.getOrDefault(tie.target(), ""),
                            Integer.toString(tie.weight())))
                    + "\r\n");
        }
    }

    private static void line(Writer out, List<String> before, String degrees, List<String> after) throws IOException {
        out.write(cells(before) + "," + degrees + "," + cells(after) + "\r\n");
    }

    private static String cells(List<String> values) {
        return values.stream().map(Cells::cell).collect(Collectors.joining(","));
    }
}
