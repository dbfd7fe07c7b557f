package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.attest.rdf.Vocabulary;
import org.attest.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Statements that cannot all hold, in the API and in the claims view. */
class ContradictionsTest {

    private static final String LETTER = "https://attest.example/document/" + TestServer.LETTER;
    private static final String JOURNEY = LETTER + "#event-113,122";
    private static final String ENLISTMENT = LETTER + "#event-183,189";

    @TempDir
    private static Path folder;
    private static TestServer server;
    private static Optional<Chromium> browser = Optional.empty();

    @BeforeAll
    static void start() {
        GraphStore store = GraphStore.create(folder.resolve("store"), Optional.empty());
        DatasetGraph world = RDFDataMgr.loadDatasetGraph("src/test/resources/templates/world.trig");
        Txn.executeWrite(store.dataset(), () -> {
            world.find().forEachRemaining(store.dataset()::add);
            contradiction(store);
        });
        server = new TestServer(store, ServerLimits.standard());
    }

    /** The date of a journey against that of an enlistment. */
    private static void contradiction(GraphStore store) {
        Node graph = store.iris().timelineGraph();
        Node contradiction = NodeFactory.createURI("https://attest.example/timeline#contradiction-1");
        Node journey = NodeFactory.createURI(LETTER + "#attestation-6c0c76b127068300");
        Node enlistment = NodeFactory.createURI(LETTER + "#attestation-aa38abc3ee7bf496");
        store.dataset().add(graph, contradiction, Vocabulary.Rdf.TYPE, Vocabulary.Type.CONTRADICTION);
        store.dataset().add(graph, contradiction, Vocabulary.Property.REASON, NodeFactory.createLiteralString("times that exclude each other"));
        List.of(journey, enlistment).forEach(attestation -> store.dataset().add(graph, contradiction, Vocabulary.Prov.WAS_DERIVED_FROM, attestation));
        store.dataset().add(graph, contradiction, Vocabulary.Property.SET_ASIDE, enlistment);
        List.of(JOURNEY, ENLISTMENT).forEach(event -> store.dataset().add(graph, contradiction, Vocabulary.Property.CONCERNS, NodeFactory.createURI(event)));
    }

    @AfterAll
    static void stop() {
        browser.ifPresent(Chromium::close);
        server.close();
    }

    private static JsonNode get(String path) throws IOException {
        return new ObjectMapper().readTree(server.get(path).body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Chromium chromium() {
        Chromium.needed();
        browser = browser.or(() -> Optional.of(Chromium.at(server.address(), folder.resolve("profile"))));
        return browser.orElseThrow();
    }

    @Test
    void tellsWhoSaysWhatInWhichWords() throws IOException {
        JsonNode found = get("api/contradictions");

        assertThat(found.get("total").asInt()).isEqualTo(1);
        JsonNode statements = found.at("/contradictions/0/statements");
        assertThat(statements.findValuesAsText("words")).containsExactly("In May 2013 he travelled from Rastan to Hama.", "In 2014 he joined the Lion Brigade and fought the River Guard at Maskana.");
        assertThat(statements.findValuesAsText("setAside")).containsExactly("false", "true");
        assertThat(statements.at("/0/said/source/label").asText()).isEqualTo("Ines Carro");
        assertThat(found.at("/contradictions/0/reason").asText()).isEqualTo("times that exclude each other");
    }

    @Test
    void givesThoseThatConcernAThing() throws IOException {
        assertThat(get("api/contradictions?about=" + encoded(JOURNEY)).get("total").asInt()).isEqualTo(1);
        assertThat(get("api/contradictions?about=" + encoded("https://attest.example/person/ines-carro")).get("total").asInt()).isZero();
        // Who travelled is said nowhere in the two dates.
        assertThat(get("api/contradictions?about=" + encoded("https://attest.example/person/tarek-haddad")).get("total").asInt()).isEqualTo(1);
        assertThat(server.get("api/contradictions?about=nonsense").statusCode()).isEqualTo(400);
        JsonNode claims = get("api/claims?event=" + encoded(JOURNEY));
        assertThat(claims.get("contradictions")).hasSize(1);
        // What was inferred is nobody's account.
        assertThat(claims.get("accounts")).isNotEmpty().allSatisfy(account -> assertThat(account.at("/document/id").asText()).isNotEmpty());
    }

    @Test
    void leadsFromTheClaimsToTheWordsOfEachStatement() throws IOException, InterruptedException {
        chromium().open("#/claims?show=contradictions");
        assertThat(chromium().wait(".conflict h3").getText()).isEqualTo("Times that exclude each other");
        assertThat(chromium().all(".conflict .held li")).hasSize(2);
        assertThat(chromium().wait(".conflict .held li.aside").getText()).contains("Lion Brigade", "says", "Least certain");
        Optional<Axe> axe = Axe.find();
        axe.ifPresent(checker -> assertThat(checker.violations(chromium().driver())).isEmpty());

        chromium().tabTo(".conflict .held blockquote a").sendKeys(Keys.ENTER);

        assertThat(chromium().wait(".text .cited").getText()).contains("In ");
        chromium().isQuiet();
    }

    @Test
    void standBesideTheAccountsOfTheEventThatTheyConcern() {
        chromium().open("#/claims?event=" + encoded(ENLISTMENT));

        assertThat(chromium().wait(".conflicts .conflict").getText()).contains("2013", "2014");
        chromium().isQuiet();
    }
}
