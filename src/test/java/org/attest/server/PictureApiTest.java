package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the timeline, the map and the network are told. */
class PictureApiTest {

    private static final String TAREK = "https://attest.example/person/tarek-haddad";

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new TestServer(folder.resolve("store"));
        int read = 0;
        for (int tries = 0; read < 3; tries++) {
            assertThat(tries).as("answers until all is read").isLessThan(200);
            read = get("api/events").at("/progress/read").asInt();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> labels(JsonNode array) {
        return all(array).stream().map(each -> each.get("label").asText()).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void saysByWhomItIsFilteredWhereNothingIsListed() throws IOException {
        String filter = "?type=Disaster&actor=" + encoded("https://attest.example/person/ines-carro") + "&document=" + TestServer.LETTER;

        assertThat(get("api/events" + filter).at("/names/https:~1~1attest.example~1person~1ines-carro/label").asText()).isEqualTo("Ines Carro");
        assertThat(get("api/events" + filter).at("/documents/" + TestServer.LETTER).asText()).isNotEmpty();
        assertThat(get("api/map" + filter.replace("actor=", "source=")).at("/names/https:~1~1attest.example~1person~1ines-carro/label").asText()).isEqualTo("Ines Carro");
    }

    @Test
    void givesEventsInTheOrderOfTimeAndDropsNone() throws IOException {
        JsonNode all = get("api/events");

        assertThat(all.at("/counts/all").asInt()).isEqualTo(all.get("events").size() + all.get("undated").size()).isEqualTo(all.at("/counts/dated").asInt()
                + all.at("/counts/ordered").asInt() + all.at("/counts/undated").asInt());
        assertThat(all(all.get("events")).stream().map(event -> event.at("/times/0/earliestStart").asText()).filter(day -> !day.isEmpty()).toList()).isSorted().contains("2013-05-01");
    }

    @Test
    void givesEachEventWithItsVoices() throws IOException {
        JsonNode told = get("api/events?type=Killing").at("/undated/0");

        assertThat(told.get("factuality").asText()).isEqualTo("Factual");
        assertThat(told.at("/sayings/0/words").asText()).contains("Colonel Aziz shot my cousin Nadim");
        assertThat(told.at("/sayings/0/source").asText()).isEqualTo(TAREK);
        assertThat(told.at("/sayings/0/relays/0").asText()).contains("ines-carro");
        assertThat(all(told.get("parts"))).extracting(part -> part.get("role").asText()).contains("agent", "patient");
    }

    @Test
    void tellsWhatIsOnlyIntended() throws IOException {
        assertThat(all(get("api/events?factuality=Intended").get("undated"))).isNotEmpty().allSatisfy(event -> assertThat(event.get("factuality").asText()).isEqualTo("Intended"));
    }

    @ParameterizedTest
    @CsvSource({"2013-01-01, 2013-12-31, 2013-05-01, true", "2016-01-01, 2016-12-31, 2013-05-01, false", "2015-07-01, 2015-07-02, 2015-06-01, true"})
    void givesWhatMayHaveBeenWithinSomeDays(String from, String to, String start, boolean given) throws IOException {
        JsonNode within = get("api/events?from=%s&to=%s".formatted(from, to));

        assertThat(all(within.get("events")).stream().anyMatch(event -> event.at("/times/0/earliestStart").asText().equals(start))).isEqualTo(given);
        assertThat(within.at("/extent/from").asText()).isEqualTo(get("api/events").at("/extent/from").asText());
        assertThat(within.get("undated")).isNotEmpty();
    }

    @Test
    void countsInLanesAndBins() throws IOException {
        JsonNode counted = get("api/events?lanes=document&bins=10&limit=1");

        assertThat(counted.get("events")).hasSize(1);
        assertThat(all(counted.get("lanes")).stream().mapToInt(lane -> all(lane.at("/bins/factual")).stream().mapToInt(JsonNode::asInt).sum()
                + all(lane.at("/bins/other")).stream().mapToInt(JsonNode::asInt).sum()).sum()).isEqualTo(counted.at("/counts/dated").asInt());
        assertThat(all(counted.at("/histogram/factual"))).hasSize(10);
    }

    @Test
    void givesPagesOfEvents() throws IOException {
        List<String> first = labels(get("api/events?limit=2").get("events"));
        List<String> second = labels(get("api/events?limit=2&offset=2").get("events"));

        assertThat(labels(get("api/events?limit=4").get("events"))).hasSize(4).startsWith(first.toArray(String[]::new)).endsWith(second.toArray(String[]::new));
    }

    @Test
    void putsPlacesOnTheMapWithWhatHappenedThere() throws IOException {
        List<JsonNode> places = all(get("api/map").get("places"));

        assertThat(places).extracting(place -> place.get("label").asText()).contains("Hama", "Maskana");
        assertThat(places).allSatisfy(place -> assertThat(place.get("factual").asInt() + place.get("other").asInt()).isPositive());
        assertThat(places).anySatisfy(place -> assertThat(place.get("point")).hasSize(2));
    }

    @Test
    void tellsAJourneyInOrder() throws IOException {
        JsonNode journey = get("api/map?actor=" + encoded(TAREK)).at("/journeys/0");

        assertThat(all(journey.get("legs"))).extracting(leg -> leg.get("number").asInt()).startsWith(1, 2);
        assertThat(journey.at("/legs/0/origin").asText()).contains("rastan");
        assertThat(journey.at("/legs/0/destination").asText()).contains("hama");
        assertThat(journey.at("/legs/0/dated").asBoolean()).isTrue();
        assertThat(all(journey.get("legs"))).anySatisfy(leg -> assertThat(leg.get("dated").asBoolean()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/map/outlines", "api/map/outlines/fine"})
    void givesTheWorldsOutlines(String path) throws IOException {
        assertThat(all(get(path).get("countries"))).extracting(country -> country.get("name").asText()).contains("Syria", "Sierra Leone");
    }

    @Test
    void expandsAThingByItsNeighbours() throws IOException {
        JsonNode network = get("api/network?node=" + encoded(TAREK));
        List<String> drawn = all(network.get("nodes")).stream().map(node -> node.get("iri").asText()).toList();

        assertThat(drawn).startsWith(TAREK).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        assertThat(all(network.get("edges"))).isNotEmpty().allSatisfy(edge -> assertThat(List.of(edge.get("subject").asInt(-1), edge.get("object").asInt(-1))).doesNotHaveDuplicates().allMatch(end -> end >= 0 && end < drawn.size()));
        assertThat(get("api/network?limit=3&node=" + encoded(TAREK)).get("nodes")).hasSize(4);
    }

    @Test
    void givesTheWordsOfTheLinesBetweenTwo() throws IOException {
        JsonNode network = get("api/network?kind=person%20organization&node=" + encoded(TAREK));
        String other = network.at("/nodes/1/iri").asText();

        JsonNode heard = get("api/network/voices?kind=person%20organization&iri=" + encoded(TAREK) + "&other=" + encoded(other));

        assertThat(all(heard.get("voices"))).isNotEmpty().allSatisfy(voice -> {
            assertThat(voice.at("/saying/words").asText()).isNotBlank();
            assertThat(heard.get("names").has(voice.at("/saying/source").asText())).isTrue();
            assertThat(heard.get("documents").has(voice.get("document").asText())).isTrue();
        });
        assertThat(get("api/network/voices?iri=" + encoded(TAREK)).get("voices")).isEmpty();
    }

    @Test
    void isLaidOutAroundFiftyThingsAtMost() {
        String many = IntStream.range(0, 51).mapToObj(i -> "urn:" + i).collect(Collectors.joining("+"));

        assertThat(server.get("api/network?node=" + many).statusCode()).isEqualTo(400);
        assertThat(server.get("api/network?node=" + many.substring(many.indexOf('+') + 1)).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesOutWhatAFilterDoesNotTake() throws IOException {
        assertThat(all(get("api/network?relation=memberOf&node=" + encoded(TAREK)).get("edges"))).allSatisfy(edge -> assertThat(edge.get("relation").asText()).isEqualTo("memberOf"));
        assertThat(all(get("api/network?kind=person%20organization&node=" + encoded(TAREK)).get("nodes"))).extracting(node -> node.get("kind").asText()).doesNotContain("event");
        assertThat(all(get("api/network?factuality=Intended&node=" + encoded(TAREK)).get("edges"))).isNotEmpty().allSatisfy(edge -> assertThat(edge.get("factuality").asText()).isEqualTo("Intended"));
    }

    @Test
    void findsTheShortestWaysBetweenTwoAndThenThoseALittleLonger() throws IOException {
        String goal = all(get("api/network?limit=900").get("nodes")).stream().filter(node -> node.get("label").asText().equals("River Guard")).map(node -> node.get("iri").asText()).findFirst().orElseThrow();

        List<JsonNode> paths = all(get("api/network?start=" + encoded(TAREK) + "&goal=" + encoded(goal)).get("paths"));

        assertThat(paths).isNotEmpty().allSatisfy(path -> {
            assertThat(path.get(0).asText()).isEqualTo(TAREK);
            assertThat(path.get(path.size() - 1).asText()).isEqualTo(goal);
            assertThat(path.size()).isBetween(paths.getFirst().size(), paths.getFirst().size() + 2);
            assertThat(all(path)).doesNotHaveDuplicates();
        });
        assertThat(paths).isSortedAccordingTo(Comparator.comparingInt(JsonNode::size));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/events?from=June", "api/events?limit=999999", "api/map?to=2013-13-01", "api/network?start=x", "api/network?limit=-1"})
    void refusesWhatIsNoDayOrTooMuch(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void takesAnyCharactersInAFilterAsAValue() throws IOException {
        assertThat(get("api/events?actor=" + encoded("x> ?y } DROP") + "&type=" + encoded("a b/c\"")).at("/counts/all").asInt()).isZero();
    }
}
