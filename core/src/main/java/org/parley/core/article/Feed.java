package org.parley.core.article;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Reading.Origin;
import org.parley.core.article.Reading.Read;
import org.parley.core.article.Reading.Refused;

/** The items of an RSS or Atom feed. Document type definitions are refused: no entity is ever resolved. */
final class Feed {

    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final XMLInputFactory XML = factory();

    private Feed() {}

    static void read(String xml, Origin origin, Consumer<Reading> sink) {
        int items = 0;
        try {
            var reader = XML.createXMLStreamReader(new StringReader(xml));
            String publisher = null;
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (ITEMS.contains(reader.getLocalName())) {
                    sink.accept(item(fields(reader), publisher, origin, ++items));
                } else if (publisher == null && reader.getLocalName().equals("title")) {
                    publisher = reader.getElementText().strip();
                }
            }
        } catch (XMLStreamException e) {
            sink.accept(new Refused(
                    origin.name(),
                    "stops being a well-formed feed after " + items
                            + " items: give RSS or Atom without a document type"));
            return;
        }
        if (items == 0) {
            sink.accept(new Refused(origin.name(), "is a feed without items: nothing to read"));
        }
    }

    private static Reading item(Map<String, String> fields, @Nullable String publisher, Origin origin, int number) {
        var where = origin.name() + " item " + number;
        var html = longest(
                fields.get("encoded"),
                longest(fields.get("content"), longest(fields.get("description"), fields.get("summary"))));
        var text = html == null ? "" : Page.text(html);
        if (text.isBlank()) {
            return new Refused(where, "has no text: give the address of the page itself");
        }
        var link = fields.get("link");
        var date = fields.getOrDefault(
                "published", fields.getOrDefault("pubDate", fields.getOrDefault("date", fields.get("updated"))));
        return new Read(new Article(
                link == null ? where : link,
                link,
                fields.get("title"),
                publisher,
                day(date, origin.published()),
                null,
                text));
    }

    /** The simple elements of an item, by local name; of a repeated one the first. */
    private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException {
        var fields = new HashMap<String, String>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT || !ITEMS.contains(reader.getLocalName())) {
            if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var name = reader.getLocalName();
            var link = reader.getAttributeValue(null, "href");
            var words = text(reader);
            var value = name.equals("link") && link != null ? link : words;
            if (!value.isBlank()) {
                fields.putIfAbsent(name, value.strip());
            }
        }
        return fields;
    }

    /** All characters up to the end of the element, whatever stands inside it. */
    private static String text(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    private static @Nullable LocalDate day(@Nullable String date, @Nullable LocalDate otherwise) {
        if (date == null) {
            return otherwise;
        }
        try {
            return date.matches("\\d{4}-\\d\\d-\\d\\d.*")
                    ? LocalDate.parse(date.substring(0, 10))
                    : LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME
                            .withLocale(Locale.ROOT)
                            .parse(date));
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static @Nullable String longest(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.length() >= other.length() ? one : other;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
