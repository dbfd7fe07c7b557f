package org.attest.server;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /api/…}: from paths to answers, and from exceptions to problems. */
final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);
    private static final String QUERIES = "/api/queries";
    private static final String SPARQL = "/api/sparql/";
    private static final String DOCUMENTS = "/api/documents";
    private static final String SEARCH = "/api/search";
    private static final String THINGS = "/api/things";
    private static final String STATEMENTS = "/api/statements";
    private static final String CLAIMS = "/api/claims";
    private static final String CONTRADICTIONS = "/api/contradictions";

    private final transient QueryApi queries;
    private final transient DocumentApi documents;
    private final transient SearchApi search;
    private final transient ThingApi things;
    private final transient ClaimsApi claims;
    private final transient PictureApi pictures;

    ApiServlet(QueryApi queries, DocumentApi documents, SearchApi search, ThingApi things, ClaimsApi claims, PictureApi pictures) {
        this.queries = queries;
        this.documents = documents;
        this.search = search;
        this.things = things;
        this.claims = claims;
        this.pictures = pictures;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Answer answer = answer(request);
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
        }
    }

    private Answer answer(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals(QUERIES)) {
            return Answer.json(queries.list());
        }
        if (path.startsWith(QUERIES + "/")) {
            return queries.run(decoded(path.substring(QUERIES.length() + 1)), Parameters.of(request));
        }
        if (path.startsWith(SPARQL)) {
            return Answer.json(queries.sparql(decoded(path.substring(SPARQL.length())), Parameters.of(request)));
        }
        if (path.equals(DOCUMENTS)) {
            return Answer.json(documents.list());
        }
        if (path.startsWith(DOCUMENTS + "/")) {
            return Answer.json(documents.get(decoded(path.substring(DOCUMENTS.length() + 1)), Parameters.of(request)));
        }
        if (path.equals(SEARCH)) {
            return Answer.json(search.find(Parameters.of(request)));
        }
        if (path.equals(THINGS)) {
            return Answer.json(things.get(Parameters.of(request)));
        }
        if (path.equals(STATEMENTS)) {
            return Answer.json(things.statements(Parameters.of(request)));
        }
        if (path.equals(CLAIMS)) {
            Parameters given = Parameters.of(request);
            return Answer.json(given.values().containsKey("event") ? claims.of(given) : claims.told(given));
        }
        if (path.equals(CONTRADICTIONS)) {
            return Answer.json(claims.contradictions(Parameters.of(request)));
        }
        return pictures.answer(path, Parameters.of(request)).orElseThrow(() -> new ProblemException(HttpServletResponse.SC_NOT_FOUND, "No such resource",
                "There are /api/search, /api/things, /api/statements, /api/claims, /api/contradictions, /api/events, /api/map, /api/network, /api/queries and /api/documents."));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpServletResponse.SC_BAD_REQUEST, "Bad path", "The path is not encoded as it should be.");
        }
    }
}
