package org.attest.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletResponse;
import org.attest.search.Hit;
import org.attest.search.Hits;

/** Search over HTTP: names and texts that fit some words. */
final class SearchApi {

    private static final int USUAL = 30;
    private static final int MOST = 200;
    private static final int MOST_EACH = 50;
    private static final int FARTHEST = 2_000;
    private static final int LONGEST = 200;

    private final Catalogue catalogue;
    private final Stories stories;

    SearchApi(Catalogue catalogue, Stories stories) {
        this.catalogue = catalogue;
        this.stories = stories;
    }

    /**
     * What fits.
     *
     * @param indexed false while the first index is being made: then names alone are found, as far as they were read
     * @param fit how the results fit: {@code written} so, {@code similar}, or in {@code some} of the words
     * @param counts how many there are of each kind, whatever was asked for
     * @param similar names that are written somewhat differently, where few are written so
     */
    record Answered(String q, String kind, int offset, int limit, boolean indexed, String fit, Map<String, Integer> counts, List<Result> results,
                    @JsonInclude(Include.NON_EMPTY) List<Result> similar) {}

    /** @param document the last part of the IRI */
    @JsonInclude(Include.NON_DEFAULT)
    record Result(String kind, String iri, String label, String type, String matched, int mentions, int documents, String document, String documentTitle,
                  String factuality, String time, int accounts, @JsonInclude(Include.ALWAYS) int begin, String text, List<Hit.Span> marks) {}

    /** @throws ProblemException where there are no words, or a parameter does not fit */
    Answered find(Parameters given) {
        String words = given.values().getOrDefault("q", "").strip();
        String kind = given.values().getOrDefault("kind", "");
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new ProblemException(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "'q' needs words to look for, at most " + LONGEST + " characters.");
        }
        if (!kind.matches("[a-z,]{0,80}")) {
            throw new ProblemException(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "'kind' needs kinds of things with commas between, 'document', 'text' or 'names'.");
        }
        int limit = given.number("limit", MOST, USUAL);
        int offset = given.number("offset", FARTHEST, 0);
        boolean indexed = catalogue.isReady();
        Hits hits = indexed ? given.values().containsKey("each") ? catalogue.first(words, given.number("each", MOST_EACH, USUAL)) : catalogue.find(words, kind, offset, limit) : FirstNames.find(stories.scene(EventFilter.of(new Parameters("", Map.of()))), words, kind, offset, limit);
        return new Answered(words, kind, offset, limit, indexed, hits.fit().name().toLowerCase(Locale.ROOT), hits.counts(), results(hits.results()), results(hits.similar()));
    }

    private static List<Result> results(List<Hit> hits) {
        return hits.stream().map(SearchApi::result).toList();
    }

    /** True once what is found is found in all that the store holds now. */
    boolean isFresh() {
        return catalogue.isFresh();
    }

    static Result result(Hit hit) {
        return new Result(hit.kind(), hit.iri(), hit.label(), hit.type(), hit.matched(), hit.mentions(), hit.documents(), DocumentApi.id(hit.document()), hit.documentTitle(),
                hit.factuality(), hit.time(), hit.accounts(), hit.begin(), hit.text(), hit.marks());
    }
}
