package org.attest.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a document besides its words.
 *
 * @param title as printed, or the file's name where the text has none; never blank
 * @param authors names as printed in the byline, in order; empty where nobody is named
 * @param published the day the document says it was written or published, or the one the user gave
 * @param mediaType of the file it was read from, such as {@code application/pdf}
 * @param fileName the last segment of the file's path
 */
public record DocumentMetadata(String title, List<String> authors, Optional<LocalDate> published, String mediaType, String fileName) {

    public DocumentMetadata {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a document needs a title");
        }
        authors = List.copyOf(authors);
    }
}
