package org.attest.server;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.search.DocumentEntry;
import org.attest.server.DocumentView.Counts;
import org.attest.server.DocumentView.Name;
import org.attest.server.DocumentView.Summary;
import org.attest.store.GraphStore;

/** The documents over HTTP: which there are, and one with its text and all that was read from it. */
final class DocumentApi {

    private static final int RECENT = 4;

    private final GraphStore store;
    private final Readings readings;
    private final Catalogue catalogue;
    /** A reader who moves over a document does not have it read anew. */
    private final Recent<String, DocumentView> views = new Recent<>(RECENT);

    DocumentApi(GraphStore store, Readings readings, Catalogue catalogue) {
        this.store = store;
        this.readings = readings;
        this.catalogue = catalogue;
    }

    /**
     * All documents.
     *
     * @param counted false while it is not yet known how much was read from each
     * @param total what was read from all of them: a thing counts once, whichever documents tell of it
     */
    record Listing(boolean counted, Counts total, List<Summary> documents) {}

    Listing list() {
        Catalogue.Listed listed = catalogue.documents();
        return new Listing(listed.counted(), counts(listed.documents().stream().mapToInt(DocumentEntry::statements).sum(), listed.kinds()), summaries(listed.documents()));
    }

    /**
     * A document with all its statements, or with those whose words share something with a stretch.
     *
     * @throws ProblemException where there is no such document
     */
    DocumentView get(String id, Parameters given) {
        DocumentView view = views.get(id, this::read);
        if (given.values().containsKey("from") || given.values().containsKey("to")) {
            int from = given.number("from", Integer.MAX_VALUE / 2, 0);
            int to = given.number("to", Integer.MAX_VALUE / 2, Integer.MAX_VALUE / 2);
            return new DocumentView(view.document(), view.offsets(), "", List.of(), List.of(), within(view.statements(), from, to), within(view.rejected(), from, to), List.of());
        }
        return given.values().getOrDefault("statements", "all").equals("none") ? view.withoutStatements() : view;
    }

    private static List<Said> within(List<Said> all, int from, int to) {
        return all.stream().filter(said -> said.begin() < to && from < said.end()).toList();
    }

    private DocumentView read(String id) {
        Summary summary = catalogue.documents().documents().stream().filter(entry -> id(entry.iri()).equals(id)).findFirst().map(DocumentApi::summary)
                .orElseThrow(() -> new ProblemException(HttpServletResponse.SC_NOT_FOUND, "No such document", "There is no document '" + id + "'."));
        Node graph = store.iris().documentGraph(NodeFactory.createURI(summary.iri()));
        return store.read(dataset -> new DocumentReading(readings.in(dataset), graph, summary).view());
    }

    private static List<Summary> summaries(List<DocumentEntry> entries) {
        return entries.stream().map(DocumentApi::summary).toList();
    }

    private static Summary summary(DocumentEntry entry) {
        List<Name> authors = entry.authors().stream().map(author -> new Name(author.iri(), author.label())).toList();
        return new Summary(id(entry.iri()), entry.iri(), entry.title(), authors, entry.date(), entry.fileName(), entry.mediaType(), counts(entry.statements(), entry.things()));
    }

    private static Counts counts(int statements, Map<String, Integer> things) {
        return new Counts(statements, number(things, Kind.EVENT), number(things, Kind.PERSON), number(things, Kind.ORGANIZATION), number(things, Kind.GROUP), number(things, Kind.PLACE));
    }

    private static int number(Map<String, Integer> things, Kind kind) {
        return things.getOrDefault(kind.word(), 0);
    }

    /** The last part of a document's IRI. */
    static String id(String document) {
        return document.substring(document.lastIndexOf('/') + 1);
    }
}
