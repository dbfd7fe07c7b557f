package org.attest.build;

import java.nio.file.Path;

/** Told how a build goes on; called from one thread at a time. */
public interface BuildProgress {

    /** @param files how many there are to look at */
    void started(int files);

    /** This file is being read now. */
    void reading(Path file);

    /** @param words of the document, 0 where there is none */
    void finished(Path file, Outcome outcome, int words);

    /** What became of a file. */
    enum Outcome { ADDED, REPLACED, UNCHANGED, DUPLICATE, FAILED }

    /** Nobody listens. */
    BuildProgress SILENT = new BuildProgress() {
        @Override
        public void started(int files) {}

        @Override
        public void reading(Path file) {}

        @Override
        public void finished(Path file, Outcome outcome, int words) {}
    };
}
