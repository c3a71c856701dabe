package org.parley.core.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Reading.Origin;
import org.parley.core.article.Reading.Read;
import org.parley.core.article.Reading.Refused;

/**
 * Makes articles out of bytes: plain text, a web page, a feed (RSS or Atom) or JSON Lines, told apart by how they begin. All
 * must be UTF-8. Whatever the bytes are, each article or refusal is handed on; only reading the stream itself can fail.
 */
public final class ArticleReader {

    /** No article may be larger, in bytes. */
    public static final int LARGEST_ARTICLE = 10 * 1024 * 1024;

    private static final int SNIFFED = 4096;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern PAGE =
            Pattern.compile("(?s)(<\\?xml[^>]*>)?\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|article)\\b.*");
    private static final Pattern FEED =
            Pattern.compile("(?s)(<\\?xml|<rss\\b|<feed\\b|<rdf:rdf\\b|<!doctype(?!\\s+html)).*");

    private ArticleReader() {}

    /**
     * Reads all articles of the stream in order.
     *
     * @throws IOException if the stream cannot be read
     */
    public static void read(InputStream bytes, Origin origin, Consumer<Reading> sink) throws IOException {
        var input = new BufferedInputStream(bytes, SNIFFED * 4);
        skipByteOrderMark(input);
        var head = sniff(input);
        if (head.startsWith("{")) {
            JsonLines.read(input, origin, sink);
            return;
        }
        var all = input.readNBytes(LARGEST_ARTICLE + 1);
        if (all.length > LARGEST_ARTICLE) {
            sink.accept(new Refused(origin.name(), tooLarge()));
            return;
        }
        var text = decode(all);
        if (text == null) {
            sink.accept(new Refused(origin.name(), notText(all)));
        } else if (text.isBlank()) {
            sink.accept(new Refused(origin.name(), "is empty: give a file with the article's text in it"));
        } else if (PAGE.matcher(head).matches()) {
            sink.accept(Page.read(text, origin));
        } else if (FEED.matcher(head).matches()) {
            Feed.read(text, origin, sink);
        } else {
            sink.accept(new Read(new Article(
                    origin.name(),
                    origin.url() == null ? null : origin.url().toString(),
                    null,
                    null,
                    origin.published(),
                    null,
                    text)));
        }
    }

    static String tooLarge() {
        return "is larger than " + LARGEST_ARTICLE / 1024 / 1024
                + " MB: give single articles, or JSON Lines with one article a line";
    }

    /** The text; null if the bytes are not UTF-8 or hold a NUL, which no text does. */
    static @Nullable String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    static String notText(byte[] bytes) {
        for (var each : bytes) {
            if (each == 0) {
                return "is not text but binary data: give UTF-8 text, HTML, a feed or JSON Lines";
            }
        }
        return "is not valid UTF-8: save it as UTF-8 and try again";
    }

    private static void skipByteOrderMark(BufferedInputStream input) throws IOException {
        input.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(input.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            input.reset();
        }
    }

    /** The first characters, lower case, without leading white space. */
    private static String sniff(BufferedInputStream input) throws IOException {
        input.mark(SNIFFED);
        var head = new ByteArrayOutputStream();
        head.write(input.readNBytes(SNIFFED));
        input.reset();
        return head.toString(StandardCharsets.UTF_8).stripLeading().toLowerCase(Locale.ROOT);
    }
}
