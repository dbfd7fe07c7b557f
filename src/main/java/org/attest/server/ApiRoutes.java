package org.attest.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the paths below {@code /api/} to answers, of one state of the store. The answers that were asked for last are kept. */
final class ApiRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(ApiRoutes.class);
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

    private final QueryApi queries;
    private final DocumentApi documents;
    private final SearchApi search;
    private final ThingApi things;
    private final ClaimsApi claims;
    private final PictureApi pictures;
    private final Answers answers = new Answers();

    ApiRoutes(QueryApi queries, DocumentApi documents, SearchApi search, ThingApi things, ClaimsApi claims, PictureApi pictures) {
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

    /** Answers some questions for nobody, as long as that takes no longer than it is worth, and only while nobody asks. The answers are not kept. @param asked true while somebody asks */
    void practise(List<Practice> questions, BooleanSupplier asked, BooleanSupplier closed) {
        long end = System.nanoTime() + PRACTICE.toNanos();
        BooleanSupplier over = () -> closed.getAsBoolean() || System.nanoTime() > end || Thread.currentThread().isInterrupted();
        for (Practice question : questions) {
            while (asked.getAsBoolean() && !over.getAsBoolean()) {
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

    /** @throws ProblemException where there is no such path, or a parameter does not fit */
    Answer answer(String path, Parameters given) {
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
            // Asked before: what an index found that became fresh meanwhile may be of the one before.
            boolean fresh = search.isFresh();
            SearchApi.Answered found = search.find(given);
            return Answer.json(found, found.indexed() && fresh);
        }
        if (path.equals(THINGS)) {
            return Answer.json(things.get(given));
        }
        if (path.equals(STATEMENTS)) {
            return Answer.json(things.statements(given));
        }
        if (path.equals(CLAIMS) && !given.values().containsKey("event")) {
            boolean fresh = search.isFresh();
            ClaimsApi.Told told = claims.told(given);
            return Answer.json(told, told.indexed() && fresh);
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
