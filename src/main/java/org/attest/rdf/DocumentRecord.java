package org.attest.rdf;

import org.apache.jena.graph.Node;
import org.attest.text.Document;
import org.attest.text.DocumentMetadata;

/** The document itself as a node: title, author, date, text. */
record DocumentRecord(Iris iris, QuadSink sink) {

    void write(Document text, Node document, Node author) {
        DocumentMetadata metadata = text.metadata();
        sink.own(document, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT);
        sink.own(document, Vocabulary.Schema.NAME, Literals.text(metadata.title()));
        sink.own(document, Vocabulary.Schema.AUTHOR, author);
        metadata.published().ifPresent(day -> sink.own(document, Vocabulary.Schema.DATE_PUBLISHED, Literals.day(day)));
        sink.own(document, Vocabulary.Schema.ENCODING_FORMAT, Literals.text(metadata.mediaType()));
        sink.own(document, Vocabulary.Property.FILE_NAME, Literals.text(metadata.fileName()));
        sink.own(document, Vocabulary.Property.SHA256, Literals.text(text.sha256()));
        sink.own(document, Vocabulary.Nif.IS_STRING, Literals.text(text.text()));
        sink.typesAbove(document, Vocabulary.Type.DOCUMENT);
    }
}
