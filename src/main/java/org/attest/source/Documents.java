package org.attest.source;

import java.time.LocalDate;
import java.util.Optional;

import org.attest.text.Document;
import org.attest.text.DocumentMetadata;
import org.attest.text.Sha256;

/** Documents from texts that come without a file. */
public final class Documents {

    private Documents() {}

    /**
     * A document that holds exactly this text, so that offsets into the one are offsets into the other; its parts are found as those
     * of a plain text file are.
     *
     * @param id what the text is called; becomes the slug and the file name, and the title where the text has none
     * @param date the document's, which wins over one found in the text
     */
    public static Document ofText(String id, String text, Optional<LocalDate> date) {
        Structure structure = Structure.of(text);
        String slug = Slug.of(id);
        DocumentMetadata metadata = new DocumentMetadata(structure.title().orElse(id.isBlank() ? slug : id), structure.authors(),
                date.or(structure::published), FileKind.TEXT.mediaType(), id.isBlank() ? slug : id);
        return new Document(slug, Sha256.of(text), text, metadata, structure.parts());
    }
}
