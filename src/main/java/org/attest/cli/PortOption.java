package org.attest.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The {@code --port} of commands that serve. */
final class PortOption {

    private static final int MOST = 65_535;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", defaultValue = "3030", description = "Where the server listens; 0 for any free port. Default: ${DEFAULT-VALUE}.")
    private int port;

    int number() {
        if (port < 0 || port > MOST) {
            throw new ParameterException(spec.commandLine(), "--port needs a number from 0 to " + MOST + ", got " + port);
        }
        return port;
    }
}
