package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code attest verify, backup, restore, compact, audit}. */
class StoreCommandsTest {

    @TempDir
    Path folder;

    private String store;

    @BeforeEach
    void make() {
        SmallStore.make(folder.resolve("store"));
        store = folder.resolve("store").toString();
    }

    @Test
    void verifyTellsByItsExitCodeWhetherABitWasChanged() throws IOException {
        Cli good = Cli.run("verify", "--store", store);
        assertThat(good.code()).isZero();
        assertThat(good.out()).startsWith("The store is as it was written: 4 graphs, ");
        assertThat(good.err()).isEmpty();

        try (RandomAccessFile nodes = new RandomAccessFile(folder.resolve("store/tdb2/Data-0001/nodes-data.obj").toFile(), "rw")) {
            nodes.seek(5000);
            int old = nodes.read();
            nodes.seek(5000);
            nodes.write(old ^ 4);
        }
        Cli bad = Cli.run("verify", "--store", store);
        assertThat(bad.code()).isEqualTo(ExitCode.DOES_NOT_CONFORM.code());
        assertThat(bad.out()).contains("damaged: the database bytes of the file Data-0001/nodes-data.obj", "damaged: https://attest.example/", "'attest restore'");
    }

    @Test
    void whatWasBackedUpCanBeRestored() {
        String backup = folder.resolve("backup").toString();
        String restored = folder.resolve("restored").toString();
        String before = Cli.run("export", "--store", store, "--format", "trig").out();

        assertThat(Cli.run("backup", "--store", store, backup).out()).startsWith("Wrote 4 graphs with ").endsWith(" triples to " + backup + System.lineSeparator());
        assertThat(Cli.run("restore", "--store", restored, backup).out()).startsWith("Restored 4 graphs with ");
        assertThat(Cli.run("verify", "--store", restored).code()).isZero();
        assertThat(Cli.run("export", "--store", restored, "--format", "trig").out()).isEqualTo(before);

        for (List<String> refused : List.of(List.of("backup", "--store", store, backup), List.of("restore", "--store", restored, backup), List.of("restore", "--store", restored, store),
                List.of("verify", "--store", backup), List.of("audit", "--store", backup))) {
            Cli done = Cli.run(refused.toArray(String[]::new));
            assertThat(done.code()).describedAs(refused.toString()).isEqualTo(ExitCode.BAD_INPUT.code());
            assertThat(done.err()).startsWith("attest: ").hasLineCount(1);
        }
    }

    @Test
    void whoNamesNoStoreIsToldOfTheDemosBesideIt() {
        String none = folder.resolve("attest-store").toString();
        Cli without = Cli.run("status", "--store", none);
        SmallStore.make(folder.resolve("attest-demo-store"));
        Cli beside = Cli.run("status", "--store", none);

        assertThat(without.code()).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(without.err()).contains("attest build", "attest demo");
        assertThat(beside.code()).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(beside.err()).contains("there is no store here", "--store " + folder.resolve("attest-demo-store"));
    }

    @Test
    void compactKeepsTheGraph() {
        String before = Cli.run("export", "--store", store, "--format", "nquads").out();

        assertThat(Cli.run("compact", "--store", store)).isEqualTo(new Cli(0, "Compacted " + store + System.lineSeparator(), ""));
        assertThat(Cli.run("export", "--store", store, "--format", "nquads").out()).isEqualTo(before);
        assertThat(Cli.run("verify", "--store", store).code()).isZero();
    }

    @Test
    void auditShowsWhoDidWhatWithoutWhatTheyAskedFor() {
        Cli.run("query", "--store", store, "document/list");
        Cli.run("explain", "--store", store, "Secret Name");
        Cli.run("export", "--store", store, "--format", "csv");
        Cli shown = Cli.run("audit", "--store", store);

        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("  create", "  put    urn:attest:document:4aa5cf69409d", "  read  query document/list", "  read  explain", "  export  csv")
                .doesNotContain("Secret", "letter.txt");
    }

    @Test
    void auditVerifyFindsAChangedLine() throws IOException {
        Cli whole = Cli.run("audit", "verify", "--store", store);
        assertThat(whole.code()).isZero();
        String head = whole.out().strip().replaceAll(".* ", "");
        assertThat(Cli.run("audit", "verify", "--head", head, "--store", store).code()).isZero();
        assertThat(Cli.run("audit", "verify", "--head", "0".repeat(64), "--store", store).code()).isEqualTo(ExitCode.DOES_NOT_CONFORM.code());

        Path log = folder.resolve("store/audit.jsonl");
        Files.writeString(log, Files.readString(log).replaceFirst("\"put\"", "\"read\""));
        Cli changed = Cli.run("audit", "verify", "--store", store);
        assertThat(changed.code()).isEqualTo(ExitCode.DOES_NOT_CONFORM.code());
        assertThat(changed.out()).contains("line 3 was changed");
    }
}
