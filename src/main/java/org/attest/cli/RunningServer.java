package org.attest.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.attest.server.CommandServlet;
import org.attest.server.ServerAddress;
import org.attest.store.StoreHeldException;
import org.attest.text.InputException;

/** The server that holds a store, as a command finds it by the file that it leaves in the store's folder. */
record RunningServer(ServerAddress server) {

    private static final int OK = 200;

    static Optional<RunningServer> of(Path store) {
        return ServerAddress.find(store).filter(server -> server.address().startsWith("http://")).map(RunningServer::new);
    }

    /** Has a command run there. @return its exit code */
    int run(Forwarding command, StoreHeldException held) throws IOException {
        byte[] body = new ObjectMapper().writeValueAsBytes(new CommandServlet.Command(command.arguments(), command.input(), command.inputName(), command.width(), command.folder().toString()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address()).resolve(CommandServlet.PATH)).header(CommandServlet.TOKEN, server.token())
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try (HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (DataInputStream frames = new DataInputStream(response.body())) {
                if (response.statusCode() != OK) {
                    throw new InputException("the server at " + server.address(), "does not run the command (HTTP " + response.statusCode() + ")", held.getMessage());
                }
                return copy(frames, command);
            }
        } catch (ConnectException e) {
            throw held;
        } catch (UncheckedIOException e) {
            // Of what is written here.
            throw e.getCause();
        } catch (IOException e) {
            throw new InputException("the server at " + server.address(), "ended before it had answered", "Look whether the command was carried out, and run it again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException("the server at " + server.address(), "did not answer: the command was interrupted", "Run it again", e);
        }
    }

    private static int copy(DataInputStream frames, Forwarding command) throws IOException {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        while (true) {
            int channel = frames.readUnsignedByte();
            int length = frames.readInt();
            if (channel == CommandServlet.END) {
                here(command.out()::flush);
                command.messages().print(messages.toString(StandardCharsets.UTF_8));
                command.messages().flush();
                return length;
            }
            byte[] bytes = frames.readNBytes(length);
            if (channel == CommandServlet.OUT) {
                here(() -> command.out().write(bytes));
            } else {
                messages.writeBytes(bytes);
            }
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** Keeps what fails here apart from what fails there. */
    private static void here(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
