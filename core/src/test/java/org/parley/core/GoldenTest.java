package org.parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.core.article.Article;
import org.parley.core.language.SharedParser;

/**
 * Runs every article of the golden folder. Beside {@code <phenomenon>.txt} lies {@code <phenomenon>.expected}: comments ({@code #}),
 * the day of publication ({@code published 2026-03-12}) if it has one, and the lines that {@link Rendering} must make. Only the
 * kinds of lines that the file mentions are compared; {@code no statement} says that there must be none of a kind.
 * {@code -Dgolden.update=true} rewrites the expectations: read each one before committing it.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/parley/core/golden");
    private static final Extractor EXTRACTOR = new Extractor(SharedParser.get());

    static Stream<String> phenomena() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("phenomena")
    void an_article_yields_what_a_reader_sees_in_it(String phenomenon) throws IOException {
        var text = Files.readString(FOLDER.resolve(phenomenon + ".txt"));
        var file = FOLDER.resolve(phenomenon + ".expected");
        var expected = Expected.parse(Files.readAllLines(file));

        var extraction = EXTRACTOR.extract(new Article(phenomenon, null, null, null, expected.published, "en", text));

        var rendering = new Rendering(extraction);
        var found = expected.kinds().stream()
                .flatMap(kind -> rendering.lines(kind).stream())
                .toList();
        Invariants.check(extraction);
        if (Boolean.getBoolean("golden.update")) {
            Files.write(file, expected.with(found));
            return;
        }
        assertThat(found).containsExactlyElementsOf(expected.lines);
    }

    /** What a golden file expects: its head as it stands, and its lines. */
    private record Expected(List<String> head, @Nullable LocalDate published, List<String> lines) {

        static Expected parse(List<String> file) {
            var head = new ArrayList<String>();
            var lines = new ArrayList<String>();
            LocalDate published = null;
            for (var line : file) {
                if (line.startsWith("#") || line.startsWith("published ")) {
                    head.add(line);
                    published = line.startsWith("#") ? published : LocalDate.parse(line.substring(10));
                } else if (!line.isBlank()) {
                    lines.add(line);
                }
            }
            return new Expected(head, published, lines);
        }

        /** The kinds mentioned, in order. */
        Set<String> kinds() {
            var kinds = new LinkedHashSet<String>();
            lines.forEach(line -> kinds.add(line.replaceFirst("^no ", "").split(" ")[0]));
            return kinds;
        }

        List<String> with(List<String> found) {
            var all = new ArrayList<>(head);
            all.addAll(found);
            return all;
        }
    }
}
