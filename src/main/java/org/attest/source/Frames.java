package org.attest.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The conversation between this process and its parser: each field is preceded by its length, each message by its kind. */
final class Frames {

    private static final Hint[] HINTS = Hint.values();

    private Frames() {}

    /** One file to be parsed. */
    record Request(FileKind kind, int characters, byte[] bytes) {}

    /** What came of it. */
    sealed interface Reply {

        record Parsed(ParsedFile file) implements Reply {}

        /** {@code reason} is a noun phrase or clause for "the file …"; never holds document text. */
        record Refused(String reason, String remedy) implements Reply {}
    }

    static void write(DataOutputStream out, Request request) throws IOException {
        out.writeByte(request.kind().ordinal());
        out.writeInt(request.characters());
        out.writeInt(request.bytes().length);
        out.write(request.bytes());
        out.flush();
    }

    /** @throws EOFException where the other side is gone */
    static Request readRequest(DataInputStream in) throws IOException {
        FileKind kind = FileKind.values()[in.readByte()];
        int characters = in.readInt();
        return new Request(kind, characters, readBytes(in));
    }

    static void write(DataOutputStream out, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Refused(String reason, String remedy) -> {
                out.writeBoolean(false);
                write(out, reason);
                write(out, remedy);
            }
            case Reply.Parsed(ParsedFile file) -> {
                out.writeBoolean(true);
                out.writeInt(file.blocks().size());
                for (Block block : file.blocks()) {
                    out.writeByte(block.hint().ordinal());
                    write(out, block.text());
                }
                out.writeInt(file.metadata().size());
                for (Map.Entry<String, String> entry : file.metadata().entrySet()) {
                    write(out, entry.getKey());
                    write(out, entry.getValue());
                }
            }
        }
        out.flush();
    }

    /** @throws IOException where the other side is gone, or does not speak this language: a hostile file may have taken it over */
    static Reply readReply(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return new Reply.Refused(readString(in), readString(in));
        }
        List<Block> blocks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int hint = in.readUnsignedByte();
            if (hint >= HINTS.length) {
                throw new ProtocolException("no hint has the number " + hint);
            }
            blocks.add(new Block(HINTS[hint], readString(in)));
        }
        Map<String, String> metadata = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            metadata.put(readString(in), readString(in));
        }
        return new Reply.Parsed(new ParsedFile(blocks, metadata));
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readString(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new ProtocolException("a field cannot have %d bytes".formatted(length));
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("message ends after %d of %d bytes".formatted(bytes.length, length));
        }
        return bytes;
    }
}
