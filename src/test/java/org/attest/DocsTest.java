package org.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Documents name what exists. */
class DocsTest {

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+");
    private static final Pattern PLACE = Pattern.compile("(?:src|docs|data|ontology|queries|\\.ci)/[\\w./-]*");
    private static final Pattern LINE_NUMBER = Pattern.compile("\\.(?:java|js|mjs|xml):\\d+|#L\\d+");
    private static final Pattern THIS_MACHINE = Pattern.compile("(?<![\\w.])/(?:work|tmp|root|home|usr|opt)/\\S+|registry\\.\\S+|repo1?\\.maven\\S+|localhost:4\\d{3}");

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(Path.of(".")); Stream<Path> below = Files.walk(Path.of("docs"))) {
            Stream.concat(top, below).filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    private static Set<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document)).results().map(match -> match.groupCount() > 0 ? match.group(1) : match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> types() throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java")).forEach(name -> types.add(name.replace(".java", "")));
        }
        Matcher term = Pattern.compile("\\batt:(\\w+)").matcher(Files.readString(Path.of("ontology/attest.ttl")));
        while (term.find()) {
            types.add(term.group(1));
        }
        return types;
    }

    @Test
    void nameOnlyTypesThatExist() throws IOException {
        Set<String> types = types();
        Set<String> gone = new TreeSet<>();
        for (Path document : documents()) {
            found(CODE, document).stream().filter(code -> TYPE.matcher(code).matches() && !types.contains(code)).forEach(code -> gone.add(document + " names " + code));
        }

        assertThat(gone).isEmpty();
    }

    @Test
    void nameOnlyFilesThatExist() throws IOException {
        Set<String> gone = new TreeSet<>();
        for (Path document : documents()) {
            found(CODE, document).stream().filter(code -> PLACE.matcher(code).matches() && !Files.exists(Path.of(code))).forEach(code -> gone.add(document + " names " + code));
            Path folder = document.toAbsolutePath().getParent();
            found(LINK, document).stream().filter(link -> !link.contains(":") && !Files.exists(folder.resolve(link))).forEach(link -> gone.add(document + " links to " + link));
        }

        assertThat(gone).isEmpty();
    }

    @Test
    void nameNoLinesAndNothingOfTheMachineTheyWereWrittenOn() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path document : documents()) {
            found(LINE_NUMBER, document).forEach(text -> wrong.add(document + ": " + text));
            found(THIS_MACHINE, document).forEach(text -> wrong.add(document + ": " + text));
        }

        assertThat(wrong).isEmpty();
    }
}
