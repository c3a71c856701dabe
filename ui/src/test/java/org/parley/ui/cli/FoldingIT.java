package org.parley.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.core.article.Article;
import org.parley.core.article.Span;
import org.parley.core.data.Lines;
import org.parley.store.query.ExportClaims.Line;

/**
 * How the claims of the demonstration articles are folded into events, against what they tell of, by B-cubed (Bagga and Baldwin 1998). The bounds leave
 * room for other work on extraction; what is measured and what is aimed at is in {@code docs/accuracy.md}.
 */
class FoldingIT {

    @RegisterExtension
    static final OpenDemo DEMO = new OpenDemo();

    private static final List<Folded> CLAIMS = new ArrayList<>();

    /** Words of an article that tell of a happening. */
    private record Told(String happening, Set<String> types, String article, Span words) {

        static Told of(String line, List<Article> articles) {
            var fields = line.split("\t", -1);
            var article = articles.stream()
                    .filter(a -> Objects.requireNonNull(a.url()).endsWith(fields[2]))
                    .findFirst()
                    .orElseThrow();
            int start = article.text().indexOf(fields[3]);
            assertThat(start).as(line).isNotNegative();
            int from = article.text().codePointCount(0, start);
            var words = new Span(from, from + fields[3].codePointCount(0, fields[3].length()));
            return new Told(fields[0], Set.of(fields[1].split(",")), article.id(), words);
        }

        /** Code points that a claim shares with it, 0 where the two cannot tell of the same. */
        long shared(Line claim) {
            boolean fits = article.equals(claim.article()) && types.contains(String.valueOf(claim.type()));
            return fits
                    ? claim.evidence().stream()
                            .flatMapToInt(e -> IntStream.range(e.start(), e.end()))
                            .distinct()
                            .filter(i -> words.start() <= i && i < words.end())
                            .count()
                    : 0;
        }
    }

    /** A claim, by what it was folded into and by what it tells of. */
    private record Folded(String event, String happening) {}

    @BeforeAll
    static void read() {
        var articles = Demo.articles();
        var told = Lines.of(FoldingIT.class, "demo-happenings.tsv").stream()
                .map(line -> Told.of(line, articles))
                .toList();
        DEMO.application()
                .store()
                .exportClaims(claim -> told.stream()
                        .filter(t -> t.shared(claim) > 0)
                        .max(Comparator.comparingLong(t -> t.shared(claim)))
                        .ifPresent(t -> CLAIMS.add(new Folded(claim.event(), t.happening()))));
    }

    @Test
    void claims_ofWhatIsToldMoreThanOnce_areFound() {
        assertThat(new HashSet<>(CLAIMS.stream().map(Folded::happening).toList()))
                .hasSizeGreaterThan(40);
    }

    @Test
    void event_tellsOfOneHappening() {
        assertThat(share(Folded::event, Folded::happening)).as("precision").isGreaterThan(0.95);
    }

    @Test
    void happening_isOneEvent() {
        assertThat(share(Folded::happening, Folded::event)).as("recall").isGreaterThan(0.78);
    }

    /** Of those that are one by the first, how many are so by the second, too; the mean over all claims. */
    private static double share(Function<Folded, String> one, Function<Folded, String> other) {
        var groups = CLAIMS.stream().collect(Collectors.groupingBy(one));
        return CLAIMS.stream()
                .mapToDouble(claim -> {
                    var group = groups.getOrDefault(one.apply(claim), List.of());
                    return (double) group.stream()
                                    .filter(c -> other.apply(c).equals(other.apply(claim)))
                                    .count()
                            / group.size();
                })
                .average()
                .orElse(0);
    }
}
