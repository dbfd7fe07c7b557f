package org.attest.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running parser: its process, its two ends of the conversation, and a temporary folder of its own that goes with it.
 *
 * <p>It has a heap of its own, no display, and no network: names do not resolve and connections go to a proxy that is not there.
 */
final class ChildJvm implements AutoCloseable {

    /** What the JVM exits with under {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final Path temporary;
    private final DataOutputStream out;
    private final DataInputStream in;

    private ChildJvm(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static ChildJvm start(Class<?> mainClass, int heapMegabytes) throws IOException {
        Path temporary = Files.createTempDirectory("attest-parser-");
        Path noHosts = Files.createFile(temporary.resolve("hosts"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + temporary,
                "-Djdk.net.hosts.file=" + noHosts, "-DsocksProxyHost=127.0.0.1", "-DsocksProxyPort=9",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", "-Djavax.xml.accessExternalDTD=", "-Djavax.xml.accessExternalSchema=",
                mainClass.getName()));
        // Nothing of the parent's surroundings gets in: no agents, no options, no proxies.
        builder.environment().clear();
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return new ChildJvm(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start(), temporary);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** @throws IOException where the child ends before it has answered */
    Frames.Reply ask(Frames.Request request) throws IOException {
        Frames.write(out, request);
        return Frames.readReply(in);
    }

    /** Ends the child, leaving it a moment where it is ending by itself; its exit code. */
    int end() {
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        process.destroyForcibly();
        return process.onExit().join().exitValue();
    }

    /** Kills the child and removes its temporary folder, which may hold pieces of documents. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        // Removing its files must not run into its last writes.
        process.onExit().join();
        in.close();
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
