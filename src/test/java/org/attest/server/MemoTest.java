package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.attest.rdf.Ontology;
import org.junit.jupiter.api.Test;

class MemoTest {

    private final Memo<String, String> memo = new Memo<>();
    private final Scene scene = scene();

    private static Scene scene() {
        return Scene.of(List.of(), 0, Places.NONE, Ontology.load());
    }

    @Test
    void looksOnceForTheSame() {
        assertThat(memo.get(scene, "a", key -> "first")).isEqualTo("first");
        assertThat(memo.get(scene, "a", key -> "second")).isEqualTo("first");
    }

    @Test
    void forgetsWhatWasKnownOfAnotherScene() {
        memo.get(scene, "a", key -> "first");

        assertThat(memo.get(scene(), "a", key -> "second")).isEqualTo("second");
    }

    @Test
    void nobodyWaitsWhileAnotherLooks() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> memo.get(scene, "slow", key -> {
            looking.countDown();
            awaited(end);
            return "slow";
        }), MemoTest::inItsOwnThread);
        looking.await();
        try {
            assertThat(CompletableFuture.supplyAsync(() -> memo.get(scene, "quick", key -> "quick"), MemoTest::inItsOwnThread).get(10, TimeUnit.SECONDS)).isEqualTo("quick");
        } finally {
            end.countDown();
        }
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("slow");
    }

    private static void inItsOwnThread(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
