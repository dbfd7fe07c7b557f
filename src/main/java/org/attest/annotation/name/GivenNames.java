package org.attest.annotation.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.attest.gazetteer.PlaceNames;

/**
 * Given names and which gender they tell: the list of the engine's models and, for the rest of the world, {@code data/names}. Accents, hyphens and apostrophes do not matter: "Betty-Lou" and "N'Golo" are one word.
 */
public final class GivenNames {

    /** What a list says of a name. */
    public enum Borne { BY_MEN, BY_WOMEN, BY_EITHER }

    private static final String MODELS = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";
    private static final String WORLD = "/data/names/given-names.tsv.gz";
    /** Room for both lists, so that the table does not grow while it is read. */
    private static final int ROOM = 150_000;
    private static final GivenNames STANDARD = new GivenNames();

    private final Map<String, Borne> names = new HashMap<>(ROOM);
    private final Set<String> sure = new HashSet<>(ROOM);

    private GivenNames() {
        try (InputStream world = new GZIPInputStream(stored(WORLD)); InputStream models = stored(MODELS)) {
            read(world);
            sure.addAll(read(models));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lists of given names", e);
        }
    }

    /** Those that come with the program, read once. */
    public static GivenNames standard() {
        return STANDARD;
    }

    /**
     * Whether a capitalised word is hardly anything but a given name. The list of the models alone tells, since that of the world holds words of many languages: of one that is written with a hyphen ("Pierre-Simon")
     * both parts must be there.
     */
    public boolean isSure(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int hyphen = lower.indexOf('-');
        return sure.contains(lower) || hyphen > 0 && sure.contains(lower.substring(0, hyphen)) && sure.contains(lower.substring(hyphen + 1));
    }

    /** By whom the name is borne; by either where the lists do not agree; empty where none has it. */
    public Optional<Borne> borneBy(String word) {
        return Optional.ofNullable(names.get(key(word)));
    }

    /** Takes what a list says; its names, in lower case. */
    private List<String> read(InputStream list) {
        return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8)).lines().map(line -> line.split("\t")).filter(cells -> cells.length == 2).map(cells -> {
            names.merge(key(cells[0]), borne(cells[1]), (one, other) -> one == other ? one : Borne.BY_EITHER);
            return cells[0].toLowerCase(Locale.ROOT);
        }).toList();
    }

    private static Borne borne(String told) {
        return switch (told.toLowerCase(Locale.ROOT)) {
            case "male" -> Borne.BY_MEN;
            case "female" -> Borne.BY_WOMEN;
            case "either" -> Borne.BY_EITHER;
            default -> throw new IllegalStateException("a list of given names says '%s' of one".formatted(told));
        };
    }

    private static InputStream stored(String resource) {
        InputStream in = GivenNames.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the program lacks " + resource);
        }
        return in;
    }

    private static String key(String name) {
        return PlaceNames.fold(name).replace(" ", "");
    }
}
