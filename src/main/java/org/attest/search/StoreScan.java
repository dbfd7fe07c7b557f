package org.attest.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.Vocabulary;
import org.attest.store.NodeRows;

/** Gathers in one pass over the documents' graphs what the index holds. */
final class StoreScan {

    private final DatasetGraph dataset;
    private final KindOf kinds;
    private final SortedMap<String, ThingEntry> things = new TreeMap<>();
    private final Accounts accounts = new Accounts();
    private final List<Found> documents = new ArrayList<>();

    /** @param dataset inside a transaction */
    StoreScan(DatasetGraph dataset, KindOf kinds) {
        this.dataset = dataset;
        this.kinds = kinds;
    }

    /** A document and its text. */
    record Found(DocumentEntry entry, String text) {}

    /** Things by IRI, and the documents by title. */
    record Content(SortedMap<String, ThingEntry> things, List<Found> documents) {}

    Content content() {
        List<Quad> all = new ArrayList<>();
        dataset.findNG(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT).forEachRemaining(all::add);
        try (NodeRows rows = new NodeRows(dataset, text -> text)) {
            DocumentScan scan = new DocumentScan(rows, kinds, things, accounts);
            all.stream().sorted(Comparator.comparing(quad -> quad.getSubject().getURI())).forEach(quad -> documents.add(scan.read(quad.getSubject(), quad.getGraph())));
        }
        accounts.numbers().forEach((event, number) -> Optional.ofNullable(things.get(event)).ifPresent(thing -> thing.accounts(number)));
        things.values().removeIf(thing -> thing.kind().isEmpty() || thing.label().isEmpty());
        documents.sort(Comparator.comparing((Found found) -> found.entry.title()).thenComparing(found -> found.entry.iri()));
        return new Content(things, documents);
    }
}
