package org.attest.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.attest.text.InputException;

/**
 * A table of tab-separated text: the first line that is neither blank nor a {@code #} comment names the columns.
 *
 * @param name where it was read from, for messages
 * @param columns their names, in order
 * @param rows in the order of the file
 */
public record Table(String name, List<String> columns, List<Row> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One line of a table; an absent trailing cell is the empty string. */
    public record Row(String table, int line, Map<String, String> cells) {

        /** The cell of this column, trimmed. */
        public String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("%s has no column '%s'".formatted(table, column));
            }
            return cell;
        }

        /** The cell split at {@code |}; empty for an empty cell. */
        public List<String> list(String column) {
            String cell = get(column);
            return cell.isEmpty() ? List.of() : Arrays.stream(cell.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
        }

        /** The constant that the cell names, written in any case with spaces or hyphens. */
        public <E extends Enum<E>> E constant(String column, Class<E> type) {
            String wanted = get(column).replaceAll("(?<=[a-z])(?=[A-Z])|[ -]", "_").toUpperCase(Locale.ROOT);
            return Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(wanted)).findFirst()
                    .orElseThrow(() -> wrong("'%s' is not one of %s".formatted(get(column), Arrays.toString(type.getEnumConstants()))));
        }

        /** An error at this line, for the caller to throw. */
        public InputException wrong(String problem) {
            return new InputException(table + ":" + line, problem, "Correct the line");
        }
    }

    /** Reads a table of the program's own, such as {@code data/lexicon/titles.tsv}. */
    public static Table ofResource(String path) {
        try (InputStream in = Table.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + path);
            }
            return read(path, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** @throws InputException naming the line, where a line has more cells than the header */
    public static Table read(String name, java.io.Reader source) throws IOException {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        BufferedReader lines = new BufferedReader(source);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            if (cells.size() > columns.size()) {
                throw new InputException(name + ":" + number, "the line has %d cells, the header %d".formatted(cells.size(), columns.size()),
                        "Separate cells by single tabs");
            }
            Map<String, String> byColumn = new TreeMap<>();
            for (int i = 0; i < columns.size(); i++) {
                byColumn.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
            }
            rows.add(new Row(name, number, Map.copyOf(byColumn)));
        }
        return new Table(name, columns, rows);
    }

    /** All values of one column, lower-cased, in order, each once. */
    public Set<String> words(String column) {
        Set<String> words = new LinkedHashSet<>();
        rows.forEach(row -> words.add(row.get(column).toLowerCase(Locale.ROOT)));
        return words;
    }

    /**
     * What the rows say of each word of one column.
     *
     * @throws InputException where a word stands in two rows
     */
    public <V> Map<String, V> byWord(String column, Function<Row, V> value) {
        Map<String, V> values = new TreeMap<>();
        for (Row row : rows) {
            if (values.put(row.get(column), value.apply(row)) != null) {
                throw row.wrong("'%s' stands here twice".formatted(row.get(column)));
            }
        }
        return values;
    }
}
