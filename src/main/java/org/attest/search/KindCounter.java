package org.attest.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts what fits by kind, in one walk over it. */
final class KindCounter extends SimpleCollector {

    private final Map<String, Integer> counts = new TreeMap<>();
    private SortedDocValues kinds = DocValues.emptySorted();
    private int[] numbers = {};

    private KindCounter() {}

    static Map<String, Integer> count(IndexSearcher open, Query query) throws IOException {
        return open.search(query, new CollectorManager<KindCounter, Map<String, Integer>>() {
            @Override
            public KindCounter newCollector() {
                return new KindCounter();
            }

            @Override
            public Map<String, Integer> reduce(Collection<KindCounter> counters) {
                Map<String, Integer> all = new TreeMap<>();
                counters.forEach(counter -> counter.counts.forEach((kind, number) -> all.merge(kind, number, Integer::sum)));
                return all;
            }
        });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        kinds = DocValues.getSorted(context.reader(), IndexWriting.KIND);
        numbers = new int[kinds.getValueCount()];
    }

    @Override
    public void collect(int document) throws IOException {
        if (kinds.advanceExact(document)) {
            numbers[kinds.ordValue()]++;
        }
    }

    @Override
    public void finish() throws IOException {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                counts.merge(kinds.lookupOrd(i).utf8ToString(), numbers[i], Integer::sum);
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
