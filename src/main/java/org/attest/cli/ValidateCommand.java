package org.attest.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.attest.audit.AuditAction;
import org.attest.validation.ValidationReport;
import org.attest.validation.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code attest validate}: shapes and checks over the whole store. */
@Command(name = "validate", mixinStandardHelpOptions = true,
        description = "Holds the graph against the shapes of ontology/shapes.ttl and the checks of queries/checks/; exit code 4 where it does not conform.",
        footer = {"", "Example:", "  attest validate --store article-store"})
final class ValidateCommand implements Callable<Integer> {

    private static final int MOST = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        return store.read(AuditAction.READ, "validate", graph -> {
            ValidationReport report = graph.read(dataset -> Validator.standard().validate(dataset));
            report.violations().stream().limit(MOST).forEach(violation -> out.println(violation));
            if (report.violations().size() > MOST) {
                out.printf(Locale.ROOT, "… and %d more%n", report.violations().size() - MOST);
            }
            out.println(report.conforms() ? "The graph conforms." : report.violations().size() + " violations.");
            out.flush();
            return report.conforms() ? ExitCode.DONE : ExitCode.DOES_NOT_CONFORM;
        });
    }
}
