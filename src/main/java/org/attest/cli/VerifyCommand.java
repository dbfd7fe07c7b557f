package org.attest.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.attest.store.Verification;
import org.attest.store.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code attest verify}: the store read back from end to end. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = {"Reads the whole store back and compares it with the digests that were kept when it was written: files, indexes, nodes, every document, the ledger;",
                "exit code 4 where a bit is not as it was written."},
        footer = {"", "Example:", "  attest verify --store article-store"})
final class VerifyCommand implements Callable<Integer> {

    private static final int MOST = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Verification verification = Verifier.verify(store.folder(), store.context());
        verification.notices().forEach(notice -> spec.commandLine().getErr().println("note: " + notice));
        verification.damages().stream().limit(MOST).forEach(damage -> out.println("damaged: " + damage));
        if (verification.damages().size() > MOST) {
            out.printf(Locale.ROOT, "… and %d more%n", verification.damages().size() - MOST);
        }
        if (verification.isSound()) {
            out.printf(Locale.ROOT, "The store is as it was written: %,d graphs, %,d triples.%n", verification.graphs(), verification.triples());
            return ExitCode.DONE.code();
        }
        out.println("The store is damaged. Restore the last backup with 'attest restore', or build the files anew into another store; keep the folder as it is until that is done.");
        return ExitCode.DOES_NOT_CONFORM.code();
    }
}
