package org.attest.source;

import java.nio.file.Path;
import java.util.Optional;

import org.attest.text.Document;
import org.attest.text.InputException;

/** Any bytes as a plain text file: a document whose parts lie in its text, or a message. */
public final class PlainTextFuzz {

    private static final DocumentReader READER = new DocumentReader();

    private PlainTextFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        check("a.txt", bytes);
    }

    static void check(String name, byte[] bytes) {
        try {
            Document document = READER.read(Path.of(name), bytes, Optional.empty()).document();
            if (document.text().codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
                throw new AssertionError("a NUL or half a character came through");
            }
            document.parts().forEach(part -> document.text().substring(part.span().begin(), part.span().end()));
        } catch (InputException e) {
            // Its own message, as it should be.
        }
    }
}
