import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.store.GraphStore;

/**
 * Kills writers at every write, sync, truncate, rename and unlink of one task. Many writers do the same, each with a store of its own; each is held before another
 * call, and when all stand still the process gets SIGKILL. A point counts where the trace shows the call that never came back. Then each store is opened.
 */
final class Sweep {

    private static final String CALLS = "write,pwrite64,pwritev,fsync,fdatasync,msync,ftruncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir";
    private static final Pattern CALL = Pattern.compile("([a-z0-9]+)\\(.*");
    private static final int CROWD = 48;

    private final Path work;
    private final String mode;
    private final Map<String, Integer> wrong = new TreeMap<>();
    private int died;
    private int repaired;
    private int processes;

    private Sweep(Path work, String mode) {
        this.work = work;
        this.mode = mode;
    }

    /** {@code WORK MODE [STEP]}: a folder with the store {@code base} and what its writer said; put, recover, create, compact, backup or restore. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Sweep(Path.of(arguments[0]), arguments[1]).run(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1);
    }

    private void run(int step) throws IOException, InterruptedException {
        if (mode.equals("restore") && !Files.exists(work.resolve("backup"))) {
            new Writer(OutputStream.nullOutputStream()).run(List.of("backup", work.resolve("base").toString(), work.resolve("backup").toString()));
        }
        if (mode.equals("recover") && !Files.exists(work.resolve("torn"))) {
            tear();
        }
        List<Point> points = points();
        Map<String, Integer> kinds = new TreeMap<>();
        points.forEach(point -> kinds.merge(point.call(), 1, Integer::sum));
        Deque<Point> left = new ArrayDeque<>();
        for (int i = 0; i < points.size(); i += step) {
            left.add(points.get(i));
        }
        int tried = left.size();
        int crowd = CROWD;
        int fruitless = 0;
        while (!left.isEmpty() && fruitless < 5) {
            List<Point> now = new ArrayList<>();
            while (now.size() < crowd && !left.isEmpty()) {
                now.add(left.remove());
            }
            List<Point> missed = kill(now);
            fruitless = missed.size() == now.size() ? fruitless + 1 : 0;
            // Where one that is held keeps the others from their points, fewer go together.
            crowd = missed.isEmpty() ? crowd : Math.max(1, now.size() - missed.size());
            left.addAll(missed);
            System.err.printf("%s: killed at %d of %d, wrong %d%n", mode, died, tried, wrong.size());
        }
        wrong.forEach((what, times) -> System.out.println(mode + ", " + what));
        System.out.printf("%s: %d points %s, every %d. tried %d, killed at %d in %d processes, not reached %d, journal repaired after %d, wrong %d%n", mode, points.size(), kinds, step, tried, died,
                processes, left.size(), repaired, wrong.size());
    }

    /** What the whole of it does. */
    private List<Point> points() throws IOException, InterruptedException {
        Path trace = work.resolve("whole.trace");
        List<String> task = prepare("0");
        Victims one = new Victims(work, Optional.of(prepare("warm")), List.of(task));
        one.trace(0, CALLS, trace);
        one.begin();
        if (one.await() != 0 || said("0").stream().noneMatch(line -> line.equals("closed") || line.equals("restored"))) {
            throw new IOException(mode + " does not work: see " + work.resolve("crowd.err"));
        }
        Map<String, Integer> counts = new TreeMap<>();
        List<Point> points = new ArrayList<>();
        for (String line : Files.readAllLines(trace, StandardCharsets.ISO_8859_1)) {
            Matcher call = CALL.matcher(line);
            if (call.matches()) {
                points.add(new Point(call.group(1), counts.merge(call.group(1), 1, Integer::sum)));
            }
        }
        return points;
    }

    private Path place(String name) {
        return work.resolve("killed").resolve(name);
    }

    private List<String> said(String name) throws IOException {
        return Files.readAllLines(place(name).resolve("said"));
    }

