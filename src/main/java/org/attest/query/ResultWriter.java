package org.attest.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.attest.rdf.Prefixes;
import org.attest.text.InputException;

/** Writes results in UTF-8: the W3C's formats as they stand, tables and Turtle for people. */
public final class ResultWriter {

    private final ResultFormat format;
    private final int columns;

    /** @param columns the width of the terminal, for tables */
    public ResultWriter(ResultFormat format, int columns) {
        this.format = format;
        this.columns = columns;
    }

    /** @throws InputException where triples are asked for in a format of rows */
    public void write(OutputStream out, QueryResult result) throws IOException {
        switch (result) {
            case QueryResult.Rows rows -> rows(out, rows);
            case QueryResult.Answer answer -> answer(out, answer.value());
            case QueryResult.Triples triples -> triples(out, triples.triples());
        }
        out.flush();
    }

    private void rows(OutputStream out, QueryResult.Rows result) throws IOException {
        if (format == ResultFormat.TABLE) {
            text(out, new TextTable(columns).print(result));
        } else {
            List<Var> vars = Var.varList(result.columns());
            writer().write(out, RowSetStream.create(vars, result.rows().iterator()), Context.emptyContext());
        }
    }

    private void answer(OutputStream out, boolean value) throws IOException {
        if (format == ResultFormat.TABLE) {
            text(out, value ? "yes\n" : "no\n");
        } else {
            writer().write(out, value, Context.emptyContext());
        }
    }

    private void triples(OutputStream out, List<Triple> triples) {
        if (format != ResultFormat.TABLE) {
            throw new InputException("--format", "the query gives triples, not rows", "Leave --format out: they are written as Turtle");
        }
        StreamRDF turtle = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        turtle.start();
        Prefixes.MAPPING.forEach((prefix, namespace) -> {
            if (triples.stream().flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                    .anyMatch(node -> node.toString().contains(namespace))) {
                turtle.prefix(prefix, namespace);
            }
        });
        triples.forEach(turtle::triple);
        turtle.finish();
    }

    private RowSetWriter writer() {
        Lang lang = lang();
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }

    private Lang lang() {
        return switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case TABLE -> throw new IllegalStateException("a table is no format of the W3C");
        };
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
