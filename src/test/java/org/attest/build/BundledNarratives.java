package org.attest.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.TestTexts;
import org.attest.store.GraphStore;

/** Stores of the narratives that come with Attest, for tests of what is made of them. */
public final class BundledNarratives {

    private BundledNarratives() {}

    /** A new store of all of them, which the caller closes. */
    public static GraphStore store(Path folder) {
        GraphStore store = GraphStore.create(folder, Optional.empty());
        try (KnowledgeGraphBuilder builder = Standard.builder(store, 1, TestTexts::pipeline)) {
            builder.build(List.of(Path.of("data/narratives")), Optional.empty(), BuildProgress.SILENT);
        }
        return store;
    }
}
