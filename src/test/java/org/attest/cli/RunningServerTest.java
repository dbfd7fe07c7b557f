package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that does not answer as it should. */
class RunningServerTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n";

    @TempDir
    Path folder;

    /** Runs a command against a server that answers so, and is gone. */
    private Cli against(byte[] answer) throws IOException {
        Path store = folder.resolve("store");
        SmallStore.make(store);
        try (GraphStore held = GraphStore.open(store); ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(held.folder().resolve("server.json"), "{\"address\":\"http://localhost:" + server.getLocalPort() + "/\",\"token\":\"0\"}");
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server, answer));
            Cli done = Cli.run("status", "--store", store.toString());
            served.join();
            return done;
        }
    }

    private static void serve(ServerSocket server, byte[] answer) {
        try (Socket socket = server.accept()) {
            InputStream request = socket.getInputStream();
            StringBuilder read = new StringBuilder();
            // The folder is the last that a command says.
            while (!read.toString().contains("\"folder\"") || !read.toString().endsWith("}")) {
                read.append((char) request.read());
            }
            socket.getOutputStream().write(answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Nothing; half a head; half a frame of the announced length; a chunk of which the rest never comes; no last frame. */
    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200", HEAD + "Content-Length: 100\r\n\r\n\1\0\0\0\3one\1\0\0", HEAD + "Transfer-Encoding: chunked\r\n\r\n40\r\n\1\0\0\0\3one", HEAD + "Connection: close\r\n\r\n\1\0\0\0\3one"})
    void whoDiesInMidAnswerMayHaveDoneIt(String answer) throws IOException {
        Cli done = against(answer.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(done.code()).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(done.err()).hasLineCount(1).startsWith("attest: the server at http://localhost:").contains("ended before it had answered. Look whether the command was carried out");
    }

    @Test
    void aWholeAnswerIsShown() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes((HEAD + "Connection: close\r\n\r\n\1\0\0\0\3one\0\0\0\0\4").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(against(answer.toByteArray())).isEqualTo(new Cli(4, "one", ""));
    }
}
