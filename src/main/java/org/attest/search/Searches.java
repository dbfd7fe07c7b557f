package org.attest.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;

/** What is asked of an index that is open: which names and texts fit, which events several tell of, which documents there are. */
record Searches(IndexSearcher open) {

    private static final String NAMES = "names";
    private static final List<String> THINGS = List.of("person", "organization", "group", "actor", "place");
    private static final String ALL_THINGS = String.join(",", THINGS);
    /** Of how many that are written so nobody needs others. */
    private static final int FEW = 4;
    private static final int SIMILAR = 10;

    /** One way to take the words. */
    private record Way(String words, Queries.Spelling spelling, Occur each, Hits.Fit fit) {}

    /**
     * What fits all the words as they are written, but for common ones. Where nothing is written so, what is written or sounds nearly so, and at last what fits some of the
     * words.
     */
    Hits find(String words, String kind, int offset, int limit) throws IOException {
        Optional<Chosen> chosen = chosen(words);
        return chosen.isEmpty() ? Hits.NONE : find(chosen.get().way(), chosen.get().counts(), kind, offset, limit);
    }

    /** The same for all kinds, the first of each: things, events, documents and stretches of texts. @param limit how many of each at most */
    Hits first(String words, int limit) throws IOException {
        Optional<Chosen> chosen = chosen(words);
        if (chosen.isEmpty()) {
            return Hits.NONE;
        }
        Way way = chosen.get().way();
        Map<String, Integer> counts = chosen.get().counts();
        List<Hit> results = new ArrayList<>();
        for (String kind : List.of(ALL_THINGS, "event", IndexWriting.OF_DOCUMENT, IndexWriting.OF_TEXT)) {
            if (Stream.of(kind.split(",")).anyMatch(counts::containsKey)) {
                results.addAll(find(way, Map.of(), kind, 0, limit).results());
            }
        }
        return new Hits(way.fit(), results, counts, similar(way, counts));
    }

    /** @param counts what fits in this way, by kind */
    private record Chosen(Way way, Map<String, Integer> counts) {}

    private Optional<Chosen> chosen(String words) throws IOException {
        String rest = Asking.withoutCommonWords(words);
        Optional<Chosen> whole = Optional.empty();
        for (Way way : List.of(new Way(words, Queries.Spelling.GIVEN, Occur.MUST, Hits.Fit.WRITTEN), new Way(words, Queries.Spelling.FREE, Occur.MUST, Hits.Fit.SIMILAR),
                new Way(rest, Queries.Spelling.GIVEN, Occur.SHOULD, Hits.Fit.SOME), new Way(rest, Queries.Spelling.FREE, Occur.SHOULD, Hits.Fit.SIMILAR))) {
            Chosen chosen = new Chosen(way, counts(way));
            if (!Set.of(IndexWriting.OF_DOCUMENT).containsAll(chosen.counts().keySet())) {
                return Optional.of(chosen);
            }
            // A document has so many words that it alone is no answer while there may be another.
            whole = whole.or(() -> Optional.of(chosen).filter(each -> !each.counts().isEmpty()));
        }
        return whole;
    }

    private Hits find(Way way, Map<String, Integer> counts, String kind, int offset, int limit) throws IOException {
        String kinds = kind.equals(NAMES) ? "" : kind;
        Found found = new Found(open.storedFields(), way.words(), way.spelling() == Queries.Spelling.FREE);
        List<Hit> results = new ArrayList<>();
        if (!kind.equals(IndexWriting.OF_TEXT)) {
            results.addAll(found.hits(page(Queries.names(way.words(), kinds, way.spelling(), way.each()), offset, limit)));
        }
        if (kind.equals(IndexWriting.OF_DOCUMENT)) {
            for (int i = 0; i < results.size(); i++) {
                results.set(i, found.isScattered(results.get(i)) ? excerpted(results.get(i), way.words(), found) : results.get(i));
            }
        }
        if (kind.equals(IndexWriting.OF_TEXT) || kind.isEmpty() && results.size() < limit) {
            int before = kind.isEmpty() ? Math.max(0, offset - named(counts)) : offset;
            results.addAll(found.hits(page(Queries.texts(way.words(), way.spelling(), way.each()), before, limit - results.size())));
        }
        return new Hits(way.fit(), results, counts, offset > 0 || counts.isEmpty() || !offersSimilar(kind) ? List.of() : similar(way, counts));
    }

