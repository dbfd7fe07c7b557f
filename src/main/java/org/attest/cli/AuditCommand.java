package org.attest.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.attest.audit.AuditEntry;
import org.attest.audit.AuditLog;
import org.attest.store.GraphStore;
import org.attest.text.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest audit}: who did what with the store, and when. */
@Command(name = "audit", mixinStandardHelpOptions = true,
        description = {"Shows who built, read, exported, removed and decided what, and when.",
                "'attest audit verify' checks that no line was changed, taken out or put in (exit code 4 where one was) and prints the digest of the last line; whoever keeps that elsewhere can prove later with --head that none is missing at the end."},
        footer = {"", "Examples:", "  attest audit", "  attest audit verify"})
final class AuditCommand implements Callable<Integer> {

    private static final String VERIFY = "verify";

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Parameters(index = "0", arity = "0..1", paramLabel = "verify", description = "Checks the log instead of showing it.")
    private Optional<String> what = Optional.empty();

    @Option(names = "--head", paramLabel = "DIGEST", description = "With verify: a digest that was kept elsewhere and must be in the log.")
    private Optional<String> head = Optional.empty();

    @Override
    public Integer call() {
        if (what.filter(given -> !given.equals(VERIFY)).isPresent()) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "'" + what.get() + "' is not 'verify'");
        }
        if (what.isEmpty() && head.isPresent()) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--head goes with verify");
        }
        if (!GraphStore.isStore(store.folder())) {
            throw new InputException(store.folder().toString(), "there is no store here", "Name another with --store");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (what.isPresent()) {
            return verify(out);
        }
        AuditLog.read(store.folder(), entry -> out.println(line(entry)));
        out.flush();
        return ExitCode.DONE.code();
    }

    private int verify(PrintWriter out) {
        AuditLog.Verdict verdict = AuditLog.verify(store.folder(), head);
        out.println(verdict.broken().map(broken -> "The audit log was tampered with or is damaged: " + broken + ".")
                .orElseGet(() -> String.format(Locale.ROOT, "The audit log is whole: %,d lines, the last one's digest is %s", verdict.entries(), verdict.head())));
        return verdict.broken().isEmpty() ? ExitCode.DONE.code() : ExitCode.DOES_NOT_CONFORM.code();
    }

    private static String line(AuditEntry entry) {
        return String.join("  ", entry.at(), entry.who(), entry.what(), entry.with(), String.join(" ", entry.about())).strip();
    }
}
