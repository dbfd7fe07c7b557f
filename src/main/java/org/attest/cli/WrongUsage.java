package org.attest.cli;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what it may look like, and where more is said: the line that matters must not scroll away. */
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("attest: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        String name = command.getCommandSpec().qualifiedName();
        err.println("Usage: " + command.getHelp().synopsis(0).strip().replaceAll("\\s+", " "));
        if (!command.getSubcommands().isEmpty()) {
            err.print(command.getHelp().commandListHeading());
            err.print(command.getHelp().commandList());
        }
        err.println("'" + name + " --help' says more");
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
