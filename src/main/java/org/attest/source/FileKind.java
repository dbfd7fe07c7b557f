package org.attest.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The formats that can be read, told by the file name's extension and checked against the first bytes. */
enum FileKind {
    TEXT("text/plain", "txt", "text"),
    MARKDOWN("text/markdown", "md", "markdown"),
    HTML("text/html", "html", "htm", "xhtml"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    RTF("application/rtf", "rtf"),
    EML("message/rfc822", "eml"),
    EPUB("application/epub+zip", "epub");

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> of(Path file) {
        String name = FileNames.of(file).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(values()).filter(kind -> kind.extensions.contains(extension)).findFirst();
    }

    /** What a file's name ends with, for messages: {@code .ttl}, or {@code without extension}. */
    static String extension(Path file) {
        String name = FileNames.of(file).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "without extension" : name.substring(dot);
    }

    /** All extensions, for messages: {@code docx, eml, …}. */
    static String supported() {
        TreeSet<String> all = new TreeSet<>();
        for (FileKind kind : values()) {
            all.addAll(kind.extensions);
        }
        return String.join(", ", all);
    }
}
