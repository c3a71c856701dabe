package org.parley.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people start it: a process of its own, with its exit status and what it prints. */
class CommandLineIT {

    private static final long MOST_SECONDS = 120;

    @TempDir
    private Path folder;

    /** What a command came to. */
    private record End(int status, String out, String err) {}

    @Test
    void serve_answers_keepsItsFolderAndPortToItself_andFindsItsDataAgain() throws Exception {
        var data = folder.resolve("graph").toString();
        var server = command("serve", "--data", data, "--port", "0").start();
        var address = address(server);
        assertThat(added(address, "Kept over a restart.")).contains("\"DONE\"");

        assertThat(run("serve", "--data", data, "--port", "0"))
                .returns(1, End::status)
                .extracting(End::err)
                .asString()
                .hasLineCount(1)
                .contains("is in use by another process");
        assertThat(run("serve", "--data", folder.resolve("other").toString(), "--port", "" + address.getPort()))
                .returns(1, End::status)
                .extracting(End::err)
                .asString()
                .hasLineCount(1)
                .contains("--port");
        assertThat(folder.resolve("other")).doesNotExist();

        server.destroy();
        assertThat(server.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        var again = command("serve", "--data", data, "--port", "0").start();
        try {
            assertThat(added(address(again), "Kept over a restart.")).contains("\"ALREADY_KNOWN\"");
        } finally {
            again.destroy();
            again.waitFor();
        }
    }

    @Test
    void extract_tellsEachBadInputInOneLine_andReadsTheOthers() throws Exception {
        var empty = write("empty.txt", new byte[0]);
        var binary = write("binary.bin", new byte[] {0, 1, 2, 3, 0, 0, 7});
        var broken = write("broken.txt", new byte[] {'A', ' ', (byte) 0xC3, (byte) 0x28, '.'});
        var large = write("large.txt", "All quiet. ".repeat(2_000_000).getBytes(StandardCharsets.UTF_8));
        var lines = write(
                "lines.jsonl",
                "{\"id\": \"1\", \"text\": \"The envoy left.\"}\n{\"id\": \"2\"}\n{\"id\": \"3\", \"text\": \"Back.\", \"published\": \"soon\"}\n"
                        .getBytes(StandardCharsets.UTF_8));
        var good = write("good.txt", "The envoy said that talks would resume.".getBytes(StandardCharsets.UTF_8));
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        var end = run(
                "extract",
                empty,
                binary,
                broken,
                large,
                lines,
                folder.resolve("missing.txt").toString(),
                "http://127.0.0.1:" + closed + "/article",
                good);

        assertThat(end.status()).isEqualTo(1);
        assertThat(end.out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("{\"article\""));
        assertThat(end.err().lines())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).startsWith("parley: "));
        assertThat(end.err()).contains("missing.txt does not exist", "its server cannot be reached");
    }

    @Test
    void wrongArguments_areToldInOneLine() throws Exception {
        assertThat(run("extract", "--published", "yesterday", "x.txt"))
                .returns(2, End::status)
                .extracting(End::err)
                .asString()
                .hasLineCount(1)
                .contains("'yesterday' is no date");
        assertThat(run()).returns(2, End::status);
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static ProcessBuilder command(String... arguments) throws IOException {
        Path jar;
        try (var built = Files.newDirectoryStream(Path.of("target"), "ui-*.jar")) {
            jar = built.iterator().next();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(List.of(
                java,
                "-Xmx3g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                jar + ":" + Path.of("target", "lib") + "/*",
                "org.parley.ui.Parley"));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words);
    }

    private End run(String... arguments) throws Exception {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = command(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new End(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Waits for the line that tells the address. */
    private static URI address(Process server) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("http://")) {
                return URI.create(line.replaceAll(".*(http://\\S+).*", "$1"));
            }
        }
        throw new AssertionError("the server ended before it told its address");
    }

    private static String added(URI address, String text) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve("/api/articles"))
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(text))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
