package org.attest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attest.text.Document;
import org.attest.text.DocumentMetadata;
import org.attest.text.InputException;
import org.attest.text.Problem;
import org.attest.text.Sha256;

/**
 * Reads files into documents. Owns the child JVM in which foreign formats are parsed; it is started at the first such file and ends
 * when the reader is closed. Safe for use by several threads, which then wait for each other at foreign formats.
 */
public final class DocumentReader implements AutoCloseable {

    private final ReadingLimits limits;
    private final TikaReader foreign;

    public DocumentReader() {
        this(ReadingLimits.STANDARD);
    }

    public DocumentReader(ReadingLimits limits) {
        this.limits = limits;
        this.foreign = new TikaReader(limits, ParserProcess.class);
    }

    /**
     * Reads one file. Its bytes are read once, so that a file that changes meanwhile is seen as it was or as it is, never mixed.
     *
     * @param date the document's, given by the user; wins over whatever the document says
     * @throws InputException where the file cannot be read; the next one can be, all the same
     */
    public ReadResult read(Path file, Optional<LocalDate> date) {
        return read(file, bytes(file), date);
    }

    /**
     * Reads a file from bytes that the caller has read and perhaps hashed; the path tells its name and format and is not opened.
     *
     * @throws InputException where the bytes cannot be read as the format that the name says
     */
    public ReadResult read(Path file, byte[] bytes, Optional<LocalDate> date) {
        FileKind kind = FileKind.of(file).orElseThrow(() -> new InputException(file.toString(), "is of a kind that cannot be read",
                "Convert it to one of: " + FileKind.supported()));
        if (bytes.length > limits.fileBytes()) {
            throw new InputException(file.toString(), "is larger than %d MB".formatted(limits.fileBytes() >> 20), "Split it");
        }
        if (bytes.length == 0) {
            throw new InputException(file.toString(), "is empty", "Leave it out");
        }
        return read(file, kind, bytes, date);
    }

    private ReadResult read(Path file, FileKind kind, byte[] bytes, Optional<LocalDate> date) {
        String where = file.toString();
        List<Problem> problems = new ArrayList<>();
        Normalizer normalizer = new Normalizer(where);
        Properties properties = Properties.NONE;
        String text;
        Structure structure;
        if (kind == FileKind.TEXT) {
            TextDecoder.Decoded decoded = TextDecoder.decode(bytes, where);
            problems.addAll(decoded.problems());
            text = normalizer.normalize(decoded.text());
            structure = Structure.of(requireText(text, where));
        } else {
            ParsedFile parsed = parse(kind, bytes, where, problems);
            properties = Properties.of(kind, parsed);
            AssembledText assembled = AssembledText.of(parsed.blocks(), normalizer);
            text = requireText(assembled.text(), where);
            structure = Structure.of(assembled, properties);
        }
        problems.addAll(normalizer.problems());
        problems.addAll(properties.problems(where, structure));
        DocumentMetadata metadata = new DocumentMetadata(
                structure.title().or(properties::title).orElse(FileNames.telling(file)), structure.authors(),
                date.or(structure::published).or(properties::published), kind.mediaType(), FileNames.of(file));
        Document document = new Document(Slug.of(FileNames.telling(file)), Sha256.of(text), text, metadata, structure.parts());
        return new ReadResult(document, problems);
    }

    private ParsedFile parse(FileKind kind, byte[] bytes, String where, List<Problem> problems) {
        if (kind == FileKind.MARKDOWN) {
            TextDecoder.Decoded decoded = TextDecoder.decode(bytes, where);
            problems.addAll(decoded.problems());
            return Markdown.parse(decoded.text());
        }
        Signature.check(kind, bytes, where);
        ParsedFile parsed = foreign.read(kind, bytes, where);
        return kind == FileKind.PDF ? new ParsedFile(Pages.undo(parsed.blocks()), parsed.metadata()) : parsed;
    }

    private byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limits.fileBytes() + 1);
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read", "Check that it exists and that you may read it", e);
        }
    }

    private String requireText(String text, String where) {
        if (text.isBlank()) {
            throw new InputException(where, "holds no text", "If its pages are images, recognise their text with another program first");
        }
        if (text.length() > limits.characters()) {
            throw new InputException(where, "holds more than %d characters".formatted(limits.characters()), "Split it");
        }
        return text;
    }

    @Override
    public void close() {
        foreign.close();
    }
}
