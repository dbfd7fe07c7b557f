package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.attest.server.CommandServlet;
import org.attest.server.StoreChange;
import org.attest.store.GraphStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in the process that holds the store. */
class HeldCommandsTest {

    @TempDir
    Path folder;

    private final List<StoreChange> renewed = new ArrayList<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private GraphStore store;
    private HeldCommands commands;

    @BeforeEach
    void open() {
        SmallStore.make(folder.resolve("store"));
        store = GraphStore.open(folder.resolve("store"));
        commands = new HeldCommands(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private int run(OutputStream out, String... arguments) {
        return commands.run(new CommandServlet.Command(List.of(arguments), "", "", 100, "/archive"), out, err, renewed::add);
    }

    private int run(String... arguments) {
        return run(new ByteArrayOutputStream(), arguments);
    }

    @Test
    void onlyWhatChangedTheStoreIsReadAnew() {
        assertThat(run("remove", "--help")).isZero();
        assertThat(run("decide", "merge", "Milad")).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(run("decide", "merge", "Milad", "nobody at all")).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(run("status")).isZero();
        assertThat(renewed).isEmpty();

        assertThat(run("decide", "merge", "Milad", "Samir")).isZero();
        assertThat(run("decide", "forget", store.decisions().all().getFirst().digits())).isZero();
        assertThat(run("remove", "letter.txt")).isZero();
        assertThat(renewed).containsExactly(StoreChange.DECIDED, StoreChange.WITHDRAWN, StoreChange.WITHDRAWN);
    }

    @Test
    void whatACommandDidBeforeItFailedIsReadAnew() {
        assertThat(run("decide", "reject", attestation(), "0123456789abcdef")).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(renewed).containsExactly(StoreChange.DECIDED);
    }

    private String attestation() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(out, "explain", "--attestations", "Milad")).isZero();
        String told = out.toString(StandardCharsets.UTF_8);
        return told.substring(told.indexOf("Milad fled Aleppo — agent — Milad")).replaceFirst("(?s).*?attestation ([0-9a-f]{16}).*", "$1");
    }

    @Test
    void theEndWaitsForADecisionAndNoneBeginsAfterIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                begun.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        CompletableFuture<Integer> decision = CompletableFuture.supplyAsync(() -> run(slow, "decide", "merge", "Milad", "Samir"));
        begun.await();
        CompletableFuture<Void> end = CompletableFuture.runAsync(commands::close);
        assertThat(end).failsWithin(200, TimeUnit.MILLISECONDS).withThrowableOfType(TimeoutException.class);

        goOn.countDown();
        end.get(1, TimeUnit.MINUTES);
        assertThat(decision.get(1, TimeUnit.MINUTES)).isZero();
        assertThat(renewed).containsExactly(StoreChange.DECIDED);
        err.reset();
        assertThat(run("decide", "undo", store.decisions().all().getFirst().digits())).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(run("status")).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(2).contains("attest: the server that holds the store is being stopped, and nothing was done");
        assertThat(store.decisions().all()).hasSize(1);
        commands.close();
    }
}
