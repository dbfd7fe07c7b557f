package org.attest.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A parser that does what its file says: {@code hang}, {@code eat}, {@code die}, each after leaving a mark; anything else it parses. */
final class HostileParser {

    private HostileParser() {}

    /** A file for it. */
    static byte[] told(String deed, Path mark) {
        return (deed + "\n" + mark).getBytes(StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        DataInputStream in = new DataInputStream(System.in);
        while (true) {
            String[] told = new String(Frames.readRequest(in).bytes(), StandardCharsets.UTF_8).split("\n");
            if (told.length > 1) {
                Files.writeString(Path.of(told[1]), Long.toString(ProcessHandle.current().pid()));
            }
            switch (told[0]) {
                case "hang" -> hang();
                case "eat" -> eat();
                case "die" -> Runtime.getRuntime().halt(77);
                default -> Frames.write(new DataOutputStream(out),
                        new Frames.Reply.Parsed(new ParsedFile(List.of(new Block(Hint.NONE, told[0])), Map.of())));
            }
        }
    }

    private static void hang() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (true) {
            eaten.add(new byte[1 << 20]);
        }
    }
}
