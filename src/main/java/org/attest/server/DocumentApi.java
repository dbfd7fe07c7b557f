package org.attest.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.Ontology;
import org.attest.server.DocumentView.Counts;
import org.attest.server.DocumentView.Name;
import org.attest.server.DocumentView.Summary;
import org.attest.store.GraphStore;

/** The documents over HTTP: which there are, and one with its text and all that was read from it. */
final class DocumentApi {

    private final GraphStore store;
    private final ServerLimits limits;
    private final Ontology ontology = Ontology.load();
    /** Counting goes over every statement; while the server holds the store nothing in it changes. */
    private final AtomicReference<Optional<Map<String, Summary>>> summaries = new AtomicReference<>(Optional.empty());

    DocumentApi(GraphStore store, ServerLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    record Listing(List<Summary> documents) {}

    Listing list() {
        return new Listing(List.copyOf(byId().values()));
    }

    /** @throws ProblemException where there is no such document */
    DocumentView get(String id) {
        Summary summary = byId().get(id);
        if (summary == null) {
            throw new ProblemException(HttpServletResponse.SC_NOT_FOUND, "No such document", "There is no document '" + id + "'; /api/documents lists them all.");
        }
        return store.read(dataset -> new DocumentReading(new PageQueries(dataset, limits), ontology, NodeFactory.createURI(summary.iri()), summary).view());
    }

    private Map<String, Summary> byId() {
        return summaries.get().orElseGet(() -> {
            Map<String, Summary> read = store.read(dataset -> read(new PageQueries(dataset, limits)));
            summaries.set(Optional.of(read));
            return read;
        });
    }

    private Map<String, Summary> read(PageQueries queries) {
        Map<String, Integer> statements = new TreeMap<>();
        queries.ask("counts").forEach(row -> statements.put(row.text("document"), row.number("statements")));
        Map<String, Map<Kind, Integer>> things = new TreeMap<>();
        for (PageQueries.Row row : queries.ask("things")) {
            Kind.of(row.node("class"), ontology).ifPresent(kind -> things.computeIfAbsent(row.text("document"), key -> new TreeMap<>())
                    .merge(kind, row.number("number"), Integer::sum));
        }
        Map<String, Summary> all = new LinkedHashMap<>();
        for (PageQueries.Row row : queries.ask("documents")) {
            String iri = row.text("document");
            String id = id(row.node("document"));
            List<Name> authors = new ArrayList<>(Optional.ofNullable(all.get(id)).map(Summary::authors).orElse(List.of()));
            row.find("author").map(author -> new Name(author.getURI(), row.text("authorName"))).filter(author -> isNew(author, authors)).ifPresent(authors::add);
            all.put(id, new Summary(id, iri, row.text("title"), List.copyOf(authors), row.text("date"), row.text("fileName"), row.text("mediaType"),
                    counts(statements.getOrDefault(iri, 0), things.getOrDefault(iri, Map.of()))));
        }
        return all;
    }

    private static boolean isNew(Name author, List<Name> authors) {
        return authors.stream().noneMatch(other -> other.iri().equals(author.iri()));
    }

    private static Counts counts(int statements, Map<Kind, Integer> things) {
        return new Counts(statements, things.getOrDefault(Kind.EVENT, 0), things.getOrDefault(Kind.PERSON, 0), things.getOrDefault(Kind.ORGANIZATION, 0),
                things.getOrDefault(Kind.GROUP, 0), things.getOrDefault(Kind.PLACE, 0));
    }

    private static String id(Node document) {
        return document.getURI().substring(document.getURI().lastIndexOf('/') + 1);
    }
}
