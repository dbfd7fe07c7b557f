package org.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.attest.rdf.Prefixes;
import org.attest.rdf.Vocabulary;

/** RDF/XML, one description for each subject, in the order given; the general writer's order is that of hash tables. */
final class RdfXml {

    private static final String RDF = Vocabulary.Rdf.NAMESPACE;

    private RdfXml() {}

    static void write(Quads quads, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XmlText.writer(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "RDF", RDF);
            for (Map.Entry<String, String> prefix : Prefixes.MAPPING.entrySet()) {
                xml.writeNamespace(prefix.getKey(), prefix.getValue());
                xml.setPrefix(prefix.getKey(), prefix.getValue());
            }
            writeSubjects(quads.union(), xml);
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write RDF/XML: " + e.getMessage(), e);
        }
    }

    private static void writeSubjects(List<Triple> triples, XMLStreamWriter xml) throws XMLStreamException {
        for (int i = 0; i < triples.size(); i++) {
            Node subject = triples.get(i).getSubject();
            if (i == 0 || !subject.equals(triples.get(i - 1).getSubject())) {
                xml.writeCharacters("\n  ");
                xml.writeStartElement(RDF, "Description");
                xml.writeAttribute("rdf", RDF, "about", subject.getURI());
            }
            writeProperty(triples.get(i), xml);
            if (i == triples.size() - 1 || !subject.equals(triples.get(i + 1).getSubject())) {
                xml.writeCharacters("\n  ");
                xml.writeEndElement();
            }
        }
    }

    private static void writeProperty(Triple triple, XMLStreamWriter xml) throws XMLStreamException {
        String property = triple.getPredicate().getURI();
        int cut = Math.max(property.lastIndexOf('#'), property.lastIndexOf('/')) + 1;
        Node object = triple.getObject();
        xml.writeCharacters("\n    ");
        xml.writeStartElement(property.substring(0, cut), property.substring(cut));
        if (object.isURI()) {
            xml.writeAttribute("rdf", RDF, "resource", object.getURI());
        } else {
            if (!object.getLiteralLanguage().isEmpty()) {
                xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", object.getLiteralLanguage());
            } else if (!object.getLiteralDatatypeURI().equals(Vocabulary.Xsd.NAMESPACE + "string")) {
                xml.writeAttribute("rdf", RDF, "datatype", object.getLiteralDatatypeURI());
            }
            XmlText.write(object.getLiteralLexicalForm(), xml);
        }
        xml.writeEndElement();
    }
}
