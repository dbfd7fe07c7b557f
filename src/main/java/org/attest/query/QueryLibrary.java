package org.attest.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attest.text.InputException;

/** The templates by name. A template is parsed when it is asked for, so that one question does not wait for all of them. */
public final class QueryLibrary {

    private static final String ENDING = ".rq";
    /** Of the validator and of the explorer's pages: no questions that people ask by name. */
    private static final List<String> OTHERS = List.of("checks/", "pages/");
    private static final int SUGGESTIONS = 3;

    private final Map<String, String> texts;
    private final Map<String, String> names = new TreeMap<>();

    private QueryLibrary(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
        this.texts.forEach((name, text) -> {
            claim(name, name);
            QueryTemplate.header(name, text).aliases().forEach(alias -> claim(alias, name));
        });
    }

    private void claim(String called, String name) {
        String other = names.put(called, name);
        if (other != null) {
            throw new InputException("queries/" + name + ENDING, "the name '" + called + "' belongs to " + other + " as well", "Give it another one");
        }
    }

    /** The templates that lie in the program under {@code queries/}. */
    public static QueryLibrary standard() {
        try {
            Path home = Path.of(QueryLibrary.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                return new QueryLibrary(read(home.resolve("queries")));
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
                return new QueryLibrary(read(jar.getPath("/queries")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it lies", e);
        }
    }

    /** The templates of these texts by name. */
    public static QueryLibrary of(Map<String, String> texts) {
        return new QueryLibrary(texts);
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (OTHERS.stream().noneMatch(name::startsWith)) {
                    texts.put(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
                }
            }
        }
        return texts;
    }

    /** Every template, in the order of names. */
    public List<QueryTemplate> templates() {
        List<QueryTemplate> all = new ArrayList<>();
        texts.forEach((name, text) -> all.add(QueryTemplate.parse(name, text)));
        return List.copyOf(all);
    }

    /** The template of this name or alias. */
    public Optional<QueryTemplate> find(String called) {
        return Optional.ofNullable(names.get(called)).map(name -> QueryTemplate.parse(name, texts.get(name)));
    }

    /** @throws InputException with the nearest names where there is no such template */
    public QueryTemplate get(String called) {
        return find(called).orElseThrow(() -> new InputException(called, "there is no query of this name",
                "Did you mean " + String.join(", ", nearest(called)) + "? 'attest query --list' shows them all"));
    }

    private List<String> nearest(String called) {
        return names.keySet().stream().sorted(Comparator.comparingInt((String name) -> Words.distance(name, called)).thenComparing(name -> name))
                .limit(SUGGESTIONS).toList();
    }
}
