package org.attest.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.attest.server.Role;
import org.attest.server.Users;
import org.attest.text.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest users}: who may ask a server that others reach. */
@Command(name = "users", mixinStandardHelpOptions = true, description = "Keeps the file of those who may ask a server that is opened with 'attest serve --bind'.",
        footer = {"", "Example:", "  attest users add mara --role reader --users users.txt"})
final class UsersCommand {

    @Spec
    private CommandSpec spec;

    @Command(name = "add", mixinStandardHelpOptions = true,
            description = "Adds a user, or changes role and password. The password is asked for; where there is no terminal it is the first line of standard input.",
            footer = {"", "Example:", "  attest users add mara --role reader --users users.txt"})
    int add(@Parameters(paramLabel = "NAME", description = "The user's name.") String name,
            @Option(names = "--role", paramLabel = "ROLE", defaultValue = "reader", description = "reader: look and ask; editor: decide too. Default: ${DEFAULT-VALUE}.") String role,
            @Option(names = "--users", paramLabel = "FILE", required = true, description = "The file.") Path file) {
        Users users = Files.exists(file) ? Users.read(file) : Users.none();
        users.with(name, role(role), password()).write(file);
        spec.commandLine().getOut().println(name + " may ask as " + role + ".");
        return ExitCode.DONE.code();
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a user. A server that runs knows the user until it is started anew.",
            footer = {"", "Example:", "  attest users remove mara --users users.txt"})
    int remove(@Parameters(paramLabel = "NAME", description = "The user's name.") String name,
            @Option(names = "--users", paramLabel = "FILE", required = true, description = "The file.") Path file) {
        Users users = Users.read(file);
        if (!users.all().containsKey(name)) {
            throw new InputException(name, "there is no such user in " + file, "List them with 'attest users list'");
        }
        users.without(name).write(file);
        spec.commandLine().getOut().println(name + " may ask no more.");
        return ExitCode.DONE.code();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the users and their roles.", footer = {"", "Example:", "  attest users list --users users.txt"})
    int list(@Option(names = "--users", paramLabel = "FILE", required = true, description = "The file.") Path file) {
        Users.read(file).all().forEach((name, user) -> spec.commandLine().getOut().println(name + "\t" + user.role().name().toLowerCase(Locale.ROOT)));
        return ExitCode.DONE.code();
    }

    private static Role role(String word) {
        try {
            return Role.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InputException("--role " + word, "there is no such role", "Choose reader or editor", e);
        }
    }

    private static String password() {
        Console console = System.console();
        if (console != null) {
            return new String(console.readPassword("Password: "));
        }
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Optional.ofNullable(in.readLine()).orElse("");
        } catch (IOException e) {
            throw new InputException("standard input", "the password cannot be read", "Give it as the first line", e);
        }
    }
}
