package org.attest.server;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

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

    /** As the timeline, the map and the network ask before anything is chosen. */
    private static final Map<String, Map<String, String>> FIRST_LOOKS = Map.of(
            "/api/events", Map.of("lanes", "document", "limit", "250", "undated", "240", "sparse", "true"),
            "/api/map", Map.of(),
            "/api/network", Map.of("kind", "event person organization group"));

    private static final Duration PRACTICE = Duration.ofSeconds(6);
    /** How long practice stops when somebody asks, in milliseconds, before it looks again. */
    private static final long PAUSE = 50;

    private final transient QueryApi queries;
    private final transient DocumentApi documents;
    private final transient SearchApi search;
    private final transient ThingApi things;
    private final transient ClaimsApi claims;
    private final transient PictureApi pictures;
    private final transient Answers answers = new Answers();
    /** Requests that are being answered. */
    private final transient AtomicInteger asking = new AtomicInteger();

    ApiServlet(QueryApi queries, DocumentApi documents, SearchApi search, ThingApi things, ClaimsApi claims, PictureApi pictures) {
        this.queries = queries;
        this.documents = documents;
        this.search = search;
        this.things = things;
        this.claims = claims;
        this.pictures = pictures;
    }

    /** Answers beforehand what the pages ask first, so that nobody waits for it. */
    void prepare() {
        FIRST_LOOKS.forEach((path, values) -> {
            Parameters given = new Parameters("", values);
            answers.get(path, given, () -> made(path, given));
        });
    }

    /** Answers some questions for nobody, as long as that takes no longer than it is worth, and only while nobody asks. The answers are not kept. */
    void practise(List<Practice> questions, BooleanSupplier closed) {
        long end = System.nanoTime() + PRACTICE.toNanos();
        BooleanSupplier over = () -> closed.getAsBoolean() || System.nanoTime() > end || Thread.currentThread().isInterrupted();
        for (Practice question : questions) {
            while (asking.get() > 0 && !over.getAsBoolean()) {
                LockSupport.parkNanos(Duration.ofMillis(PAUSE).toNanos());
            }
            if (over.getAsBoolean()) {
                return;
            }
            try {
                made(question.path(), new Parameters("", question.values()));
            } catch (ProblemException e) {
                LOG.debug("{} is not there any more", question.path());
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        asking.incrementAndGet();
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
        } finally {
            asking.decrementAndGet();
        }
    }

    private Answer answer(HttpServletRequest request) {
        String path = request.getRequestURI();
        Parameters given = Parameters.of(request);
        if (path.startsWith(QUERIES + "/")) {
            return queries.run(decoded(path.substring(QUERIES.length() + 1)), given);
        }
        if (path.startsWith(SPARQL)) {
            return Answer.json(queries.sparql(decoded(path.substring(SPARQL.length())), given));
        }
        return answers.get(path, given, () -> made(path, given));
    }

    private Answer made(String path, Parameters given) {
        if (path.equals(QUERIES)) {
            return Answer.json(queries.list());
        }
        if (path.equals(DOCUMENTS)) {
            DocumentApi.Listing listing = documents.list();
            return Answer.json(listing, listing.counted());
        }
        if (path.startsWith(DOCUMENTS + "/")) {
            return Answer.json(documents.get(decoded(path.substring(DOCUMENTS.length() + 1)), given));
        }
        if (path.equals(SEARCH)) {
            SearchApi.Answered found = search.find(given);
            return Answer.json(found, found.indexed() && search.isFresh());
        }
        if (path.equals(THINGS)) {
            return Answer.json(things.get(given));
        }
        if (path.equals(STATEMENTS)) {
            return Answer.json(things.statements(given));
        }
        if (path.equals(CLAIMS) && !given.values().containsKey("event")) {
            ClaimsApi.Told told = claims.told(given);
            return Answer.json(told, told.indexed() && search.isFresh());
        }
        if (path.equals(CLAIMS)) {
            return Answer.json(claims.of(given));
        }
        if (path.equals(CONTRADICTIONS)) {
            return Answer.json(claims.contradictions(given));
        }
        return pictures.answer(path, given).orElseThrow(() -> new ProblemException(HttpServletResponse.SC_NOT_FOUND, "No such resource",
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
