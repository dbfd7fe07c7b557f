package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.attest.decision.Decision;
import org.attest.decision.Matter;
import org.attest.decision.Notes;
import org.attest.decision.Readings;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Vocabulary;
import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decided, in the API and on the pages: two merges of which one was undone, a split, a rejection, and one that was taken back. */
class DecisionsInTheExplorerTest {

    private static final Node MILAD = Notes.local(Notes.first(), "person", "milad");
    private static final Node AUTHOR = Notes.local(Notes.first(), "actor", "author");

    @TempDir
    private static Path folder;
    private static TestServer server;
    private static Optional<Chromium> browser = Optional.empty();
    private static int second;

    @BeforeAll
    static void start() {
        GraphStore store = GraphStore.create(folder.resolve("store"), Optional.empty());
        for (DocumentGraph note : Notes.all()) {
            store.put(note, new LedgerEntry("/archive/" + note.document().getURI().hashCode() + ".txt", "0", Optional.of(note.document().getURI()), Optional.empty()));
        }
        Decision mistaken = decided("mara", new Matter.Merge(Notes.NADIA, "Nadia Karam", MILAD, "Milad"), "a slip");
        Decision restored = rejection(Notes.first(), MILAD, Vocabulary.Property.AGE, Optional.empty(), "not his age");
        store.decide("decide", List.of(mistaken, decided("mara", new Matter.Undoing(mistaken.iri(), mistaken.matter().concerns()), "not the same man"),
                decided("jon", new Matter.Merge(Notes.NADIA, "Nadia Karam", Notes.NADIA_WITH_INITIAL, "Nadia B. Karam"), "the same passport"),
                decided("jon", new Matter.Split(List.of(Notes.NADIA), Notes.second().document()), "a namesake"),
                rejection(Notes.first(), Notes.NADIA, Vocabulary.Property.AGENT, Optional.of(Notes.NADIA), "she stayed"),
                restored, decided("mara", new Matter.Undoing(restored.iri(), restored.matter().concerns()), "it is")));
        server = new TestServer(store, ServerLimits.standard());
    }

    private static Decision decided(String by, Matter matter, String because) {
        return Decision.of(Notes.IRIS, matter, by, Instant.parse("2026-11-28T12:00:00Z").plusSeconds(second++), because);
    }

    /** Of what a note says by a property about something, or with something in it. */
    private static Decision rejection(DocumentGraph note, Node subject, Node property, Optional<Node> object, String because) {
        Node attestation = note.quads().stream().filter(quad -> quad.getPredicate().equals(Vocabulary.Rdf.REIFIES)).filter(quad -> {
            Triple triple = quad.getObject().getTriple();
            return triple.getPredicate().equals(property) && object.map(triple.getObject()::equals).orElse(triple.getSubject().equals(subject));
        }).findFirst().orElseThrow().getSubject();
        return decided("jon", new Matter.Rejection(attestation, Readings.of(attestation, note, Notes.IRIS).orElseThrow()), because);
    }

    @AfterAll
    static void stop() {
        browser.ifPresent(Chromium::close);
        server.close();
    }

    private static Chromium chromium() {
        Chromium.needed();
        browser = browser.or(() -> Optional.of(Chromium.at(server.address(), folder.resolve("profile"))));
        return browser.orElseThrow();
    }

    private static JsonNode get(String path) throws IOException {
        return new ObjectMapper().readTree(server.get(path).body());
    }

    private static String encoded(Node node) {
        return URLEncoder.encode(node.getURI(), StandardCharsets.UTF_8);
    }

    private static String id(DocumentGraph note) {
        String iri = note.document().getURI();
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    @Test
    void whatWasDecidedAboutSomebodyComesWithWhoWhenAndWhy() throws IOException {
        JsonNode decisions = get("api/things?iri=" + encoded(Notes.NADIA)).get("decisions");

        assertThat(decisions.findValuesAsText("kind")).contains("merge", "split", "reject");
        assertThat(decisions.at("/0/undone/0/because").asText()).isEqualTo("not the same man");
        JsonNode merge = decisions.get(1);
        assertThat(merge.at("/decided/by").asText()).isEqualTo("jon");
        assertThat(merge.at("/decided/at").asText()).startsWith("2026-11-28T12:00");
        assertThat(merge.get("things").findValuesAsText("label")).containsExactly("Nadia Karam", "Nadia B. Karam");
        assertThat(merge.get("undone")).isEmpty();
        assertThat(decisions.findValuesAsText("title")).contains("second");
    }

    @Test
    void whatWasSplitOffKnowsIt() throws IOException {
        Node own = Notes.local(Notes.second(), "person", "nadia-karam");

        assertThat(get("api/things?iri=" + encoded(own)).get("decisions").findValuesAsText("because")).contains("a namesake");
        assertThat(get("api/things?iri=" + encoded(Notes.KILIS)).get("decisions")).isEmpty();
    }

    @Test
    void whatWasRejectedIsNeitherCountedNorAStatement() throws IOException {
        JsonNode author = get("api/things?iri=" + encoded(AUTHOR));
        JsonNode own = get("api/statements?limit=500&as=by&iri=" + encoded(AUTHOR));
        int readings = (int) Notes.first().quads().stream().filter(quad -> quad.getPredicate().equals(Vocabulary.Rdf.REIFIES)).count();
        JsonNode document = get("api/documents/" + id(Notes.first()));

        assertThat(author.get("by").asInt()).isEqualTo(readings - 1);
        assertThat(own.get("statements").findValuesAsText("because")).doesNotContain("she stayed").contains("not his age");
        assertThat(document.get("statements")).hasSize(readings - 1);
        assertThat(document.at("/document/counts/statements").asInt()).isEqualTo(readings - 1);
        assertThat(document.get("rejected").findValuesAsText("because")).containsExactly("she stayed");
        assertThat(Set.copyOf(get("api/documents/" + id(Notes.first()) + "?from=0&to=5").get("rejected").findValuesAsText("because"))).containsExactly("she stayed");
        assertThat(get("api/documents/" + id(Notes.first()) + "?from=40&to=45").has("rejected")).isFalse();
    }

    @Test
    void aPersonsPageTellsThem() throws IOException, InterruptedException {
        chromium().open("#/thing?iri=" + encoded(Notes.NADIA));

        assertThat(chromium().wait(".decisions").getText()).contains("What people decided", "These are one:", "Nadia B. Karam", "decided by jon, 28 November 2026: ", "the same passport",
                "Not the same in ‘second’", "Rejected as misread", "undone by mara");
        assertThat(chromium().wait(".ruling.undone .matter").getText()).contains("Milad");
        Optional<Axe> axe = Axe.find();
        axe.ifPresent(checker -> assertThat(checker.violations(chromium().driver())).isEmpty());
        chromium().isQuiet();
    }

    @Test
    void aStatementSaysThatItWasRejectedOrRestored() {
        chromium().open("#/document/" + id(Notes.first()) + "/0?to=30");
        assertThat(chromium().wait(".panel .said.rejected").getText()).contains("Rejected as misread by jon, 28 November 2026 (she stayed)");

        chromium().open("#/thing?iri=" + encoded(MILAD));
        assertThat(chromium().wait(".said .verdict-of-people").getText()).contains("Rejected as misread by jon", "restored by mara", "it is");
        chromium().isQuiet();
    }
}
