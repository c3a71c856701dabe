package org.parley.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parley.core.ExtractionJson;
import org.parley.core.Extractor;
import org.parley.core.article.Article;
import org.parley.core.language.Nlp4jParser;

/**
 * What malformed texts cost: how many fail, the slowest of each kind, and the heap before and after. Arguments: how many texts, and a seed;
 * the same seed gives the same texts.
 */
public final class MalformedTexts {

    private static final int LONGEST_SENTENCE = 50_000;
    private static final int LONGEST_WORD = 20_000;

    /** One text in so many is a sentence of {@link #LONGEST_SENTENCE} words. */
    private static final int ENDLESS_EVERY = 500;

    private static final List<String> SENTENCES = List.of(
            "Anna Keller, the harbour master of Oslo, said on Friday that the ferry would sail in June.",
            "“The mast is sound,” Tomas Brandt told reporters, “and nobody has asked us for a new one.”",
            "Norway and Iceland agreed to exchange 200 prisoners by 31 May 2026, according to the Foreign Ministry.",
            "The minister did not say whether talks on a ceasefire had been held, but he called the proposal \"a joke\".",
            "Keller: No ferry before May",
            "In the yard's view, the call for a truce that the council made last week came too late.",
            "Asked about the fare, the envoys left; Iceland, he warned, would close its ports within ten days.");

    private static final String MARKS = "“”\"'‘’«»„([{<)]}>—…;:,.?!&#@";
    private static final String CONTROLS =
            "\u0000\u0001\u0007\u0008\u000B\u001B\u007F\u0085\u00A0\u200B\u202E\u2028\uFEFF\uFFFD";

    private enum Kind {
        TRUNCATED,
        SHUFFLED,
        UNBALANCED,
        SURROGATES,
        CONTROLS,
        GIANT_WORD,
        NO_SPACES,
        ENDLESS
    }

    /** The slowest text of a kind, in milliseconds of wall time. */
    private record Slowest(double milliseconds, int text, int length) {}

    private MalformedTexts() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        var random = new Random(Long.parseLong(arguments[1]));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var extractor = new Extractor(Nlp4jParser.load());
        read(extractor, String.join(" ", SENTENCES));
        double before = heap();
        int failed = 0;
        Map<Kind, Slowest> slowest = new EnumMap<>(Kind.class);
        for (int i = 0; i < count; i++) {
            var kind = i % ENDLESS_EVERY == ENDLESS_EVERY - 1
                    ? Kind.ENDLESS
                    : Kind.values()[random.nextInt(Kind.values().length - 1)];
            var text = text(kind, random);
            long start = System.nanoTime();
            try {
                read(extractor, text);
            } catch (RuntimeException | StackOverflowError e) {
                failed++;
                out.printf("text %d (%s, %d characters) failed: %s%n", i, kind, text.length(), e);
            }
            var took = new Slowest((System.nanoTime() - start) / 1e6, i, text.length());
            slowest.merge(kind, took, (a, b) -> a.milliseconds() > b.milliseconds() ? a : b);
        }
        out.printf("%d texts, %d failed%n", count, failed);
        slowest.forEach((kind, s) -> out.printf(
                "%-10s slowest %8.1f ms (text %d, %d characters)%n", kind, s.milliseconds(), s.text(), s.length()));
        out.printf("heap in use after collection: %.0f MB before, %.0f MB after%n", before, heap());
    }

    private static void read(Extractor extractor, String text) {
        ExtractionJson.write(
                extractor.extract(new Article("a", null, null, null, LocalDate.of(2026, 3, 12), null, text)));
    }

    private static double heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static String text(Kind kind, Random random) {
        var plain = new StringBuilder();
        int sentences = 1 + random.nextInt(12);
        for (int i = 0; i < sentences; i++) {
            plain.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(random.nextInt(4) == 0 ? "\n\n" : " ");
        }
        var text = plain.toString();
        return switch (kind) {
            case TRUNCATED -> truncated(text, random);
            case SHUFFLED -> shuffled(text, random);
            case UNBALANCED -> strewn(text, random, MARKS);
            case SURROGATES -> strewn(text, random, "\uD83D\uDE00\uDBFF\uDC00\uD800");
            case CONTROLS -> strewn(text, random, CONTROLS);
            case GIANT_WORD -> text + random.nextInt(10) + "x".repeat(random.nextInt(LONGEST_WORD)) + text;
            case NO_SPACES -> text.replace(" ", "").replace("\n", "").repeat(1 + random.nextInt(20));
            case ENDLESS -> endless(text, random);
        };
    }

    /** As a download that broke off within a character, or was read in the wrong charset. */
    private static String truncated(String text, Random random) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(
                bytes,
                0,
                random.nextInt(bytes.length + 1),
                random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static String shuffled(String text, Random random) {
        var words = new ArrayList<>(Arrays.asList(text.split(" ", -1)));
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }

    private static String strewn(String text, Random random, String what) {
        var strewn = new StringBuilder(text);
        int times = 1 + random.nextInt(60);
        for (int i = 0; i < times; i++) {
            strewn.insert(random.nextInt(strewn.length() + 1), what.charAt(random.nextInt(what.length())));
        }
        return strewn.toString();
    }

    /** One sentence without a full stop. */
    private static String endless(String text, Random random) {
        var words = text.replaceAll("[.?!\\n]", "").split(" ", -1);
        var endless = new StringBuilder();
        for (int i = 0; i < LONGEST_SENTENCE; i++) {
            endless.append(words[random.nextInt(words.length)]).append(' ');
        }
        return endless.toString();
    }
}
