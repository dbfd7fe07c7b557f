package org.attest.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.attest.server.NetworkAccess;
import org.attest.server.Users;
import org.attest.text.InputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options by which a server is opened to others than this machine: all of them, or none. */
final class NetworkOptions {

    private static final String PASSWORD = "ATTEST_KEYSTORE_PASSWORD";

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--bind", paramLabel = "ADDRESS",
            description = "Listen on this address of the machine, so that others reach it. Needs --name, --keystore and --users. Default: loopback alone.")
    private Optional<String> address = Optional.empty();

    @Option(names = "--name", paramLabel = "HOST", description = "A name by which people call the server; may be given several times. Other names are refused.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--keystore", paramLabel = "FILE", description = "The server's certificate and key (PKCS 12 or JKS). Its password is read from $" + PASSWORD + ".")
    private Optional<Path> keystore = Optional.empty();

    @Option(names = "--users", paramLabel = "FILE", description = "Who may ask, as 'attest users' writes it.")
    private Optional<Path> users = Optional.empty();

    /** Empty for a server of this machine alone. */
    Optional<NetworkAccess> access() {
        if (address.isEmpty()) {
            if (!names.isEmpty() || keystore.isPresent() || users.isPresent()) {
                throw usage("--name, --keystore and --users go with --bind");
            }
            return Optional.empty();
        }
        if (names.isEmpty() || keystore.isEmpty() || users.isEmpty()) {
            throw usage("--bind opens the server to others, so it needs --name, --keystore and --users too");
        }
        return Optional.of(new NetworkAccess(resolved(address.get()), new TreeSet<>(names), readable(keystore.get()), password(), known(users.get())));
    }

    private static Users known(Path file) {
        Users known = Users.read(file);
        if (known.all().isEmpty()) {
            throw new InputException(file.toString(), "there is no user in it", "Add one with 'attest users add'");
        }
        return known;
    }

    private static Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new InputException(file.toString(), "the keystore cannot be read", "Make one with 'keytool -genkeypair -keyalg EC -storetype PKCS12 -keystore FILE'");
        }
        return file;
    }

    private static String password() {
        return Optional.ofNullable(System.getenv(PASSWORD)).orElseThrow(() -> new InputException("$" + PASSWORD, "it is not set", "Set it to the keystore's password"));
    }

    private static InetAddress resolved(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new InputException(address, "this is no address of this machine", "Name one, for example 192.0.2.10, or 0.0.0.0 for all", e);
        }
    }

    private ParameterException usage(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
