package org.parley.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.parley.benchmarks.GraphQuestions.Question;

/** Asks @neo4j/graphql, a program of its own, the same questions with the same variables of the same database, see benchmarks/graphql-peer. */
final class GraphQlPeer {

    private static final Path FOLDER = Path.of("benchmarks", "graphql-peer");
    private static final JsonMapper JSON = new JsonMapper();

    private final String uri;
    private final String password;

    GraphQlPeer(String uri, String password) {
        this.uri = uri;
        this.password = password;
    }

    /** Prints its figures beside ours; a line that says how to install it where it is not. */
    void compare(Map<String, Question> questions, Map<String, Times> ours, PrintStream out) throws IOException {
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            out.println("no peer: (cd benchmarks/graphql-peer && npm ci), and start this from the project's folder");
            return;
        }
        var start = new ProcessBuilder("node", "run.mjs")
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        start.environment().put("NEO4J_URI", uri);
        start.environment().put("NEO4J_PASSWORD", password);
        var peer = start.start();
        try (var in = peer.outputWriter(StandardCharsets.UTF_8)) {
            JSON.writeValue(in, questions);
        }
        out.printf(
                "%-32s %10s %10s %12s   %10s %10s %12s  %s%n",
                "beside @neo4j/graphql", "p50 ms", "p95 ms", "a second", "its p50", "its p95", "a second", "times");
        try (var lines = peer.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                compare(line.split("\t"), ours, out);
            }
        }
    }

    private static void compare(String[] peer, Map<String, Times> ours, PrintStream out) {
        var times = ours.get(peer[0]);
        if (times == null) {
            return;
        }
        double throughput = Double.parseDouble(peer[3]);
        out.printf(
                "%-32s %10.1f %10.1f %12.1f   %10s %10s %12.1f  %6.1f%n",
                peer[0],
                times.percentile(50),
                times.percentile(95),
                times.throughput(),
                peer[1],
                peer[2],
                throughput,
                times.throughput() / throughput);
    }
}
