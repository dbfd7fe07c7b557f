package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.attest.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a thing, over two accounts of one journey that give it different days. */
class ThingApiTest {

    private static final String ADEM = "https://attest.example/document/accounts-c0d2c34bbcc4#person-adem-kaya";
    private static final Set<String> ORDER = Set.of("before", "after", "during", "contains", "simultaneousWith", "earliestStart", "latestStart", "earliestEnd", "latestEnd");

    /** A second document, which calls Tarek Haddad by another name. */
    private static final String OTHERWISE = """
            PREFIX att: <https://w3id.org/attest/ns#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            GRAPH <document/note-0a1b2c3d4e5f#graph> {
                <document/note-0a1b2c3d4e5f> a att:Document ; schema:name "A note" .
                <document/note-0a1b2c3d4e5f#attestation-1> a att:Attestation ; att:about <person/tarek-haddad> ; rdf:reifies <<( <person/tarek-haddad> skos:altLabel "Abu Salim" )>> .
                <person/tarek-haddad> skos:altLabel "Abu Salim" .
            }
            """;

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() {
        GraphStore store = GraphStore.create(folder.resolve("store"), Optional.empty());
        Txn.executeWrite(store.dataset(), () -> List.of("world", "accounts").forEach(name -> RDFDataMgr.loadDatasetGraph("src/test/resources/templates/" + name + ".trig").find()
                .forEachRemaining(store.dataset()::add)));
        Txn.executeWrite(store.dataset(), () -> RDFDataMgr.read(store.dataset(), new StringReader(OTHERWISE), "https://attest.example/", Lang.TRIG));
        server = new TestServer(store, ServerLimits.standard());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPartInAnEventComesWithThoseWhoTellOfIt() throws IOException {
        JsonNode part = journey();

        assertThat(part.get("voices")).isNotEmpty();
        assertThat(part.get("voices").get(0).at("/source/label").asText()).isNotBlank();
        assertThat(part.get("voices").get(0).get("relays").isArray()).isTrue();
    }

    @Test
    void saysWhichDocumentUsesWhichName() throws IOException {
        Map<String, List<String>> called = new TreeMap<>();
        thing("https://attest.example/person/tarek-haddad", "").get("called")
                .forEach(each -> called.put(each.get("name").asText(), StreamSupport.stream(each.get("documents").spliterator(), false).map(document -> document.get("title").asText()).toList()));

        assertThat(called).containsEntry("Abu Salim", List.of("A note"));
        assertThat(called.get("Tarek Haddad")).doesNotContain("A note").isNotEmpty();
        assertThat(thing(ADEM, "").has("called")).isFalse();
    }

    @Test
    void aDateIsAmongTheFewThatAreGivenAndTheCountIsOfWhatDiffers() throws IOException {
        String event = journey().at("/event/iri").asText();
        JsonNode few = thing(event, "&relations=1");
        JsonNode all = thing(event, "&relations=200");

        assertThat(triples(few)).singleElement().asString().contains("edtf");
        assertThat(triples(all)).hasSize(few.get("relationCount").asInt()).hasSizeGreaterThan(1);
    }

    @Test
    void nobodySaysWhatWasOnlyWorkedOut() throws IOException {
        JsonNode by = new ObjectMapper().readTree(server.get("api/statements?as=by&limit=500&iri=" + URLEncoder.encode("https://attest.example/person/ines-carro", StandardCharsets.UTF_8)).body());

        List<String> said = StreamSupport.stream(by.get("statements").spliterator(), false).map(each -> each.at("/property/iri").asText().replaceFirst(".*#", "")).toList();
        assertThat(said).contains("agent", "edtf").doesNotContainAnyElementsOf(ORDER).doesNotContain("label");
        assertThat(by.get("statements")).filteredOn(each -> each.at("/property/iri").asText().endsWith("#type")).isNotEmpty().allMatch(each -> each.at("/subject/kind").asText().equals("event"));
        assertThat(by.get("naming").asInt()).isPositive();
    }

    private static JsonNode journey() throws IOException {
        return StreamSupport.stream(thing(ADEM, "").get("events").spliterator(), false).filter(part -> part.at("/event/label").asText().equals("travel of Adem Kaya")).findFirst().orElseThrow();
    }

    /** The different triples of what is given, without order and bounds. */
    private static Set<String> triples(JsonNode thing) {
        Set<String> triples = new HashSet<>();
        thing.get("relations").forEach(said -> {
            String property = said.at("/property/iri").asText();
            if (!ORDER.contains(property.substring(property.indexOf('#') + 1))) {
                triples.add(said.at("/subject/iri").asText() + " " + property + " " + said.get("object"));
            }
        });
        return triples;
    }

    private static JsonNode thing(String iri, String more) throws IOException {
        return new ObjectMapper().readTree(server.get("api/things?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8) + more).body());
    }
}
