package org.attest.cli;

import java.util.Optional;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The {@code --threads} of commands that read documents. */
final class ThreadsOption {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--threads", paramLabel = "N", description = "How many documents are read at once. Default: one per processor.")
    private Optional<Integer> threads = Optional.empty();

    int number() {
        int number = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), "--threads needs at least 1, got " + number);
        }
        return number;
    }
}
