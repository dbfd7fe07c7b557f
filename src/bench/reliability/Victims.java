import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link Crowd} at work, as the one who kills it sees it. */
final class Victims {

    /** Longer than any check takes. */
    private static final String FOR_EVER = "2000000000";

    private final Process process;
    private final List<String> threads = new ArrayList<>();
    private final List<Process> tracers = new ArrayList<>();
    private final List<Path> traces = new ArrayList<>();

    /**
     * @param work for the list of tasks
     * @param warm a task to warm up with, which pays where there are many
     */
    Victims(Path work, Optional<List<String>> warm, List<List<String>> tasks) throws IOException {
        List<String> lines = Stream.concat(Stream.of(warm.orElse(List.of())), tasks.stream()).map(task -> String.join(" ", task)).toList();
        Path file = Files.write(work.resolve("tasks"), lines);
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "Crowd", file.toString()));
        process = new ProcessBuilder(command).redirectError(work.resolve("crowd.err").toFile()).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        for (int i = 0; i < tasks.size(); i++) {
            String thread = out.readLine();
            if (thread == null) {
                throw new IOException("the writers do not start: see " + work.resolve("crowd.err"));
            }
            threads.add(thread);
        }
    }

    /** Writes down a thread's calls. @param calls separated by commas */
    void trace(int thread, String calls, Path to) throws IOException, InterruptedException {
        attach(thread, to, "-e", "trace=" + calls);
    }

    /** Holds a thread for ever where it is about to make a call for the n-th time. */
    void hold(int thread, Point point, Path trace) throws IOException, InterruptedException {
        attach(thread, trace, "-e", "trace=" + point.call(), "-e", "inject=" + point.call() + ":delay_enter=" + FOR_EVER + ":when=" + point.number());
    }

    private void attach(int thread, Path trace, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("strace", "-qq", "-p", threads.get(thread), "-o", trace.toString()));
        command.addAll(List.of(options));
        tracers.add(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
        traces.add(trace);
        while (status(thread, "TracerPid:").filter(tracer -> !tracer.equals("0")).isEmpty()) {
            Thread.sleep(2);
        }
    }

    void begin() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Waits until each thread is held or has ended, or until the rest waits for one that is held. */
    void awaitHeld(List<Point> points) throws IOException, InterruptedException {
        int still = 0;
        String before = "";
        while (still < 40) {
            StringBuilder now = new StringBuilder();
            boolean all = true;
            for (int i = 0; i < points.size(); i++) {
                boolean settled = ended(i) || isAt(traces.get(i), points.get(i));
                all &= settled;
                now.append(settled ? "held" : status(i, "voluntary_ctxt_switches:").orElse("")).append(' ');
            }
            if (all) {
                return;
            }
            still = before.contentEquals(now) ? still + 1 : 0;
            before = now.toString();
            Thread.sleep(50);
        }
    }

    /** True where the last call in a trace is the n-th, and did not come back. */
    static boolean isAt(Path trace, Point point) throws IOException {
        List<String> calls = Files.exists(trace) ? Files.readAllLines(trace, StandardCharsets.ISO_8859_1).stream().filter(line -> line.startsWith(point.call() + "(")).toList() : List.of();
        return calls.size() == point.number() && !calls.getLast().matches(".*\\) += -?[0-9].*");
    }

    private boolean ended(int thread) {
        return !Files.exists(task(thread));
    }

    private Path task(int thread) {
        return Path.of("/proc", String.valueOf(process.pid()), "task", threads.get(thread));
    }

    private Optional<String> status(int thread, String field) throws IOException {
        try (Stream<String> lines = Files.lines(task(thread).resolve("status"))) {
            return lines.filter(line -> line.startsWith(field)).map(line -> line.substring(field.length()).strip()).findFirst();
        } catch (java.nio.file.NoSuchFileException | java.io.UncheckedIOException e) {
            return Optional.empty();   // it has ended meanwhile
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end that comes by itself. @return the exit code */
    int await() throws InterruptedException {
        int code = process.waitFor();
        for (Process tracer : tracers) {
            tracer.waitFor();
        }
        return code;
    }

    /** SIGKILL. @return true where that is what it died of */
    boolean kill() throws InterruptedException {
        process.destroyForcibly();
        // They hold the dead as well.
        for (Process tracer : tracers) {
            tracer.destroyForcibly().waitFor();
        }
        return process.waitFor() == 128 + 9;
    }
}
