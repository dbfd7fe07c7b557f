import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Kills writers at random moments, after something was acknowledged. Ten store documents in one process, each in a store of its own; each that SIGKILL ends counts.
 * A store is used 25 times on end, so that what one kill left is what the next one finds.
 */
final class Kills {

    private static final int TOGETHER = 10;
    private static final int TIMES = 25;

    private final Path work;
    private final Random random;
    private int processes;
    private int counted;
    private int acknowledged;
    private int repaired;
    private int wrong;

    private Kills(Path work, long seed) {
        this.work = work;
        random = new Random(seed);
    }

    /** {@code WORK KILLS SEED}: a folder with the store {@code base} and what its writer said. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Kills kills = new Kills(Path.of(arguments[0]), Long.parseLong(arguments[2]));
        while (kills.counted < Integer.parseInt(arguments[1])) {
            if (kills.processes % TIMES == 0) {
                kills.freshStores();
            }
            kills.kill();
            if (kills.processes % 5 == 0) {
                kills.tell();
            }
        }
        kills.tell();
    }

    private void tell() {
        System.out.printf("%d writers killed in %d processes, %d acknowledgements, journal repaired after %d, wrong %d%n", counted, processes, acknowledged, repaired, wrong);
        System.out.flush();
    }

    private Path place(int writer) {
        return work.resolve("random").resolve(String.valueOf(writer));
    }

    private void freshStores() throws IOException, InterruptedException {
        for (int i = 0; i < TOGETHER; i++) {
            Copy.delete(place(i));
            Files.createDirectories(place(i));
            Copy.copy(work.resolve("base"), place(i).resolve("store"));
            Files.copy(work.resolve("base.said"), place(i).resolve("all"));
        }
    }

    private void kill() throws IOException, InterruptedException {
        List<List<String>> tasks = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            List<String> stored = stored(place(i).resolve("all"));
            int next = Integer.parseInt(stored.getLast().split(" ")[1]) + 2;
            tasks.add(List.of("put", place(i).resolve("store").toString(), String.valueOf(next), "100000"));
            Files.deleteIfExists(place(i).resolve("said"));
        }
        Victims victims = new Victims(work, Optional.empty(), tasks);
        victims.begin();
        for (int i = 0; i < TOGETHER; i++) {
            while (victims.isAlive() && stored(place(i).resolve("said")).isEmpty()) {
                Thread.sleep(2);
            }
        }
        Thread.sleep(random.nextInt(250));
        boolean killed = victims.kill();
        processes++;
        for (int i = 0; i < TOGETHER; i++) {
            List<String> now = stored(place(i).resolve("said"));
            if (killed && !now.isEmpty()) {
                counted++;
                acknowledged += now.size();
                Files.write(place(i).resolve("all"), now, StandardOpenOption.APPEND);
                judge(i);
            }
        }
    }

    private void judge(int writer) throws IOException {
        String verdict = Checker.result(place(writer).resolve("store"), Files.readAllLines(place(writer).resolve("all")));
        if (verdict.startsWith("WRONG")) {
            wrong++;
            System.out.println("process " + processes + ", writer " + writer + ": " + verdict);
        } else if (verdict.contains("repaired")) {
            repaired++;
        }
    }

    /** Whole lines only: one that the kill cut off was said to nobody. */
    private static List<String> stored(Path said) throws IOException {
        String text = Files.exists(said) ? Files.readString(said, StandardCharsets.US_ASCII) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().filter(line -> line.startsWith("stored")).toList();
    }
}
