package org.parley.ui.web.export;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.export.Network.Node;

/** The graph formats that are XML; of a window actors, events and statements are nodes, taking part and saying are edges. */
enum Xml implements Format {
    /** GraphML 1.0: http://graphml.graphdrawing.org. */
    GRAPHML("graphml", "application/graphml+xml") {
        @Override
        void document(Network network, XMLStreamWriter xml) throws XMLStreamException {
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            for (var key : KEYS) {
                xml.writeEmptyElement("key");
                attributes(xml, "id", key, "for", "node", "attr.name", key, "attr.type", "string");
            }
            xml.writeEmptyElement("key");
            attributes(xml, "id", "weight", "for", "edge", "attr.name", "weight", "attr.type", "int");
            xml.writeStartElement("graph");
            attributes(xml, "edgedefault", "directed");
            graph(network, xml);
            xml.writeEndElement();
        }

        @Override
        void node(XMLStreamWriter xml, String id, String... values) throws XMLStreamException {
            xml.writeStartElement("node");
            attributes(xml, "id", id);
            for (int i = 0; i < KEYS.length; i++) {
                data(xml, KEYS[i], values[i]);
            }
            xml.writeEndElement();
        }

        @Override
        void edge(XMLStreamWriter xml, int weight, String... attributes) throws XMLStreamException {
            xml.writeStartElement("edge");
            attributes(xml, attributes);
            data(xml, "weight", Integer.toString(weight));
            xml.writeEndElement();
        }

        private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
            xml.writeStartElement("data");
            attributes(xml, "key", key);
            xml.writeCharacters(legal(value));
            xml.writeEndElement();
        }
    },
    /** GEXF 1.3: https://gexf.net. */
    GEXF("gexf", "application/gexf+xml") {
        @Override
        void document(Network network, XMLStreamWriter xml) throws XMLStreamException {
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
            graph(network, xml);
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

        @Override
        void edge(XMLStreamWriter xml, int weight, String... attributes) throws XMLStreamException {
            xml.writeEmptyElement("edge");
            attributes(xml, attributes);
            attributes(xml, "weight", Integer.toString(weight));
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

    abstract void document(Network network, XMLStreamWriter xml) throws XMLStreamException;

    /** Values are in the order of the keys. */
    abstract void node(XMLStreamWriter xml, String id, String... values) throws XMLStreamException;

    /** The attributes are names and values in turn. */
    abstract void edge(XMLStreamWriter xml, int weight, String... attributes) throws XMLStreamException;

    @Override
    public void write(View view, Writer out) throws IOException {
        write(Network.of(view), out);
    }

    /** Writes the whole network; the writer stays open. */
    void write(Network network, Writer out) throws IOException {
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeComment(legal(network.title()).replace("--", "- -"));
            document(network, xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void graph(Network network, XMLStreamWriter xml) throws XMLStreamException {
        boolean grouped = this == GEXF;
        if (grouped) {
            xml.writeStartElement("nodes");
        }
        for (Node node : network.nodes()) {
            node(xml, node.id(), node.label(), node.kind(), orEmpty(node.from()), orEmpty(node.to()));
        }
        if (grouped) {
            xml.writeEndElement();
            xml.writeStartElement("edges");
        }
        int number = 0;
        for (var tie : network.ties()) {
            edge(xml, tie.weight(), "id", "e" + number++, "source", tie.source(), "target", tie.target());
        }
        if (grouped) {
            xml.writeEndElement();
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
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
