package org.attest.export;

import java.io.OutputStream;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.Prefixes;

/** The formats that Jena writes as a stream, in the order in which it is given. */
final class LineFormats {

    private LineFormats() {}

    static void trig(Quads quads, OutputStream out) {
        quads(quads, StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS), true);
    }

    static void nquads(Quads quads, OutputStream out) {
        quads(quads, StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8), false);
    }

    static void turtle(Quads quads, OutputStream out) {
        triples(quads, StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS), true);
    }

    static void ntriples(Quads quads, OutputStream out) {
        triples(quads, StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8), false);
    }

    private static void quads(Quads quads, StreamRDF stream, boolean prefixes) {
        start(stream, prefixes);
        for (Node graph : quads.graphs()) {
            quads.triples(graph).forEach(triple -> stream.quad(Quad.create(graph, triple)));
        }
        stream.finish();
    }

    private static void triples(Quads quads, StreamRDF stream, boolean prefixes) {
        start(stream, prefixes);
        quads.union().forEach(stream::triple);
        stream.finish();
    }

    private static void start(StreamRDF stream, boolean prefixes) {
        stream.start();
        if (prefixes) {
            Prefixes.MAPPING.forEach(stream::prefix);
        }
    }
}
