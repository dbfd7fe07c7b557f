package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attest.text.InputException;
import org.attest.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFinderTest {

    @TempDir
    Path folder;

    @Test
    void findsFilesToTheBottomSortedByPath() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("b/c"));
        Path deep = SampleFiles.write(inner, "deep.TXT", "x");
        Path last = SampleFiles.write(folder, "z.md", "x");
        Path first = SampleFiles.write(folder, "a.html", "x");
        assertThat(DocumentFinder.find(List.of(folder)).files()).containsExactly(first, deep, last);
    }

    @Test
    void skipsHiddenFilesSilentlyAndCountsUnknownOnesByExtension() throws IOException {
        SampleFiles.write(folder, ".hidden.txt", "x");
        SampleFiles.write(folder, "a.xyz", "x");
        SampleFiles.write(Files.createDirectory(folder.resolve("inner")), "b.XYZ", "x");
        SampleFiles.write(folder, "Makefile", "x");
        DocumentFinder.Found found = DocumentFinder.find(List.of(folder));
        assertThat(found.files()).isEmpty();
        assertThat(found.problems()).containsExactly(new Problem(folder.toString(), "passed over files of kinds that cannot be read: 2 .xyz, 1 without extension"));
    }

    @Test
    void refusesNamedFilesThatAreUnknownOrMissing() {
        Path unknown = SampleFiles.write(folder, "a.xyz", "x");
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> DocumentFinder.find(List.of(unknown))).withMessageContaining("docx");
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> DocumentFinder.find(List.of(folder.resolve("no.txt")))).withMessageContaining("no such file");
    }

    @Test
    void passesOverLinksThatLeaveTheFolder() throws IOException {
        Path outside = SampleFiles.write(folder, "outside.txt", "x");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        SampleFiles.write(inside, "a.txt", "x");
        Path link = Files.createSymbolicLink(inside.resolve("link.txt"), outside);
        Files.createSymbolicLink(inside.resolve("up"), folder);
        DocumentFinder.Found found = DocumentFinder.find(List.of(inside));
        assertThat(found.files()).containsExactly(inside.resolve("a.txt"));
        assertThat(found.problems()).extracting(Problem::where).containsExactly(link.toString(), inside.resolve("up").toString());
    }

    @Test
    void namesAFileOnceHoweverOftenItIsReached() throws IOException {
        Path file = SampleFiles.write(folder, "a.txt", "x");
        Files.createSymbolicLink(folder.resolve("b.txt"), file);
        Files.createSymbolicLink(folder.resolve("round"), folder);
        assertThat(DocumentFinder.find(List.of(folder, file)).files()).containsExactly(file);
    }
}
