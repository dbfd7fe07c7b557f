package org.attest.server;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Commands of the same user that find the store held by this server. They show the token that lies in the store's folder, which that user alone may read. The answer
 * is a row of frames: a byte that says what it is, four bytes of length, the bytes; at the end {@link #END} with the exit code in the place of the length.
 */
public final class CommandServlet extends HttpServlet {

    /** Where commands are sent. */
    public static final String PATH = "/api/command";
    /** The header with the token. */
    public static final String TOKEN = "X-Attest-Token";
    /** A frame of results. */
    public static final int OUT = 1;
    /** A frame of messages. */
    public static final int ERR = 2;
    /** The last frame. */
    public static final int END = 0;

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Runner runner;
    private final String token;
    private final transient Consumer<StoreChange> renew;

    /** Runs commands over the store that the server holds. */
    public interface Runner extends AutoCloseable {

        /**
         * Runs one.
         *
         * @param renew told where the command has changed the store, whatever came of it, before it is answered
         * @return the exit code
         */
        int run(Command command, OutputStream out, OutputStream err, Consumer<StoreChange> renew);

        /** Waits for what changes the store, and from then on refuses all commands. May be called again. */
        @Override
        void close();
    }

    /**
     * A command line.
     *
     * @param input what {@code -} means
     * @param inputName what that is called, for messages
     * @param width how many columns a line may have
     * @param folder the absolute one in which relative paths begin
     */
    public record Command(List<String> arguments, String input, String inputName, int width, String folder) {

        public Command {
            arguments = List.copyOf(arguments);
            Objects.requireNonNull(input);
            Objects.requireNonNull(inputName);
            if (!Path.of(folder).isAbsolute()) {
                throw new IllegalArgumentException("a command needs an absolute folder, got " + folder);
            }
        }
    }

    /** @param renew what the server does once the store has changed, before whoever changed it is told */
    CommandServlet(Runner runner, String token, Consumer<StoreChange> renew) {
        this.runner = runner;
        this.token = token;
        this.renew = renew;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] given = Optional.ofNullable(request.getHeader(TOKEN)).orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8))) {
            Problem.of(HttpServletResponse.SC_FORBIDDEN, "Only for the store's owner", "The token is not the one in the store's folder.").write(response);
            return;
        }
        Command command;
        try {
            command = JSON.readValue(request.getInputStream(), Command.class);
        } catch (JsonProcessingException e) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, "Bad command", "The body needs to be a command as JSON.").write(response);
            return;
        }
        response.setContentType("application/octet-stream");
        response.setHeader("Cache-Control", "no-store");
        DataOutputStream frames = new DataOutputStream(response.getOutputStream());
        int code = runner.run(command, new Frames(frames, OUT), new Frames(frames, ERR), renew);
        frames.writeByte(END);
        frames.writeInt(code);
        frames.flush();
    }

    /** Writes each piece as a frame. */
    private static final class Frames extends OutputStream {

        private final DataOutputStream out;
        private final int channel;

        Frames(DataOutputStream out, int channel) {
            this.out = out;
            this.channel = channel;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.writeByte(channel);
            out.writeInt(length);
            out.write(bytes, from, length);
        }
    }
}
