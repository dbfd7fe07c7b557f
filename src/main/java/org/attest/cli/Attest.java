package org.attest.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.attest.text.InputException;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: {@code attest COMMAND}. */
@Command(name = "attest", description = "Turns narratives into a knowledge graph in which every statement leads back to its words.",
        mixinStandardHelpOptions = true, version = "attest 0.1.0", footer = {"", "Example:", "  attest build interviews/ && attest status"},
        subcommands = {BuildCommand.class, StatusCommand.class, RemoveCommand.class, DecideCommand.class, MarkCommand.class, QueryCommand.class, ExplainCommand.class,
                SparqlCommand.class, ServeCommand.class, UsersCommand.class, DemoCommand.class, ExportCommand.class, ValidateCommand.class, VerifyCommand.class,
                BackupCommand.class, RestoreCommand.class, CompactCommand.class, AuditCommand.class, EvaluateCommand.class,
                AnnotateCommand.class, AutoComplete.GenerateCompletion.class, CommandLine.HelpCommand.class})
public final class Attest {

    private final Surroundings surroundings;
    private boolean verbose;

    private Attest(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    public static void main(String[] arguments) {
        // Numbers and letters come out alike wherever the program runs.
        Locale.setDefault(Locale.ROOT);
        StandardOutput out = StandardOutput.ofProcess();
        System.setOut(out.printer());
        int code = run(arguments);
        System.out.flush();
        System.exit(out.code(code, utf8(System.err)));
    }

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Log more, and show the stack trace of an unexpected fault.")
    private void setVerbose(boolean value) {
        verbose = value;
        ((Logger) LoggerFactory.getLogger("org.attest")).setLevel(value ? Level.DEBUG : Level.INFO);
    }

    /** Runs one command. @return the exit code, see {@link ExitCode} */
    static int run(String... arguments) {
        CommandLine command = commandLine();
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            command.getErr().println("attest: there is not enough memory. Give it more, for example ATTEST_HEAP=6g");
            return ExitCode.FAILED.code();
        }
    }

    /** All commands, reading and writing UTF-8 whatever the machine's own encoding is. */
    static CommandLine commandLine() {
        return commandLine(Surroundings.ofProcess(), System.err);
    }

    /** All commands, somewhere else than at a terminal. */
    static CommandLine commandLine(Surroundings surroundings, OutputStream err) {
        Attest attest = new Attest(surroundings);
        return new CommandLine(attest).setOut(utf8(surroundings.out())).setErr(utf8(err)).setExecutionExceptionHandler(attest::handle)
                // A name may begin with @, and a server must read no files for others.
                .setExpandAtFiles(false).setParameterExceptionHandler(new WrongUsage()).registerConverter(LocalDate.class, Attest::date)
                .registerConverter(int.class, Attest::number).registerConverter(Integer.class, Attest::number);
    }

    private static LocalDate date(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + given + "' is no date of the form YYYY-MM-DD");
        }
    }

    private static int number(String given) {
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("'" + given + "' is no whole number, or too large");
        }
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private int handle(Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
        if (exception instanceof InputException) {
            command.getErr().println("attest: " + exception.getMessage());
            return ExitCode.BAD_INPUT.code();
        }
        command.getErr().println("attest: unexpected fault: " + String.valueOf(exception).lines().findFirst().orElse("")
                + (verbose ? "" : " (the same command with --verbose shows where)"));
        if (verbose) {
            StackTrace.print(exception, command.getErr());
        }
        return ExitCode.FAILED.code();
    }
}
