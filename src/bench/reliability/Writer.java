import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.attest.store.Backup;
import org.attest.store.GraphStore;
import org.attest.store.StoreContext;

/** Does one thing with a store, to be killed while it does, and says what it has done in lines of its own. */
final class Writer {

    private final OutputStream out;

    Writer(OutputStream out) {
        this.out = out;
    }

    /** {@code put STORE FIRST COUNT}, {@code open STORE}, {@code create STORE}, {@code compact STORE}, {@code backup STORE DEST}, {@code restore STORE SRC}. */
    public static void main(String[] arguments) throws IOException {
        new Writer(System.out).run(List.of(arguments));
    }

    /** @param task as for {@link #main} */
    void run(List<String> task) throws IOException {
        Path folder = Path.of(task.get(1));
        StoreContext context = StoreContext.of("bench " + task.get(0));
        if (task.get(0).equals("restore")) {
            Backup.restore(Path.of(task.get(2)), folder, context);
            say("restored");
            return;
        }
        try (GraphStore store = task.get(0).equals("create") ? GraphStore.create(folder, Optional.empty(), context) : GraphStore.open(folder, context)) {
            say("opened");
            switch (task.get(0)) {
                case "put" -> put(store, Integer.parseInt(task.get(2)), Integer.parseInt(task.get(3)));
                case "compact" -> {
                    store.compact();
                    say("compacted");
                }
                case "backup" -> {
                    Backup.write(store, Path.of(task.get(2)), Clock.systemUTC());
                    say("backed up");
                }
                default -> say("done");
            }
        }
        say("closed");
    }

    private void put(GraphStore store, int first, int count) throws IOException {
        for (int number = first; number < first + count; number++) {
            SmallDocument.put(store, number, 1);
            say("stored " + number + " 1");
            // Now and then a document that is there is replaced.
            if (number % 3 == 0) {
                SmallDocument.put(store, number, 2);
                say("stored " + number + " 2");
            }
        }
    }

    private void say(String what) throws IOException {
        out.write((what + "\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
