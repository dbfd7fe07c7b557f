package org.attest.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.SAXException;

/**
 * The child process in which foreign formats are parsed: reads requests from standard input, writes replies to standard output,
 * ends when its input ends or its parent is gone. Started by {@link DocumentReader}, of no use to people.
 */
public final class ParserProcess {

    private ParserProcess() {}

    public static void main(String[] arguments) throws IOException {
        OutputStream replies = System.out;
        // A parser that prints must not get into the conversation.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(4)));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(replies))) {
            while (true) {
                Frames.write(out, reply(Frames.readRequest(in)));
            }
        } catch (EOFException e) {
            // The parent has closed the conversation: nothing is left to do.
            System.exit(0);
        }
    }

    /** Whatever a parser throws at a hostile file ends that file alone, so this is a boundary that catches broadly. */
    private static Frames.Reply reply(Frames.Request request) {
        try {
            BlockHandler blocks = new BlockHandler(request.characters());
            Metadata metadata = TikaParsers.parse(request, blocks);
            return new Frames.Reply.Parsed(new ParsedFile(blocks.blocks(), asMap(metadata)));
        } catch (EncryptedDocumentException e) {
            return new Frames.Reply.Refused("is encrypted", "Save it without a password and try again");
        } catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError e) {
            return refusal(e);
        }
    }

    private static Frames.Reply refusal(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof BlockHandler.TooLargeException) {
                return new Frames.Reply.Refused("unfolds into too much: " + cause.getMessage(), "Split it, or leave it out");
            }
            if (cause instanceof EncryptedDocumentException) {
                return new Frames.Reply.Refused("is encrypted", "Save it without a password and try again");
            }
        }
        // The message of a parser's exception may quote the document; its class does not.
        return new Frames.Reply.Refused("is damaged or not of the format its name says (%s)".formatted(thrown.getClass().getSimpleName()),
                "Open it in the program that wrote it and save it again");
    }

    private static Map<String, String> asMap(Metadata metadata) {
        Map<String, String> map = new TreeMap<>();
        for (String name : metadata.names()) {
            map.put(name, String.join("\n", metadata.getValues(name)));
        }
        return map;
    }
}
