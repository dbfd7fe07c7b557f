package org.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** GraphML as Gephi, yEd and Cytoscape read it: typed nodes and edges with dates, speaker, factuality and words. */
final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private GraphMl() {}

    static void write(Network network, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XmlText.writer(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            for (String key : new String[] {"label", "type", "kind", "factuality", "start", "end", "edtf", "attributes", "words", "document"}) {
                key(xml, "n_" + key, "node", key, "string");
            }
            key(xml, "n_latitude", "node", "latitude", "double");
            key(xml, "n_longitude", "node", "longitude", "double");
            for (String key : new String[] {"label", "factuality", "source", "start", "end", "words", "document"}) {
                key(xml, "e_" + key, "edge", key, "string");
            }
            key(xml, "e_confidence", "edge", "confidence", "double");
            newline(xml, 1);
            xml.writeStartElement("graph");
            xml.writeAttribute("id", "attest");
            xml.writeAttribute("edgedefault", "directed");
            for (Network.NetworkNode node : network.sortedNodes()) {
                writeNode(node, xml);
            }
            for (Network.Edge edge : network.edges()) {
                writeEdge(edge, xml);
            }
            newline(xml, 1);
            xml.writeEndElement();
            newline(xml, 0);
            xml.writeEndElement();
            newline(xml, 0);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write GraphML: " + e.getMessage(), e);
        }
    }

    private static void writeNode(Network.NetworkNode node, XMLStreamWriter xml) throws XMLStreamException {
        newline(xml, 2);
        xml.writeStartElement("node");
        xml.writeAttribute("id", node.iri());
        Map<String, String> data = new LinkedHashMap<>();
        data.put("n_label", node.label());
        data.put("n_type", node.type());
        data.put("n_kind", node.event() ? "event" : "thing");
        data.put("n_factuality", node.factuality());
        data.put("n_start", node.attribute("earliestStart"));
        data.put("n_end", node.attribute("latestEnd"));
        data.put("n_edtf", node.attribute("edtf"));
        node.latitude().ifPresent(degrees -> data.put("n_latitude", degrees.toString()));
        node.longitude().ifPresent(degrees -> data.put("n_longitude", degrees.toString()));
        data.put("n_attributes", node.attributesBesidesTime());
        data.put("n_words", node.words());
        data.put("n_document", node.document());
        writeData(data, xml);
        xml.writeEndElement();
    }

    private static void writeEdge(Network.Edge edge, XMLStreamWriter xml) throws XMLStreamException {
        newline(xml, 2);
        xml.writeStartElement("edge");
        xml.writeAttribute("id", edge.attestation());
        xml.writeAttribute("source", edge.subject());
        xml.writeAttribute("target", edge.object());
        Map<String, String> data = new LinkedHashMap<>();
        data.put("e_label", edge.property());
        data.put("e_factuality", edge.factuality());
        data.put("e_source", edge.source());
        data.put("e_confidence", edge.confidence());
        data.put("e_start", edge.time().getOrDefault("earliestStart", ""));
        data.put("e_end", edge.time().getOrDefault("latestEnd", ""));
        data.put("e_words", edge.words());
        data.put("e_document", edge.document());
        writeData(data, xml);
        xml.writeEndElement();
    }

    private static void writeData(Map<String, String> data, XMLStreamWriter xml) throws XMLStreamException {
        for (Map.Entry<String, String> entry : data.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                xml.writeStartElement("data");
                xml.writeAttribute("key", entry.getKey());
                XmlText.write(entry.getValue(), xml);
                xml.writeEndElement();
            }
        }
    }

    private static void key(XMLStreamWriter xml, String id, String owner, String name, String type) throws XMLStreamException {
        newline(xml, 1);
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", owner);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private static void newline(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
