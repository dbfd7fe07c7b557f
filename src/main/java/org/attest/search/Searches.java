package org.attest.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;

/** What is asked of an index that is open: which names and texts fit, which events several tell of, which documents there are. */
record Searches(IndexSearcher open) {

    private static final String NAMES = "names";

    /** What fits all the words. Where no name and no text fits all the words, those that fit all but the common ones; then those that fit some. */
    Hits find(String words, String kind, int offset, int limit) throws IOException {
        Map<String, Integer> all = counts(words, Occur.MUST);
        if (!all.isEmpty()) {
            return find(words, Occur.MUST, all, kind, offset, limit);
        }
        String rest = Asking.withoutCommonWords(words);
        Map<String, Integer> most = counts(rest, Occur.MUST);
        return most.isEmpty() ? find(rest, Occur.SHOULD, counts(rest, Occur.SHOULD), kind, offset, limit) : find(rest, Occur.MUST, most, kind, offset, limit);
    }

    private Hits find(String words, Occur each, Map<String, Integer> counts, String kind, int offset, int limit) throws IOException {
        boolean names = kind.isEmpty() || kind.equals(NAMES);
        Found found = new Found(open.storedFields(), words);
        List<Hit> results = new ArrayList<>();
        if (!kind.equals(IndexWriting.OF_TEXT)) {
            results.addAll(found.hits(page(Queries.names(words, names ? "" : kind, each), offset, limit)));
        }
        if (kind.equals(IndexWriting.OF_TEXT) || kind.isEmpty() && results.size() < limit) {
            int named = counts.entrySet().stream().filter(entry -> !entry.getKey().equals(IndexWriting.OF_TEXT)).mapToInt(Map.Entry::getValue).sum();
            int before = kind.isEmpty() ? Math.max(0, offset - named) : offset;
            results.addAll(found.hits(page(Queries.texts(words, each), before, limit - results.size())));
        }
        return new Hits(results, counts);
    }

    private Map<String, Integer> counts(String words, Occur each) throws IOException {
        Map<String, Integer> counts = KindCounter.count(open, Queries.names(words, "", each));
        int texts = open.count(Queries.texts(words, each));
        if (texts > 0) {
            counts.put(IndexWriting.OF_TEXT, texts);
        }
        return counts;
    }

    /** The events that several tell of, those first of whom most do. */
    Hits told(int offset, int limit) throws IOException {
        Sort most = new Sort(new SortField(IndexWriting.ACCOUNTS, SortField.Type.LONG, true), SortField.FIELD_DOC);
        List<ScoreDoc> page = page(open.search(Queries.told(), Math.max(1, offset + limit), most), offset, limit);
        return new Hits(new Found(open.storedFields(), "").hits(page), Map.of("event", open.count(Queries.told())));
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
