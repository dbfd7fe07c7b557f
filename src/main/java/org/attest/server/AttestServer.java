package org.attest.server;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.apache.jena.fuseki.ctl.ActionPing;
import org.apache.jena.fuseki.ctl.ActionStats;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.query.bounded.BoundedOperators;
import org.attest.store.GraphStore;
import org.attest.text.InputException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The running server. It listens on this machine's loopback address, unless it is told how others may reach it. */
public final class AttestServer implements AutoCloseable {

    private static final String DATASET = "/attest";

    private final FusekiServer fuseki;
    private final Optional<NetworkAccess> access;
    private final Runnable afterwards;

    private AttestServer(FusekiServer fuseki, Optional<NetworkAccess> access, Runnable afterwards) {
        this.fuseki = fuseki;
        this.access = access;
        this.afterwards = afterwards;
    }

    /**
     * As {@link #start(GraphStore, ServerSettings)}; commands of the same user that find the store held are run here, unless others reach the server: then they say
     * who holds it.
     */
    public static AttestServer start(GraphStore store, ServerSettings settings, CommandServlet.Runner commands) {
        if (settings.access().isPresent()) {
            return start(store, settings);
        }
        String token = ServerAddress.newToken();
        AttestServer server = start(store, settings, renew -> Optional.of(new CommandServlet(commands, token, renew)), commands::close, () -> ServerAddress.remove(store.folder()));
        new ServerAddress(server.address().toString(), token).write(store.folder());
        return server;
    }

    /**
     * Starts serving a store, which the caller closes after the server.
     *
     * @throws InputException where another program has the port, or the certificate cannot be used
     */
    public static AttestServer start(GraphStore store, ServerSettings settings) {
        return start(store, settings, renew -> Optional.empty(), () -> { }, () -> { });
    }

    /**
     * @param commands given what the server does once the store has changed
     * @param before what comes before the end, while answers still reach who asked
     * @param afterwards what comes after it
     */
    private static AttestServer start(GraphStore store, ServerSettings settings, Function<Consumer<StoreChange>, Optional<CommandServlet>> commands, Runnable before, Runnable afterwards) {
        QueryDesk desk = new QueryDesk(settings.limits());
        CurrentApi current = new CurrentApi(store, settings.limits(), desk);
        ApiServlet api = new ApiServlet(current::routes);
        FusekiServer fuseki = build(store, settings, api, desk, commands.apply(current::renew));
        Runnable end = () -> {
            before.run();
            fuseki.stop();
            desk.close();
            current.close();
            afterwards.run();
        };
        try {
            Server jetty = fuseki.getJettyServer();
            ServerConnector connector = Listener.on(jetty, settings.port(), settings.access());
            Patience patience = new Patience(jetty.getHandler(), connector.getScheduler(), settings.limits());
            jetty.setHandler(patience);
            connector.addBean(patience, false);
            jetty.setConnectors(new Connector[] {connector});
            PlainErrors errors = new PlainErrors();
            jetty.setErrorHandler(errors);
            jetty.getDescendants(ServletContextHandler.class).forEach(pages -> pages.setErrorHandler(errors));
            fuseki.start();
            current.start(api::isAsked);
            return new AttestServer(fuseki, settings.access(), end);
        } catch (RuntimeException e) {
            end.run();
            throw bindFailure(e).<RuntimeException>map(cause -> new InputException("port " + settings.port(), "another program listens there",
                    "Name another with --port, or let --port 0 find a free one", cause)).orElse(e);
        }
    }

    private static FusekiServer build(GraphStore store, ServerSettings settings, ApiServlet api, QueryDesk desk, Optional<CommandServlet> commands) {
        ServerLimits limits = settings.limits();
        DatasetGraph dataset = store.dataset();
        dataset.getContext().set(ARQ.queryTimeout, Long.toString(limits.query().toMillis()));
        dataset.getContext().set(ARQ.httpServiceAllowed, false);
        BoundedOperators.install(dataset.getContext());
        GuardedQuery guarded = new GuardedQuery(desk);
        FusekiServer.Builder builder = FusekiServer.create()
                .port(settings.port())
                .loopback(true)
                .add(DATASET, DataService.newBuilder(dataset)
                        .addEndpoint(endpoint("sparql", guarded))
                        .addEndpoint(endpoint("query", guarded)))
                .addFilter("/*", new ResponseHeaders())
                .addFilter("/*", settings.access().map(beyond -> OwnRequests.to(beyond.names())).orElseGet(OwnRequests::local))
                .addFilter("/*", new BodyLimit(limits.body()))
                .addFilter(FusekiPages.PATH + "/*", new FusekiPages(DATASET))
                .addServlet("/$/ping", new ActionPing())
                .addServlet(FusekiPages.PATH + "/$/ping", new ActionPing())
                .addProcessor(FusekiPages.PATH + "/$/server", new ActionServerStatus())
                .addProcessor(FusekiPages.PATH + "/$/stats/*", new ActionStats())
                .addServlet(FusekiPages.PATH + "/*", new WebFiles("webapp", FusekiPages.WAY_BACK))
                .addServlet("/api/*", api);
        settings.access().ifPresent(beyond -> builder.securityHandler(Listener.guard(beyond.users(), InstantSource.system())));
        commands.ifPresent(servlet -> builder.addServlet(CommandServlet.PATH, servlet));
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
        return URI.create(access.map(beyond -> "https://" + beyond.names().first()).orElse("http://localhost") + ":" + port() + "/");
    }

    private int port() {
        return ((ServerConnector) fuseki.getJettyServer().getConnectors()[0]).getLocalPort();
    }

    /** Waits until the server is closed. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        afterwards.run();
    }
}
