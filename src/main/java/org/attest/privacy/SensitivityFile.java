package org.attest.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attest.lexicon.Table;
import org.attest.rdf.Sensitivity;
import org.attest.text.InputException;

/** The file {@value #NAME} beside texts: tab-separated, with the columns {@code what}, {@code level} and, where wanted, {@code reason}. */
public final class SensitivityFile {

    /** What it is called in every folder. */
    public static final String NAME = "sensitivity.tsv";

    private SensitivityFile() {}

    /**
     * One line.
     *
     * @param file the file that {@code what} names, whether it is there or not
     * @param what the name of a file beside, or the name or IRI of a person
     * @param where the line, for messages
     */
    public record Line(Path file, String what, Sensitivity level, String reason, String where) {}

    /** The lines of a folder's file; none where there is none. @throws InputException naming the line that is wrong */
    public static List<Line> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            Table table = Table.read(file.toString(), reader);
            if (!table.columns().contains("what") || !table.columns().contains("level")) {
                throw new InputException(file.toString(), "needs the columns 'what' and 'level'", "Write them as its first line, with a tab between");
            }
            return table.rows().stream().map(row -> line(folder, table, row)).toList();
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read: " + e.getClass().getSimpleName(), "Save it as UTF-8, and make it readable", e);
        }
    }

    private static Line line(Path folder, Table table, Table.Row row) {
        Sensitivity level = Sensitivity.of(row.get("level")).orElseThrow(() -> row.wrong("the level is none of public, restricted and secret"));
        String what = row.get("what");
        if (what.isEmpty()) {
            throw row.wrong("it names no file and nobody");
        }
        return new Line(folder.resolve(what.replace('\0', '_')).toAbsolutePath().normalize(), what, level, table.columns().contains("reason") ? row.get("reason") : "",
                table.name() + ":" + row.line());
    }
}
