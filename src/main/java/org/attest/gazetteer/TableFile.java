package org.attest.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** A great compressed table without a header, read row by row without making more strings than asked for. */
final class TableFile {

    private static final int MOST_COLUMNS = 16;

    private final String file;
    private final byte[] bytes;
    private final int[] begins = new int[MOST_COLUMNS + 1];
    private int columns;
    private final int[] lastBegins = new int[MOST_COLUMNS + 1];
    private int position;

    TableFile(String file) {
        this.file = file;
        String resource = "/data/gazetteer/" + file;
        try (InputStream stored = TableFile.class.getResourceAsStream(resource)) {
            if (stored == null) {
                throw new IllegalStateException("the program lacks its table " + resource);
            }
            bytes = new GZIPInputStream(stored, 1 << 16).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    int rows() {
        int rows = 0;
        for (byte each : bytes) {
            rows += each == '\n' ? 1 : 0;
        }
        return rows;
    }

    /** Goes to the next row; false at the end. */
    boolean next() {
        if (position >= bytes.length) {
            return false;
        }
        System.arraycopy(begins, 0, lastBegins, 0, begins.length);
        columns = 0;
        begins[0] = position;
        while (bytes[position] != '\n') {
            if (bytes[position++] == '\t') {
                begins[++columns] = position;
            }
        }
        begins[++columns] = ++position;
        return true;
    }

    /** The cell of the current row; empty where the row is shorter. */
    String text(int column) {
        return column >= columns ? "" : new String(bytes, begins[column], length(column), StandardCharsets.UTF_8);
    }

    /** Whether these cells are the same in the row before. */
    boolean repeats(int firstColumn, int lastColumn) {
        int length = begins[lastColumn + 1] - begins[firstColumn];
        int before = lastBegins[firstColumn];
        return lastBegins[lastColumn + 1] - before == length
                && Arrays.equals(bytes, begins[firstColumn], begins[firstColumn] + length, bytes, before, before + length);
    }

    boolean isEmpty(int column) {
        return column >= columns || length(column) == 0;
    }

    double decimal(int column) {
        long digits = 0;
        double scale = 1;
        boolean fraction = false;
        int end = begins[column] + length(column);
        boolean negative = bytes[begins[column]] == '-';
        for (int i = negative ? begins[column] + 1 : begins[column]; i < end; i++) {
            if (bytes[i] == '.' && !fraction) {
                fraction = true;
            } else if (bytes[i] >= '0' && bytes[i] <= '9') {
                digits = digits * 10 + bytes[i] - '0';
                scale *= fraction ? 10 : 1;
            } else {
                throw new IllegalStateException("%s needs a number, got '%s'".formatted(file, text(column)));
            }
        }
        return (negative ? -digits : digits) / scale;
    }

    long number(int column) {
        return (long) decimal(column);
    }

    private int length(int column) {
        return begins[column + 1] - begins[column] - 1;
    }
}