    /** Makes ready what a task needs. */
    private List<String> prepare(String name) throws IOException, InterruptedException {
        Path place = place(name);
        Copy.delete(place);
        Files.createDirectories(place);
        Path store = place.resolve("store");
        switch (mode) {
            case "create", "restore" -> { }
            case "recover" -> Copy.copy(work.resolve("torn"), store);
            default -> Copy.copy(work.resolve("base"), store);
        }
        return switch (mode) {
            case "put" -> List.of("put", store.toString(), "7", "1");
            case "recover" -> List.of("open", store.toString());
            case "backup" -> List.of("backup", store.toString(), place.resolve("dest").toString());
            case "restore" -> List.of("restore", store.toString(), work.resolve("backup").toString());
            default -> List.of(mode, store.toString());
        };
    }

    /** @return the points where nobody died */
    private List<Point> kill(List<Point> points) throws IOException, InterruptedException {
        List<List<String>> tasks = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            tasks.add(prepare(String.valueOf(i)));
        }
        Victims victims = new Victims(work, tasks.size() == 1 ? Optional.empty() : Optional.of(prepare("warm")), tasks);
        for (int i = 0; i < points.size(); i++) {
            victims.hold(i, points.get(i), place(String.valueOf(i)).resolve("trace"));
        }
        victims.begin();
        victims.awaitHeld(points);
        boolean killed = victims.kill();
        processes++;
        List<Point> missed = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            String name = String.valueOf(i);
            if (killed && Victims.isAt(place(name).resolve("trace"), points.get(i))) {
                died++;
                judge(name, tasks.get(i), points.get(i));
            } else {
                missed.add(points.get(i));
            }
        }
        return missed;
    }

    private void judge(String name, List<String> task, Point point) throws IOException {
        Path place = place(name);
        Path store = place.resolve("store");
        List<String> said = new ArrayList<>(mode.equals("create") || mode.equals("restore") ? List.of() : Files.readAllLines(work.resolve("base.said")));
        if (mode.equals("recover")) {
            said.addAll(Files.readAllLines(work.resolve("torn.said")));
        }
        said.addAll(said(name));
        String verdict = Checker.result(store, said);
        if (verdict.startsWith("WRONG")) {
            wrong.put(point + ": " + verdict, 1);
        } else if (verdict.contains("repaired")) {
            repaired++;
        }
        if (Files.exists(place.resolve("dest"))) {
            again(List.of("restore", place.resolve("restored").toString(), place.resolve("dest").toString()), point + ": a half backup under a good name");
        } else if (mode.equals("backup")) {
            again(task, point + ": cannot be done again");
        } else if (!GraphStore.isStore(store)) {
            // What was broken off can be done again.
            again(task, point + ": cannot be done again");
        }
    }

    private void again(List<String> task, String complaint) {
        try {
            new Writer(OutputStream.nullOutputStream()).run(task);
        } catch (IOException | RuntimeException | InternalError e) {
            wrong.put(complaint + ": " + e, 1);
        }
    }

    /** Killed between the commit point and the emptying of the journal: what is opened has to be applied first. */
    private void tear() throws IOException, InterruptedException {
        Sweep put = new Sweep(work, "put");
        List<Point> points = put.points().stream().filter(point -> point.call().equals("ftruncate")).toList();
        for (Point point : points) {
            Path store = put.place("0").resolve("store");
            Victims victims = new Victims(work, Optional.empty(), List.of(put.prepare("0")));
            victims.hold(0, point, put.place("0").resolve("trace"));
            victims.begin();
            victims.awaitHeld(List.of(point));
            victims.kill();
            if (Files.size(store.resolve("tdb2/Data-0001/journal.jrnl")) > 0) {
                Files.write(work.resolve("torn.said"), put.said("0"));
                Copy.copy(store, work.resolve("torn"));
                return;
            }
        }
        throw new IOException("no journal was left");
    }
}
