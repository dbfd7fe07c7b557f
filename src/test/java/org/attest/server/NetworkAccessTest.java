package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.attest.store.GraphStore;
import org.attest.text.InputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that others reach speaks TLS alone, and to known users alone. */
class NetworkAccessTest {

    private static final String KEYSTORE_PASSWORD = "a keystore of the test";
    private static final String PASSWORD = "quiet river stone";

    @TempDir
    private static Path folder;
    private static Path keystore;
    private static GraphStore store;
    private static AttestServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        keystore = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "attest", "-keyalg", "EC",
                "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore", keystore.toString(), "-storepass", KEYSTORE_PASSWORD)).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        Path users = folder.resolve("users.txt");
        Users.none().with("mara", Role.READER, PASSWORD).write(users);
        store = GraphStore.create(folder.resolve("store"), Optional.empty());
        server = AttestServer.start(store, new ServerSettings(0, ServerLimits.standard(), Optional.of(access(KEYSTORE_PASSWORD, Users.read(users)))));
        client = HttpClient.newBuilder().sslContext(trusting()).build();
    }

    private static NetworkAccess access(String password, Users users) {
        return new NetworkAccess(InetAddress.getLoopbackAddress(), new TreeSet<>(List.of("localhost")), keystore, password, users);
    }

    private static SSLContext trusting() throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            own.load(in, KEYSTORE_PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("attest", own.getCertificate("attest"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void answersKnownUsersAlone() {
        for (String path : List.of("", "api/documents", "attest/sparql?query=ASK%7B%7D", "fuseki/", "$/ping", "js/main.js")) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(401);
            assertThat(get(path, "mara:" + PASSWORD).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void refusesWrongPasswordsAndNames() {
        assertThat(get("", "mara:").statusCode()).isEqualTo(401);
        assertThat(get("", "mara:quiet river stones").statusCode()).isEqualTo(401);
        assertThat(get("", "nobody:" + PASSWORD).statusCode()).isEqualTo(401);
        assertThat(get("", "mara:" + "x".repeat(5_000)).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesForeignOrigins() {
        assertThat(get("api/documents", "mara:" + PASSWORD, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(get("api/documents", "mara:" + PASSWORD, "Origin", "http://localhost:" + server.address().getPort()).statusCode()).isEqualTo(403);
    }

    @Test
    void answersNothingInTheClear() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)).doesNotContain("HTTP/1.1", "html");
        }
    }

    @Test
    void saysThatTheCertificateCannotBeUsed() {
        Users users = Users.none().with("mara", Role.READER, PASSWORD);

        assertThatThrownBy(() -> AttestServer.start(store, new ServerSettings(0, ServerLimits.standard(), Optional.of(access("wrong", users))))).isInstanceOf(InputException.class)
                .hasMessageContaining("server.p12").hasMessageContaining("keytool");
    }

    @Test
    void neverOpensWithoutUsers() {
        assertThatThrownBy(() -> access(KEYSTORE_PASSWORD, Users.none())).isInstanceOf(IllegalArgumentException.class);
    }

    private static HttpResponse<String> get(String path, String credentials, String... headers) {
        URI address = server.address();
        assertThat(address.getScheme()).isEqualTo("https");
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!credentials.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
