package org.attest.cli;

import org.attest.text.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code attest COMMAND}. */
@Command(name = "attest", description = "Turns narratives into a knowledge graph in which every statement leads back to its words.",
        mixinStandardHelpOptions = true, version = "attest 0.1.0", subcommands = {
                BuildCommand.class, StatusCommand.class, RemoveCommand.class, QueryCommand.class, ExplainCommand.class,
                SparqlCommand.class, ServeCommand.class, ExportCommand.class, ValidateCommand.class, EvaluateCommand.class,
                AnnotateCommand.class, CommandLine.HelpCommand.class})
        mixinStandardHelpOptions = true, version = "attest 0.1.0", subcommands = {BuildCommand.class, StatusCommand.class, RemoveCommand.class,
                QueryCommand.class, SparqlCommand.class, ExportCommand.class, ValidateCommand.class,
                AnnotateCommand.class, EvaluateCommand.class, ServeCommand.class, CommandLine.HelpCommand.class})
public final class Attest {

    private Attest() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command. @return the exit code, see {@link ExitCode} */
    static int run(String... arguments) {
        return new CommandLine(new Attest()).setExecutionExceptionHandler(Attest::handle).execute(arguments);
    }

    private static int handle(Exception exception, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (exception instanceof InputException) {
            command.getErr().println("attest: " + exception.getMessage());
            return ExitCode.BAD_INPUT.code();
        }
        throw exception;
    }
}
