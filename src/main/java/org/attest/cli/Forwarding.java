package org.attest.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;

/**
 * A command that a running server is asked to run.
 *
 * @param arguments of the command line
 * @param input what {@code -} means
 * @param inputName what that is called, for messages
 * @param out where results go
 * @param messages where everything else goes
 * @param width how many columns a line may have
 * @param folder in which relative paths begin
 */
record Forwarding(List<String> arguments, String input, String inputName, OutputStream out, PrintWriter messages, int width, Path folder) {

    /** The command line as it was given. */
    static Forwarding of(CommandSpec command) {
        Surroundings here = Surroundings.of(command);
        List<String> arguments = new ArrayList<>(command.root().commandLine().getParseResult().originalArgs());
        arguments.remove("--verbose");
        return new Forwarding(List.copyOf(arguments), "", here.inputName(), here.out(), command.commandLine().getErr(), here.width(), here.folder());
    }

    /** With a text for what an argument names: a file that was read here, or {@code -}. */
    Forwarding withInput(String argument, String text) {
        return new Forwarding(arguments.stream().map(each -> each.equals(argument) ? "-" : each).toList(), text, argument.equals("-") ? inputName : argument, out, messages, width, folder);
    }

    /** With other results. */
    Forwarding withOut(OutputStream otherOut) {
        return new Forwarding(arguments, input, inputName, otherOut, messages, width, folder);
    }

    /** Without an option and its value, which is acted upon here. */
    Forwarding withoutOption(String name, OutputStream otherOut) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals(name)) {
                i++;
            } else if (!arguments.get(i).startsWith(name + "=")) {
                kept.add(arguments.get(i));
            }
        }
        return new Forwarding(kept, input, inputName, otherOut, messages, width, folder);
    }
}
