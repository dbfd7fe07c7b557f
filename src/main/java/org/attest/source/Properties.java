package org.attest.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.attest.text.Problem;

/**
 * What a format's own metadata say about the document.
 *
 * @param published only where the format means the day of publication; when an office file was created says nothing
 * @param ofFile true where the authors are those of the file, not of the page: worth a look
 */
record Properties(Optional<String> title, List<String> authors, Optional<LocalDate> published, boolean ofFile) {

    static final Properties NONE = new Properties(Optional.empty(), List.of(), Optional.empty(), false);

    Properties {
        authors = List.copyOf(authors);
    }

    static Properties of(FileKind kind, ParsedFile file) {
        Optional<String> title = file.values("og:title", "dc:title", "title").stream().findFirst();
        return switch (kind) {
            case HTML -> new Properties(title, names(file, "author", "article:author", "dc:creator", "DC.creator", "byl"),
                    date(file, "article:published_time", "datePublished", "date", "DC.date", "dcterms.date", "pubdate", "publish-date"), false);
            case MARKDOWN -> new Properties(title, names(file, "author", "authors", "by"), date(file, "date", "published"), false);
            case EML -> new Properties(file.values("dc:subject", "subject", "dc:title").stream().findFirst(),
                    names(file, "Message:From-Name", "Message-From", "dc:creator"), date(file, "dcterms:created", "Creation-Date"), false);
            case EPUB -> new Properties(title, names(file, "dc:creator"), date(file, "dc:date", "dcterms:issued"), false);
            case PDF, DOCX, ODT, RTF -> new Properties(title.filter(name -> !name.matches("(?i)(?:microsoft word - .*|untitled.*|document ?\\d*|.*\\.\\w{2,4})")),
                    names(file, "dc:creator").stream().filter(PersonNames::isFull).toList(), Optional.empty(), true);
            case TEXT -> NONE;
        };
    }

    /** That an author was believed on the word of the program that wrote the file. */
    List<Problem> problems(String where, Structure structure) {
        return ofFile && !authors.isEmpty() && structure.authors().equals(authors)
                ? List.of(new Problem(where, "the author is taken from the file's properties, which may name whoever typed it"))
                : List.of();
    }

    private static List<String> names(ParsedFile file, String... keys) {
        return file.values(keys).stream().map(value -> value.replaceAll("^(?i:by )|(?!(?<=\\s)\\s)\\s*+<[^>]{0,100}>|\"", "")).flatMap(value -> PersonNames.list(value).stream()).distinct().toList();
    }

    private static Optional<LocalDate> date(ParsedFile file, String... keys) {
        return file.values(keys).stream().findFirst().flatMap(DateReader::first).map(DateReader.Found::date);
    }
}
