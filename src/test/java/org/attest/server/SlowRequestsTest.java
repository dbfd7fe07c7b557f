package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that come a byte at a time: each connection is closed in bounded time, and others are served meanwhile. */
class SlowRequestsTest {

    private static final Duration ARRIVAL = Duration.ofSeconds(3);
    /** For a machine that is busy. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    /** More than the server has threads. */
    private static final int MANY = 250;
    private static final String HEADERS = "GET /$/ping HTTP/1.1\r\nHost: localhost\r\nX-";
    private static final String BODY = "POST /attest/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\nquery=ASK";

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder, ServerLimits.standard().withArrival(ARRIVAL));
        // The first answer takes its time.
        assertThat(server.get("$/ping").statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static byte[] toServer(String request) {
        return request.replace("localhost", "localhost:" + server.port()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends a beginning and then a byte each tenth of a second, until the server has had enough. */
    private static final class Trickle implements Runnable {

        private final Socket socket;
        private final CountDownLatch closed = new CountDownLatch(1);

        Trickle(String beginning) throws IOException {
            socket = new Socket("127.0.0.1", server.port());
            socket.getOutputStream().write(toServer(beginning));
        }

        @Override
        public void run() {
            try (Socket open = socket) {
                OutputStream out = open.getOutputStream();
                InputStream in = open.getInputStream();
                open.setSoTimeout(100);
                while (!isClosed(in)) {
                    out.write('a');
                }
            } catch (IOException e) {
                closed.countDown();
                return;
            }
            closed.countDown();
        }

        private static boolean isClosed(InputStream in) throws IOException {
            try {
                return in.read() < 0;
            } catch (SocketTimeoutException e) {
                return false;
            }
        }

        boolean endsWithin(Duration time) throws InterruptedException {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HEADERS, BODY, "G"})
    void areClosedHoweverSteadilyTheyTrickle(String beginning) throws IOException, InterruptedException {
        Trickle slow = new Trickle(beginning);
        Thread.ofVirtual().start(slow);

        assertThat(slow.endsWithin(AT_MOST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {HEADERS, BODY})
    void manyAtATimeKeepNobodyElseFromBeingServed(String beginning) throws IOException, InterruptedException {
        List<Trickle> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Trickle slow = new Trickle(beginning);
            all.add(slow);
            Thread.ofVirtual().start(slow);
        }

        long before = System.nanoTime();
        assertThat(server.get("$/ping").statusCode()).isEqualTo(200);
        assertThat(server.sparql("ASK { }").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_MOST);
        for (Trickle slow : all) {
            assertThat(slow.endsWithin(AT_MOST)).isTrue();
        }
    }

    @Test
    void aConnectionThatIsUsedAgainAndAgainStaysOpen() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            for (int i = 0; i < 6; i++) {
                socket.getOutputStream().write(toServer("GET /$/ping HTTP/1.1\r\nHost: localhost\r\n\r\n"));
                assertThat(answer(socket)).startsWith("HTTP/1.1 200").doesNotEndWith("end");
            }
        }
    }

    /** All that comes until nothing more does for a while. */
    private static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        socket.setSoTimeout((int) AT_MOST.toMillis());
        try {
            for (int next = socket.getInputStream().read(); next >= 0; next = socket.getInputStream().read()) {
                answer.append((char) next);
                socket.setSoTimeout((int) ARRIVAL.toMillis() / 4);
            }
        } catch (SocketTimeoutException e) {
            return answer.toString();
        }
        return answer + " and an end";
    }
}
