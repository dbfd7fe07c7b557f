package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.attest.server.NetworkLayout.Body;
import org.attest.server.NetworkLayout.Spot;
import org.junit.jupiter.api.Test;

/** Where things of the network stand. */
class NetworkLayoutTest {

    private static final List<Body> BODIES = IntStream.range(0, 60).mapToObj(i -> new Body("urn:" + i, i % 3 != 0, i < 50 ? 0 : 1, 1 + i % 9, i % 3 == 0 ? "" : "%02d".formatted(99 - i))).toList();
    private static final List<Web.Line> LINES = IntStream.range(1, 60).mapToObj(i -> new Web.Line("urn:" + i, "knows", "urn:" + (i - 1) / 3, "Factual", false, List.of())).toList();

    private static double distance(Spot one, Spot other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    @Test
    void isTheSameEachTime() {
        assertThat(NetworkLayout.place(BODIES, LINES, List.of("urn:0"), 1, List.of())).isEqualTo(NetworkLayout.place(BODIES.reversed(), LINES, List.of("urn:0"), 1, List.of()));
    }

    @Test
    void movesNothingThatStood() {
        Map<String, Spot> before = NetworkLayout.place(BODIES.subList(0, 50), LINES, List.of(), 0, List.of());

        assertThat(NetworkLayout.place(BODIES, LINES, List.of("urn:0"), 1, List.of())).containsAllEntriesOf(before);
    }

    @Test
    void leavesRoomBetweenAnyTwo() {
        Map<String, Spot> spots = NetworkLayout.place(BODIES, LINES, List.of("urn:0"), 1, List.of());

        assertThat(BODIES).allSatisfy(one -> assertThat(BODIES).filteredOn(other -> !other.equals(one))
                .allSatisfy(other -> assertThat(distance(spots.get(one.iri()), spots.get(other.iri()))).isGreaterThan(one.size() + other.size())));
    }

    @Test
    void putsWhatIsConnectedNearEachOther() {
        Map<String, Spot> spots = NetworkLayout.place(BODIES, LINES, List.of(), 0, List.of());
        double connected = LINES.stream().mapToDouble(line -> distance(spots.get(line.subject()), spots.get(line.object()))).average().orElseThrow();
        double any = IntStream.range(0, 60).boxed().flatMap(i -> IntStream.range(0, i).mapToObj(j -> distance(spots.get("urn:" + i), spots.get("urn:" + j)))).mapToDouble(each -> each).average().orElseThrow();

        assertThat(connected).isLessThan(any / 2);
    }
}
