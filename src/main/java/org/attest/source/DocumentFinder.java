package org.attest.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.attest.text.InputException;
import org.attest.text.Problem;

/** Finds the documents among the files and folders that a person named. */
public final class DocumentFinder {

    private static final Comparator<Path> BY_NAME = Comparator.comparing(Path::toString);
    private static final String UNSPEAKABLE = "has a name that is no text in this system's encoding";

    private final List<Problem> problems = new ArrayList<>();
    /** By real path, so that a file named twice, or reached by a link as well, is read once. */
    private final TreeMap<Path, Path> found = new TreeMap<>(BY_NAME);
    private final Set<Path> visited = new TreeSet<>(BY_NAME);
    /** How many files of unknown kinds lie in the folder that is searched, by extension. */
    private final TreeMap<String, Integer> passedOver = new TreeMap<>();

    private DocumentFinder() {}

    /**
     * What was found.
     *
     * @param files each once, sorted by path
     * @param problems files in folders that were passed over, with the reason
     */
    public record Found(List<Path> files, List<Problem> problems) {

        public Found {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * The documents in these files and folders. Folders are searched to the bottom; hidden files are skipped, links that lead out of the
     * folder are skipped with a problem each, files of unknown kinds are counted in one problem for the folder.
     *
     * @throws InputException where a path that was named does not exist, cannot be read or is of an unknown kind
     */
    public static Found find(List<Path> paths) {
        DocumentFinder finder = new DocumentFinder();
        for (Path path : paths) {
            finder.addNamed(path);
        }
        List<Path> files = new ArrayList<>(finder.found.values());
        files.sort(BY_NAME);
        return new Found(files, finder.problems);
    }

    private void addNamed(Path path) {
        if (!Files.exists(path)) {
            throw new InputException(path.toString(), "no such file or folder", "Check the path");
        }
        if (!FileNames.canBeSpelt(path)) {
            throw new InputException(path.toString(), UNSPEAKABLE, "Rename it, or set LC_ALL=C.UTF-8");
        }
        try {
            if (Files.isDirectory(path)) {
                addFolder(path, path.toRealPath());
                tellPassedOver(path);
            } else if (FileKind.of(path).isEmpty()) {
                throw new InputException(path.toString(), "is of a kind that cannot be read",
                        "Convert it to one of: " + FileKind.supported());
            } else {
                found.putIfAbsent(path.toRealPath(), path);
            }
        } catch (IOException e) {
            throw new InputException(path.toString(), "cannot be read", "Check that you may read it", e);
        }
    }

    private void tellPassedOver(Path folder) {
        if (!passedOver.isEmpty()) {
            problems.add(new Problem(folder.toString(), "passed over files of kinds that cannot be read: "
                    + passedOver.entrySet().stream().map(kind -> kind.getValue() + " " + kind.getKey()).collect(Collectors.joining(", "))));
            passedOver.clear();
        }
    }

    private void addFolder(Path folder, Path root) throws IOException {
        if (!visited.add(folder.toRealPath())) {
            return;
        }
        for (Path entry : sortedEntries(folder)) {
            if (!FileNames.of(entry).startsWith(".")) {
                addEntry(entry, root);
            }
        }
    }

    private void addEntry(Path entry, Path root) throws IOException {
        if (!FileNames.canBeSpelt(entry)) {
            problems.add(new Problem(entry.toString(), UNSPEAKABLE + "; passed over. Rename it, or set LC_ALL=C.UTF-8"));
        } else if (Files.isSymbolicLink(entry) && !leadsInside(entry, root)) {
            problems.add(new Problem(entry.toString(), "a link that leads out of the folder or nowhere; passed over"));
        } else if (Files.isDirectory(entry)) {
            addReadableFolder(entry, root);
        } else if (!Files.isRegularFile(entry)) {
            problems.add(new Problem(entry.toString(), "neither a file nor a folder; passed over"));
        } else if (FileKind.of(entry).isEmpty()) {
            passedOver.merge(FileKind.extension(entry), 1, Integer::sum);
        } else {
            found.putIfAbsent(entry.toRealPath(), entry);
        }
    }

    private void addReadableFolder(Path folder, Path root) throws IOException {
        if (Files.isReadable(folder)) {
            addFolder(folder, root);
        } else {
            problems.add(new Problem(folder.toString(), "a folder that may not be read; passed over"));
        }
    }

    private static boolean leadsInside(Path link, Path root) throws IOException {
        return Files.exists(link) && link.toRealPath().startsWith(root.toRealPath(LinkOption.NOFOLLOW_LINKS));
    }

    private static List<Path> sortedEntries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        entries.sort(BY_NAME);
        return entries;
    }
}
