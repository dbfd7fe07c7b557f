package org.attest.text;

import java.util.List;
import java.util.Optional;

/**
 * One narrative, ready to be read.
 *
 * @param slug the short readable name used in IRIs: lower-case ASCII letters, digits and single hyphens, never empty
 * @param sha256 64 lower-case hexadecimal digits over the UTF-8 bytes of {@code text}
 * @param text the whole text, normalised: {@code \n} line ends, Unicode NFC, no byte-order mark, no NUL
 * @param parts what the stretches are for: ordered, not overlapping; text outside every part is blank or a label
 */
public record Document(String slug, String sha256, String text, DocumentMetadata metadata, List<Part> parts) {

    public Document {
        if (!slug.matches("[a-z0-9]++(?:-[a-z0-9]++)*+")) {
            throw new IllegalArgumentException("slug needs lower-case letters, digits and single hyphens, got '" + slug + "'");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 needs 64 hexadecimal digits, got '" + sha256 + "'");
        }
        parts = List.copyOf(parts);
        int reached = 0;
        for (Part part : parts) {
            if (part.span().begin() < reached || part.span().end() > text.length()) {
                throw new IllegalArgumentException("parts need order and room within %d characters, got %s after %d"
                        .formatted(text.length(), part.span(), reached));
            }
            reached = part.span().end();
        }
    }

    /** The words of a stretch, exactly as they stand. */
    public String textOf(TextSpan span) {
        return text.substring(span.begin(), span.end());
    }

    /** The part that holds this offset, if any. */
    public Optional<Part> partAt(int offset) {
        int low = 0;
        int high = parts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Part part = parts.get(middle);
            if (offset < part.span().begin()) {
                high = middle - 1;
            } else if (offset >= part.span().end()) {
                low = middle + 1;
            } else {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** The same stretch counted in Unicode code points, as RFC 5147 fragments and NIF count. */
    public TextSpan codePoints(TextSpan span) {
        int begin = text.codePointCount(0, span.begin());
        return new TextSpan(begin, begin + text.codePointCount(span.begin(), span.end()));
    }
}
