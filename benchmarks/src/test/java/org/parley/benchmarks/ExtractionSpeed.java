package org.parley.benchmarks;

import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.ToIntFunction;
import org.parley.core.Extractor;
import org.parley.core.article.Article;
import org.parley.core.language.Nlp4jParser;
import org.parley.core.language.Parser;

/**
 * What an article costs Parley and Stanford CoreNLP's pipeline (tokens to dependencies, statistical coreference, quotations with
 * their speakers), each on one thread, on the same articles, one after the other in one run. Arguments: a file of JSON Lines,
 * and how many of its articles to measure after as many again for warming up.
 */
public final class ExtractionSpeed {

    private static final int TOKENS = 600;

    private ExtractionSpeed() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        var articles = NewsFile.read(file);
        if (articles.size() < 2 * count) {
            throw new IllegalArgumentException(
                    file + " has " + articles.size() + " articles, give at most half as many");
        }
        var warmUp = articles.subList(0, count);
        var measured = articles.subList(count, 2 * count);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

        var parser = Nlp4jParser.load();
        var extractor = new Extractor(parser);
        long tokens = measured.stream().mapToLong(a -> tokens(parser, a)).sum();
        out.printf("%d articles of %s, %d tokens%n", count, file.getFileName(), tokens);
        var parley =
                cost(warmUp, measured, a -> extractor.extract(a).statements().size());
        print(out, "Parley", parley, count, tokens);

        var properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        properties.setProperty("coref.algorithm", "statistical");
        properties.setProperty("threads", "1");
        var pipeline = new StanfordCoreNLP(properties);
        var stanford = cost(warmUp, measured, a -> {
            var annotation = new Annotation(a.text());
            pipeline.annotate(annotation);
            return annotation.get(TokensAnnotation.class).size();
        });
        print(out, "CoreNLP", stanford, count, tokens);
        out.printf("Parley is %.1f times as fast%n", stanford.total() / parley.total());
    }

    /** CPU time of one thread, in milliseconds. */
    private record Cost(double total, double slowest) {}

    private static void print(PrintStream out, String name, Cost cost, int count, long tokens) {
        out.printf(
                "%-8s %8.1f ms CPU an article, %8.1f ms for %d tokens, slowest article %8.1f ms%n",
                name, cost.total() / count, cost.total() * TOKENS / tokens, TOKENS, cost.slowest());
    }

    private static Cost cost(List<Article> warmUp, List<Article> measured, ToIntFunction<Article> work) {
        int results = 0;
        for (var article : warmUp) {
            results += work.applyAsInt(article);
        }
        var threads = ManagementFactory.getThreadMXBean();
        double total = 0;
        double slowest = 0;
        for (var article : measured) {
            long start = threads.getCurrentThreadCpuTime();
            results += work.applyAsInt(article);
            double milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            total += milliseconds;
            slowest = Math.max(slowest, milliseconds);
        }
        if (results == 0) {
            throw new IllegalStateException("nothing was found in any article");
        }
        return new Cost(total, slowest);
    }

    private static long tokens(Parser parser, Article article) {
        return parser.parse(article, List.of()).sentences().stream()
                .mapToLong(s -> s.tokens().size())
                .sum();
    }
}
