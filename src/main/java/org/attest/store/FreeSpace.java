package org.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.jena.sparql.core.Quad;
import org.attest.text.InputException;

/**
 * Keeps a write from running into the end of the disk: TDB2 maps its files into memory, and a page that finds no place any more ends in an error that leaves the
 * process unable to go on.
 *
 * @param folder of the store
 */
record FreeSpace(Path folder) {

    /** For what does not depend on the document: new blocks on the way from each index's root to its leaves, the journal, the log. */
    private static final long RESERVE = 4L << 20;
    /** A quad takes 32 bytes in each of six indexes, in blocks that may be half empty and are copied before they are changed; and its nodes. */
    private static final long PER_QUAD = 1500;
    private static final int PER_CHARACTER = 3;

    /** @throws InputException where a change of these quads may not fit */
    void require(List<Quad> quads) {
        requireBytes(RESERVE + quads.stream().mapToLong(FreeSpace::size).sum());
    }

    /** @throws InputException where a copy of a database of this many triples may not fit */
    void requireCopy(long triples) {
        requireBytes(RESERVE + triples * PER_QUAD);
    }

    private void requireBytes(long needed) {
        long free = free();
        if (free < needed) {
            throw new InputException(folder.toString(), String.format(Locale.ROOT, "the disk is nearly full: %d MB are free, the next change may need %d MB", free >> 20, (needed >> 20) + 1),
                    "Nothing was lost. Free some space and run the command again; it goes on where it stopped");
        }
    }

    private static long size(Quad quad) {
        return PER_QUAD + (quad.getObject().isLiteral() ? (long) PER_CHARACTER * quad.getObject().getLiteralLexicalForm().length() : 0);
    }

    private long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell how much space is free", e);
        }
    }
}
