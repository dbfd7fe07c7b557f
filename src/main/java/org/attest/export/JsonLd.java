package org.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.attest.rdf.Prefixes;
import org.attest.rdf.Vocabulary;

/**
 * JSON-LD 1.1 in flattened form, one object for each named graph, property names shortened by the context. Written as a stream in the order given: the general
 * writer keeps all in memory and its order is that of hash tables.
 */
final class JsonLd {

    private JsonLd() {}

    static void write(Quads quads, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeObjectFieldStart("@context");
            for (Map.Entry<String, String> prefix : Prefixes.MAPPING.entrySet()) {
                json.writeStringField(prefix.getKey(), prefix.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("@graph");
            for (Node graph : quads.graphs()) {
                json.writeStartObject();
                json.writeStringField("@id", graph.getURI());
                json.writeArrayFieldStart("@graph");
                writeNodes(quads.triples(graph), json);
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeNodes(List<Triple> triples, JsonGenerator json) throws IOException {
        Map<Node, Map<Node, List<Node>>> bySubject = new LinkedHashMap<>();
        triples.forEach(triple -> bySubject.computeIfAbsent(triple.getSubject(), subject -> new LinkedHashMap<>())
                .computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>()).add(triple.getObject()));
        for (Map.Entry<Node, Map<Node, List<Node>>> entry : bySubject.entrySet()) {
            json.writeStartObject();
            json.writeStringField("@id", entry.getKey().getURI());
            for (Map.Entry<Node, List<Node>> property : entry.getValue().entrySet()) {
                boolean type = property.getKey().equals(Vocabulary.Rdf.TYPE);
                json.writeArrayFieldStart(type ? "@type" : shortened(property.getKey().getURI()));
                for (Node value : property.getValue()) {
                    if (type) {
                        json.writeString(shortened(value.getURI()));
                    } else {
                        writeValue(value, json);
                    }
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static void writeValue(Node value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (value.isURI()) {
            json.writeStringField("@id", value.getURI());
        } else {
            json.writeStringField("@value", value.getLiteralLexicalForm());
            if (!value.getLiteralLanguage().isEmpty()) {
                json.writeStringField("@language", value.getLiteralLanguage());
            } else if (!value.getLiteralDatatypeURI().equals(Vocabulary.Xsd.NAMESPACE + "string")) {
                json.writeStringField("@type", shortened(value.getLiteralDatatypeURI()));
            }
        }
        json.writeEndObject();
    }

    private static String shortened(String iri) {
        return Prefixes.MAPPING.entrySet().stream().filter(prefix -> iri.startsWith(prefix.getValue()) && iri.length() > prefix.getValue().length())
                .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length())).findFirst().orElse(iri);
    }
}
