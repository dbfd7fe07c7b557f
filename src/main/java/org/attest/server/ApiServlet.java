package org.attest.server;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /api/…}: from requests to answers, and from exceptions to problems. */
final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);

    private final transient Supplier<ApiRoutes> routes;
    /** Requests that are being answered. */
    private final transient AtomicInteger asking = new AtomicInteger();

    /** @param routes of the store as it is now */
    ApiServlet(Supplier<ApiRoutes> routes) {
        this.routes = routes;
    }

    /** True while somebody waits for an answer. */
    boolean isAsked() {
        return asking.get() > 0;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        asking.incrementAndGet();
        try {
            Answer answer = routes.get().answer(request.getRequestURI(), Parameters.of(request));
            response.setContentType(answer.type());
            response.setHeader("Cache-Control", "no-store");
            answer.headers().forEach(response::setHeader);
            response.getOutputStream().write(answer.body());
        } catch (ProblemException e) {
            e.problem().write(response);
        } catch (RuntimeException e) {
            // The message may hold words of a document.
            LOG.error("request failed: {}", e.getClass().getName());
            Problem.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Fault in the program", "The request could not be answered.").write(response);
        } finally {
            asking.decrementAndGet();
        }
    }
}
