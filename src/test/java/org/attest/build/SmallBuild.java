package org.attest.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.attest.annotation.Pipeline;
import org.attest.annotation.TestTexts;
import org.attest.export.ExportFormat;
import org.attest.export.Exporter;
import org.attest.store.GraphStore;

/** Builds a store and gives its export, in this process or in one of its own. */
final class SmallBuild {

    private SmallBuild() {}

    static byte[] export(Path store, int threads, List<Path> paths, Supplier<Pipeline> pipeline) throws IOException {
        try (GraphStore graph = GraphStore.create(store, Optional.empty()); KnowledgeGraphBuilder builder = Standard.builder(graph, threads, pipeline)) {
            builder.build(paths, Optional.empty(), BuildProgress.SILENT);
            return graph.read(dataset -> {
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

    /** Prints the export in hexadecimal digits, which every encoding has. */
    public static void main(String[] arguments) throws IOException {
        List<Path> texts = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        System.out.print(HexFormat.of().formatHex(export(Path.of(arguments[0]), 2, texts, TestTexts::pipeline)));
    }
}
