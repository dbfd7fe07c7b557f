package org.attest.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

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

    /** The command line with a text for its one argument: a file that was read here, or {@code -}. */
    static Forwarding of(CommandSpec command, String file, String text) {
        Forwarding given = of(command);
        List<String> sent = new ArrayList<>(given.arguments());
        argument(last(command.root().commandLine().getParseResult()), sent).ifPresent(index -> sent.set(index, "-"));
        return new Forwarding(List.copyOf(sent), text, file.equals("-") ? given.inputName() : file, given.out(), given.messages(), given.width(), given.folder());
    }

    /** What the command line comes down to: {@code import} of {@code decide import}. */
    private static CommandSpec last(ParseResult parsed) {
        return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed.commandSpec();
    }

    /** Where the first argument stands that is no name of a command, no option and no value of one. */
    private static OptionalInt argument(CommandSpec command, List<String> given) {
        int names = command.qualifiedName().split(" ").length - 1;
        boolean options = true;
        for (int i = 0; i < given.size(); i++) {
            String each = given.get(i);
            if (options && each.equals("--")) {
                options = false;
            } else if (options && each.startsWith("-") && !each.equals("-")) {
                i += Optional.ofNullable(command.optionsMap().get(each)).map(option -> option.arity().min()).orElse(0);
            } else if (names == 0) {
                return OptionalInt.of(i);
            } else {
                names--;
            }
        }
        return OptionalInt.empty();
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
