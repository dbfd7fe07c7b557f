package org.attest.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The outlines of the world's countries, as they lie in {@code data/map}. */
final class Outlines {

    private Outlines() {}

    static Answer read(String name) {
        try (InputStream file = Outlines.class.getResourceAsStream("/data/map/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the program lacks data/map/" + name + ".json");
            }
            return Answer.json(file.readAllBytes(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
