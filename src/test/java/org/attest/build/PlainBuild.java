package org.attest.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.Pipeline;
import org.attest.export.ExportFormat;
import org.attest.export.Exporter;
import org.attest.extract.Extractor;
import org.attest.extract.FactReader;
import org.attest.extract.Reading;
import org.attest.extract.Voices;
import org.attest.fact.Attestation;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.rdf.FactMapper;
import org.attest.rdf.Ontology;
import org.attest.source.DocumentReader;
import org.attest.store.GraphStore;
import org.attest.text.TextSpan;

/**
 * The whole way from files to an export without the language engine, as a process of its own: {@code STORE TEXTS}; the N-Quads go to standard output. With a third
 * argument there is no export, which needs memory for all it sorts.
 */
final class PlainBuild {

    private PlainBuild() {}

    public static void main(String[] arguments) {
        if (arguments.length > 2) {
            try (GraphStore store = GraphStore.create(Path.of(arguments[0]), Optional.empty())) {
                build(store, Path.of(arguments[1]), 2);
            }
            return;
        }
        byte[] export = export(Path.of(arguments[0]), Path.of(arguments[1]), 2);
        System.out.write(export, 0, export.length);
        System.out.flush();
    }

    /** Calls each document's author by its first word. */
    record FirstWord() implements Extractor {

        @Override
        public String name() {
            return "first-word";
        }

        @Override
        public List<Fact> extract(Reading reading) {
            String text = reading.text().document().text();
            String word = text.substring(0, text.indexOf(' '));
            var attestation = new Attestation(new TextSpan(0, word.length()), reading.cast().author(), List.of(), Factuality.FACTUAL, 0.9, name(), Optional.empty());
            return List.of(new Fact.Named(reading.cast().author(), word, true, attestation));
        }
    }

    private static void build(GraphStore store, Path texts, int threads) {
        FactReader reader = new FactReader((text, cast) -> Voices.ofAuthor(cast), (text, cast, voices) -> List.of(), List.of(new FirstWord()));
        FactMapper mapper = new FactMapper(store.iris(), Ontology.load(), key -> Optional.empty(), "0.1.0", "1a2b3c4d");
        try (var builder = new KnowledgeGraphBuilder(store, new DocumentReader(), () -> new Pipeline(List.of()), reader, mapper, "1a2b3c4d", threads)) {
            builder.build(List.of(texts), Optional.empty(), BuildProgress.SILENT);
        }
    }

    static byte[] export(Path folder, Path texts, int threads) {
        try (GraphStore store = GraphStore.create(folder, Optional.empty())) {
            build(store, texts, threads);
            return store.read(dataset -> {
                try {
                    var out = new ByteArrayOutputStream();
                    Exporter.write(dataset, ExportFormat.NQUADS, false, out);
                    return out.toByteArray();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
