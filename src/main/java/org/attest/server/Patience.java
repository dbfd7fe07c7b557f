package org.attest.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose requests do not arrive in time, however steadily they trickle: the headers within a time from when the connection opened or the request
 * before was answered, the body within the same time from then on. A request is given to a thread when its body is there, so that no number of slow ones holds them all.
 */
final class Patience extends EventsHandler implements Connection.Listener {

    /** What a piece of a body takes beside its bytes, about: a body in very many pieces is refused. */
    private static final int PIECE = 1024;

    private final Scheduler scheduler;
    private final Duration limit;
    private final Map<EndPoint, Scheduler.Task> waiting = new ConcurrentHashMap<>();

    Patience(Handler handler, Scheduler scheduler, ServerLimits limits) {
        super(withBody(handler, limits.body()));
        this.scheduler = scheduler;
        limit = limits.arrival();
    }

    /** What is too long, or does not say how long it is, goes on at once, to be refused. */
    private static Handler withBody(Handler handler, int most) {
        EagerContentHandler whole = new EagerContentHandler(handler, new EagerContentHandler.RetainedContentLoaderFactory(2L * most, PIECE, true));
        whole.include(request -> request.getLength() > 0 && request.getLength() <= most);
        return whole;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof ConnectionMetaData) {
            await(connection.getEndPoint());
        }
    }

    @Override
    public void onClosed(Connection connection) {
        stop(connection.getEndPoint());
    }

    @Override
    protected void onBeforeHandling(Request request) {
        EndPoint from = from(request);
        if (request.getHeaders().contains(HttpHeader.CONTENT_LENGTH) || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            await(from);
        } else {
            stop(from);
        }
    }

    @Override
    protected void onRequestRead(Request request, Content.Chunk chunk) {
        if (chunk != null && chunk.isLast()) {
            stop(from(request));
        }
    }

    @Override
    protected void onComplete(Request request, int status, HttpFields headers, Throwable failure) {
        EndPoint from = from(request);
        if (from.isOpen()) {
            await(from);
        }
    }

    private static EndPoint from(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }

    private void await(EndPoint from) {
        cancel(waiting.put(from, scheduler.schedule(() -> {
            waiting.remove(from);
            from.close();
        }, limit)));
    }

    private void stop(EndPoint from) {
        cancel(waiting.remove(from));
    }

    private static void cancel(Scheduler.Task task) {
        Optional.ofNullable(task).ifPresent(Scheduler.Task::cancel);
    }
}
