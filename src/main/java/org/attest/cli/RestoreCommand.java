package org.attest.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.attest.store.Backup;
import org.attest.store.BackupManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest restore}: a store from a backup. */
@Command(name = "restore", mixinStandardHelpOptions = true,
        description = {"Makes a store from a backup.",
                "The backup's digests are checked before and what was restored after; the folder of the new store must be empty or not there."},
        footer = {"", "Example:", "  attest restore --store restored-store /media/stick/attest-2026-11-22"})
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Parameters(index = "0", paramLabel = "SRC", description = "A folder that 'attest backup' made.")
    private Path source;

    @Override
    public Integer call() {
        BackupManifest manifest = Backup.restore(source, store.folder(), store.context());
        spec.commandLine().getOut().printf(Locale.ROOT, "Restored %,d graphs with %,d triples, as they were on %s, to %s%n", manifest.graphs(), manifest.triples(), manifest.made(),
                store.folder());
        return ExitCode.DONE.code();
    }
}
