package org.attest.source;

import java.io.IOException;
import java.util.Arrays;

import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.SAXException;

/** Any bytes as a file of a foreign format, which the first byte chooses. What the child process takes for a refusal is one here; the rest ends it. */
public final class ForeignFormatFuzz {

    private static final FileKind[] KINDS = {FileKind.HTML, FileKind.EML, FileKind.RTF, FileKind.DOCX, FileKind.ODT, FileKind.EPUB, FileKind.PDF};
    private static final int CHARACTERS = 1_000_000;

    private ForeignFormatFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length < 2) {
            return;
        }
        FileKind kind = KINDS[Math.floorMod(bytes[0], KINDS.length)];
        BlockHandler blocks = new BlockHandler(CHARACTERS);
        Metadata metadata;
        try {
            metadata = TikaParsers.parse(new Frames.Request(kind, CHARACTERS, Arrays.copyOfRange(bytes, 1, bytes.length)), blocks);
        } catch (AssertionError e) {
            // Tika's own assertions, which the child process does not have.
            return;
        } catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError e) {
            return;
        }
        java.util.Map<String, String> values = new java.util.TreeMap<>();
        for (String name : metadata.names()) {
            values.put(name, metadata.get(name));
        }
        ParsedFile parsed = new ParsedFile(blocks.blocks(), values);
        AssembledText text = AssembledText.of(kind == FileKind.PDF ? Pages.undo(parsed.blocks()) : parsed.blocks(), new Normalizer("a"));
        if (!text.text().isBlank()) {
            Structure.of(text, Properties.of(kind, parsed));
        }
    }
}
