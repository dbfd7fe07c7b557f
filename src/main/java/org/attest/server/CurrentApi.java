package org.attest.server;

import java.util.function.BooleanSupplier;

import org.attest.query.QueryLibrary;
import org.attest.rdf.Ontology;
import org.attest.store.GraphStore;

/** The API over the store as it is now. What it keeps in memory of the store is read once, and read anew when the store has changed; until then it answers of the state before. */
final class CurrentApi implements AutoCloseable {

    private final GraphStore store;
    private final Ontology ontology = Ontology.load();
    private final Catalogue catalogue;
    private final QueryApi queries;
    private volatile Kept kept;
    private boolean closed;

    /** What belongs to one state of the store. */
    private record Kept(Stories stories, ApiRoutes routes) {}

    CurrentApi(GraphStore store, ServerLimits limits, QueryDesk desk) {
        this.store = store;
        catalogue = new Catalogue(store, ontology, limits);
        queries = new QueryApi(store, QueryLibrary.standard(), limits, desk, catalogue);
        kept = keep();
    }

    private Kept keep() {
        Stories stories = new Stories(store);
        Readings readings = new Readings(ontology, store.iris());
        return new Kept(stories, new ApiRoutes(queries, new DocumentApi(store, readings, catalogue), new SearchApi(catalogue, stories), new ThingApi(store, readings, stories),
                new ClaimsApi(store, readings, catalogue), new PictureApi(stories)));
    }

    ApiRoutes routes() {
        return kept.routes();
    }

    /** Begins to read, and then practises while nobody asks. @param asked true while somebody asks */
    void start(BooleanSupplier asked) {
        Kept first = kept;
        first.stories().start(() -> {
            first.routes().prepare();
            first.stories().whole().ifPresent(scene -> first.routes().practise(Practice.of(scene), asked, first.stories()::isClosed));
        });
    }

    /** The store has changed: who asks from now on is answered of what it holds now, as far as that was read again. */
    synchronized void renew(StoreChange change) {
        if (closed) {
            return;
        }
        try {
            // First: what is kept next must not keep an answer of the earlier index.
            catalogue.renew(change);
        } finally {
            Kept before = kept;
            Kept next = keep();
            next.stories().start(next.routes()::prepare);
            kept = next;
            before.stories().close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        catalogue.close();
        kept.stories().close();
    }
}
