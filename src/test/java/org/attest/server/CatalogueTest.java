package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.attest.rdf.Ontology;
import org.attest.search.DocumentEntry;
import org.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    @TempDir
    private Path folder;

    @Test
    void listsTheDocumentsBeforeTheIndexIsMade() {
        List<Runnable> waiting = new ArrayList<>();
        try (GraphStore store = GraphStore.create(folder.resolve("store"), Optional.empty())) {
            DatasetGraph world = RDFDataMgr.loadDatasetGraph("src/test/resources/templates/world.trig");
            Txn.executeWrite(store.dataset(), () -> world.find().forEachRemaining(store.dataset()::add));
            try (Catalogue catalogue = new Catalogue(store, Ontology.load(), ServerLimits.standard(), waiting::add)) {
                Catalogue.Listed before = catalogue.documents();
                assertThat(before.counted()).isFalse();
                assertThat(before.documents()).extracting(DocumentEntry::title).contains("A letter from Kilis");
                assertThat(before.documents().getFirst().authors()).extracting(DocumentEntry.Author::label).containsExactly("Ines Carro");
                assertThat(catalogue.isReady()).isFalse();

                waiting.forEach(Runnable::run);

                assertThat(catalogue.isReady()).isTrue();
                assertThat(catalogue.documents().counted()).isTrue();
                assertThat(catalogue.documents().documents()).hasSameSizeAs(before.documents()).allMatch(entry -> entry.statements() > 0);
            }
        }
    }

    @Test
    void findsNothingOfWhatWasWithdrawnAlsoBeforeTheIndexIsMadeAnew() throws IOException {
        List<Runnable> waiting = new ArrayList<>();
        Path place = folder.resolve("store");
        try (GraphStore store = GraphStore.create(place, Optional.empty())) {
            DatasetGraph world = RDFDataMgr.loadDatasetGraph("src/test/resources/templates/world.trig");
            Txn.executeWrite(store.dataset(), () -> world.find().forEachRemaining(store.dataset()::add));
            try (Catalogue catalogue = new Catalogue(store, Ontology.load(), ServerLimits.standard(), waiting::add)) {
                waiting.removeFirst().run();
                assertThat(catalogue.find("Kilis", "", 0, 10).results()).isNotEmpty();

                catalogue.renew(StoreChange.DECIDED);
                assertThat(catalogue.find("Kilis", "", 0, 10).results()).isNotEmpty();
                waiting.removeFirst().run();

                catalogue.renew(StoreChange.WITHDRAWN);
                assertThat(catalogue.find("Kilis", "", 0, 10).results()).isEmpty();
                assertThat(catalogue.isReady()).isFalse();
                assertThat(place.resolve("search-index")).isEmptyDirectory();
                waiting.removeFirst().run();

                assertThat(catalogue.find("Kilis", "", 0, 10).results()).isNotEmpty();
            }
        }
    }
}
