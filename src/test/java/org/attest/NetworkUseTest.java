package org.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Nothing of this program opens a connection but the command line's, to the server of the store on this machine. The long form is {@code src/bench/no-network.sh}. */
class NetworkUseTest {

    private static final Set<String> OPENING = Set.of("java.net.Socket", "java.net.ServerSocket", "java.net.DatagramSocket", "java.net.MulticastSocket", "java.net.URLConnection",
            "java.net.HttpURLConnection", "java.net.http.HttpClient", "java.net.http.WebSocket", "java.nio.channels.SocketChannel", "java.nio.channels.AsynchronousSocketChannel",
            "java.nio.channels.DatagramChannel", "javax.net.SocketFactory", "javax.net.ssl.SSLSocketFactory");
    private static final Set<String> OPENING_METHODS = Set.of("java.net.URL.openStream", "java.net.URL.openConnection", "java.net.URL.getContent", "java.net.InetAddress.getByName",
            "java.net.InetAddress.getAllByName");
    /** Forwards a command to the server that holds the store. */
    private static final String OWN_CLIENT = "org.attest.cli.RunningServer";
    /** Looks up the name of this machine that the user gives to {@code serve --bind}. */
    private static final String BIND = "org.attest.cli.NetworkOptions";

    @Test
    void onlyTheCommandLineOpensConnections() {
        Set<String> found = new TreeSet<>();
        Set<String> clients = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.attest")) {
            Set<String> used = type.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getName()).filter(OPENING::contains).collect(Collectors.toCollection(TreeSet::new));
            type.getMethodCallsFromSelf().stream().map(call -> call.getTargetOwner().getName() + "." + call.getTarget().getName()).filter(OPENING_METHODS::contains)
                    .filter(name -> !(type.getName().equals(BIND) && name.equals("java.net.InetAddress.getByName"))).forEach(used::add);
            used.stream().filter(name -> !type.getName().startsWith(OWN_CLIENT)).forEach(name -> found.add(type.getName() + " uses " + name));
            if (!used.isEmpty()) {
                clients.add(type.getName());
            }
        }

        assertThat(clients).as("the check sees the one client there is").anyMatch(name -> name.startsWith(OWN_CLIENT));
        assertThat(found).isEmpty();
    }
}
