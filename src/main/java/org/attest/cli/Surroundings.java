package org.attest.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

import org.attest.store.GraphStore;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command's input comes from and its results go.
 *
 * @param in what {@code -} means
 * @param inputName what that is called, for messages
 * @param out results
 * @param width how many columns a line may have
 * @param folder the absolute one in which relative paths begin
 * @param held the store of the server in which the command runs; empty where it opens its own
 */
record Surroundings(InputStream in, String inputName, OutputStream out, int width, Path folder, Optional<GraphStore> held) {

    private static final int WIDTH = 100;

    /** The terminal's. */
    static Surroundings ofProcess() {
        return new Surroundings(System.in, "standard input", System.out, terminalWidth(), Path.of("").toAbsolutePath(), Optional.empty());
    }

    static Surroundings of(CommandSpec command) {
        return ((Attest) command.root().userObject()).surroundings();
    }

    /** Where a file is that was named relative to the folder, without a look whether it is there; what is no name of a file becomes one of none. */
    String path(String given) {
        return folder.resolve(given.replace('\0', '_')).normalize().toString();
    }

    private static int terminalWidth() {
        return Optional.ofNullable(Integer.getInteger("attest.columns"))
                .or(() -> Optional.ofNullable(System.getenv("COLUMNS")).filter(text -> text.matches("[1-9][0-9]{1,3}")).map(Integer::valueOf))
                .orElse(WIDTH);
    }
}
