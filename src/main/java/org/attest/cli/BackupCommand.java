package org.attest.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.attest.store.Backup;
import org.attest.store.BackupManifest;
import org.attest.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest backup}: the store as a folder of plain files. */
@Command(name = "backup", mixinStandardHelpOptions = true,
        description = {"Writes the store to a folder of plain files (N-Quads, the audit log, a manifest with digests) from which 'attest restore' makes it again.",
                "The folder appears when it is whole."},
        footer = {"", "Example:", "  attest backup /media/stick/attest-2026-11-22"})
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Parameters(index = "0", paramLabel = "DEST", description = "A folder that is not there yet.")
    private Path target;

    @Override
    public Integer call() {
        try (GraphStore graph = store.open()) {
            BackupManifest manifest = Backup.write(graph, target.toAbsolutePath().normalize(), store.context().clock());
            spec.commandLine().getOut().printf(Locale.ROOT, "Wrote %,d graphs with %,d triples to %s%n", manifest.graphs(), manifest.triples(), target);
        }
        return ExitCode.DONE.code();
    }
}
