import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A process of many writers, each a thread with a store of its own, so that one SIGKILL leaves many stores. {@code Crowd TASKS}: what the first
 * line of the file TASKS says, if anything, is done at once, so that all classes are there; of each other one the number of its thread is printed, {@code TID}, and it begins when a line comes on
 * standard input. What a writer says is in the file {@code said} beside its store.
 */
final class Crowd {

    private Crowd() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<List<String>> tasks = Files.readAllLines(Path.of(arguments[0])).stream().map(line -> List.of(line.split(" "))).toList();
        if (tasks.getFirst().size() > 1) {
            new Writer(OutputStream.nullOutputStream()).run(tasks.getFirst());
        }
        CountDownLatch begin = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (List<String> task : tasks.subList(1, tasks.size())) {
            CountDownLatch told = new CountDownLatch(1);
            Thread thread = new Thread(() -> write(task, told, begin));
            thread.start();
            told.await();
            threads.add(thread);
        }
        if (System.in.read() >= 0) {
            begin.countDown();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void write(List<String> task, CountDownLatch told, CountDownLatch begin) {
        try (OutputStream said = Files.newOutputStream(Path.of(task.get(1)).resolveSibling("said"))) {
            System.out.println(Path.of("/proc/thread-self").toRealPath().getFileName());
            told.countDown();
            begin.await();
            new Writer(said).run(task);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
