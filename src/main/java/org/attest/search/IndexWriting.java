package org.attest.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/** Writes a whole index, in one commit: until it is done the earlier one stands. */
final class IndexWriting {

    /** Fields that are searched. */
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String SOUND = "sound";
    static final String WHOLE = "whole";
    static final String TEXT = "text";
    /** Of an event, the words that tell it; of a document, all of its words. */
    static final String WORDS = "words";
    /** Of a stretch, the document that it is of. */
    static final String OF = "of";
    static final String WEIGHT = "weight";
    /** Of the weight: how many statements are about a thing. */
    static final String MENTIONS = "mentions";
    /** Fields that are only kept. */
    static final String IRI = "iri";
    static final String TYPE = "type";
    static final String FACTUALITY = "factuality";
    static final String TIME = "time";
    static final String ACCOUNTS = "accounts";
    static final String DOCUMENTS = "documents";
    static final String DOCUMENT = "document";
    static final String TITLE = "title";
    static final String BEGIN = "begin";
    static final String ENTRY = "entry";

    static final String OF_DOCUMENT = "document";
    static final String OF_TEXT = "text";
    /** Of a commit: which state of the store it was made from. */
    static final String STATE = "state";

    private static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(Analyzers.TEXT, Map.of(NAME, Analyzers.NAME, SOUND, Analyzers.SOUND));
    private static final double MEMORY = 64;
    /** Words of which it matters only whether they occur. */
    private static final FieldType OCCURRING = occurring(false);
    private static final FieldType KEPT = occurring(true);

    private final IndexWriter writer;
    private final ObjectMapper mapper = new ObjectMapper();

    private IndexWriting(IndexWriter writer) {
        this.writer = writer;
    }

    private static FieldType occurring(boolean kept) {
        FieldType type = new FieldType();
        type.setStored(kept);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    static void write(Directory directory, StoreScan.Content content, String state) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(ANALYZER).setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(MEMORY).setCommitOnClose(false);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            new IndexWriting(writer).all(content);
            // One segment: results come in the same order whatever the machine.
            writer.forceMerge(1);
            writer.setLiveCommitData(Map.of(STATE, state).entrySet());
            writer.commit();
        }
    }

    private void all(StoreScan.Content content) throws IOException {
        Map<String, String> titles = new LinkedHashMap<>();
        content.documents().forEach(found -> titles.put(found.entry().iri(), found.entry().title()));
        for (StoreScan.Found found : content.documents()) {
            writer.addDocument(document(found));
        }
        for (Map.Entry<String, ThingEntry> thing : content.things().entrySet()) {
            writer.addDocument(thing(thing.getKey(), thing.getValue(), titles));
        }
        for (StoreScan.Found found : content.documents()) {
            for (Stretches.Stretch stretch : Stretches.of(found.text())) {
                writer.addDocument(stretch(found, stretch));
            }
        }
    }

    private Document document(StoreScan.Found found) throws IOException {
        DocumentEntry entry = found.entry();
        Document document = new Document();
        kind(document, OF_DOCUMENT);
        document.add(new StringField(IRI, entry.iri(), Field.Store.YES));
        names(document, Set.of(entry.title()));
        List.of(entry.fileName(), entry.authors().stream().map(DocumentEntry.Author::label).collect(Collectors.joining(" ")))
                .forEach(also -> document.add(new TextField(NAME, also, Field.Store.NO)));
        document.add(new Field(WORDS, found.text(), OCCURRING));
        document.add(new StoredField(ENTRY, mapper.writeValueAsString(entry)));
        document.add(new StoredField(DOCUMENT, entry.iri()));
        document.add(new StoredField(TITLE, entry.title()));
        return document;
    }

    private static Document thing(String iri, ThingEntry thing, Map<String, String> titles) {
        KindOf.Kind kind = thing.kind().orElseThrow();
        Document document = new Document();
        kind(document, kind.word());
        document.add(new StringField(IRI, iri, Field.Store.YES));
        names(document, thing.names());
        thing.words().forEach(words -> document.add(new Field(WORDS, words, KEPT)));
        if (kind.word().equals("event")) {
            // Who asks for what was done, or for a day, does not use the words of a name that was made up.
            Stream.of(thing.label().orElse(""), kind.type(), DateWords.of(thing.time())).forEach(words -> document.add(new Field(WORDS, words, OCCURRING)));
        }
        document.add(new FeatureField(WEIGHT, MENTIONS, Math.max(1, thing.mentions())));
        document.add(new StoredField(MENTIONS, thing.mentions()));
        document.add(new StoredField(DOCUMENTS, thing.documents()));
        document.add(new StoredField(TYPE, kind.type()));
        document.add(new StoredField(FACTUALITY, kind.word().equals("event") ? thing.factuality() : ""));
        document.add(new StoredField(TIME, thing.time()));
        if (thing.accounts() > 1) {
            document.add(new NumericDocValuesField(ACCOUNTS, thing.accounts()));
            document.add(new StoredField(ACCOUNTS, thing.accounts()));
        }
        document.add(new StoredField(DOCUMENT, thing.firstDocument()));
        document.add(new StoredField(TITLE, titles.getOrDefault(thing.firstDocument(), "")));
        return document;
    }

    private static void kind(Document document, String kind) {
        document.add(new StringField(KIND, kind, Field.Store.YES));
        document.add(new SortedDocValuesField(KIND, new BytesRef(kind)));
    }

    /** The first is the one that a thing is shown by. */
    private static void names(Document document, Set<String> names) {
        for (String name : names) {
            document.add(new TextField(NAME, name, Field.Store.YES));
            document.add(new TextField(SOUND, name, Field.Store.NO));
            document.add(new StringField(WHOLE, whole(name), Field.Store.NO));
        }
    }

    /** A name as it is compared whole. */
    static String whole(String name) {
        return Analyzers.words(Analyzers.NAME, name).stream().map(Analyzers.Word::term).collect(Collectors.joining(" "));
    }

    private static Document stretch(StoreScan.Found found, Stretches.Stretch stretch) {
        Document document = new Document();
        kind(document, OF_TEXT);
        document.add(new TextField(TEXT, found.text().substring(stretch.begin(), stretch.end()), Field.Store.YES));
        document.add(new StoredField(BEGIN, found.text().codePointCount(0, stretch.begin())));
        document.add(new StringField(OF, found.entry().iri(), Field.Store.NO));
        document.add(new StoredField(DOCUMENT, found.entry().iri()));
        document.add(new StoredField(TITLE, found.entry().title()));
        return document;
    }
}
