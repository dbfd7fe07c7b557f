package org.attest.server;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.Optional;

import org.apache.jena.fuseki.ctl.ActionPing;
import org.apache.jena.fuseki.ctl.ActionStats;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.query.QueryLibrary;
import org.attest.rdf.Ontology;
import org.attest.store.GraphStore;
import org.attest.text.InputException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.ServerConnector;

/** The running server. It listens on this machine's loopback address and nowhere else. */
public final class AttestServer implements AutoCloseable {

    private static final String DATASET = "/attest";
    private static final String LOOPBACK = "127.0.0.1";

    private final FusekiServer fuseki;
    private final Catalogue catalogue;
    private final Stories stories;

    private AttestServer(FusekiServer fuseki, Catalogue catalogue, Stories stories) {
        this.fuseki = fuseki;
        this.catalogue = catalogue;
        this.stories = stories;
    }

    /**
     * Starts serving a store, which the caller closes after the server.
     *
     * @param port 0 for any that is free
     * @throws InputException where another program has the port
     */
    public static AttestServer start(GraphStore store, int port, ServerLimits limits) {
        Ontology ontology = Ontology.load();
        Catalogue catalogue = new Catalogue(store, ontology);
        Stories stories = new Stories(store, limits);
        FusekiServer fuseki = build(store, port, limits, ontology, catalogue, stories);
        for (var connector : fuseki.getJettyServer().getConnectors()) {
            ((ServerConnector) connector).setHost(LOOPBACK);
        }
        PlainErrors errors = new PlainErrors();
        fuseki.getJettyServer().setErrorHandler(errors);
        fuseki.getJettyServer().getDescendants(ServletContextHandler.class).forEach(pages -> pages.setErrorHandler(errors));
        try {
            fuseki.start();
        } catch (RuntimeException e) {
            fuseki.stop();
            catalogue.close();
            throw bindFailure(e).<RuntimeException>map(cause -> new InputException("port " + port, "another program listens there",
                    "Name another with --port, or let --port 0 find a free one", cause)).orElse(e);
        }
        return new AttestServer(fuseki, catalogue, stories.start());
    }

    private static FusekiServer build(GraphStore store, int port, ServerLimits limits, Ontology ontology, Catalogue catalogue, Stories stories) {
        DatasetGraph dataset = store.dataset();
        dataset.getContext().set(ARQ.queryTimeout, Long.toString(limits.query().toMillis()));
        dataset.getContext().set(ARQ.httpServiceAllowed, false);
        GuardedQuery guarded = new GuardedQuery();
        FusekiServer.Builder builder = FusekiServer.create()
                .port(port)
                .loopback(true)
                .add(DATASET, DataService.newBuilder(dataset)
                        .addEndpoint(endpoint("sparql", guarded))
                        .addEndpoint(endpoint("query", guarded)))
                .addFilter("/*", new ResponseHeaders())
                .addFilter("/*", new LocalRequests())
                .addFilter("/*", new BodyLimit(limits.body()))
                .addFilter(FusekiPages.PATH + "/*", new FusekiPages(DATASET))
                .addServlet("/$/ping", new ActionPing())
                .addServlet(FusekiPages.PATH + "/$/ping", new ActionPing())
                .addProcessor(FusekiPages.PATH + "/$/server", new ActionServerStatus())
                .addProcessor(FusekiPages.PATH + "/$/stats/*", new ActionStats())
                .addServlet(FusekiPages.PATH + "/*", new WebFiles("webapp"))
                .addServlet("/api/*", new ApiServlet(new QueryApi(store, QueryLibrary.standard(), limits), new DocumentApi(store, limits, ontology, catalogue),
                        new SearchApi(catalogue), new ThingApi(store, ontology), new ClaimsApi(store, ontology, catalogue), new PictureApi(stories)));
        builder.addServlet(WebJars.PATH + "/*", new WebJars());
        WebFiles web = new WebFiles("web");
        WebFiles.PATHS.forEach(path -> builder.addServlet(path, web));
        return builder.build();
    }

    private static Endpoint endpoint(String name, GuardedQuery guarded) {
        return Endpoint.create().operation(Operation.Query).endpointName(name).processor(guarded).build();
    }

    private static Optional<IOException> bindFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof IOException && String.valueOf(cause.getMessage()).startsWith("Failed to bind")) {
                return Optional.of((IOException) cause);
            }
        }
        return Optional.empty();
    }

    /** The first page. */
    public URI address() {
        return URI.create("http://localhost:" + fuseki.getPort() + "/");
    }

    /** Waits until the server is closed. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        fuseki.stop();
        stories.close();
        catalogue.close();
    }
}
