package org.attest.build;

import java.util.Optional;

import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;

/** Puts the results of reading into the store, each in a transaction of its own, and counts them. Of files with the same text the one whose path comes first gives the document. */
record FileStoring(GraphStore store, Tally tally) {

    void store(FileResult result) {
        switch (result) {
            case FileResult.Failed failed -> {
                store.putFailure(entry(failed.file(), Optional.empty(), Optional.of(failed.reason())));
                tally.failed(failed.file().path(), failed.reason());
            }
            case FileResult.Understood understood -> store(understood);
        }
    }

    private void store(FileResult.Understood understood) {
        SourceFile file = understood.file();
        tally.doubtful(understood.problems());
        boolean known = store.entry(file.key()).flatMap(LedgerEntry::document).isPresent();
        Optional<String> sameText = store.documentOf(understood.sha256());
        Optional<String> firstOther = sameText.flatMap(document -> store.entriesOf(document).stream().map(LedgerEntry::path).filter(path -> !path.equals(file.key())).findFirst());
        if (firstOther.filter(path -> path.compareTo(file.key()) < 0).isPresent()) {
            store.putDuplicate(entry(file, sameText, Optional.empty()));
            tally.duplicate(understood);
            return;
        }
        store.put(understood.graph(), entry(file, Optional.of(understood.graph().document().getURI()), Optional.empty()), sameText);
        if (firstOther.isPresent()) {
            tally.duplicate(understood);
        } else {
            tally.stored(understood, known);
        }
    }

    private static LedgerEntry entry(SourceFile file, Optional<String> document, Optional<String> failure) {
        return new LedgerEntry(file.key(), file.fingerprint(), document, failure);
    }

    /** True where the file is in the store as it is now. */
    boolean holds(SourceFile file) {
        return before(file).filter(entry -> entry.failure().isEmpty()).flatMap(LedgerEntry::document).isPresent();
    }

    /** Why the file, as it is now, failed before. */
    Optional<String> failure(SourceFile file) {
        return before(file).flatMap(LedgerEntry::failure);
    }

    private Optional<LedgerEntry> before(SourceFile file) {
        return store.entry(file.key()).filter(entry -> entry.fingerprint().equals(file.fingerprint()));
    }
}
