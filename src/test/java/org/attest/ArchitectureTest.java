package org.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the code against the table of ARCHITECTURE.md. */
class ArchitectureTest {

    private static final String ROOT = "org.attest.";

    private static Map<String, Set<String>> table;
    private static JavaClasses classes;

    @BeforeAll
    static void readTableAndClasses() throws IOException {
        table = table();
        classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.attest");
    }

    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(Path.of("ARCHITECTURE.md"))) {
            lines.filter(line -> line.startsWith("| `")).map(line -> line.split("\\|")).filter(cells -> cells.length == 4).forEach(cells -> {
                String allowed = cells[3].strip();
                rows.put(cells[1].replace("`", "").strip(), allowed.equals("–") ? Set.of() : Stream.of(allowed.split(",")).map(String::strip).collect(Collectors.toSet()));
            });
        }
        return rows;
    }

    /** The row for a package: its own, or the one of the nearest package above it. */
    private static String row(String packageName) {
        String name = packageName.substring(ROOT.length());
        while (!table.containsKey(name)) {
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                throw new AssertionError("ARCHITECTURE.md has no row for package " + packageName);
            }
            name = name.substring(0, dot);
        }
        return name;
    }

    @Test
    void everyPackageHasARowAndEveryRowAPackage() {
        Set<String> rows = classes.stream().map(type -> row(type.getPackageName())).collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows).containsExactlyInAnyOrderElementsOf(table.keySet());
    }

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        Set<String> surplus = new TreeSet<>();
        uses().forEach((user, used) -> used.stream().filter(name -> !name.equals(user) && !table.get(user).contains(name))
                .forEach(name -> surplus.add(user + " uses " + name)));

        assertThat(surplus).isEmpty();
    }

    @Test
    void theTableHasNoCycles() {
        for (String start : table.keySet()) {
            Deque<String> open = new ArrayDeque<>(table.get(start));
            Set<String> reached = new TreeSet<>();
            while (!open.isEmpty()) {
                String next = open.pop();
                assertThat(table).as("packages named in the row of %s", start).containsKey(next);
                if (reached.add(next)) {
                    open.addAll(table.get(next));
                }
            }
            assertThat(reached).as("what %s may use, directly or not", start).doesNotContain(start);
        }
    }

    @Test
    void packagesBeforeTheGraphDoNotSeeJena() {
        Set<String> found = seeing(Set.of("text", "lexicon", "gazetteer", "source", "annotation", "annotation.corenlp", "fact", "extract", "timeline", "identity"),
                "org.apache.jena");

        assertThat(found).isEmpty();
    }

    @Test
    void onlyItsAdapterSeesTheLanguageEngine() {
        Set<String> others = new TreeSet<>(table.keySet());
        others.remove("annotation.corenlp");

        assertThat(seeing(others, "edu.stanford")).isEmpty();
    }

    @Test
    void nobodyPrintsStackTracesOrExitsButTheCommandLine() {
        List<String> calls = classes.stream().flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getName().equals("printStackTrace")
                        || call.getTargetOwner().getName().equals("java.lang.System") && call.getTarget().getName().equals("exit")
                                && !List.of("cli", "source").contains(row(call.getOriginOwner().getPackageName())))
                .map(Object::toString).toList();

        assertThat(calls).isEmpty();
    }

    private static Set<String> seeing(Set<String> rows, String library) {
        return classes.stream().filter(type -> rows.contains(row(type.getPackageName())))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> dependency.getTargetClass().getPackageName().startsWith(library))
                .map(dependency -> dependency.getOriginClass().getName() + " sees " + dependency.getTargetClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : classes) {
            Set<String> used = uses.computeIfAbsent(row(type.getPackageName()), name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass())
                    .map(target -> target.isArray() ? target.getBaseComponentType() : target)
                    .map(JavaClass::getPackageName).filter(name -> name.startsWith(ROOT)).map(ArchitectureTest::row).forEach(used::add);
        }
        return uses;
    }
}
