package org.attest.annotation.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.attest.gazetteer.PlaceNames;

/** Which gender a given name tells, by the lists of the engine's models and, for the rest of the world, by {@code data/names}; none where these do not agree. Accents do not matter. */
final class NameGenders {

    private static final String MODELS = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";
    private static final String WORLD = "/data/names/given-names.tsv.gz";
    private static final String EITHER = "either";
    /** Room for both lists, so that the table does not grow while it is read. */
    private static final int ROOM = 150_000;

    private final Map<String, Gender> genders = new HashMap<>(ROOM);

    NameGenders() {
        try (InputStream world = new GZIPInputStream(stored(WORLD)); InputStream models = stored(MODELS)) {
            read(world);
            read(models);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lists of given names", e);
        }
    }

    private void read(InputStream list) {
        new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8)).lines().map(line -> line.split("\t")).filter(cells -> cells.length == 2)
                .forEach(cells -> genders.merge(key(cells[0]), gender(cells[1]), (one, other) -> one == other ? one : Gender.UNKNOWN));
    }

    /** A name that is borne by both is in the list as {@code either}, so that no other list says one of them. */
    private static Gender gender(String told) {
        return told.equals(EITHER) ? Gender.UNKNOWN : Gender.valueOf(told.toUpperCase(Locale.ROOT));
    }

    private static InputStream stored(String resource) {
        InputStream in = NameGenders.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the program lacks " + resource);
        }
        return in;
    }

    Gender of(String name) {
        return genders.getOrDefault(key(name), Gender.UNKNOWN);
    }

    /** As {@code data/names} has them: "Betty-Lou" and "N'Golo" are one word. */
    private static String key(String name) {
        return PlaceNames.fold(name).replace(" ", "");
    }
}
