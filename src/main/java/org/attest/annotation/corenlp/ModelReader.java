package org.attest.annotation.corenlp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Words and numbers of a model's text, apart by single blanks and line ends. Six million numbers are read one after the other, so that none becomes an object. */
final class ModelReader {

    private static final int MOST_EXACT = 1 << 24;
    private static final float[] POWERS = {1, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f};

    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int size;
    private byte[] word = new byte[64];
    private int length;

    ModelReader(InputStream stream) {
        this.stream = stream;
    }

    /** What stands before the next blank or line end. */
    String word() throws IOException {
        next();
        return new String(word, 0, length, StandardCharsets.UTF_8);
    }

    /** The number after the equals sign of a line such as {@code hiddenSize=1000}. */
    int setting(String name) throws IOException {
        String line = word();
        if (!line.startsWith(name + "=")) {
            throw new IOException("expected " + name + "=, got " + line);
        }
        return Integer.parseInt(line.substring(name.length() + 1));
    }

    int integer() throws IOException {
        return Integer.parseInt(word());
    }

    /** Fills the array, with the values that {@link Float#parseFloat} gives. */
    void decimals(float[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            next();
            values[i] = decimal();
        }
    }

    /** A quotient of two numbers that a float holds exactly is rounded once, as the number's own nearest float is. */
    private float decimal() {
        int digits = 0;
        int places = -1;
        for (int i = word[0] == '-' ? 1 : 0; i < length; i++) {
            byte c = word[i];
            if (c == '.' && places < 0) {
                places = 0;
            } else if (c >= '0' && c <= '9' && digits < MOST_EXACT / 10 && places < POWERS.length - 1) {
                digits = digits * 10 + (c - '0');
                places += places < 0 ? 0 : 1;
            } else {
                return Float.parseFloat(new String(word, 0, length, StandardCharsets.US_ASCII));
            }
        }
        float value = digits / POWERS[Math.max(0, places)];
        return word[0] == '-' ? -value : value;
    }

    private void next() throws IOException {
        length = 0;
        while (true) {
            if (position == size && !fill()) {
                if (length == 0) {
                    throw new EOFException("the model ends early");
                }
                return;
            }
            byte c = buffer[position++];
            if (c == ' ' || c == '\n') {
                return;
            }
            if (length == word.length) {
                word = Arrays.copyOf(word, 2 * length);
            }
            word[length++] = c;
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        size = Math.max(0, stream.read(buffer));
        return size > 0;
    }
}
