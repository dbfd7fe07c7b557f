package org.attest.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** File names as they may be shown and stored. */
final class FileNames {

    private FileNames() {}

    /** The last segment of the path; the whole path where it has none. */
    static String of(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    /** False where other bytes of a name may be shown as the same text, so that two files could be taken for one. */
    static boolean canBeSpelt(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The name without its extension. */
    static String stem(Path file) {
        String name = of(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The name of the folder where the file is called {@code text.*}, as bundled narratives are; else the file's own stem. */
    static String telling(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        boolean generic = stem(file).equals("text") && parent != null && parent.getFileName() != null;
        return generic ? parent.getFileName().toString() : stem(file);
    }
}
