package org.attest.annotation.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Given names, from the list that comes with the engine's models. */
public final class GivenNames {

    private static final String LIST = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";

    private GivenNames() {}

    /** In lower case. */
    public static Set<String> all() {
        try (InputStream in = GivenNames.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("the models lack " + LIST);
            }
            return new BufferedReader(new InputStreamReader(in,
                    StandardCharsets.UTF_8)).lines().map(line -> line.split("\t")[0].toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + LIST, e);
        }
    }
}
