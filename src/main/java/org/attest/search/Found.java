package org.attest.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;

/** Turns what the index keeps into hits, and finds out which name and which words fit. */
final class Found {

    private static final String EVENT = "event";
    private static final int LONG = 160;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final StoredFields fields;
    private final List<String> names;
    private final List<String> stems;
    private final boolean free;

    /** @param free whether words fit that are written nearly so */
    Found(StoredFields fields, String words, boolean free) {
        this.fields = fields;
        this.free = free;
        // What stands in every second sentence is not what is looked for.
        String telling = Asking.withoutCommonWords(words);
        this.names = terms(Analyzers.words(Analyzers.NAME, telling));
        this.stems = terms(Analyzers.words(Analyzers.TEXT, telling));
    }

    /** Whether none of the names has all the words: what is called otherwise fits by what stands in it. */
    boolean isScattered(Hit hit) {
        return fitting(hit.matched()) < names.size();
    }

    private static List<String> terms(List<Analyzers.Word> words) {
        return words.stream().map(Analyzers.Word::term).toList();
    }

    static DocumentEntry entry(Document kept) throws IOException {
        return MAPPER.readValue(kept.get(IndexWriting.ENTRY), DocumentEntry.class);
    }

    List<Hit> hits(List<ScoreDoc> docs) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : docs) {
            Document kept = fields.document(doc.doc);
            hits.add(text(kept, IndexWriting.KIND).equals(IndexWriting.OF_TEXT) ? stretch(kept) : named(kept));
        }
        return hits;
    }

    private Hit named(Document kept) {
        List<String> called = List.of(kept.getValues(IndexWriting.NAME));
        String best = best(called);
        List<String> words = List.of(kept.getValues(IndexWriting.WORDS));
        // Of events that are called alike their words tell which is which.
        String told = fitting(best) < names.size() ? told(words) : text(kept, IndexWriting.KIND).equals(EVENT) ? telling(words) : "";
        return new Hit(text(kept, IndexWriting.KIND), text(kept, IndexWriting.IRI), called.getFirst(), text(kept, IndexWriting.TYPE), best,
                number(kept, IndexWriting.MENTIONS), number(kept, IndexWriting.DOCUMENTS), text(kept, IndexWriting.DOCUMENT), text(kept, IndexWriting.TITLE),
                text(kept, IndexWriting.FACTUALITY), text(kept, IndexWriting.TIME), number(kept, IndexWriting.ACCOUNTS), 0, told, marks(told));
    }

    /** The first of the names in which most of the words occur. */
    private String best(List<String> called) {
        return called.stream().max(Comparator.comparingLong(this::fitting).thenComparing(name -> -called.indexOf(name))).orElseThrow();
    }

    private long fitting(String name) {
        List<String> own = terms(Analyzers.words(Analyzers.NAME, name));
        return names.stream().filter(wanted -> own.stream().anyMatch(term -> term.startsWith(wanted))).count();
    }

    private Hit stretch(Document kept) {
        String text = text(kept, IndexWriting.TEXT);
        return new Hit(IndexWriting.OF_TEXT, text(kept, IndexWriting.DOCUMENT), text(kept, IndexWriting.TITLE), "", text(kept, IndexWriting.TITLE), 0, 1,
                text(kept, IndexWriting.DOCUMENT), text(kept, IndexWriting.TITLE), "", "", 0, number(kept, IndexWriting.BEGIN), text, marks(text));
    }

    /** Of the words that tell something those in which most of what is asked for occurs, as much of them as stands well in a list; empty where none does. */
    private String told(List<String> all) {
        int most = all.stream().mapToInt(words -> marks(words).size()).max().orElse(0);
        return most == 0 ? "" : telling(all.stream().filter(words -> marks(words).size() == most).toList());
    }

    /** Of what tells it as much as stands well in a list. */
    private static String telling(List<String> all) {
        return all.stream().filter(words -> words.length() <= LONG).max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .or(() -> all.stream().min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))).orElse("");
    }

    private List<Hit.Span> marks(String text) {
        return Analyzers.words(Analyzers.TEXT, text).stream().filter(word -> stems.stream().anyMatch(wanted -> fits(word.term(), wanted)))
                .map(word -> new Hit.Span(text.codePointCount(0, word.begin()), text.codePointCount(0, word.end()))).toList();
    }

    private boolean fits(String term, String wanted) {
        return term.startsWith(wanted) || free && Queries.errors(wanted) > 0 && EditDistance.within(term, wanted, Queries.errors(wanted));
    }

    private static String text(Document kept, String field) {
        return Optional.ofNullable(kept.get(field)).orElse("");
    }

    private static int number(Document kept, String field) {
        return Optional.ofNullable(kept.getField(field)).map(value -> value.numericValue().intValue()).orElse(0);
    }
}
