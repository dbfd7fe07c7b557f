import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.attest.audit.AuditLog;
import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;
import org.attest.store.StoreContext;
import org.attest.store.Verification;

/**
 * Opens stores whose writer was killed. On standard input a line for each: {@code STORE SAID}, where SAID is a file with what the writer said. On standard output a
 * line for each: {@code ok}, or what is wrong. A store must open, be as it was written, hold each document that was acknowledged in the last version acknowledged (or
 * the one that was being written), and no part of any other.
 */
final class Checker {

    private Checker() {}

    public static void main(String[] arguments) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] parts = line.split(" ");
                System.out.println(result(Path.of(parts[0]), Files.readAllLines(Path.of(parts[1]))));
                System.out.flush();
            }
        }
    }

    /** @param said what the writer said, line by line */
    static String result(Path folder, List<String> said) {
        if (!GraphStore.isStore(folder)) {
            return said.contains("opened") || said.contains("restored") ? "WRONG: no store" : "ok, not made yet";
        }
        try (GraphStore store = GraphStore.open(folder, StoreContext.of("bench check"))) {
            String repaired = store.notices().isEmpty() ? "" : ", repaired";
            Verification verification = store.check();
            if (!verification.isSound()) {
                return "WRONG: " + verification.damages();
            }
            Optional<String> broken = AuditLog.verify(folder, Optional.empty()).broken();
            if (broken.isPresent()) {
                return "WRONG: " + broken.get();
            }
            Optional<String> lost = lost(store, said);
            return lost.map(what -> "WRONG: " + what).orElse("ok" + repaired);
        } catch (RuntimeException | StackOverflowError | InternalError e) {
            return "WRONG: cannot be opened: " + e;
        }
    }

    private static Optional<String> lost(GraphStore store, List<String> said) {
        Map<Integer, Integer> acknowledged = new TreeMap<>();
        said.stream().filter(line -> line.matches("stored \\d+ \\d+")).map(line -> line.split(" "))
                .forEach(parts -> acknowledged.put(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        Map<String, LedgerEntry> entries = new TreeMap<>();
        store.entries().forEach(entry -> entries.put(entry.path(), entry));
        return store.read(dataset -> {
            for (var document : acknowledged.entrySet()) {
                LedgerEntry entry = entries.get(SmallDocument.path(document.getKey()));
                if (entry == null) {
                    return Optional.of("document " + document.getKey() + " is lost");
                }
                int version = Integer.parseInt(entry.fingerprint().replace("version ", ""));
                if (version < document.getValue()) {
                    return Optional.of("document " + document.getKey() + " is back in version " + version);
                }
            }
            for (LedgerEntry entry : entries.values()) {
                int number = Integer.parseInt(entry.path().replaceAll("\\D", ""));
                int version = Integer.parseInt(entry.fingerprint().replace("version ", ""));
                Optional<String> partial = SmallDocument.missing(dataset, number, version);
                if (partial.isPresent()) {
                    return partial;
                }
            }
            long graphs = store.counts().documents();
            return graphs == entries.size() ? Optional.empty() : Optional.of(graphs + " documents for " + entries.size() + " files");
        });
    }
}