    /** A document that is called otherwise, with the stretch in which most of the words stand. */
    private Hit excerpted(Hit document, String words, Found found) throws IOException {
        List<Hit> stretches = found.hits(page(Queries.within(document.iri(), Asking.withoutCommonWords(words)), 0, 1));
        return stretches.isEmpty() ? document : document.with(stretches.getFirst());
    }

    private static boolean offersSimilar(String kind) {
        return kind.isEmpty() || kind.equals(NAMES) || Stream.of(kind.split(",")).anyMatch(THINGS::contains);
    }

    /** Where few names are written so, people, organizations, groups and places whose names are written nearly so. */
    private List<Hit> similar(Way way, Map<String, Integer> counts) throws IOException {
        boolean few = way.fit() == Hits.Fit.WRITTEN && called(counts) < FEW;
        return few ? new Found(open.storedFields(), way.words(), true).hits(page(Queries.similar(way.words(), ALL_THINGS), 0, SIMILAR)) : List.of();
    }

    private static int named(Map<String, Integer> counts) {
        return counts.entrySet().stream().filter(entry -> !entry.getKey().equals(IndexWriting.OF_TEXT)).mapToInt(Map.Entry::getValue).sum();
    }

    /** How many fit that are neither texts nor documents: these have so many words that hardly one is not among them. */
    private static int called(Map<String, Integer> counts) {
        return named(counts) - counts.getOrDefault(IndexWriting.OF_DOCUMENT, 0);
    }

    private Map<String, Integer> counts(Way way) throws IOException {
        Map<String, Integer> counts = KindCounter.count(open, Queries.names(way.words(), "", way.spelling(), way.each()));
        int texts = open.count(Queries.texts(way.words(), way.spelling(), way.each()));
        if (texts > 0) {
            counts.put(IndexWriting.OF_TEXT, texts);
        }
        return counts;
    }

    /** How many there are of each kind. */
    Map<String, Integer> kinds() throws IOException {
        return KindCounter.count(open, new MatchAllDocsQuery());
    }

    /** The events that several tell of, those first of whom most do. */
    Hits told(int offset, int limit) throws IOException {
        Sort most = new Sort(new SortField(IndexWriting.ACCOUNTS, SortField.Type.LONG, true), SortField.FIELD_DOC);
        List<ScoreDoc> page = page(open.search(Queries.told(), Math.max(1, offset + limit), most), offset, limit);
        return new Hits(Hits.Fit.WRITTEN, new Found(open.storedFields(), "", false).hits(page), Map.of("event", open.count(Queries.told())), List.of());
    }

    /** Every document, by title. */
    List<DocumentEntry> documents() throws IOException {
        StoredFields fields = open.storedFields();
        List<DocumentEntry> entries = new ArrayList<>();
        for (ScoreDoc each : open.search(Queries.documents(), Math.max(1, open.count(Queries.documents()))).scoreDocs) {
            entries.add(Found.entry(fields.document(each.doc)));
        }
        return List.copyOf(entries);
    }

    private List<ScoreDoc> page(Query query, int offset, int limit) throws IOException {
        return page(open.search(query, Math.max(1, offset + limit)), offset, limit);
    }

    private static List<ScoreDoc> page(TopDocs top, int offset, int limit) {
        return List.of(top.scoreDocs).subList(Math.min(offset, top.scoreDocs.length), Math.min(offset + limit, top.scoreDocs.length));
    }
}
