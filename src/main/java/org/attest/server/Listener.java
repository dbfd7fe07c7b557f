package org.attest.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.main.JettySecurityLib;
import org.attest.text.InputException;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Where the server listens, and how patient it is with those who speak to it. */
final class Listener {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int HEADER_BYTES = 16 * 1024;
    /** A body that comes in more slowly is given up. */
    private static final int BYTES_PER_SECOND = 100;

    private Listener() {}

    /** Listens on loopback in the clear, or where {@code access} says, by TLS alone. */
    static ServerConnector on(Server server, int port, Optional<NetworkAccess> access) {
        ServerConnector connector = access.map(beyond -> encrypted(server, beyond)).orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http())));
        connector.setHost(access.map(beyond -> beyond.address().getHostAddress()).orElse(LOOPBACK));
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        return connector;
    }

    private static ServerConnector encrypted(Server server, NetworkAccess access) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(access.keystore().toString());
        tls.setKeyStorePassword(access.password());
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        try {
            tls.start();
        } catch (Exception e) {   // what Jetty's life cycle declares
            throw new InputException(access.keystore().toString(), "the certificate cannot be used", "Check the file and its password with 'keytool -list -keystore FILE'", e);
        }
        HttpConfiguration http = http();
        http.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setMinRequestDataRate(BYTES_PER_SECOND);
        return http;
    }

    /** Asks each request for a user's name and password. */
    static ConstraintSecurityHandler guard(Users users, InstantSource clock) {
        UserStore known = new UserStore();
        users.all().forEach((name, user) -> known.addUser(name, new HashedPassword(user.digest(), clock), new String[] {Users.word(user.role())}));
        ConstraintSecurityHandler guard = JettySecurityLib.makeSecurityHandler("Attest", known, AuthScheme.BASIC);
        JettySecurityLib.addPathConstraint(guard, "/*");
        return guard;
    }
}
