package org.attest.lexicon;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.attest.text.InputException;

/** Any text as a table. */
public final class TableFuzz {

    private TableFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Table table = Table.read("table", new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            table.rows().forEach(row -> table.columns().forEach(row::list));
            table.columns().forEach(table::words);
        } catch (InputException e) {
            // Names the line.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
