import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.attest.store.Backup;
import org.attest.store.GraphStore;
import org.attest.store.StoreContext;

/** A process that is there to be killed: it does one thing with a store, and says on standard output what it has done. */
final class Writer {

    private Writer() {}

    /** {@code put STORE FIRST COUNT}, {@code open STORE}, {@code create STORE}, {@code compact STORE}, {@code backup STORE DEST}, {@code restore STORE SRC}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        StoreContext context = StoreContext.of("bench " + arguments[0]);
        if (arguments[0].equals("restore")) {
            Backup.restore(Path.of(arguments[2]), folder, context);
            say("restored");
            return;
        }
        try (GraphStore store = arguments[0].equals("create") ? GraphStore.create(folder, Optional.empty(), context) : GraphStore.open(folder, context)) {
            say("opened");
            switch (arguments[0]) {
                case "put" -> {
                    int first = Integer.parseInt(arguments[2]);
                    for (int number = first; number < first + Integer.parseInt(arguments[3]); number++) {
                        SmallDocument.put(store, number, 1);
                        say("stored " + number + " 1");
                        // Now and then a document that is there is replaced.
                        if (number % 3 == 0) {
                            SmallDocument.put(store, number, 2);
                            say("stored " + number + " 2");
                        }
                    }
                }
                case "compact" -> {
                    store.compact();
                    say("compacted");
                }
                case "backup" -> {
                    Backup.write(store, Path.of(arguments[2]), Clock.systemUTC());
                    say("backed up");
                }
                default -> say("done");
            }
        }
        say("closed");
    }

    private static void say(String what) throws IOException {
        OutputStream out = System.out;
        out.write((what + "\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
