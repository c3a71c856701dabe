package org.parley.ui.web.export;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The graph formats that are XML: actors, events and statements are nodes, taking part and saying are edges. */
enum Xml implements Format {
    /** GraphML 1.0: http://graphml.graphdrawing.org. */
    GRAPHML("graphml", "application/graphml+xml") {
        @Override
        void document(View view, XMLStreamWriter xml) throws XMLStreamException {
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            for (var key : KEYS) {
                xml.writeEmptyElement("key");
                attributes(xml, "id", key, "for", "node", "attr.name", key, "attr.type", "string");
            }
            xml.writeStartElement("graph");
            attributes(xml, "edgedefault", "directed");
            graph(view, xml);
            xml.writeEndElement();
        }

        @Override
        void node(XMLStreamWriter xml, String id, String... values) throws XMLStreamException {
            xml.writeStartElement("node");
            attributes(xml, "id", id);
            for (int i = 0; i < KEYS.length; i++) {
                xml.writeStartElement("data");
                attributes(xml, "key", KEYS[i]);
                xml.writeCharacters(legal(values[i]));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
    },
    /** GEXF 1.3: https://gexf.net. */
    GEXF("gexf", "application/gexf+xml") {
        @Override
        void document(View view, XMLStreamWriter xml) throws XMLStreamException {
            xml.writeStartElement("gexf");
            xml.writeDefaultNamespace("http://gexf.net/1.3");
            attributes(xml, "version", "1.3");
            xml.writeStartElement("graph");
            attributes(xml, "defaultedgetype", "directed");
            xml.writeStartElement("attributes");
            attributes(xml, "class", "node");
            for (var key : KEYS) {
                xml.writeEmptyElement("attribute");
                attributes(xml, "id", key, "title", key, "type", "string");
            }
            xml.writeEndElement();
            graph(view, xml);
            xml.writeEndElement();
        }

        @Override
        void node(XMLStreamWriter xml, String id, String... values) throws XMLStreamException {
            xml.writeStartElement("node");
            attributes(xml, "id", id, "label", values[0]);
            xml.writeStartElement("attvalues");
            for (int i = 0; i < KEYS.length; i++) {
                xml.writeEmptyElement("attvalue");
                attributes(xml, "for", KEYS[i], "value", values[i]);
            }
            xml.writeEndElement();
            xml.writeEndElement();
        }
    };

    private static final String[] KEYS = {"label", "kind", "from", "to"};

    private final String ending;
    private final String mediaType;

    Xml(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    @Override
    public String ending() {
        return ending;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    abstract void document(View view, XMLStreamWriter xml) throws XMLStreamException;

    /** Values are in the order of the keys. */
    abstract void node(XMLStreamWriter xml, String id, String... values) throws XMLStreamException;

    @Override
    public void write(View view, Writer out) throws IOException {
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeComment(legal(view.title() + ", " + view.extent()).replace("--", "- -"));
            document(view, xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void graph(View view, XMLStreamWriter xml) throws XMLStreamException {
        boolean grouped = this == GEXF;
        var actors = new LinkedHashMap<String, String>();
        view.entries().forEach(e -> e.actors().forEach(a -> actors.put(a.id(), a.name())));
        if (grouped) {
            xml.writeStartElement("nodes");
        }
        for (var actor : actors.entrySet()) {
            node(xml, actor.getKey(), actor.getValue(), "ACTOR", "", "");
        }
        for (var e : view.entries()) {
            node(xml, e.id(), e.label(), e.kind(), e.from() == null ? "" : e.from(), e.to() == null ? "" : e.to());
        }
        if (grouped) {
            xml.writeEndElement();
            xml.writeStartElement("edges");
        }
        int number = 0;
        for (var e : view.entries()) {
            for (var actor : e.actors()) {
                xml.writeEmptyElement("edge");
                attributes(xml, "id", "e" + number++, "source", actor.id(), "target", e.id());
            }
        }
        if (grouped) {
            xml.writeEndElement();
        }
    }

    static void attributes(XMLStreamWriter xml, String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], legal(namesAndValues[i + 1]));
        }
    }

    /** Without the characters that XML 1.0 cannot hold. */
    static String legal(String text) {
        return text.replaceAll(
                "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
