package org.parley.ui.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.store.GraphStore;
import org.parley.store.query.ExportClaims.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints parts of the graph as JSON Lines. */
@Command(name = "export", description = "Prints part of the graph as JSON Lines.", mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What can be printed. */
    enum Part {
        claims
    }

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StoreOptions storeOptions;

    @Parameters(
            paramLabel = "claims",
            description = "claims: each claim of each article with the event it was folded into.")
    @SuppressWarnings("NullAway.Init")
    private Part part;

    @Override
    public Integer call() {
        var models = new Application.Models();
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (var store = GraphStore.open(storeOptions.settings(), models::extractor, Clock.systemUTC())) {
            if (part == Part.claims) {
                store.exportClaims(line -> out.println(json(line)));
            }
        }
        out.flush();
        return 0;
    }

    private static String json(Line line) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("article", line.article());
        fields.put("type", line.type());
        fields.put(
                "evidence",
                line.evidence().stream().map(s -> List.of(s.start(), s.end())).toList());
        fields.put("event", line.event());
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain fields always serialise", e);
        }
    }
}
